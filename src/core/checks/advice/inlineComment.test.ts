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
    says: 'keeps still about comments that are some',
    file: 'FROM alpine:3\nRUN a && \\\n    # why\n    b # c\nRUN <<EOF\na # b\nc\nEOF\nRUN echo "a # b" \\\n  c\nRUN echo a\\ # \\\n  x\nRUN sed s/#x/y/ \\\n  a#b\nCOPY "a # b" /\nLABEL a=b#c\n',
    found: [],
  },
]);
