import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('windows-platform', [
  {
    says: 'sees an image of Windows in a build for Linux, once',
    file: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS b\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY --from=b C:/x C:/y\n',
    found: ['1: mcr.microsoft.com/windows/servercore windows/amd64'],
  },
  {
    says: 'sees one that says so in its tag',
    file: 'FROM mcr.microsoft.com/dotnet/runtime:8.0-nanoserver-ltsc2022\n',
    found: ['1: mcr.microsoft.com/dotnet/runtime windows/amd64'],
  },
  {
    says: 'keeps still about other images, and about a FROM that says its platform',
    file: 'FROM mcr.microsoft.com/dotnet/runtime:8.0 AS a\nFROM mcr.microsoft.com/powershell:7.4 AS c\nFROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY --from=a /x /y\n',
    found: [],
  },
]);
