import type { Role } from '#core/analysis/types.ts';
import type { Finding } from './finding.ts';
import type { StageInput } from './inputs.ts';
import type { SourceWords } from './sourceLabel.ts';

/** The sentences of the text format, in the reader's language. */
export interface TextWords extends SourceWords {
  readonly title: (values: {
    readonly file: string;
    readonly stages: number;
    readonly target: string;
    readonly isDefault: boolean;
    readonly platform: string;
  }) => string;
  readonly role: Readonly<Record<Role, string>>;
  readonly kind: Readonly<Record<StageInput['kind'], string>>;
  /** `line 4`, `lines 4, 9`; a long list is cut. */
  readonly lines: (lines: readonly number[]) => string;
  /** A stage whose inputs stand further up, or further down. */
  readonly above: string;
  readonly below: string;
  /** A stage that a named context replaces, none of whose instructions run. */
  readonly replaced: (value: string) => string;
  readonly notBuilt: string;
  /**
   * Targets that would build a stage besides itself, "" is the default one; and whether it is a target, that
   * is, has a name. Undefined: too many stages to tell.
   */
  readonly builtBy: (targets: readonly string[] | undefined, isTarget: boolean) => string;
  readonly sameTime: string;
  readonly sameTimePartly: string;
  readonly tooManySteps: string;
  readonly more: (count: number) => string;
  readonly checks: string;
  readonly severity: Readonly<Record<Finding['severity'], string>>;
  readonly noStages: string;
  /** What the picture takes for granted. */
  readonly assumed: string;
  /** In its place where another frontend than BuildKit's own reads the file. */
  readonly readElsewhere: (image: string) => string;
}
