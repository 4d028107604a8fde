import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('private-file', [
  {
    says: 'sees files of secrets in the image',
    file: 'FROM node:24 AS base\nCOPY .npmrc package.json ./\nFROM base\nCOPY config/.env /app/\n',
    found: ['2: .npmrc', '4: config/.env'],
  },
  {
    says: 'keeps still about stages that only build, other stages as sources, and other files',
    file: 'FROM node:24 AS build\nCOPY .env .git ./\nFROM node:24\nCOPY --from=build /.env /\nCOPY .env.example env ./\n',
    found: [],
  },
  {
    says: 'keeps still where the image is not known',
    file: 'FROM $BASE\nCOPY .env ./\n',
    found: [],
  },
]);
