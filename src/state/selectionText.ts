import type { Selection } from './types.ts';

/** A selection as a link writes it: `stage:KEY`, `pair:KEY/KEY`, `row:KEY:N`, `edge:ID`, `external:ID`, `line:N`. */
export function writeSelection(selection: Selection | null): string {
  switch (selection?.kind) {
    case undefined:
      return '';
    case 'stage':
      return `stage:${selection.key}`;
    case 'pair':
      return `pair:${selection.key}/${selection.other}`;
    case 'row':
      return `row:${selection.stageKey}:${selection.row}`;
    case 'edge':
    case 'external':
      return `${selection.kind}:${selection.id}`;
    case 'line':
      return `line:${selection.line}`;
  }
}

/** Reads `writeSelection` back; anything else selects nothing. */
export function readSelection(written: string): Selection | null {
  const at = written.indexOf(':');
  const kind = written.slice(0, Math.max(at, 0));
  const rest = written.slice(at + 1);
  if (rest === '') return null;
  if (kind === 'stage') return { kind, key: rest };
  if (kind === 'pair') {
    const [key = '', other = ''] = rest.split('/');
    return key === '' || other === '' ? null : { kind, key, other };
  }
  if (kind === 'edge' || kind === 'external') return { kind, id: rest };
  if (kind === 'line') return /^[1-9]\d{0,8}$/.test(rest) ? { kind, line: Number(rest) } : null;
  const last = rest.lastIndexOf(':');
  const row = rest.slice(last + 1);
  if (kind !== 'row' || last <= 0 || !/^\d{1,8}$/.test(row)) return null;
  return { kind, stageKey: rest.slice(0, last), row: Number(row) };
}
