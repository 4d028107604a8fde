import type { Advice, AdviceInput } from '#core/checks/advice.ts';

/**
 * `COPY --link --chown=app`: the copy stands by itself (R2.7), with no `/etc/passwd` to look a name up in, and the step
 * fails. Numbers need no looking up, and with `--chmod` there is no link.
 */
export function linkChownName({ resolution }: AdviceInput): readonly Advice<'keyword' | 'owner'>[] {
  return resolution.stageStates.flatMap(({ commands }) =>
    commands.flatMap(({ command }) => {
      if (command.kind !== 'COPY' && command.kind !== 'ADD') return [];
      const { chmod, chown, link, node } = command;
      if (
        !link ||
        chmod !== '' ||
        chown === '' ||
        !/^[\w.-]*[A-Za-z_][\w.-]*(?::|$)|:[\w.-]*[A-Za-z_]/.test(chown)
      )
        return [];
      // Words with a variable are somebody's choice, and may be numbers.
      if (chown.includes('$') || chown.split(':').every((part) => part === 'root' || /^\d*$/.test(part)))
        return [];
      const flag = node.flags.find(({ name }) => name === 'link');
      if (!flag) return [];
      const { text } = resolution.parsed;
      let { end } = flag.range;
      while (text[end] === ' ' || text[end] === '\t') end += 1;
      const fix = { edits: [{ range: { start: flag.range.start, end }, text: '' }], changesBuild: true };
      const params = { keyword: node.keyword.toUpperCase(), owner: chown };
      return [{ line: node.line, range: flag.range, params, fix }];
    }),
  );
}
