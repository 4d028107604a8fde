import { useId, type ReactElement } from 'react';
import type { Role } from '#core/analysis/types.ts';
import type { TranslateOwn } from '#i18n/lessonMessages.ts';
import { overviewIn, type Situation } from '#lessons/judge/situation.ts';
import type { FileStageSet, FileTask } from '#lessons/own/ownLesson.ts';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A choice among few, with its label. */
export function Choice({ label, value, options, onChange }: ChoiceProps): ReactElement {
  const id = useId();
  return (
    <p className="sg-own-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="sg-select" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** What can be asked of stages. Those of a role are told apart by the role. */
const asked = ['built', 'layers', 'files', 'build-only', 'not-built', 'named-at', 'beside'] as const;
type Asked = (typeof asked)[number];

const rolesAsked: Readonly<Partial<Record<Asked, readonly Role[]>>> = {
  layers: ['target', 'layers'],
  files: ['files'],
  'build-only': ['build-only'],
  'not-built': ['not-built'],
};

function askedIn(which: FileStageSet): Asked {
  if (which.is !== 'role') return which.is;
  const [role] = which.roles;
  return asked.find((one) => rolesAsked[one]?.includes(role ?? 'target')) ?? 'layers';
}

export interface StagesTaskProps {
  readonly o: TranslateOwn;
  readonly situation: Situation;
  readonly task: Extract<FileTask, { readonly kind: 'stages' }>;
  readonly onChange: (task: FileTask) => void;
}

/** Which stages are to be marked: never by hand, always by what BuildKit does with the file. */
export function StagesTask({ o, situation, task: { which }, onChange }: StagesTaskProps): ReactElement {
  const { stages, references, targets } = overviewIn(situation);
  const set = (next: FileStageSet): void => onChange({ kind: 'stages', which: next });
  const target = 'target' in which ? which.target : situation.target;
  const lines = [...new Set(references.flatMap(({ line, source }) => (source.kind === 'stage' ? line : [])))];
  const ask = (next: string): void => {
    const what = asked.find((one) => one === next) ?? 'built';
    const roles = rolesAsked[what];
    if (roles !== undefined) set({ is: 'role', roles, target });
    else if (what === 'named-at') set({ is: what, line: lines[0] ?? 1 });
    else if (what === 'beside') set({ is: what, stage: stages[0]?.label ?? '', target });
    else set({ is: 'built', target });
  };
  return (
    <>
      <Choice
        label={o('task.which')}
        value={askedIn(which)}
        options={asked.map((one) => ({ value: one, label: o(`which.${one}`) }))}
        onChange={ask}
      />
      {which.is === 'named-at' && (
        <Choice
          label={o('task.line')}
          value={String(which.line)}
          options={lines.map((line) => ({ value: String(line), label: String(line) }))}
          onChange={(line) => set({ ...which, line: Number(line) })}
        />
      )}
      {which.is === 'beside' && (
        <Choice
          label={o('task.stage')}
          value={which.stage}
          options={stages.map(({ label }) => ({ value: label, label }))}
          onChange={(stage) => set({ ...which, stage })}
        />
      )}
      {which.is !== 'named-at' && (
        <Choice
          label={o('task.for-target')}
          value={which.target}
          options={targets.map(({ name }) => ({
            value: name,
            label: name === '' ? o('task.default-target') : name,
          }))}
          onChange={(name) => set({ ...which, target: name })}
        />
      )}
    </>
  );
}
