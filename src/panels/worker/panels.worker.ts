import { ignoredBy } from '#core/checks/ignoredSources.ts';
import { fileFormats } from '#formats/formats.ts';
import { inspect } from '#formats/inspection.ts';
import { formatWords } from '#formats/words.ts';
import { loadLanguage, loadSentences } from '#i18n/sentences.ts';
import { sentencesOf } from '#i18n/spoken.ts';
import { listAnswerer, type ListJob } from '#panels/context/listJob.ts';
import { compareNow, type DifferenceJob } from '#panels/difference/compareNow.ts';
import { rolesOfBuilds } from '#core/analysis/buildColumns.ts';
import type { BuildsJob } from '#panels/matrix/buildJob.ts';
import type { ExportJob, FromExportWorker } from '#panels/export/exportJob.ts';

/** Name of the file in texts: what is pasted has none. */
const FILE = 'Dockerfile';
/** Width of the text tree: that of a terminal and of most commit messages. */
const COLUMNS = 80;

const send = (message: FromExportWorker): void => postMessage(message);

const answerList = listAnswerer();

addEventListener('message', ({ data }: MessageEvent<ExportJob | DifferenceJob | BuildsJob | ListJob>) => {
  if ('before' in data) postMessage(compareNow(data));
  else if ('list' in data) void answerList(data).then((answer) => postMessage(answer), reportError);
  else if ('asked' in data) postMessage(rolesOfBuilds(data.text, data.asked));
  else void write(data).catch((error: unknown) => send({ kind: 'broken', message: String(error) }));
});

async function write({
  text,
  options,
  ignore = '',
  target,
  format,
  theme,
  part = 'all',
  drawn,
  hidesRoles = false,
  language,
  link,
}: ExportJob): Promise<void> {
  // JSON is in English whatever the reader's language.
  await Promise.all([loadLanguage(language), loadLanguage('en')]);
  await Promise.all([loadSentences('exports'), loadSentences('findings')]);
  const sentences = sentencesOf('exports', language);
  if (sentences === undefined) throw new Error(`no sentences in ${language}`);
  const inspection = inspect(FILE, text, { build: options, target, ignored: ignoredBy(ignore) }, language);
  const words = formatWords(sentences);
  send({
    kind: 'done',
    text: fileFormats[format].write(inspection, {
      words,
      theme,
      part,
      drawn,
      hidesRoles,
      link,
      columns: COLUMNS,
    }),
  });
}
