import { cachedBuilds, type TargetOfFile } from '#core/plan/cachedSteps.ts';
import { declaredArgs } from '#core/plan/declaredArgs.ts';
import { buildStageGraph } from '#core/plan/stageGraph.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import { shortReference, writeChanged, type Changed } from './written.ts';

/**
 * What could be different about the next build of a file, each once: sources of COPY, ADD and bind mounts that the
 * target reads (patterns as they are written; `.` is all of the build context), then the variables, images, remote
 * sources and named contexts of the whole file, and the stages that may be built without the cache.
 */
export function changeableOf(asked: TargetOfFile): readonly Changed[] {
  const { file } = asked;
  const { externals } = buildStageGraph(file);
  const all: readonly Changed[] = [
    ...filesOf(asked),
    ...declaredArgs(file).map(({ name }): Changed => ({ kind: 'arg', name })),
    ...predefinedOf(file).map((name): Changed => ({ kind: 'arg', name })),
    ...environmentOf(file).map((name): Changed => ({ kind: 'env', name })),
    ...externals.flatMap(({ source }): readonly Changed[] => {
      if (source.kind === 'image') return [{ kind: 'image', name: shortReference(source.ref) }];
      if (source.kind === 'http' || source.kind === 'git') return [{ kind: 'url', name: source.url }];
      return source.kind === 'named-context' ? [{ kind: 'context', name: source.name }] : [];
    }),
    { kind: 'no-cache', name: '' },
    ...file.stageStates.map(({ name, stage }): Changed => ({
      kind: 'no-cache',
      name: name ?? String(stage),
    })),
  ];
  return [...new Map(all.map((changed) => [writeChanged(changed), changed])).values()];
}

function filesOf(asked: TargetOfFile): readonly Changed[] {
  const steps = cachedBuilds(asked, asked).after;
  return steps.flatMap(({ step }) =>
    step.inputs.flatMap(({ step: input, role, paths }): readonly Changed[] => {
      const source = steps[input];
      if (role === 'rootfs' || source?.step.kind !== 'context' || source.reference !== '') return [];
      return paths.map((path) => ({ kind: 'file', name: path.replace(/^\/+/, '') || '.' }));
    }),
  );
}

/** ARGs that BuildKit predefines, where a stage asks for them. */
function predefinedOf({ parsed, predefined }: Resolution): readonly string[] {
  return [...parsed.globalArgs, ...parsed.stages.flatMap(({ commands }) => commands)].flatMap((command) =>
    command.kind === 'ARG' ? command.args.flatMap(({ key }) => (predefined.has(key) ? [key] : [])) : [],
  );
}

function environmentOf({ parsed }: Resolution): readonly string[] {
  return parsed.stages.flatMap(({ commands }) =>
    commands.flatMap((command) => (command.kind === 'ENV' ? command.pairs.map(({ key }) => key) : [])),
  );
}
