import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('final-builder', [
  {
    says: 'sees the toolchain shipped',
    file: 'FROM golang:1.26\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]\n',
    found: ['1: stage-0 golang:1.26 3'],
  },
  {
    says: 'sees it through a base stage',
    file: 'FROM rust:1 AS build\nRUN cargo build --release\nFROM build\nENTRYPOINT ["/target/release/app"]\n',
    found: ['3: stage-1 rust:1 2'],
  },
  {
    says: 'keeps still where only the result is copied',
    file: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM alpine:3\nCOPY --from=build /app /app\nCMD ["/app"]\n',
    found: [],
  },
  {
    says: 'keeps still where the toolchain is what is run',
    file: 'FROM golang:1.26\nRUN go build -o /app .\nCMD ["go", "test", "./..."]\n',
    found: [],
  },
  {
    says: 'keeps still where nothing is run',
    file: 'FROM golang:1.26\nRUN go build -o /app .\n',
    found: [],
  },
  {
    says: 'keeps still where nothing is compiled',
    file: 'FROM golang:1.26\nCOPY app /app\nCMD ["/app"]\n',
    found: [],
  },
]);
