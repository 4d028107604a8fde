import fc from 'fast-check';

/*
 * Before every test file: the seed of its properties. One commit gives one answer, so that a gate fails for what a
 * change did and for nothing else; new examples are looked for apart from it:
 *
 *   STAGEGRAPH_SEED=random npx vitest run property     STAGEGRAPH_SEED=1234 npx vitest run <file>
 *
 * A failure prints its seed either way.
 */

const asked = process.env['STAGEGRAPH_SEED'] ?? '20';
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isInteger(seed))
    throw new Error(`STAGEGRAPH_SEED is a whole number or "random", not "${asked}"`);
  fc.configureGlobal({ seed });
}
