// Runs every *.bench.ts below src/, or those whose path holds the argument, and prints their tables.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';

/**
 * Lines of a table, numbers and times to the right.
 *
 * @param {import('../src/testing/benchTable.ts').BenchTable} table
 */
function drawn({ title, columns, rows }) {
  const cells = [columns, ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '));
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

const wanted = process.argv[2] ?? '';
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  .toSorted();

const server = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'warn',
});
for (const file of files) {
  const tables = Object.values(await server.ssrLoadModule(`/${file}`));
  if (tables.length === 0) throw new Error(`${file} exports no table`);
  console.log(`\n${file}`);
  for (const table of tables) console.log(drawn(await table()));
}
await server.close();

if (files.length === 0) {
  console.log(`No ${wanted}*.bench.ts below src/`);
  process.exitCode = 1;
}
