import type { ReactElement } from 'react';
import { circle, type Drawing } from './drawing.ts';
import { later } from './later.ts';
import type { lateIcons } from './lateIcons.ts';
import { useLater } from './onDemand.tsx';

/** Icons that are drawn with the graph. */
const drawings = {
  target: { d: circle(8, 8, 6) + circle(8, 8, 3), dots: [[8, 8, 0.9]] },
  layers: { d: 'M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3' },
  files: { d: 'M4 1.75h5L12.25 5v9.25H4zM9 1.75V5h3.25M6.25 8.25h3.75M6.25 11h3.75' },
  'build-only': { d: 'M2.25 13.75l6-6M6.25 5l2.5-2.75a1 1 0 0 1 1.4 0l3.6 3.6a1 1 0 0 1 0 1.4L11 9.75z' },
  'not-built': { d: `${circle(8, 8, 6)}M3.8 3.8l8.4 8.4` },
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
  close: { d: 'M4 4l8 8M12 4l-8 8' },
  timeline: { d: 'M2 4h6M5 8h7M10 12h4' },
  'chevron-down': { d: 'M4 6.25l4 4 4-4' },
  'chevron-up': { d: 'M4 9.75l4-4 4 4' },
  'chevron-right': { d: 'M6.25 4l4 4-4 4' },
  'panel-left': { d: 'M1.75 2.75h12.5v10.5H1.75zM6 2.75v10.5' },
  'panel-right': { d: 'M1.75 2.75h12.5v10.5H1.75zM10 2.75v10.5' },
  warning: { d: 'M8 2.25l6.25 11.25H1.75zM8 6.5v3.25', dots: [[8, 11.6, 0.8]] },
  error: { d: `${circle(8, 8, 6.25)}M8 4.5V9`, dots: [[8, 11.25, 0.85]] },
  advice: { d: `${circle(8, 8, 6.25)}M8 7.25v4.25`, dots: [[8, 4.9, 0.85]] },
  lock: { d: 'M3.25 7.25h9.5v6.5h-9.5zM5.25 7.25v-2a2.75 2.75 0 0 1 5.5 0v2' },
} satisfies Record<string, Drawing>;

/** The others: they come with what stands around the graph. */
export const moreIcons = later(() => import('./lateIcons.ts').then((file) => file.lateIcons));

export type IconName = keyof typeof drawings | keyof typeof lateIcons;

const isEarly = (name: IconName): name is keyof typeof drawings => name in drawings;
const nothing: Drawing = { d: '' };

/** An icon in the colour of its text. Decorative: the word beside it or the control's label speaks. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  const more = useLater(moreIcons, !isEarly(name));
  const { d, dots = [] }: Drawing = isEarly(name) ? drawings[name] : (more?.[name] ?? nothing);
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
