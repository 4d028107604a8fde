import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { unpack } from '#core/record/archive/unpack.ts';
import { at, list, parseJson, texts } from '#core/record/json.ts';
import { readLayout } from '#core/record/layout.ts';
import { readRecord } from '#core/record/readRecord.ts';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import { alignHistory } from './alignHistory.ts';
import { chainOf } from './chain.ts';
import { agreement } from './historyPattern.ts';

/*
 * Histories that BuildKit itself wrote: the config of the image lies in its build record. They lie beside the project and are none
 * of its files.
 */
const folder = resolve('../shared/dockerbuild');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.dockerbuild')) : [];
if (names.length === 0) console.info(`skipped: there are no build records in ${folder}`);

interface History {
  readonly platform: string;
  readonly entries: readonly string[];
  readonly emptyLayers: readonly boolean[];
}

function historiesOf(config: Uint8Array): readonly History[] {
  const response = texts(at(parseJson(config), 'ExporterResponse'));
  return [...response].flatMap(([key, value]): readonly History[] => {
    const [, platform = ''] = /^containerimage\.config(?:\/(.+))?$/.exec(key) ?? [];
    if (!key.startsWith('containerimage.config/') && key !== 'containerimage.config') return [];
    const history = list(at(parseJson(new TextEncoder().encode(value)), 'history'));
    const entries = history.map((entry) => String(at(entry, 'created_by')));
    return [{ platform, entries, emptyLayers: history.map((entry) => at(entry, 'empty_layer') === true) }];
  });
}

test.skipIf(names.length === 0)(
  'every instruction of a recorded build is the entry that BuildKit wrote for it',
  () => {
    let histories = 0;
    let instructions = 0;
    let overwritten = 0;
    for (const name of names) {
      const archives = unpack(new Uint8Array(readFileSync(join(folder, name))));
      if (!archives.ok) throw new Error(name);
      for (const parts of archives.value.flatMap((files) => readLayout(files).records)) {
        const { dockerfile, buildArgs, contexts, buildPlatform, platforms, target } = readRecord(parts);
        if (dockerfile === undefined) continue;
        for (const { platform, entries, emptyLayers } of historiesOf(parts.config)) {
          const options = { buildArgs, contexts, platform: platform || platforms[0], buildPlatform };
          const resolution = openFile(dockerfile.text, options);
          const plan = planBuild(resolution, target);
          const state = resolution.stageStates[plan.stage];
          if (!state) continue;
          const { commands, siblings } = chainOf(resolution, state, plan);
          const { entryOf } = alignHistory(
            commands.map(({ pattern }) => pattern),
            entries,
          );
          const below = entries.length - commands.length;
          const wrong = commands.flatMap(({ pattern, makesLayer }, index) => {
            const entry = entries[below + index] ?? '';
            const isAgreed = agreement(pattern, entry) !== 'none' && entryOf[index] === below + index;
            if (isAgreed && makesLayer !== emptyLayers[below + index]) return [];
            // Another stage on the same base may have written its entry there.
            const writer = siblings.find((other) => agreement(other.pattern, entry) !== 'none');
            overwritten += writer ? 1 : 0;
            return writer && writer.makesLayer !== emptyLayers[below + index]
              ? []
              : [{ name, pattern: pattern.pieces, entry }];
          });
          expect(wrong).toEqual([]);
          histories += 1;
          instructions += commands.length;
        }
      }
    }
    console.info(
      `${instructions} instructions of ${histories} histories; of ${overwritten} another stage's entry`,
    );
    expect(overwritten / instructions).toBeLessThan(0.1);
    expect(histories).toBeGreaterThan(3);
    expect(instructions).toBeGreaterThan(20);
  },
);
