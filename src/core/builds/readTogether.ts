/** Files that compose looks for, the first that is there; bake reads all of them. (Rule: compose-go `cli.DefaultFileNames`.) */
const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/** Files that compose lays over that one, the first that is there; bake reads none. (Rule: compose-go `cli.DefaultOverrideFileNames`.) */
const overrideNames = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];
/** Files that bake looks for behind those of compose. (Rule: buildx `defaultFilenames`.) */
const bakeNames = [
  'docker-bake.json',
  'docker-bake.hcl',
  'docker-bake.override.json',
  'docker-bake.override.hcl',
];

/**
 * The files of a folder that are read together with one of it when nobody names any, in the order in which they are laid over each
 * other: by bake for a file that bake looks for, by compose for one of compose. One that neither would read is read alone.
 */
export function readTogether(name: string, present: ReadonlySet<string>): readonly string[] {
  const isThere = (each: string): boolean => each === name || present.has(each);
  if (bakeNames.includes(name)) return [...composeNames, ...bakeNames].filter(isThere);
  const first = composeNames.find(isThere);
  const override = overrideNames.find(isThere);
  const pair = [first, override].flatMap((each) => each ?? []);
  return first !== undefined && pair.includes(name) ? pair : [name];
}
