import { overview } from '#core/analysis/overview.ts';
import type { Overview } from '#core/analysis/overview-types.ts';
import { rejectionOf } from '#core/checks/rejection.ts';
import type { Finding } from '#core/export/finding.ts';
import { openFile } from '#core/stages/open.ts';
import type { Resolution } from '#core/stages/resolve.ts';
import type { Diagnostic } from '#core/text/diagnostic.ts';
import type { Language } from '#i18n/format.ts';
import { findingsOf } from './findings.ts';
import type { Options } from './options.ts';

/** Everything told about one file. */
export interface Inspection {
  /** Name of the file as it was given. */
  readonly file: string;
  readonly text: string;
  readonly resolution: Resolution;
  readonly overview: Overview;
  readonly findings: readonly Finding[];
  /** Why BuildKit rejects the build, if it does. */
  readonly error: Diagnostic | undefined;
}

export function inspect(file: string, text: string, options: Options, language: Language): Inspection {
  const { build, target } = options;
  const resolution = openFile(text, build);
  const view = overview(text, build, target);
  return {
    file,
    text,
    resolution,
    overview: view,
    // Of its own: checks also lower stages as no build does, and a resolution keeps what was lowered.
    findings: findingsOf(openFile(text, build), language),
    error: view.plan.error ?? rejectionOf(resolution, view.plan),
  };
}
