import type { LogReading } from '#core/buildlog/types.ts';
import type { BuildRecord, RecordReading } from '#core/record/types.ts';
import type { Language } from '#i18n/format.ts';
import { readDurations, type WrittenDurations } from './durations.ts';
import { readDockerfile, type Chunks } from './input.ts';
import { readLogFile } from './logInput.ts';
import { logProblemText, recordProblemText } from './logNotes.ts';
import { findRecord, recordNames } from './recordedBuild.ts';
import type { Say } from './say.ts';
import type { TimingOptions } from './timingOptions.ts';

/** Something of a file of times that cannot be used, and is left out. */
export interface TimingFault {
  readonly file: string;
  readonly say: Say;
}

/** Times as they were read. */
export interface Timing {
  readonly log: LogReading | undefined;
  /** The build records that the builds of the log are from; none of a log. */
  readonly records: readonly BuildRecord[];
  readonly durations: WrittenDurations | undefined;
  readonly maxParallelism: number;
  /** Something is left of what was asked for. */
  readonly isAsked: boolean;
}

/** Reads the log and the durations that were asked for; what cannot be used is told, the rest goes on. */
export async function readTiming(
  options: TimingOptions,
  stdin: Chunks,
  language: Language,
): Promise<{ readonly timing: Timing; readonly faults: readonly TimingFault[] }> {
  const faults: TimingFault[] = [];
  let records: readonly BuildRecord[] = [];
  const log = options.log === undefined ? undefined : await usableLog(options.log);
  const durations = options.durations === undefined ? undefined : await usableDurations(options.durations);
  const { maxParallelism } = options;
  const isAsked = options.isAsked && (faults.length === 0 || log !== undefined || durations !== undefined);
  return { timing: { log, records, durations, maxParallelism, isAsked }, faults };

  async function usableLog(file: string): Promise<LogReading | undefined> {
    const read = await readLogFile(file, stdin);
    if (!read.ok) {
      faults.push({ file, say: read.say });
      return undefined;
    }
    if (read.value.kind === 'records') return usableRecords(file, read.value.reading);
    const { builds, problems } = read.value.reading;
    if (options.record !== undefined) faults.push({ file, say: (words) => words['record-of-log'] });
    if (builds.length > 0) return read.value.reading;
    for (const { rule } of problems) faults.push({ file, say: () => logProblemText(rule, language) });
    return undefined;
  }

  function usableRecords(file: string, { records: all, problem }: RecordReading): LogReading | undefined {
    if (problem !== undefined) {
      faults.push({ file, say: () => recordProblemText(problem, language) });
      return undefined;
    }
    const { record: name } = options;
    records = name === undefined ? all : findRecord(all, name);
    if (records.length > 0) return { builds: records.map((record) => record.log), problems: [] };
    faults.push({
      file,
      say: (words) => words['record-unknown-name']({ name: name ?? '', ...recordNames(all) }),
    });
    return undefined;
  }

  async function usableDurations(file: string): Promise<WrittenDurations | undefined> {
    const text = await readDockerfile(file, stdin, false, (words) => words['durations-is-directory']);
    const read = text.ok ? readDurations(text.value) : text;
    if (read.ok) return read.value;
    faults.push({ file, say: read.say });
    return undefined;
  }
}
