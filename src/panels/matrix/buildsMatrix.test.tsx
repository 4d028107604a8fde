// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { readBakeHcl } from '#testing/buildFiles.ts';
import type { OpenedBuilds } from '#state/types.ts';
import { show } from '#testing/render.tsx';
import { Matrix } from './Matrix.tsx';

const dockerfile = `ARG BASE=plain
FROM alpine AS plain
FROM alpine AS rich
FROM \${BASE} AS app
RUN make
`;
const bake = `target "small" { args = { SAME = "1" } }
target "full" {
  args = { SAME = "1", BASE = "rich" }
  platforms = ["linux/arm64"]
}
target "other" { dockerfile = "Other" }
`;
const opened: OpenedBuilds = {
  name: 'docker-bake.hcl',
  sources: [{ name: 'docker-bake.hcl', text: bake, kind: 'bake-hcl' }],
  file: readBakeHcl(bake, {}),
  environment: {},
  beside: { Dockerfile: dockerfile, Other: 'FROM scratch' },
  isListed: false,
};

test('builds of the open Dockerfile are columns, and what sets them apart is said', async () => {
  const { user, state, container, change } = await show(<Matrix />, { text: dockerfile, builds: opened });
  await user.selectOptions(await screen.findByLabelText('Columns'), '2 builds of this file');
  expect(await screen.findByRole('button', { name: 'rich for build full: layers' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'plain for build full: not built' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'plain for build small: layers' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /other/ })).toBeNull();
  expect([...container.querySelectorAll('dd')].map((each) => each.textContent)).toEqual([
    'platform of the builder, without BASE',
    'linux/arm64, BASE=rich',
  ]);
  await user.click(screen.getByRole('button', { name: 'rich for build full: layers' }));
  expect(state()).toMatchObject({
    text: dockerfile,
    buildArgs: { SAME: '1', BASE: 'rich' },
    platform: 'linux/arm64',
    selection: { kind: 'stage' },
  });
  expect(container.querySelector('th.sg-matrix-chosen')?.textContent).toBe('full');
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  change(({ editText }) => editText('FROM scratch'));
  expect(screen.queryByLabelText('Columns')).toBeTruthy();
  change(({ editText }) => editText('FROM scratch AS mine'));
  expect(screen.queryByLabelText('Columns')).toBeNull();
});
