import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('private-file', [
  {
    says: 'sees files of secrets in the image',
    file: 'FROM node:24 AS base\nCOPY .npmrc package.json ./\nFROM base\nCOPY config/.env /app/\n',
    found: ['2: .npmrc', '4: config/.env'],
  },
  {
    says: 'sees keys, settings of any deployment, and patterns that take them in',
    file: 'FROM alpine:3\nCOPY certs/server.key tls.key /etc/ssl/\nCOPY privkey.pem /etc/\nCOPY .env* /app/\nCOPY .env.staging /app/.env\nADD .aws/credentials /root/.aws/credentials\nCOPY ["deploy/id_rsa", "/root/.ssh/id_rsa"]\nCOPY .docker/config.json /root/.docker/\n',
    found: [
      '2: certs/server.key',
      '3: privkey.pem',
      '4: .env*',
      '5: .env.staging',
      '6: .aws/credentials',
      '7: deploy/id_rsa',
      '8: .docker/config.json',
    ],
  },
  {
    says: 'keeps still about public keys, certificates, examples and what only looks like a secret',
    file: 'FROM alpine:3\nCOPY id_rsa.pub public-key.pem nginx_signing.key ca.pem fullchain.pem /etc/\nCOPY .env.development .env.example .env.sample .env.template .env.dist .env.defaults /app/\nCOPY *.pem config.json credentials.py /app/\nCOPY .env.d /app/.env.d\n',
    found: [],
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
