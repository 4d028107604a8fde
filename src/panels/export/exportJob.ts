import type { Theme } from '#core/export/palette.ts';
import type { BuildOptions } from '#core/stages/types.ts';
import type { FileFormatName } from '#formats/formats.ts';
import type { Language } from '#i18n/format.ts';

/** What the worker is asked to write. */
export interface ExportJob {
  readonly text: string;
  readonly options: BuildOptions;
  /** "" is the default target. */
  readonly target: string;
  readonly format: FileFormatName;
  readonly theme: Theme;
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
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  const end = (written: Written): void => {
    worker.terminate();
    tell(written);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromExportWorker>) => {
    end(data.kind === 'done' ? { text: data.text } : 'failed');
  });
  worker.addEventListener('error', () => end('failed'));
  worker.postMessage(job);
  return () => worker.terminate();
}
