import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('hidden-character', [
  {
    says: 'sees a blank of a web page',
    file: 'FROM a\nRUN apt-get\u{a0}update\u{a0}-q\n',
    found: ['2: RUN U+00A0'],
    fixed: 'FROM a\nRUN apt-get update -q\n',
  },
  {
    says: 'sees one without width',
    file: 'FROM a\nCOPY a b\u{200b}\n',
    found: ['2: COPY U+200B'],
    fixed: 'FROM a\nCOPY a b\n',
  },
  {
    says: 'keeps still about quotes, comments and here-documents',
    file: 'FROM a\n# a\u{a0}b\nRUN echo "a\u{a0}b" \'c\u{a0}d\' \\\n  # e\u{a0}f\n  && x\nRUN <<EOF\na\u{a0}b\nEOF\nLABEL a="b\u{a0}c"\n',
    found: [],
  },
]);
