import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('image-for-stage', [
  {
    says: 'sees a name that neither a stage nor a known image has',
    file: 'FROM alpine:3\nCOPY --from=dev_feature_source a /\nRUN --mount=from=tools,target=/t x\nCOPY --from=tools a /\n',
    found: [
      '2: dev_feature_source docker.io/library/dev_feature_source',
      '3: tools docker.io/library/tools',
      '4: tools docker.io/library/tools',
    ],
  },
  {
    says: 'keeps still about stages and images',
    file: 'FROM alpine:3 AS tools\nFROM alpine:3\nCOPY --from=tools a /\nCOPY --from=0 a /\nCOPY --from=nginx a /\nCOPY --from=team/tools a /\nCOPY --from=tools:1 a /\nCOPY --from=toolz a /\nFROM whatever\n',
    found: [],
  },
]);
