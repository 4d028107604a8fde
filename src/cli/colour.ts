import type { StyledLine, Style } from '#core/export/styled.ts';
import type { Options } from './options.ts';

/** Select Graphic Rendition parameters: colours of the terminal's own palette, so that any theme fits. */
const codes: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  faint: '2',
  error: '1;31',
  warning: '33',
  advice: '36',
  added: '32',
  removed: '31',
  target: '1;34',
  layers: '34',
  files: '36',
  'build-only': '33',
  'not-built': '2',
};

/** Lines as text; with escapes for a terminal where `coloured`. */
export function paint(lines: readonly StyledLine[], coloured: boolean): string {
  const painted = lines.map((line) =>
    line
      .map(({ text, style }) => {
        const code = codes[style];
        return coloured && code !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
      })
      .join(''),
  );
  return painted.map((line) => `${coloured ? line : line.trimEnd()}\n`).join('');
}

interface Terminal {
  readonly isTTY?: boolean;
}

/** Whether to colour, as https://no-color.org and https://force-color.org have it. */
export function wantsColour(
  color: Options['color'],
  stdout: Terminal,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (color !== 'auto') return color === 'always';
  if (set(env['NO_COLOR'])) return false;
  if (set(env['FORCE_COLOR'])) return true;
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

function set(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
