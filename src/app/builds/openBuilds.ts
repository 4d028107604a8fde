import { readDotenv } from '#core/builds/interpolate.ts';
import { buildFileKind } from '#core/builds/recognise.ts';
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

/** Reads a bake or compose file in a worker, with the variables of an `.env` beside it, and lists its builds. Nothing of it leaves the page. */
export async function openBuilds(store: AppStore, { text, name, beside }: BroughtBuilds): Promise<void> {
  const kind = buildFileKind(text, name);
  if (kind === undefined) return;
  // Bake reads `.env` for compose alone.
  const variables = kind === 'compose' ? readDotenv(beside['.env'] ?? '') : {};
  const file = await readInWorker({ text, kind, variables });
  const shown = name === '' ? buildsText(store.getState().language).t('list.pasted') : name;
  store.actions.setBuilds({ name: shown, text, file, environment: {}, beside, isListed: true });
}

/** Sets a variable of the file whose builds are listed, or takes it back, and reads the file anew. */
export async function setVariable(store: AppStore, name: string, value: string | undefined): Promise<void> {
  const before = store.getState().builds;
  if (before === null) return;
  const { [name]: _, ...others } = before.environment;
  const environment = value === undefined ? others : { ...others, [name]: value };
  // At once, so that what is set next is set besides.
  store.actions.setBuilds({ ...before, environment });
  const file = await readInWorker({ text: before.text, kind: before.file.kind, variables: environment });
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
