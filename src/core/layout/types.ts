/** All lengths are CSS pixels at zoom 1; x grows to the right, y downwards. */

/** Where edges may end on a node: one row of a card. */
export interface LayoutPort {
  readonly id: string;
  /** Order of the port on the node, independent of pixels: ordering decisions use only this. */
  readonly ordinal: number;
  /** Offset from the top of the node. */
  readonly y: number;
  /** Offset from its left at which the edge comes in at the top, drawn top to bottom; with none it is as `Direction` says. */
  readonly x?: number | undefined;
}

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly ports: readonly LayoutPort[];
  /** Offset from the top of the node where its outgoing edges leave. */
  readonly outY: number;
}

/** Points dependency -> dependent. */
export interface LayoutEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Port of the target node. */
  readonly port: string;
  /** Pull on the layering and the straightness: 4 for FROM, 1 for the rest. */
  readonly weight: number;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

/**
 * `LR`: edges leave a node at its right edge, at `outY`, and enter the left edge of another at the port.
 * `TB`: they leave at the middle of the bottom; ports no lower than `outY` are entered at the middle of
 * the top, the others at the left edge; a port with an `x` is entered at the top there.
 */
export type Direction = 'LR' | 'TB';

/** What a later layout needs to keep the picture still. Opaque to callers; plain JSON. */
export interface LayoutMemory {
  /** A picture in the other direction has nothing to say. */
  readonly direction: Direction;
  /** By node id: the column before full ones were divided, and where the node's column and the node stand unfolded. */
  readonly layers: Readonly<Record<string, number>>;
  readonly main: Readonly<Record<string, number>>;
  readonly cross: Readonly<Record<string, number>>;
  /** Of the connected part the node stood in: its edges, and the crossing places it can do with. */
  readonly edges: Readonly<Record<string, number>>;
  readonly places: Readonly<Record<string, number>>;
  /** By number, source and target of the lane. */
  readonly lanes: Readonly<Record<string, number>>;
}

/** How a picture is arranged: everything that may be chosen to suit the room there is. */
export interface Shape {
  readonly direction: Direction;
  /** Most cards that stand in one layer, beside each other across the direction; a fuller layer becomes several. */
  readonly across?: number | undefined;
  /** Most layers that follow each other before the picture folds and goes on in another strip. */
  readonly along?: number | undefined;
}

export interface LayoutOptions extends Shape {
  /** Width by height that parts which no edge joins are put together to; a screen's where it is left out. */
  readonly aspect?: number | undefined;
  /** The picture to stay close to; absent: a cold layout, the same for everyone. */
  readonly previous?: LayoutMemory;
  /** Old node id -> new node id, for renamed stages. */
  readonly renamed?: Readonly<Record<string, string>>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A routed edge: starts at the source, ends at the target's port. */
export interface EdgeRoute {
  readonly id: string;
  /** SVG path data, absolute coordinates. */
  readonly path: string;
  readonly start: Point;
  readonly end: Point;
  /** Where a label may stand: a point on the edge that lies under no card. */
  readonly label: Point;
}

export interface LayoutResult {
  readonly nodes: Readonly<Record<string, Point>>;
  readonly edges: readonly EdgeRoute[];
  /** Top left corner of the picture: (0, 0) for a cold layout; a warm one may grow to the left and up. */
  readonly origin: Point;
  /** Size of the picture from `origin`. */
  readonly width: number;
  readonly height: number;
  /** Places where edges cross in the gaps between columns. */
  readonly crossings: number;
  /** Edges left out of the layering because they close a cycle; they run around the other nodes. */
  readonly backEdges: readonly string[];
  readonly memory: LayoutMemory;
}
