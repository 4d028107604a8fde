// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readBakeHcl } from '#testing/buildFiles.ts';
import { show } from '#testing/render.tsx';
import { Details } from './Details.tsx';

const bake = `target "app" { contexts = { base = "target:tools", src = "target:tools" } }
target "tools" {
  dockerfile = "Tools"
  target = "kit"
}
`;
const text = 'FROM alpine AS base\nFROM base AS app\nCOPY --from=src /x /x\n';

test.each([
  ['a stage that another build replaces', { kind: 'stage', key: 'base' }],
  ['a context that another build makes', { kind: 'external', id: 'named-context src' }],
] as const)('%s leads to its Dockerfile', async (_, selection) => {
  const tools = 'FROM alpine AS kit';
  const { user, state, change } = await show(<Details />, {
    text,
    target: 'app',
    contexts: { base: 'target:tools', src: 'target:tools' },
    builds: {
      name: 'docker-bake.hcl',
      sources: [],
      file: readBakeHcl(bake, {}),
      environment: {},
      beside: { Dockerfile: text, Tools: tools },
      isListed: false,
    },
  });
  const external = state().overview.externals.find(({ source }) => source.kind === 'named-context');
  change(({ select }) =>
    select(selection.kind === 'stage' ? selection : { kind: 'external', id: external?.id ?? '' }),
  );
  await user.click(await screen.findByRole('button', { name: 'Show the build tools' }));
  expect(state()).toMatchObject({ text: tools, target: 'kit', contexts: {} });
  change(({ undoChange }) => undoChange());
  expect(state()).toMatchObject({ text, target: 'app' });
});
