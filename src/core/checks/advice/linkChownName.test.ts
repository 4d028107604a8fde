import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('link-chown-name', [
  {
    says: 'sees names of owners',
    file: 'FROM debian:13\nCOPY --link --chown=app:app a /\nADD --chown=1000:app --link b /\nCOPY --link --chown=app c /\n',
    found: ['2: COPY app:app', '3: ADD 1000:app', '4: COPY app'],
  },
  {
    says: 'drops the link',
    file: 'FROM debian:13\nCOPY --link --chown=app:app a /\n',
    found: ['2: COPY app:app'],
    fixed: 'FROM debian:13\nCOPY --chown=app:app a /\n',
  },
  {
    says: 'keeps still about numbers, variables and root, and where there is no link',
    file: 'FROM debian:13\nCOPY --link --chown=1000:1000 a /\nCOPY --link --chown=$UID a /\nCOPY --link --chown=root:0 a /\nCOPY --chown=app a /\nCOPY --link=false --chown=app a /\nCOPY --link --chmod=755 --chown=app a /\n',
    found: [],
  },
]);
