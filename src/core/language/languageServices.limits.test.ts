import { expect, test } from 'vitest';
import { slowTexts } from '#testing/slowTexts.ts';
import { workOf } from '#testing/work.ts';
import { complete } from './completion.ts';
import { explainRow } from './explain.ts';
import { hoverAt } from './hover.ts';
import { openFile } from '#core/stages/open.ts';
import { renameStage } from './rename.ts';

const options = { buildArgs: {}, platform: 'linux/amd64', buildPlatform: 'linux/amd64', contexts: {} };

test.each(Object.entries(slowTexts))(
  '%s: what the editor asks for is work in step with the text',
  (_, make) => {
    const work = (share: number): number => {
      const text = make(share);
      const resolution = openFile(text, options);
      return workOf(() => {
        hoverAt(resolution, text.length >> 1);
        complete(resolution, text.length, true, []);
        renameStage(resolution, 0, 'other');
        explainRow(resolution, resolution.stageStates.length - 1, 0);
      });
    };
    work(0.01);
    expect(work(0.2) / work(0.02)).toBeLessThan(20);
  },
);
