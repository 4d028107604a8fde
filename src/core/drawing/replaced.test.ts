import { expect, test } from 'vitest';
import { defaultOptions, overview } from '#core/analysis/overview.ts';
import { drawingOf } from './drawing.ts';
import { baseLabel } from './names.ts';

test('what stands in for an image is on the cards, as it was given', () => {
  const contexts = { alpine: 'docker-image://busybox:1', 'docker.io/library/golang:1': '../go' };
  const file =
    'FROM alpine:latest AS a\nFROM alpine AS b\nCOPY --from=golang:1 /a /b\nCOPY --from=node:22 /n /n\n';
  const shown = overview(file, { ...defaultOptions, contexts }, '');
  expect(shown.stages.map(baseLabel)).toEqual([
    'alpine=docker-image://busybox:1',
    'alpine=docker-image://busybox:1',
  ]);
  const { cards } = drawingOf(shown, {
    level: 'all',
    opened: undefined,
    collapsed: new Set(),
    unfolded: new Set(),
    showContext: false,
  });
  const sources = cards.flatMap((card) =>
    card.kind === 'stage' || card.kind === 'preamble' ? [] : [card.title],
  );
  expect(sources).toEqual(expect.arrayContaining(['golang:1=../go', 'docker.io/library/node:22']));
  expect(sources).not.toContain('golang:1');
});
