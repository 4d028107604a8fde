/** Instructions BuildKit knows, in alphabetical order. */
export const keywords = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const;

/** An instruction of the Dockerfile language, upper case. */
export type Keyword = (typeof keywords)[number];

const byLowerCase: ReadonlyMap<string, Keyword> = new Map(
  keywords.map((keyword) => [keyword.toLowerCase(), keyword]),
);

/** The instruction a word names, in any case; undefined where it names none. */
export function keywordOf(written: string): Keyword | undefined {
  return byLowerCase.get(written.toLowerCase());
}
