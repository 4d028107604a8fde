import { useLayoutEffect, useMemo, useState } from 'react';
import { useOverview } from '#state/overview.ts';
import { keepUnchanged } from './keep.ts';
import { pictureOf, type Picture, type PictureInput } from './picture.ts';
import type { Scene } from './useScene.ts';

const empty: Picture = { nodes: [], edges: [] };

/** What is to be drawn, in objects that stay the same for everything that stayed the same. */
export function usePicture(
  input: Omit<PictureInput, 'scene' | 'target'> & { readonly scene: Scene | undefined },
): Picture {
  const { scene, moved, pointed, chosen, spot, times, sides, parallel, trail, follow, t } = input;
  const { plan, stages } = useOverview();
  const target = stages[plan.stage]?.label ?? '';
  const [before] = useState(() => new Map<'drawn', Picture>());
  const picture = useMemo(() => {
    if (scene === undefined) return empty;
    return pictureOf({
      scene,
      moved,
      pointed,
      chosen,
      spot,
      times,
      sides,
      parallel,
      trail,
      follow,
      target,
      t,
    });
  }, [scene, moved, pointed, chosen, spot, times, sides, parallel, trail, follow, target, t]);

  const kept = useMemo(() => {
    const { nodes, edges } = before.get('drawn') ?? empty;
    return {
      nodes: keepUnchanged(byId(nodes), picture.nodes),
      edges: keepUnchanged(byId(edges), picture.edges),
    };
  }, [before, picture]);
  useLayoutEffect(() => {
    before.set('drawn', kept);
  }, [before, kept]);
  return kept;
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}
