import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('platform-on-stage', [
  {
    says: 'sees the platform of a stage built on another one',
    file: 'FROM golang:1 AS build\nFROM --platform=$BUILDPLATFORM build AS test\n',
    found: ['2: $BUILDPLATFORM build 1'],
    fixed: 'FROM golang:1 AS build\nFROM build AS test\n',
  },
  {
    says: 'keeps still where both are the same',
    file: 'FROM --platform=$BUILDPLATFORM golang:1 AS build\nFROM --platform=$BUILDPLATFORM build AS test\nFROM golang:1 AS other\nFROM --platform=${TARGETPLATFORM} other\n',
    found: [],
  },
  {
    says: 'keeps still about images, and where a variable chooses the stage',
    file: 'FROM alpine:3 AS a-amd64\nFROM --platform=$BUILDPLATFORM a-$TARGETARCH\nFROM --platform=linux/arm64 debian:13\n',
    found: [],
  },
]);
