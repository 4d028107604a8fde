import { readDotenv } from '#core/builds/dotenv.ts';
import type { Surroundings } from '#core/builds/read.ts';
import { readTogether } from '#core/builds/readTogether.ts';
import { buildFileKind } from '#core/builds/recognise.ts';
import type { BuildSource } from '#core/builds/types.ts';
import type { AppStore } from '#state/store.ts';
import { buildsText } from '#i18n/buildsText.ts';
import type { FromBuildsWorker, ToBuildsWorker } from './builds.worker.ts';

/** A bake or compose file, and the texts of the files that came with it by path. */
export interface BroughtBuilds {
  readonly text: string;
  /** "" of pasted text. */
  readonly name: string;
  readonly beside: Readonly<Record<string, string>>;
}

/**
 * Reads a bake or compose file in a worker, with those beside it that bake or compose read together with it, and with the variables of an
 * `.env`, and lists its builds. Nothing of it leaves the page.
 */
export async function openBuilds(store: AppStore, { text, name, beside }: BroughtBuilds): Promise<void> {
  const shown = name === '' ? buildsText(store.getState().language).t('list.pasted') : name;
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const own = name.slice(folder.length);
  const sources = readTogether(own, new Set(Object.keys(beside))).flatMap((each): readonly BuildSource[] => {
    const written = each === own ? text : (beside[each] ?? '');
    const kind = buildFileKind(written, each);
    return kind === undefined ? [] : [{ name: each === own ? shown : folder + each, text: written, kind }];
  });
  if (sources.length === 0) return;
  const environment = {};
  const file = await readInWorker({ sources, environment, dotenv: dotenvOf(beside, environment) });
  store.actions.setBuilds({ name: shown, sources, file, environment, beside, isListed: true });
}

function dotenvOf(
  beside: BroughtBuilds['beside'],
  environment: Surroundings['environment'],
): Surroundings['dotenv'] {
  return readDotenv(beside['.env'] ?? '', environment);
}

/** Sets a variable of the files whose builds are listed, or takes it back, and reads them anew. */
export async function setVariable(store: AppStore, name: string, value: string | undefined): Promise<void> {
  const before = store.getState().builds;
  if (before === null) return;
  const { [name]: _, ...others } = before.environment;
  const environment = value === undefined ? others : { ...others, [name]: value };
  // At once, so that what is set next is set besides.
  store.actions.setBuilds({ ...before, environment });
  const { sources, beside } = before;
  const file = await readInWorker({ sources, environment, dotenv: dotenvOf(beside, environment) });
  const now = store.getState().builds;
  if (now?.environment === environment) store.actions.setBuilds({ ...now, file });
}

async function readInWorker(question: ToBuildsWorker): Promise<FromBuildsWorker> {
  const worker = new Worker(new URL('./builds.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FromBuildsWorker>((done, failed) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromBuildsWorker>) => done(data));
    worker.addEventListener('error', () => failed(new Error('the builds were not read')));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
