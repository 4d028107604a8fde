import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('secret-value', [
  {
    says: 'knows a GitHub token in an ENV',
    file: `FROM alpine:3\nENV A=1 GH=ghp_${'aB3'.repeat(12)}\n`,
    found: ['2: ENV GH GitHub'],
  },
  {
    says: 'knows an AWS key in a global ARG',
    file: 'ARG ID=AKIAQQQQ7777RRRR8888\nFROM alpine:3\n',
    found: ['1: ARG ID AWS'],
  },
  {
    says: 'knows a private key',
    file: 'FROM alpine:3\nENV K="-----BEGIN RSA PRIVATE KEY-----"\n',
    found: ['2: ENV K PEM'],
  },
  {
    says: 'keeps still at placeholders, references and names',
    file: 'ARG ID=AKIAIOSFODNN7EXAMPLE\nFROM alpine:3\nARG TOKEN\nENV TOKEN=$TOKEN PASSWORD=changeme GH=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
    found: [],
  },
]);
