import { testAdvice } from '#testing/adviceExamples.ts';

const built = 'FROM node:22 AS build\nRUN npm ci && npm run build\n';

testAdvice('development-packages', [
  {
    says: 'sees packages that a step asks for by name',
    file: `${built}FROM node:22\nRUN npm ci --include=dev\nCOPY --from=build /app /app\n`,
    found: ['4: npm ci --include=dev'],
  },
  {
    says: 'sees lists and extras of Python, also in a stage that is continued',
    file: `${built}FROM python:3 AS base\nRUN pip install -r requirements-dev.txt\nFROM base\nRUN pip install ".[test]"\nCOPY --from=build /a /a\n`,
    found: ['4: pip install -r requirements-dev.txt', '6: pip install .[test]'],
  },
  {
    says: 'keeps still about builds, stages for development, and files that do not say so',
    file: `FROM node:22 AS build\nRUN npm ci --include=dev\nFROM node:22\nRUN npm ci && pip install -r requirements.txt && poetry install --with web\nCOPY --from=build /a /a\n`,
    found: [],
  },
  {
    says: 'keeps still where they are taken out again, or the last stage is for development',
    file: `${built}FROM node:22\nRUN npm ci --include=dev && npm run build && npm prune --omit=dev\nCOPY --from=build /a /a\n`,
    found: [],
  },
  {
    says: 'keeps still in a stage for tests',
    file: `${built}FROM node:22 AS test\nRUN npm ci --include=dev\nCOPY --from=build /a /a\n`,
    found: [],
  },
]);
