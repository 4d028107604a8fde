import { useEffect, useMemo, useState } from 'react';
import type { Part } from '#core/export/part.ts';
import type { Theme } from '#core/export/palette.ts';
import { withLink } from '#core/share/carried.ts';
import { fileFormats, formatNames, type FileFormatName } from '#formats/formats.ts';
import { withoutCredentials } from '#panels/share/credentials.ts';
import { optionsOf } from '#state/options.ts';
import { useAppStore } from '#state/useApp.ts';
import { writeFile, type ExportJob, type Written } from './exportJob.ts';
import { pngOf } from './png.ts';

/** What the dialog offers: every format of files, and the picture as pixels. */
export type ExportKind = FileFormatName | 'png';
export const exportKinds: readonly ExportKind[] = formatNames.flatMap((name) =>
  name === 'svg' ? (['svg', 'png'] as const) : [name],
);

/** What was chosen. */
export interface Choice {
  readonly kind: ExportKind;
  readonly theme: Theme;
  /** Which stages are drawn. */
  readonly part: Part;
  /** Whether a picture is drawn as the graph on the page is; else from left to right with all there is. */
  readonly isAsSeen: boolean;
  /** Pixels of a PNG for one of the drawing. */
  readonly times: number;
  /** Whether the file carries its link, where it can. */
  readonly carries: boolean;
}

/** A file that can be taken along. */
export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
  /** Its text, as it is pasted elsewhere; undefined for a picture of pixels. */
  readonly text: string | undefined;
  /** Address of the picture; undefined where it is none. */
  readonly picture: string | undefined;
  /** Scale of a PNG. */
  readonly times: number;
}

type Exported = 'working' | 'failed' | ExportedFile;

const formatOf = (kind: ExportKind): FileFormatName => (kind === 'png' ? 'svg' : kind);

/**
 * The present build as a file of the chosen kind, written off the main thread. `made` is the link it may carry, undefined
 * while it is on its way; `isBlanked` has what looks like a credential left out of all of it.
 */
export function useExport(choice: Choice, made: string | undefined, isBlanked: boolean): Exported {
  const { kind, theme, part, isAsSeen, times, carries } = choice;
  const link = carries ? made : '';
  const store = useAppStore();
  const format = formatOf(kind);
  const job = useMemo((): ExportJob | undefined => {
    if (link === undefined) return undefined;
    const now = store.getState();
    const state = isBlanked ? withoutCredentials(now) : now;
    const { text, target, language, ignore } = state;
    const drawn = isAsSeen && now.drawn !== null ? { ...now.drawn, marks: now.drawnMarks } : undefined;
    return { text, options: optionsOf(state), ignore, target, format, theme, part, drawn, language, link };
  }, [store, format, theme, part, isAsSeen, link, isBlanked]);
  const [written, setWritten] = useState<{ readonly job: ExportJob; readonly file: Written }>();
  useEffect(
    () => (job === undefined ? undefined : writeFile(job, (file) => setWritten({ job, file }))),
    [job],
  );
  const file = job !== undefined && written?.job === job ? written.file : 'working';
  return useFile(file, { kind, times, link: job?.link ?? '' }, job?.target ?? '');
}

/** What a file is besides its content. */
interface Form {
  readonly kind: ExportKind;
  readonly times: number;
  /** Link that it carries; "" for none. */
  readonly link: string;
}

/** What was written as a file with a name, and with an address where it is a picture. */
function useFile(written: Written, { kind, times, link }: Form, target: string): Exported {
  const [made, setMade] = useState<{
    readonly from: Written;
    readonly times: number;
    readonly file: Exported;
  }>();
  useEffect(() => {
    if (typeof written === 'string') return undefined;
    let isWanted = true;
    const urls: string[] = [];
    const tell = (file: Exported): void => {
      if (isWanted) setMade({ from: written, times, file });
    };
    void fileOf(written.text, { kind, times, link }, target).then(
      (file) => {
        const isPicture = kind === 'svg' || kind === 'png';
        const picture = isPicture && isWanted ? URL.createObjectURL(file.blob) : undefined;
        if (picture !== undefined) urls.push(picture);
        tell({ ...file, picture });
      },
      () => tell('failed'),
    );
    return () => {
      isWanted = false;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [written, kind, times, link, target]);
  if (typeof written === 'string') return written;
  return made?.from === written && made.times === times ? made.file : 'working';
}

async function fileOf(
  text: string,
  { kind, times, link }: Form,
  target: string,
): Promise<Omit<ExportedFile, 'picture'>> {
  const parts = target === '' ? ['Dockerfile'] : ['Dockerfile', target];
  const name = parts.join('.').replaceAll(/[^\w.-]+/g, '-');
  if (kind === 'png') {
    const png = await pngOf(text, times);
    const bytes = new Uint8Array(await png.blob.arrayBuffer());
    const blob = link === '' ? png.blob : new Blob([withLink(bytes, link)], { type: png.blob.type });
    return { name: `${name}.png`, blob, text: undefined, times: png.times };
  }
  const { extension, mediaType } = fileFormats[kind];
  const blob = new Blob([text], { type: `${mediaType};charset=utf-8` });
  return { name: `${name}.${extension}`, blob, text: asPasted(kind, text), times: 1 };
}

/** A diagram goes into a README as a block of code that says its language. */
function asPasted(kind: ExportKind, text: string): string {
  return kind === 'mermaid' ? `\`\`\`mermaid\n${text}\`\`\`\n` : text;
}
