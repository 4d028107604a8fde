import { useLayoutEffect, useMemo, useRef } from 'react';
import { useOverview } from '#state/overview.ts';
import { keepUnchanged } from './keep.ts';
import { pictureOf, type Picture, type PictureInput } from './picture.ts';
import type { Scene } from './useScene.ts';

const empty: Picture = { nodes: [], edges: [] };

/** What is to be drawn, in objects that stay the same for everything that stayed the same. */
export function usePicture(
  input: Omit<PictureInput, 'scene' | 'target'> & { readonly scene: Scene | undefined },
): Picture {
  const { scene, moved, pointed, chosen, spot, times, t } = input;
  const { plan, stages } = useOverview();
  const target = stages[plan.stage]?.label ?? '';
  const before = useRef<Picture>(empty);
  const picture = useMemo(() => {
    if (scene === undefined) return empty;
    return pictureOf({ scene, moved, pointed, chosen, spot, times, target, t });
  }, [scene, moved, pointed, chosen, spot, times, target, t]);

  const kept = useMemo(
    () => ({
      nodes: keepUnchanged(byId(before.current.nodes), picture.nodes),
      edges: keepUnchanged(byId(before.current.edges), picture.edges),
    }),
    [picture],
  );
  useLayoutEffect(() => {
    before.current = kept;
  }, [kept]);
  return kept;
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}
