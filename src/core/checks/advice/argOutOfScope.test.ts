import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('arg-out-of-scope', [
  {
    says: 'sees an ARG of the top that the stage does not declare',
    file: 'ARG MODE=release\nFROM debian:13\nRUN make MODE=$MODE\nRUN echo ${MODE}\n',
    found: ['3: MODE 1'],
    fixed: 'ARG MODE=release\nFROM debian:13\nARG MODE\nRUN make MODE=$MODE\nRUN echo ${MODE}\n',
  },
  {
    says: 'sees a platform ARG, whatever the base image',
    file: 'FROM example.com/team/base\n# builds\nrun GOARCH=$TARGETARCH make\n',
    found: ['3: TARGETARCH 0'],
    fixed: 'FROM example.com/team/base\narg TARGETARCH\n# builds\nrun GOARCH=$TARGETARCH make\n',
  },
  {
    says: 'sees it in a here-document',
    file: 'ARG MODE\nFROM alpine:3\nRUN <<EOF\n  make $MODE\nEOF\n',
    found: ['3: MODE 1'],
  },
  {
    says: 'sees it behind the FROM of another stage',
    file: 'FROM alpine:3 AS a\nARG TARGETOS\nRUN make $TARGETOS\nFROM alpine:3\nRUN make $TARGETOS\n',
    found: ['5: TARGETOS 0'],
  },
  {
    says: 'keeps still where the stage, or one below it, declares or sets it',
    file: 'ARG A\nARG B\nARG C\nFROM alpine:3 AS a\nARG A\nENV B=1\nRUN x $A $B\nFROM a\nARG C=2\nRUN x $A $B $C\n',
    found: [],
  },
  {
    says: 'keeps still where the script sets it',
    file: 'ARG A=1\nFROM alpine:3\nRUN A=2; echo $A\nRUN for A in x y; do echo $A; done\nRUN read A && echo $A\nRUN . ./settings && echo $A\nRUN --mount=type=secret,id=a,env=A echo $A\n',
    found: [],
  },
  {
    says: 'takes a name set to itself for not set',
    file: 'ARG A=1\nFROM alpine:3\nRUN A="$A" make\n',
    found: ['3: A 1'],
  },
  {
    says: 'keeps still where the script has a value for it, or does not read it',
    file: 'ARG A=1\nFROM alpine:3\nRUN echo ${A:-2} ${A-3} \\$A \'$A\' # $A\nRUN <<\'EOF\' python3\nprint("$A")\nEOF\nRUN <<EOF\n#!/usr/bin/env python3\nprint("$A")\nEOF\nRUN ["echo", "$A"]\n',
    found: [],
  },
  {
    says: 'keeps still where the base image may set it',
    file: 'ARG NODE_VERSION=24\nARG STAGE=x\nFROM node:$NODE_VERSION AS a\nRUN echo $NODE_VERSION\nFROM example.com/base AS b\nRUN echo $STAGE\n',
    found: [],
  },
  {
    says: 'keeps still about what every RUN has, and about other shells',
    file: 'ARG HTTP_PROXY\nARG A\nFROM alpine:3\nRUN echo $HTTP_PROXY\nSHELL ["powershell", "-Command"]\nRUN echo $A\n',
    found: [],
  },
]);
