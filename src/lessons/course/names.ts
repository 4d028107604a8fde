import images from './files/images.Dockerfile?raw';
import site from './files/site.Dockerfile?raw';
import siteInserted from './files/site-inserted.Dockerfile?raw';
import siteInsertedSolved from './files/site-inserted-solved.Dockerfile?raw';
import siteNumber from './files/site-number.Dockerfile?raw';
import upwards from './files/upwards.Dockerfile?raw';
import upwardsSolved from './files/upwards-solved.Dockerfile?raw';
import type { Lesson } from './lesson.ts';

/** How BuildKit finds a stage: names, numbers, order, images. */
export const names: Lesson = {
  steps: [
    { id: 'case', text: site, view: { selection: 'line:11' } },
    {
      id: 'number',
      text: siteNumber,
      task: { kind: 'stages', which: { is: 'named-at', line: 11 } },
    },
    {
      id: 'inserted',
      text: siteInserted,
      view: { selection: 'line:14' },
      task: {
        kind: 'edit',
        until: [{ is: 'accepted' }, { is: 'refers', stage: 'web', to: 'site', kind: 'copy', byName: true }],
        solution: siteInsertedSolved,
      },
    },
    {
      id: 'upwards',
      text: upwards,
      view: { selection: 'line:1' },
      task: {
        kind: 'edit',
        until: [
          { is: 'accepted' },
          { is: 'refers', stage: 'build', to: 'tools', kind: 'from' },
          { is: 'refers', stage: 'app', to: 'build', kind: 'copy' },
        ],
        solution: upwardsSolved,
      },
    },
    { id: 'images', text: images, view: { selection: 'line:6' } },
    { id: 'end' },
  ],
};
