import { readFileList } from '#core/ignore/fileList.ts';
import { followed } from '#panels/worker/follow.ts';
import { derived } from '#state/remember.ts';
import type { AppState } from '#state/types.ts';
import { listAsker } from './askElsewhere.ts';
import { answerOfList, type AskedOfList } from './listJob.ts';

/** List and Dockerfile together up to this length (UTF-16 units) are read at once, longer ones in a worker. */
const AT_ONCE = 20_000;

/** The folder of the list that is the build context: of what came with a folder, the one of the Dockerfile (R13.8). */
function belowOf({ fileList, folder }: AppState): string {
  const open = fileList?.isOfFolder === true ? (folder?.open ?? '') : '';
  return open.slice(0, Math.max(open.lastIndexOf('/'), 0));
}

/** What COPY and ADD read of the list of files; status `none` without one. */
export const useListedReads = followed(() => ({
  jobOf: derived(
    [({ fileList }) => fileList, ({ analysed }) => analysed, ({ ignore }) => ignore, belowOf],
    (fileList, { text, options }, ignore, below): AskedOfList | undefined =>
      fileList === null ? undefined : { list: fileList.text, asked: { text, options, ignore, below } },
  ),
  now: ({ list, asked }: AskedOfList) =>
    typeof list === 'string' && list.length + asked.text.length <= AT_ONCE
      ? answerOfList(readFileList(list), asked)
      : undefined,
  elsewhere: listAsker(),
}));
