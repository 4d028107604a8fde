import { expect, test } from 'vitest';
import { defaultOptions, overview } from './overview.ts';
import { stageSteps } from './steps.ts';

function drawn(text: string, stage: number, target = ''): string[] {
  return stageSteps(overview(text, defaultOptions, target).plan, stage).map(
    ({ step, origin, waitsFor, sharedWith }) =>
      [
        `${step.kind} ${origin.line}`,
        ...(waitsFor.length > 0 ? [`waits for ${waitsFor.map(({ key }) => key).join(', ')}`] : []),
        ...(sharedWith.length > 0 ? [`shared with ${sharedWith.map(({ line }) => line).join(', ')}`] : []),
      ].join('; '),
  );
}

const app = `FROM alpine AS build
RUN make
FROM alpine AS again
RUN make
RUN more
FROM alpine AS final
COPY --from=build /a /a
COPY --from=again /b /b
COPY . .
`;

test('a step says what it waits for besides the one before it', () => {
  expect(drawn(app, 2)).toEqual([
    'image 6; shared with 1, 3',
    'copy 7; waits for run 2,4',
    'copy 8; waits for run 5',
    'copy 9; waits for context',
  ]);
});

test('a merged step names the other lines it stands for', () => {
  expect(drawn(app, 1)).toEqual(['image 3; shared with 1, 6', 'run 4; shared with 2', 'run 5']);
});

test('a stage that is not built has no steps', () => {
  expect(drawn(app, 2, 'build')).toEqual([]);
});

test('the first step of a stage waits for the last one of its base stage', () => {
  expect(drawn('FROM alpine AS a\nRUN one\nFROM a\nRUN two\n', 1)).toEqual(['run 4; waits for run 2']);
});
