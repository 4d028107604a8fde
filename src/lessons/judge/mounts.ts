import type { Overview, StageView } from '#core/analysis/overview-types.ts';
import { joinPath } from '#core/plan/paths.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { runsIn } from './runs.ts';
import type { MountCondition, Reason } from './tasks.ts';

/** Why what a condition says of mounts is not so; undefined where it is. */
export function unmetMount(
  condition: MountCondition,
  file: Resolution,
  overview: Overview,
): Reason | undefined {
  switch (condition.is) {
    case 'secret': {
      const { id, target, command } = condition;
      const runs = runsIn(file).filter((run) => run.command.includes(command));
      const has = runs.some(
        ({ stage, mounts }) =>
          overview.plan.built.includes(stage) &&
          mounts.some(
            (mount) =>
              mount.type === 'secret' && (mount.source || mount.id) === id && mount.target === target,
          ),
      );
      return has ? undefined : { kind: 'no-secret', command, id, target, line: runs[0]?.line ?? 1 };
    }
    case 'without': {
      const { words } = condition;
      const rows = [...overview.preamble, ...overview.stages.flatMap((stage) => stage.rows)];
      const row = rows.find(({ text }) => text.includes(words));
      return row && { kind: 'still-there', words, line: row.line };
    }
    case 'kept': {
      const [from, to] = [condition.from, condition.to].map((label) =>
        overview.stages.find((stage) => stage.label === label),
      );
      if (from === undefined) return { kind: 'no-stage', stage: condition.from };
      if (to === undefined) return { kind: 'no-stage', stage: condition.to };
      return lostIn(from, to, file, overview);
    }
    case 'cached-at': {
      const { stage: label, target } = condition;
      const stage = overview.stages.find((one) => one.label === label);
      if (stage === undefined) return { kind: 'no-stage', stage: label };
      const has = cachesOf(stage, overview).some((folder) => folder === target);
      return has ? undefined : { kind: 'no-cache', stage: label, target, line: stage.line };
    }
  }
}

/** What one stage copies from another must not lie in a cache mount of that one, and something must put it there. */
function lostIn(from: StageView, to: StageView, file: Resolution, overview: Overview): Reason | undefined {
  const copies = overview.references.filter(
    ({ stage, kind, source }) =>
      stage === to.index && kind === 'copy' && source.kind === 'stage' && source.stage === from.index,
  );
  const [first] = copies;
  if (first === undefined)
    return { kind: 'no-reference', stage: to.label, to: from.label, how: 'copy', line: to.line };
  const caches = cachesOf(from, overview);
  const written = [
    ...runsIn(file).flatMap(({ stage, command }) => (stage === from.index ? command : [])),
    ...from.rows.flatMap(({ keyword, text }) => (keyword === 'RUN' ? [] : text)),
  ].join('\n');
  for (const { line, paths } of copies) {
    for (const path of paths.map((one) => joinPath('/', one))) {
      const folder = caches.find((one) => path === one || path.startsWith(`${one}/`));
      if (folder !== undefined) return { kind: 'in-cache', path, folder, line };
      // `/out/app` may be written as a whole, or its folder be named where it is made.
      const isNamed = path.split('/').some((_, at, parts) => {
        const name = parts.slice(0, parts.length - at).join('/');
        return name !== '' && written.includes(name);
      });
      if (!isNamed) return { kind: 'not-put', stage: from.label, path, line };
    }
  }
  return undefined;
}

/** Folders of the cache mounts of a stage, absolute. */
function cachesOf({ index }: StageView, { plan }: Overview): readonly string[] {
  return plan.steps
    .filter(({ origins }) => origins.some(({ stage }) => stage === index))
    .flatMap(({ locks }) => locks.map(({ target }) => target));
}
