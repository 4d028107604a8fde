import { useEffect, useState } from 'react';
import type { SharedState } from '#core/share/types.ts';
import type { Language } from '#i18n/format.ts';
import { writeFile, type Written } from '#panels/export/exportJob.ts';
import { optionsOf } from '#state/options.ts';

/** The picture of a state. */
export interface Picture {
  /** Where it is loaded from; undefined where it could not be drawn. */
  readonly url: string | undefined;
}

/** What is drawn. */
export interface Pictured {
  readonly state: SharedState;
  /** Whether its roles would answer the task that stands below it. */
  readonly hidesRoles: boolean;
}

/** What two states that look the same on paper have in common. */
function keyOf({ state, hidesRoles }: Pictured): string {
  return JSON.stringify([state.text, state.target, optionsOf(state), hidesRoles]);
}

/** Whether two states have the same picture. */
export function looksAlike(one: Pictured, other: Pictured): boolean {
  return keyOf(one) === keyOf(other);
}

/** The exported pictures of some states, drawn off the main thread one after the other: each needs a worker. */
export function usePictures(
  pictured: readonly Pictured[],
  language: Language,
): readonly (Picture | undefined)[] {
  const [drawn, setDrawn] = useState<ReadonlyMap<string, Picture>>(new Map());
  useEffect(() => {
    const urls: string[] = [];
    let stop = (): void => undefined;
    const waiting = new Map(pictured.map((one) => [keyOf(one), one]));
    const drawNext = (): void => {
      const [[key, next] = []] = waiting;
      if (key === undefined || next === undefined) return;
      waiting.delete(key);
      const { state, hidesRoles } = next;
      const { text, target } = state;
      const job = { text, target, options: optionsOf(state), theme: 'light', language, link: '' } as const;
      stop = writeFile({ ...job, format: 'svg', hidesRoles }, (written: Written) => {
        if (written === 'working') return;
        const url =
          written === 'failed'
            ? undefined
            : URL.createObjectURL(new Blob([written.text], { type: 'image/svg+xml' }));
        if (url !== undefined) urls.push(url);
        setDrawn((before) => new Map([...before, [key, { url }]]));
        drawNext();
      });
    };
    drawNext();
    return () => {
      stop();
      setDrawn(new Map());
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [pictured, language]);
  return pictured.map((one) => drawn.get(keyOf(one)));
}
