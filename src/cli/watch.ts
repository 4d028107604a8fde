import { unwatchFile, watchFile } from 'node:fs';
import { EXIT_OK } from './answer.ts';
import { configPlaces } from './config/findConfig.ts';
import { ignoreFilePlaces } from './context/readContext.ts';
import type { Environment } from './environment.ts';
import type { Options } from './options.ts';
import type { Words } from './say.ts';

/** Time (ms) after which files are looked at again. */
const INTERVAL = 200;
/** Empties a terminal: what can be seen, what was scrolled away, and the cursor at the top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Shows everything, and again whenever a file that was named or a configuration appears, changes or goes, until the reader ends it. Files
 * are looked at, not listened to: editors that put a new file in the place of the old one, and mounted folders, make no difference then.
 */
export async function watchFiles(
  options: Options,
  { stdout, stderr, onEnd }: Environment,
  { cli }: Words,
  show: () => Promise<number>,
): Promise<number> {
  const files = await filesOf(options);
  // What changes while it is shown is shown afterwards, once.
  const state = { isStale: true, isOver: false };
  let wake: () => void = () => undefined;
  const change = (): void => {
    state.isStale = true;
    wake();
  };
  for (const file of files) watchFile(file, { interval: INTERVAL }, change);
  onEnd(() => {
    state.isOver = true;
    wake();
  });
  for (let isFirst = true; !state.isOver; isFirst = false) {
    state.isStale = false;
    if (!isFirst) stdout.write(stdout.isTTY === true ? CLEAR : '\n');
    await show();
    stderr.write(`${cli.watching}\n`);
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (state.isStale || state.isOver) resolve();
    });
  }
  for (const file of files) unwatchFile(file, change);
  return EXIT_OK;
}

async function filesOf(options: Options): Promise<ReadonlySet<string>> {
  const { files, compare, timing, rebuild, sizes, config, context } = options;
  const named = [
    ...files,
    compare,
    timing.log,
    timing.durations,
    rebuild.from,
    ...sizes,
    context.ignoreFile,
    context.list,
    config === false ? undefined : config,
  ];
  const places = config === undefined ? await Promise.all(files.map(configPlaces)) : [];
  const ignores = context.ignoreFile === undefined ? files.flatMap(ignoreFilePlaces) : [];
  return new Set([...named, ...places.flat(), ...ignores].filter((file) => file !== undefined));
}
