import { fontStacks } from '#core/drawing/fontStacks.ts';
import { type Font } from '#core/drawing/fontWidths.ts';
import { printable } from './printable.ts';

/** Attributes of an element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Printable text for XML, in content and in attributes alike. */
export function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** An element; its children are markup already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => {
      if (value === undefined) return '';
      return ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`;
    })
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A text at its baseline; nothing where it is empty. */
export function label(
  text: string,
  x: number,
  y: number,
  style: { readonly font: Font; readonly size: number; readonly fill: string; readonly end?: boolean },
): string {
  if (text === '') return '';
  const { font, size, fill, end } = style;
  const attributes = {
    x,
    y,
    fill,
    'font-family': font === 'mono' ? fontStacks.mono : undefined,
    'font-size': size,
    'font-weight': font === 'sans-bold' ? 'bold' : undefined,
    'text-anchor': end === true ? 'end' : undefined,
  };
  return element('text', attributes, [escaped(text)]);
}

/** Baseline of a text whose capitals stand in the middle of a line. */
export function baseline(middle: number, size: number): number {
  return middle + size * 0.36;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
