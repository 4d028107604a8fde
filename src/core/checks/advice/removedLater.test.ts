import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('removed-later', [
  {
    says: 'sees a file that a copy left in its layer',
    file: 'FROM debian:13\nCOPY model.tar /tmp/model.tar\nRUN tar -xf /tmp/model.tar && rm /tmp/model.tar\n',
    found: ['3: /tmp/model.tar 2'],
  },
  {
    says: "sees apt's lists",
    file: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y x\nRUN rm -rf /var/lib/apt/lists/*\n',
    found: ['4: /var/lib/apt/lists 2'],
  },
  {
    says: 'sees packages installed for a build',
    file: 'FROM alpine:3\nRUN apk add --no-cache --virtual .build gcc\nRUN make\nRUN apk del .build\n',
    found: ['4: .build 2'],
  },
  {
    says: 'sees packages that are taken out by name',
    file: 'FROM debian:13\nRUN apt-get update && apt-get install -y -t trixie build-essential=12.* git:amd64\nRUN make\nRUN apt-get purge -y --auto-remove git\n',
    found: ['4: git 2'],
  },
  {
    says: 'sees them on Alpine and Fedora',
    file: 'FROM alpine:3 AS a\nRUN apk add --no-cache gcc~=14 musl-dev\nRUN make && apk del musl-dev\nFROM a\nRUN dnf install -y gcc\nRUN dnf -y remove gcc\n',
    found: ['3: musl-dev 2', '6: gcc 5'],
  },
  {
    says: 'sees a download that is unpacked and removed in the next step',
    file: 'FROM debian:13\nRUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz\nRUN wget -q --output-document=/tmp/b.tgz https://example.com/b.tgz\nRUN tar -xf /tmp/a.tgz && rm /tmp/a.tgz\nRUN rm -rf /tmp/*\n',
    found: ['4: /tmp/a.tgz 2', '5: /tmp/b.tgz 3'],
  },
  {
    says: 'keeps still about what the image brought, what stays, and what is written elsewhere',
    file: 'FROM debian:13\nRUN apt-get update && apt-get install -y gcc && make && apt-get purge -y gcc && rm -rf /var/lib/apt/lists/*\nRUN apt-get remove -y nano && curl -o - https://example.com | sh && wget -O- https://example.com\nRUN --mount=type=tmpfs,target=/tmp curl -o /tmp/a https://example.com\nCOPY dir /src/dir\nRUN rm -rf /tmp/* /src/other && rm /src\n',
    found: [],
  },
  {
    says: 'keeps still where one step does both, or the cache holds it',
    file: 'FROM debian:13\nRUN apt-get update && apt-get install -y x && rm -rf /var/lib/apt/lists/*\nRUN apt-get install y; rm -rf /var/lib/apt/lists/*\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN rm -rf /var/lib/apt/lists/*\n',
    found: [],
  },
  {
    says: 'keeps still about stages that only build',
    file: 'FROM debian:13 AS build\nCOPY a /a\nRUN rm /a\nFROM debian:13\nCOPY --from=build /b /b\n',
    found: [],
  },
]);
