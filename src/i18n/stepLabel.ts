/** Characters of a step's name that a sentence has room for. */
const ROOM = 36;

/** `[build 2/5] RUN --mount=… make` -> `RUN make`, `COPY --from=web /a /b` -> `COPY --from=web`; one line at most. */
export function shortLabel(label: string): string {
  const unnumbered = label.startsWith('[') ? label.slice(label.indexOf(']') + 1).trim() : label;
  // What is left is nothing only for a step that has no other name than what stands in the brackets.
  const named = unnumbered === '' ? label : unnumbered;
  const words = named.startsWith('RUN ') ? named.replace(/ --[a-z]+=\S+/g, '') : named;
  const copy = /^COPY(?: --\S+)*? --from=\S+/.exec(words)?.[0];
  const short = copy?.replace(/^COPY .*--from=/, 'COPY --from=') ?? words;
  const cut = short.length > ROOM ? `${short.slice(0, ROOM - 1)}…` : short;
  // A word joiner, so that no line ends within the two dashes of an option.
  return cut.replaceAll('--', '-\u2060-\u2060');
}
