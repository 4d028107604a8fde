import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('from-variable', [
  {
    says: 'puts a stage in place of the variable',
    file: 'ARG TOOLS=busybox\nFROM alpine:3\nCOPY --from=${TOOLS} /bin/x /\n',
    found: ['3: ${TOOLS} tools'],
    fixed: 'ARG TOOLS=busybox\nFROM ${TOOLS} AS tools\n\nFROM alpine:3\nCOPY --from=tools /bin/x /\n',
  },
  {
    says: 'goes above the comment of the stage, and takes a name that is free',
    file: 'FROM alpine:3 AS targetarch\n# app is the app\nFROM alpine:3 AS app\nRUN --mount=from=x$TARGETARCH,target=/x ls\n',
    found: ['4: x$TARGETARCH targetarch-2'],
    fixed:
      'FROM alpine:3 AS targetarch\nFROM x$TARGETARCH AS targetarch-2\n\n# app is the app\nFROM alpine:3 AS app\nRUN --mount=from=targetarch-2,target=/x ls\n',
  },
  {
    says: 'offers no fix for an ARG of the stage, which FROM does not know',
    file: 'FROM alpine:3\nARG TOOLS=busybox\nCOPY --from=$TOOLS /bin/x /\n',
    found: ['3: $TOOLS tools'],
    fixed: 'no fix',
  },
  {
    says: 'offers no fix where later stages are named by number',
    file: 'ARG T=busybox\nFROM alpine:3\nCOPY --from=$T /x /\nFROM alpine:3\nCOPY --from=0 /x /\n',
    found: ['3: $T t'],
    fixed: 'no fix',
  },
  { says: 'leaves names alone', file: 'FROM alpine:3\nCOPY --from=busybox:1 /x /\n', found: [] },
]);
