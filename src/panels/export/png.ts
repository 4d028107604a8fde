/** Most pixels on a side, and in all, that every browser draws. */
const SIDE = 16_384;
const AREA = 100_000_000;

/** A picture of pixels. */
export interface Png {
  readonly blob: Blob;
  /** How many pixels stand for one of the drawing: less than was asked for where browsers draw none so large. */
  readonly times: number;
}

/** The largest whole or half scale up to `wanted` at which a drawing of this size can be drawn. */
export function scaleThatFits(width: number, height: number, wanted: number): number {
  const most = Math.min(SIDE / width, SIDE / height, Math.sqrt(AREA / (width * height)));
  return most >= wanted ? wanted : Math.max(0.1, Math.floor(most * 10) / 10);
}

/** Draws an SVG file as PNG. Rejects where the browser cannot. */
export async function pngOf(svg: string, wanted: number): Promise<Png> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const times = scaleThatFits(width, height, wanted);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * times);
    canvas.height = Math.round(height * times);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob === null) throw new Error('the browser draws no picture of this size');
    return { blob, times };
  } finally {
    URL.revokeObjectURL(url);
  }
}
