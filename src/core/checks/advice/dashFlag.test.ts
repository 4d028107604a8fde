import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('dash-flag', [
  {
    says: 'sees a dash of a word processor',
    file: 'FROM a AS b\nFROM c\nCOPY —from=b /x /y\n',
    found: ['3: COPY —from --from'],
    fixed: 'FROM a AS b\nFROM c\nCOPY --from=b /x /y\n',
  },
  {
    says: 'sees two of them, behind a flag that is one',
    file: 'FROM a AS b\nFROM c\nCOPY --chown=1 ––from=b /x /y\n',
    found: ['3: COPY ––from --from'],
    fixed: 'FROM a AS b\nFROM c\nCOPY --chown=1 --from=b /x /y\n',
  },
  {
    says: 'sees a single hyphen',
    file: 'FROM a\nRUN -mount=type=cache,target=/c make\nADD -link a /b\n',
    found: ['2: RUN -mount --mount', '3: ADD -link --link'],
  },
  {
    says: 'keeps still about flags, options of commands, and files',
    file: 'FROM a AS b\nFROM c\nCOPY --from=b /x /y\nRUN x -mount=y —from=b\nRUN -from=b\nCOPY -x /y\nCOPY a —from=b /d/\n',
    found: [],
  },
]);
