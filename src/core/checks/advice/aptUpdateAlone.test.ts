import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('apt-update-alone', [
  {
    says: 'sees the list grow old',
    file: 'FROM debian:12\nRUN apt-get update\nRUN apt-get install -y curl\n',
    found: ['2: 3'],
  },
  {
    says: 'keeps still where both stand in one step',
    file: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\nRUN apt-get install -y git\n',
    found: [],
  },
  {
    says: 'reads heredocs as one step',
    file: 'FROM debian:12\nRUN <<EOF\napt-get update\napt-get install -y curl\nEOF\nRUN apt-get install x\n',
    found: [],
  },
  {
    says: 'keeps still where the install updates by itself',
    file: 'FROM debian:12\nRUN apt-get update\nRUN apt update && apt install -y curl\n',
    found: [],
  },
  {
    says: 'keeps still where only words say so',
    file: 'FROM debian:12\nRUN echo "apt-get update"\nRUN apt-get install -y curl\n',
    found: [],
  },
]);
