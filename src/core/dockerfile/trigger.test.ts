import { describe, expect, test } from 'vitest';
import { parseDockerfile } from './parse.ts';
import { parseTrigger } from './trigger.ts';

/** The trigger of the last instruction of a file. */
function trigger(text: string): ReturnType<typeof parseTrigger> {
  const instruction = parseDockerfile(text).nodes.at(-1)?.instruction;
  return parseTrigger(instruction?.kind === 'ONBUILD' ? instruction.expression : '');
}

describe('the instruction of an ONBUILD', () => {
  test('is parsed on its own', () => {
    const { node, problem } = trigger('FROM a\nONBUILD COPY --from=build \\\n  x y');
    expect(problem).toBeUndefined();
    expect(node?.instruction).toMatchObject({
      kind: 'COPY',
      from: 'build',
      sources: ['x'],
      destination: 'y',
    });
  });

  test('keeps its heredocs', () => {
    const { node } = trigger('FROM a\nONBUILD RUN <<EOF cat\na\nEOF\n');
    expect(node?.instruction).toMatchObject({
      kind: 'RUN',
      node: { heredocs: [{ name: 'EOF', content: 'a\n' }] },
    });
  });

  test('has the backslash for escape character, whatever the file says', () => {
    const { node } = trigger('# escape=`\nFROM a\nONBUILD COPY --from=b\\ c x y');
    expect(node?.node.flags.map(({ text }) => text)).toEqual(['--from=b c']);
  });

  test('is checked like any other', () => {
    expect(trigger('FROM a\nONBUILD COPY x').problem).toMatchObject({ rule: 'missing-destination' });
    expect(trigger('FROM a\nONBUILD RUM x').problem).toMatchObject({ rule: 'unknown-instruction' });
  });

  test('must be exactly one', () => {
    expect(parseTrigger('RUN a\nRUN b').problem).toMatchObject({ rule: 'trigger-not-one-instruction' });
    expect(parseTrigger('').problem).toMatchObject({ rule: 'trigger-not-one-instruction' });
  });
});
