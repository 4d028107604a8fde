import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('removed-later', [
  {
    says: 'sees a file that a copy left in its layer',
    file: 'FROM debian:13\nCOPY model.tar /tmp/model.tar\nRUN tar -xf /tmp/model.tar && rm /tmp/model.tar\n',
    found: ['3: /tmp/model.tar 2'],
  },
  {
    says: "sees apt's lists",
    file: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y x\nRUN rm -rf /var/lib/apt/lists/*\n',
    found: ['4: /var/lib/apt/lists 2'],
  },
  {
    says: 'sees packages installed for a build',
    file: 'FROM alpine:3\nRUN apk add --no-cache --virtual .build gcc\nRUN make\nRUN apk del .build\n',
    found: ['4: .build 2'],
  },
  {
    says: 'keeps still where one step does both, or the cache holds it',
    file: 'FROM debian:13\nRUN apt-get update && apt-get install -y x && rm -rf /var/lib/apt/lists/*\nRUN apt-get install y; rm -rf /var/lib/apt/lists/*\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN rm -rf /var/lib/apt/lists/*\n',
    found: [],
  },
  {
    says: 'keeps still about stages that only build',
    file: 'FROM debian:13 AS build\nCOPY a /a\nRUN rm /a\nFROM debian:13\nCOPY --from=build /b /b\n',
    found: [],
  },
]);
