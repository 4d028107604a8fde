import { existsSync, readFileSync } from 'node:fs';
import { planBuild } from '#core/plan/plan.ts';
import { openFile } from '#core/stages/open.ts';
import { medianTime, ms, ratio, type Bench } from '#testing/benchTable.ts';
import { slowTexts } from '#testing/slowTexts.ts';
import { defaultOptions, overview } from './overview.ts';

/** A stage of a dozen lines, as services have them. */
function stage(index: number): string {
  return `# s${index}  a stage like many others
FROM ${index === 0 ? 'node:24-alpine' : `s${index - 1}`} AS s${index}
WORKDIR /app/s${index}
ARG VERSION=1.${index}
ENV NODE_ENV=production PORT=80${index % 90}
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
COPY . .
RUN npm run build -- --stage s${index} && rm -rf /tmp/* \\
    && echo "built $VERSION"
CMD ["node", "server.js"]
`;
}

function file(bytes: number): string {
  let text = '';
  for (let index = 0; text.length < bytes; index++) text += stage(index);
  return text;
}

/** `bytes` of RUN lines in twelve stages. */
function fixedStages(bytes: number): string {
  const line = 'RUN echo step && make -j4 target\n';
  const lines = line.repeat(Math.ceil(bytes / 12 / line.length));
  return Array.from({ length: 12 }, (_, index) => `FROM alpine AS s${index}\n${lines}`).join('');
}

export const textToGraph: Bench = () => ({
  title: 'text to graph: all of the core for the default target',
  columns: ['file', 'size', 'first', 'median'],
  rows: [6, 60, 300, 1000].map((kilobytes) => {
    const text = file(kilobytes * 1000);
    const draw = (): unknown => overview(text, defaultOptions, '');
    const begun = performance.now();
    draw();
    const first = performance.now() - begun;
    // While somebody types a file of the usual size, the engine has long compiled what is run often.
    const median = medianTime(draw, Math.max(3, 3000 / kilobytes));
    return ['a dozen lines a stage', `${kilobytes} kB`, ms(first), ms(median)];
  }),
});

export const linearity: Bench = () => {
  const times = [1, 10, 100, 1000].map((kilobytes) => {
    const text = fixedStages(kilobytes * 1000);
    return {
      kilobytes,
      time: medianTime(() => overview(text, defaultOptions, ''), kilobytes > 100 ? 3 : 15),
    };
  });
  return {
    title: 'cost grows with the text at twelve stages',
    columns: ['size', 'median', 'per kB, against 10 kB'],
    rows: times.map(({ kilobytes, time }) => [
      `${kilobytes} kB`,
      ms(time),
      ratio(time / kilobytes / ((times[1]?.time ?? 1) / 10)),
    ]),
  };
};

export const worstCases: Bench = () => ({
  title: 'texts made to be slow, 1 MB each',
  columns: ['text', 'size', 'once'],
  rows: Object.entries(slowTexts).map(([name, make]) => {
    const text = make(1);
    const begun = performance.now();
    overview(text, defaultOptions, '');
    return [name, `${Math.round(text.length / 1000)} kB`, ms(performance.now() - begun)];
  }),
});

export const realFiles: Bench = () => {
  const path = '../shared/corpus/real-world.jsonl';
  if (!existsSync(path))
    return { title: 'real files: skipped, the corpus is not there', columns: [], rows: [] };
  const records = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; builds?: object });
  const all = (): void => {
    for (const { text, builds = {} } of records) {
      const resolution = openFile(text, defaultOptions);
      for (const target of Object.keys(builds)) planBuild(resolution, target);
    }
  };
  const largest = records.reduce((best, record) =>
    record.text.split(/^FROM/im).length > best.text.split(/^FROM/im).length ? record : best,
  );
  const targets = records.reduce((sum, { builds = {} }) => sum + Object.keys(builds).length, 0);
  return {
    title: 'real files',
    columns: ['what', 'median'],
    rows: [
      [`all ${targets} targets of ${records.length} files`, ms(medianTime(all, 3))],
      [
        'the file of most stages, default target',
        ms(medianTime(() => overview(largest.text, defaultOptions, ''), 9)),
      ],
    ],
  };
};
