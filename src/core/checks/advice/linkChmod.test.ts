import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('link-chmod', [
  {
    says: 'sees the link go',
    file: 'FROM alpine:3\nCOPY --link --chmod=755 a /\nADD --chmod=644 --link b /\n',
    found: ['2: COPY', '3: ADD'],
  },
  {
    says: 'keeps still where one of both is missing',
    file: 'FROM alpine:3\nCOPY --link a /\nCOPY --chmod=755 a /\nCOPY --link=false --chmod=755 a /\n',
    found: [],
  },
  {
    says: 'keeps still where there is nothing to link to',
    file: 'FROM scratch\nCOPY --link --chmod=755 a /\n',
    found: [],
  },
  {
    says: 'sees the second copy to an empty image',
    file: 'FROM scratch\nCOPY a /\nCOPY --link --chmod=755 b /\n',
    found: ['3: COPY'],
  },
]);
