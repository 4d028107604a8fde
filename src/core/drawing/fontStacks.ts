/**
 * Font stacks. Helvetica, Arial and Liberation Sans have the same widths, and one of them is on nearly every
 * system; monospaced fonts differ by a hair, the widest counts.
 */
export const fontStacks = {
  sans: "Helvetica, Arial, 'Liberation Sans', sans-serif",
  mono: "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace",
} as const;
