import { embedAddress, type EmbedOptions } from '#state/embedAddress.ts';

/** The frame as it stands in somebody else's page. */
export interface EmbedFrame {
  readonly options: EmbedOptions;
  /** CSS pixels; undefined is the width there is. */
  readonly width: number | undefined;
  /** CSS pixels; with `autoHeight` until the picture has said what it needs. */
  readonly height: number;
  /** What screen readers call it. */
  readonly title: string;
}

/** Gives every frame on a page the height it asks for: plain JavaScript, to be pasted once. */
const resize = `<script>
addEventListener('message', ({ data, source }) => {
  if (data?.source !== 'stagegraph' || data.type !== 'size') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = data.height;
});
</script>
`;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** HTML that shows a link in a frame, and the script that its height needs. */
export function embedCode(link: string, { options, width, height, title }: EmbedFrame): string {
  const source = embedAddress(link, options);
  const frame = [
    `<iframe src="${attribute(source)}"`,
    `  title="${attribute(title)}"`,
    `  width="${width ?? '100%'}" height="${height}" loading="lazy" frameborder="0"></iframe>`,
  ].join('\n');
  return `${frame}\n${options.autoHeight ? resize : ''}`;
}

/** Whether nobody else's browser can load the page: it is a file, or served by the reader's own machine. */
export function isLocal(link: string): boolean {
  return !/^https?:/.test(link) || /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?\//.test(link);
}
