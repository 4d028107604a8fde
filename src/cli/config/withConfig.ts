import type { Options } from '#cli/options.ts';
import type { Config } from './readConfig.ts';

/**
 * The options for one file: what was given stands, its configuration says the rest. What a build record says of its build
 * (`isRecorded`) stands as well.
 */
export function withConfig(options: Options, config: Config, isRecorded: boolean): Options {
  const { target, build, hasPlatform } = options;
  const checked = { ...options, rules: config.rules, threshold: options.threshold ?? config.threshold };
  if (isRecorded) return checked;
  return {
    ...checked,
    target: target === '' ? config.target : target,
    build: {
      ...build,
      buildArgs: { ...config.buildArgs, ...build.buildArgs },
      contexts: { ...config.contexts, ...build.contexts },
      platform: hasPlatform ? build.platform : (config.platform ?? build.platform),
    },
  };
}
