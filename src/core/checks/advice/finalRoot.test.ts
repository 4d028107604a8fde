import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('final-root', [
  {
    says: 'sees a program run as root',
    file: 'FROM golang:1 AS build\nRUN go build\nFROM debian:12\nCOPY --from=build /app /app\nENTRYPOINT ["/bin/tini", "--", "/app"]\n',
    found: ['5: stage-1 app'],
  },
  {
    says: 'sees it in an empty image',
    file: 'FROM scratch AS final\nCOPY app /\nCMD ["/app"]\n',
    found: ['3: final app'],
  },
  {
    says: 'keeps still where a USER is set, in a base stage too',
    file: 'FROM debian:12 AS base\nUSER app\nFROM base\nCMD ["/app"]\n',
    found: [],
  },
  {
    says: 'keeps still where root was chosen',
    file: 'FROM debian:12\nUSER root\nCMD ["/app"]\n',
    found: [],
  },
  {
    says: 'keeps still where the base image may set a user',
    file: 'FROM gcr.io/distroless/static:nonroot\nCMD ["/app"]\nFROM acme/base:1\nCMD ["/app"]\n',
    found: [],
  },
  {
    says: 'keeps still where a script starts it',
    file: 'FROM debian:12\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD ["app"]\n',
    found: [],
  },
  {
    says: 'keeps still where the program must begin as root',
    file: 'FROM alpine:3\nRUN apk add nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
    found: [],
  },
  { says: 'keeps still where nothing is run', file: 'FROM alpine:3\nRUN make\n', found: [] },
  {
    says: 'keeps still while the build is broken',
    file: 'FROM alpine:3\nCOPY --from=7 /a /\nCMD ["/app"]\n',
    found: [],
  },
]);
