import type { ReactElement } from 'react';

/**
 * Line icons on a 16 × 16 grid, drawn for this page. A stroke path each; `dot` marks the small
 * filled circles (x, y, radius) that a line cannot draw.
 */
interface Drawing {
  readonly d: string;
  readonly dots?: readonly (readonly [number, number, number])[];
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const drawings = {
  // Roles
  target: { d: circle(8, 8, 6) + circle(8, 8, 3), dots: [[8, 8, 0.9]] },
  layers: { d: 'M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3' },
  files: { d: 'M4 1.75h5L12.25 5v9.25H4zM9 1.75V5h3.25M6.25 8.25h3.75M6.25 11h3.75' },
  'build-only': { d: 'M2.25 13.75l6-6M6.25 5l2.5-2.75a1 1 0 0 1 1.4 0l3.6 3.6a1 1 0 0 1 0 1.4L11 9.75z' },
  'not-built': { d: `${circle(8, 8, 6)}M3.8 3.8l8.4 8.4` },

  // Where files come from
  image: { d: 'M8 1.75l5.5 3v6.5l-5.5 3-5.5-3v-6.5zM2.5 4.75L8 7.75l5.5-3M8 7.75v6.5' },
  scratch: {
    d: 'M8 1.75l2 1.1M11.5 3.65l2 1.1v2.2M13.5 9v2.25l-2 1.1M10 13.15l-2 1.1-2-1.1M4.5 12.35l-2-1.1V9M2.5 6.95v-2.2l2-1.1M6 2.85l2-1.1',
  },
  context: { d: 'M1.75 3.25h4.5l1.5 2h6.5v7.5H1.75z' },
  'named-context': { d: 'M1.75 3.25h4.5l1.5 2h6.5v7.5H1.75zM8 7.25v3.5M6.25 9h3.5' },
  url: { d: `${circle(8, 8, 6)}M2 8h12M8 2c2.4 2.2 2.4 9.8 0 12M8 2c-2.4 2.2-2.4 9.8 0 12` },
  git: {
    d: `${circle(4.5, 3.5, 1.5)}${circle(4.5, 12.5, 1.5)}${circle(11.5, 5.5, 1.5)}M4.5 5v6M11.5 7c0 2.6-4.2 2-6.3 4.2`,
  },
  unresolved: { d: 'M6 6.1a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3v.4', dots: [[8, 11.75, 0.85]] },

  // Overlap in time
  before: { d: 'M2 5.5h5v5H2zM10 3v10' },
  after: { d: 'M9 5.5h5v5H9zM6 3v10' },
  together: { d: 'M2 3.5h9v3.5H2zM5 9.5h9V13H5z' },
  partly: { d: 'M1.75 3.5h6.5v3.5h-6.5zM6.25 9.5h8V13h-8z' },

  alone: { d: 'M3.5 6.25h9v3.5h-9z' },

  // Two targets side by side
  'only-a': { d: `${circle(6, 8, 4.25)}${circle(10, 8, 4.25)}`, dots: [[3.75, 8, 1.5]] },
  'only-b': { d: `${circle(6, 8, 4.25)}${circle(10, 8, 4.25)}`, dots: [[12.25, 8, 1.5]] },
  both: { d: `${circle(6, 8, 4.25)}${circle(10, 8, 4.25)}`, dots: [[8, 8, 1.5]] },
  swap: { d: 'M2 5.25h11M10 2.25l3 3-3 3M14 10.75H3M6 7.75l-3 3 3 3' },

  // Views
  path: { d: `${circle(3.5, 12, 1.75)}${circle(12.5, 4, 1.75)}M5.25 12h2.5c3.5 0 1-8 3-8` },
  matrix: { d: 'M1.75 2.75h12.5v10.5H1.75zM1.75 6.25h12.5M1.75 9.75h12.5M5.9 2.75v10.5M10.1 2.75v10.5' },
  compare: { d: 'M2 2.75h5v10.5H2zM9 2.75h5v10.5H9z' },
  outline: { d: 'M2 3.25h12M4.5 6.4h9.5M4.5 9.55h9.5M2 12.7h12' },

  // Actions
  copy: { d: 'M5.75 5.75h8v8h-8zM10.25 5.75v-3.5h-8v8h3.5' },
  download: { d: 'M8 1.75v8.5M4.75 7.25L8 10.5l3.25-3.25M2.25 11.5v2.75h11.5V11.5' },
  check: { d: 'M3 8.5l3.25 3.25L13 5' },
  frame: { d: 'M1.75 2.75h12.5v10.5H1.75zM6.25 6L4.25 8l2 2M9.75 6l2 2-2 2' },
  outward: { d: 'M9.5 2.5h4v4M13.5 2.5L8 8M6.5 3.5h-4v10h10v-4' },
  present: { d: 'M1.75 2.75h12.5v8.5H1.75zM8 11.25v3M5.5 14.25h5M6.75 5.25L10 7l-3.25 1.75z' },
  qr: {
    d: 'M2 2h4.5v4.5H2zM9.5 2H14v4.5H9.5zM2 9.5h4.5V14H2zM9.5 9.5h2v2M14 9.5v2h-2V14M9.5 14h.5M14 13.5v.5',
  },
  notes: { d: 'M3 1.75h10v12.5H3zM5.5 5h5M5.5 8h5M5.5 11h3' },
  blank: { d: 'M1.75 2.75h12.5v10.5H1.75zM3.5 12l9-8' },
  share: { d: 'M8 9.5V2M5 4.75L8 1.75l3 3M4.25 7.25h-1.5v7h10.5v-7h-1.5' },
  settings: {
    d: `M2 4.75h6.5M12 4.75h2M2 11.25h2M7.5 11.25H14${circle(10.25, 4.75, 1.75)}${circle(5.75, 11.25, 1.75)}`,
  },
  undo: { d: 'M5.5 3L2.5 6l3 3M2.5 6h6.75a4 4 0 0 1 0 8H6' },
  redo: { d: 'M10.5 3l3 3-3 3M13.5 6H6.75a4 4 0 0 0 0 8H10' },
  open: { d: 'M1.75 12.75v-9.5h4.5l1.5 2h5v2M1.75 12.75l2-5.5h10.75l-2 5.5z' },
  search: { d: `${circle(7, 7, 4.5)}M10.25 10.25L14 14` },
  close: { d: 'M4 4l8 8M12 4l-8 8' },
  plus: { d: 'M8 3v10M3 8h10' },
  minus: { d: 'M3 8h10' },
  trash: { d: 'M2.5 4.25h11M6 4.25v-2h4v2M4 4.25l.6 9.5h6.8l.6-9.5' },
  play: { d: 'M5 3l8 5-8 5z' },
  pause: { d: 'M5.5 3v10M10.5 3v10' },
  'step-back': { d: 'M10.5 3.5L4.5 8l6 4.5zM12.75 3.5v9' },
  'step-forward': { d: 'M5.5 3.5l6 4.5-6 4.5zM3.25 3.5v9' },
  'to-start': { d: 'M3.25 3v10M12.75 3.5L6.25 8l6.5 4.5z' },
  'to-end': { d: 'M12.75 3v10M3.25 3.5L9.75 8l-6.5 4.5z' },
  timeline: { d: 'M2 4h6M5 8h7M10 12h4' },
  critical: {
    d: 'M2 12.5h3.5l3-9H14',
    dots: [
      [2.5, 12.5, 1.2],
      [13.5, 3.5, 1.2],
    ],
  },
  starts: { d: 'M2.5 13.5v-3M6.25 13.5V8M10 13.5V5.5M13.5 13.5v-11' },

  // How far a step is
  waiting: { d: `${circle(8, 8, 6)}M8 4.5V8l2.5 1.75` },
  running: { d: 'M5 3l8 5-8 5z' },
  done: { d: 'M3 8.5l3.25 3.25L13 5' },
  cached: {
    d: 'M2.5 4.25c0-1.25 2.5-2 5.5-2s5.5.75 5.5 2-2.5 2-5.5 2-5.5-.75-5.5-2zM2.5 4.25v7.5c0 1.25 2.5 2 5.5 2s5.5-.75 5.5-2v-7.5M2.5 8c0 1.25 2.5 2 5.5 2s5.5-.75 5.5-2',
  },
  canceled: { d: `${circle(8, 8, 6)}M5.5 8h5` },
  failed: { d: `${circle(8, 8, 6.25)}M5.75 5.75l4.5 4.5M10.25 5.75l-4.5 4.5` },
  skipped: { d: 'M2 4l5 4-5 4zM8.5 4l5 4-5 4z' },
  fit: { d: 'M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5' },
  focus: { d: `${circle(8, 8, 2.5)}M8 1.5v2.5M8 12v2.5M1.5 8H4M12 8h2.5` },
  more: {
    d: '',
    dots: [
      [3.25, 8, 1.2],
      [8, 8, 1.2],
      [12.75, 8, 1.2],
    ],
  },
  examples: {
    d: 'M8 4c-1.5-1.2-3.5-1.5-6-1.5v10c2.5 0 4.5.3 6 1.5 1.5-1.2 3.5-1.5 6-1.5v-10c-2.5 0-4.5.3-6 1.5zM8 4v10',
  },
  learn: {
    d: 'M1.25 5.75L8 2.5l6.75 3.25L8 9zM4 7.25v3.5c1.2 1.2 2.5 1.75 4 1.75s2.8-.55 4-1.75v-3.5M14.25 6v4.5',
  },
  help: {
    d: `${circle(8, 8, 6.25)}M6.2 6.3a1.85 1.85 0 1 1 2.6 1.7c-.5.25-.8.6-.8 1.2`,
    dots: [[8, 11.4, 0.8]],
  },
  language: { d: `${circle(8, 8, 6)}M2 8h12M8 2c2.4 2.2 2.4 9.8 0 12M8 2c-2.4 2.2-2.4 9.8 0 12` },
  sun: {
    d: `${circle(8, 8, 2.9)}M8 1v1.75M8 13.25V15M1 8h1.75M13.25 8H15M3.05 3.05l1.25 1.25M11.7 11.7l1.25 1.25M12.95 3.05L11.7 4.3M4.3 11.7l-1.25 1.25`,
  },
  moon: { d: 'M13.75 9.75A6 6 0 1 1 6.25 2.25a4.9 4.9 0 0 0 7.5 7.5z' },
  system: { d: 'M1.75 2.75h12.5v8.5H1.75zM5.5 14h5M8 11.25V14' },

  graph: {
    d: 'M1.75 2.5h4.5v4h-4.5zM1.75 9.5h4.5v4h-4.5zM10 6h4.25v4H10zM6.25 4.5c2 0 1.75 3.5 3.75 3.5M6.25 11.5C8.25 11.5 8 8 10 8',
  },

  // Signs
  'chevron-down': { d: 'M4 6.25l4 4 4-4' },
  'chevron-up': { d: 'M4 9.75l4-4 4 4' },
  'chevron-right': { d: 'M6.25 4l4 4-4 4' },
  'arrow-right': { d: 'M2.5 8h11M9.5 4l4 4-4 4' },
  'panel-left': { d: 'M1.75 2.75h12.5v10.5H1.75zM6 2.75v10.5' },
  'panel-right': { d: 'M1.75 2.75h12.5v10.5H1.75zM10 2.75v10.5' },
  horizontal: { d: 'M1.75 5.5h4v5h-4zM10.25 5.5h4v5h-4zM5.75 8h4.5' },
  vertical: { d: 'M5.5 1.75h5v4h-5zM5.5 10.25h5v4h-5zM8 5.75v4.5' },
  warning: { d: 'M8 2.25l6.25 11.25H1.75zM8 6.5v3.25', dots: [[8, 11.6, 0.8]] },
  error: { d: `${circle(8, 8, 6.25)}M8 4.5V9`, dots: [[8, 11.25, 0.85]] },
  advice: { d: `${circle(8, 8, 6.25)}M8 7.25v4.25`, dots: [[8, 4.9, 0.85]] },
  lock: { d: 'M3.25 7.25h9.5v6.5h-9.5zM5.25 7.25v-2a2.75 2.75 0 0 1 5.5 0v2' },
} satisfies Record<string, Drawing>;

export type IconName = keyof typeof drawings;

/** An icon in the colour of its text. Decorative: the word beside it or the control's label speaks. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  const { d, dots = [] }: Drawing = drawings[name];
  return (
    <svg
      className="sg-icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {d !== '' && <path d={d} />}
      {dots.map(([x, y, r]) => (
        <circle key={`${x},${y}`} cx={x} cy={y} r={r} />
      ))}
    </svg>
  );
}

/** The mark of the product: two stages that flow into a third. */
export function Logo({ size = 20 }: { readonly size?: number }): ReactElement {
  return (
    <svg
      className="sg-logo"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path className="sg-logo-edge" d="M8 5h1.5c2 0 2 5 4 5M8 15h1.5c2 0 2-5 4-5" />
      <rect className="sg-logo-files" x="1.5" y="2" width="6.5" height="6" rx="1.5" />
      <rect className="sg-logo-build" x="1.5" y="12" width="6.5" height="6" rx="1.5" />
      <rect className="sg-logo-target" x="12.5" y="6.5" width="6.5" height="7" rx="1.5" />
    </svg>
  );
}
