import type { EdgeKind } from '#core/drawing/edges.ts';
import type { DiagramNode } from './diagram.ts';

export type Look = DiagramNode['look'];
export type Theme = 'light' | 'dark';

/** Colours of a card: ground, border, text on the ground (at least 4.5:1). */
export interface CardColours {
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
}

/** Colours of a drawing besides those of cards. */
export interface ThemeColours {
  readonly canvas: string;
  readonly surface: string;
  readonly text: string;
  readonly soft: string;
  readonly faint: string;
  readonly error: string;
  readonly edge: Readonly<Record<EdgeKind, string>>;
}

/** The page's colours, for both themes. */
export const themeColours: Readonly<Record<Theme, ThemeColours>> = {
  light: {
    canvas: '#f5f6f8',
    surface: '#ffffff',
    text: '#161a20',
    soft: '#48515e',
    faint: '#626b79',
    error: '#b3261e',
    edge: {
      from: '#55606f',
      copy: '#0f7a6c',
      mount: '#a1570a',
      onbuild: '#7d3fb0',
      add: '#48607f',
      context: '#626b79',
    },
  },
  dark: {
    canvas: '#0e1217',
    surface: '#161b22',
    text: '#e7eaef',
    soft: '#b1bac7',
    faint: '#8f9aaa',
    error: '#ff9a91',
    edge: {
      from: '#98a3b3',
      copy: '#4cc2ae',
      mount: '#e2a24b',
      onbuild: '#c59bf0',
      add: '#8fabd0',
      context: '#8f9aaa',
    },
  },
};

const outsideLight: CardColours = { fill: '#ffffff', line: '#838d9b', ink: '#48515e' };
const outsideDark: CardColours = { fill: '#161b22', line: '#6c7889', ink: '#b1bac7' };
const faultLight: CardColours = { fill: '#fdeceb', line: '#b3261e', ink: '#b3261e' };
const faultDark: CardColours = { fill: '#351c1c', line: '#ff9a91', ink: '#ff9a91' };

/** The role colours of the page, for formats that have no style sheet. */
export const colours: Readonly<Record<Theme, Readonly<Record<Look, CardColours>>>> = {
  light: {
    target: { fill: '#1d4fd7', line: '#1d4fd7', ink: '#ffffff' },
    layers: { fill: '#eef3fd', line: '#668ad8', ink: '#2a55b8' },
    files: { fill: '#e6f4f1', line: '#3b9587', ink: '#0c6a5e' },
    'build-only': { fill: '#fbf2e4', line: '#b87f39', ink: '#8b4a06' },
    'not-built': { fill: '#f4f5f7', line: '#858e9b', ink: '#5f6876' },
    image: outsideLight,
    'named-context': outsideLight,
    context: outsideLight,
    http: outsideLight,
    git: outsideLight,
    unresolved: faultLight,
  },
  dark: {
    target: { fill: '#86acff', line: '#86acff', ink: '#0b1a38' },
    layers: { fill: '#1b2538', line: '#5d80c6', ink: '#a4c0fb' },
    files: { fill: '#152b29', line: '#3d9485', ink: '#55ccb8' },
    'build-only': { fill: '#2e2517', line: '#a3763a', ink: '#eab060' },
    'not-built': { fill: '#171c23', line: '#66717f', ink: '#929dac' },
    image: outsideDark,
    'named-context': outsideDark,
    context: outsideDark,
    http: outsideDark,
    git: outsideDark,
    unresolved: faultDark,
  },
};

const tracks = ['one', 'two', 'three', 'four', 'five', 'six'] as const;

/** Colour of what can run at the same time: that of a track, or of what runs alone. */
export type MarkColour = (typeof tracks)[number] | 'none';

/** Colour of a track (index): they repeat from the seventh on. Undefined runs alone. */
export function markColour(track: number | undefined): MarkColour {
  return track === undefined ? 'none' : (tracks[track % tracks.length] ?? 'one');
}

/** The colours of tracks on the page. */
export const trackColours: Readonly<Record<Theme, Readonly<Record<MarkColour, CardColours>>>> = {
  light: {
    one: { fill: '#e3ebfd', line: '#1d4fd7', ink: '#1d4fd7' },
    two: { fill: '#fbf0dd', line: '#b06f22', ink: '#8b4a06' },
    three: { fill: '#def2ee', line: '#0f7a6c', ink: '#0c6a5e' },
    four: { fill: '#f2e8fb', line: '#8a4cc0', ink: '#7d3fb0' },
    five: { fill: '#fce6ef', line: '#b83a70', ink: '#a3245c' },
    six: { fill: '#f1f4d8', line: '#76832a', ink: '#55610e' },
    none: outsideLight,
  },
  dark: {
    one: { fill: '#1e2d4f', line: '#86acff', ink: '#8fb3ff' },
    two: { fill: '#33281a', line: '#b98540', ink: '#eab060' },
    three: { fill: '#15302c', line: '#3d9485', ink: '#55ccb8' },
    four: { fill: '#2c1f3d', line: '#9a6fd0', ink: '#c59bf0' },
    five: { fill: '#3a1d2a', line: '#c2617f', ink: '#f29bbf' },
    six: { fill: '#282d12', line: '#8a963f', ink: '#c3d06a' },
    none: outsideDark,
  },
};
