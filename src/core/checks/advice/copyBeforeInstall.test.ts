import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('copy-before-install', [
  {
    says: 'sees everything copied first',
    file: 'FROM node:24\nCOPY . .\nRUN npm ci && npm run build\n',
    found: ['2: npm ci 3'],
  },
  {
    says: 'keeps still where the manifest goes first',
    file: 'FROM node:24\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm ci\n',
    found: [],
  },
  {
    says: 'keeps still where the step has a cache',
    file: 'FROM node:24\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm,id=$A npm ci\n',
    found: [],
  },
  {
    says: 'keeps still where nothing of the manifest is installed',
    file: 'FROM node:24\nCOPY . .\nRUN npm install -g serve\nRUN npm install express\nRUN pip install .\nRUN go build\nRUN echo npm ci\n',
    found: [],
  },
  {
    says: 'keeps still where another stage is copied',
    file: 'FROM node:24 AS a\nFROM node:24\nCOPY --from=a . .\nRUN npm ci\n',
    found: [],
  },
  ...(
    [
      ['yarn', 'yarn install'],
      ['yarn install --frozen-lockfile', 'yarn install'],
      ['pnpm i --frozen-lockfile', 'pnpm i'],
      ['pip install --no-cache-dir -r requirements.txt', 'pip install -r'],
      ['cd api && go mod download', 'go mod download'],
      ['cargo fetch', 'cargo fetch'],
      ['./mvnw -B dependency:go-offline', 'mvnw dependency:go-offline'],
      ['./gradlew dependencies', 'gradlew dependencies'],
      ['bundle install', 'bundle install'],
      ['composer install --no-dev', 'composer install'],
      ['dotnet restore', 'dotnet restore'],
      ['sh -c "set -e; npm ci"', 'npm ci'],
    ] as const
  ).map(([command, name]) => ({
    says: `knows ${command}`,
    file: `FROM x:1\nCOPY . .\nRUN ${command}\n`,
    found: [`2: ${name} 3`],
  })),
]);
