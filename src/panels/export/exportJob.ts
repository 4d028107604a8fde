import type { Drawn } from '#core/export/drawn.ts';
import type { Part } from '#core/export/part.ts';
import type { Theme } from '#core/export/palette.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { FileFormatName } from '#formats/formats.ts';
import type { Language } from '#i18n/format.ts';
import { startWorker } from '#panels/worker/startWorker.ts';

/** What the worker is asked to write. */
export interface ExportJob {
  readonly text: string;
  readonly options: BuildOptions;
  /** The ignore file of the build context; none where nothing is said. */
  readonly ignore?: string;
  /** "" is the default target. */
  readonly target: string;
  readonly format: FileFormatName;
  readonly theme: Theme;
  /** Which stages are drawn; all of them where nothing is said. */
  readonly part?: Part;
  /** How pictures are drawn; from left to right with all there is where nothing is said. */
  readonly drawn?: Drawn | undefined;
  /** Whether pictures keep roles to themselves: somebody is asked for them. */
  readonly hidesRoles?: boolean;
  readonly language: Language;
  /** Link that the file carries; "" for none. */
  readonly link: string;
}

/** What the worker says. */
export type FromExportWorker =
  { readonly kind: 'done'; readonly text: string } | { readonly kind: 'broken'; readonly message: string };

/** A file that is on its way, is there, or could not be written. */
export type Written = 'working' | 'failed' | { readonly text: string };

/** Writes a file off the main thread; tells when it is there. Returns how to call it off. */
export function writeFile(job: ExportJob, tell: (written: Written) => void): () => void {
  const worker = startWorker(job);
  const end = (written: Written): void => {
    worker.terminate();
    tell(written);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromExportWorker>) => {
    end(data.kind === 'done' ? { text: data.text } : 'failed');
  });
  worker.addEventListener('error', () => end('failed'));
  return () => worker.terminate();
}
