import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('inline-comment', [
  {
    says: 'sees a comment behind words',
    file: 'FROM alpine:3\nWORKDIR /app # sources\n',
    found: ['2: WORKDIR 0'],
    fixed: 'FROM alpine:3\n# sources\nWORKDIR /app\n',
  },
  {
    says: 'sees what a comment in the middle of a RUN hides',
    file: 'FROM alpine:3\nRUN a && \\\n    b # why \\\n    && c\n',
    found: ['3: RUN 4'],
  },
  {
    says: 'sees it behind files',
    file: 'FROM alpine:3\nCOPY a /b # c\nUSER app # d\n',
    found: ['2: COPY 0', '3: USER 0'],
  },
  {
    says: 'sees it behind a default, whose words are names then',
    file: 'FROM alpine:3\nARG VERSION=1 # the default\n',
    found: ['2: ARG 0'],
    fixed: 'FROM alpine:3\n# the default\nARG VERSION=1\n',
  },
  {
    says: 'sees it behind a list, which is none then',
    file: 'FROM alpine:3\nRUN ["a"] # b\nENTRYPOINT [ "a", "b#c" ]   # d\n',
    found: ['2: RUN 0', '3: ENTRYPOINT 0'],
  },
  {
    says: 'moves it from behind a list',
    file: 'FROM alpine:3\nCMD ["a", "b#c"]   # d\n',
    found: ['2: CMD 0'],
    fixed: 'FROM alpine:3\n# d\nCMD ["a", "b#c"]\n',
  },
  {
    says: 'sees it without a blank, where it stands behind all that the instruction takes',
    file: 'FROM alpine:3\nWORKDIR /app #sources\nCOPY a b #c\nCOPY #a# b\nUSER #a\n',
    found: ['2: WORKDIR 0', '3: COPY 0'],
  },
  {
    says: 'keeps still about comments that are some',
    file: 'FROM alpine:3\nRUN a && \\\n    # why\n    b # c\nRUN <<EOF\na # b\nc\nEOF\nRUN echo "a # b" \\\n  c\nRUN echo a\\ # \\\n  x\nRUN sed s/#x/y/ \\\n  a#b\nCOPY "a # b" /\nLABEL a=b#c\n',
    found: [],
  },
]);
