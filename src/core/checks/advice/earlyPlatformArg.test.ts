import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('early-platform-arg', [
  {
    says: 'sees a download done once a platform',
    file: 'FROM --platform=$BUILDPLATFORM golang:1 AS build\nARG TARGETOS\nARG TARGETARCH\nCOPY go.mod .\nRUN go mod download\nCOPY . .\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build\n',
    found: ['2: TARGETOS, TARGETARCH 5'],
    fixed:
      'FROM --platform=$BUILDPLATFORM golang:1 AS build\nCOPY go.mod .\nRUN go mod download\nCOPY . .\nARG TARGETOS\nARG TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build\n',
  },
  {
    says: 'keeps still where the ARG stands right above its use',
    file: 'FROM --platform=$BUILDPLATFORM golang:1\nRUN go mod download\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build\n',
    found: [],
  },
  {
    says: 'keeps still where the stage is built for each platform anyway',
    file: 'FROM golang:1\nARG TARGETARCH\nRUN go mod download\nRUN echo $TARGETARCH\n',
    found: [],
  },
  {
    says: 'keeps still where the download uses it',
    file: 'FROM --platform=$BUILDPLATFORM alpine:3\nARG TARGETARCH\nRUN apk add gcc-$TARGETARCH\nRUN echo $TARGETARCH\n',
    found: [],
  },
  {
    says: 'knows that the tools of xx read it',
    file: 'FROM --platform=$BUILDPLATFORM alpine:3\nARG TARGETPLATFORM\nRUN xx-apk add musl-dev && apk add git\nRUN echo $TARGETPLATFORM\n',
    found: [],
  },
]);
