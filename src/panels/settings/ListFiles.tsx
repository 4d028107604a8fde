import { useId, useState, type ReactElement } from 'react';
import { mostListBytes, mostPaths } from '#core/ignore/fileList.ts';
import type { ListedReads } from '#core/ignore/listedReads.ts';
import { contextText } from '#i18n/contextText.ts';
import { ListedFiles } from '#panels/context/ListedFiles.tsx';
import { useListedReads } from '#panels/context/useListedReads.ts';
import { LongList } from '#panels/LongList.tsx';
import { useActions, useApp } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { pickFile, pickFolder } from '#ui/pickFile.ts';

/** The files of the build context: a list to give, then what COPY and ADD read of it. */
export function ListFiles(): ReactElement {
  const say = contextText(useApp((state) => state.language));
  const { setFileList } = useActions();
  const list = useApp(({ fileList }) => fileList);
  const [isTooLarge, setTooLarge] = useState(false);
  const [typed, setTyped] = useState('');
  const id = useId();

  /** A list is taken if it is no larger than one may be: a character is a byte at least. */
  const take = (text: string | Blob): void => {
    const size = typeof text === 'string' ? text.length : text.size;
    setTooLarge(size > mostListBytes);
    setTyped('');
    if (size <= mostListBytes) setFileList({ text, isOfFolder: false, isPartial: false });
  };
  return (
    <fieldset>
      <legend>
        <label htmlFor={id}>{say('list-field')}</label>
      </legend>
      <p className="sg-soft" id={`${id}-hint`}>
        {say('list-hint')}
      </p>
      {list === null && (
        <textarea
          id={id}
          className="sg-input sg-ignore-text"
          rows={2}
          spellCheck={false}
          autoCapitalize="off"
          aria-describedby={`${id}-hint ${id}-state`}
          value={typed}
          onPaste={(event) => {
            // A long list is never drawn: it would hold up the page.
            const text = event.clipboardData.getData('text/plain');
            if (text.trim() === '') return;
            event.preventDefault();
            take(text);
          }}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => typed.trim() !== '' && take(typed)}
        />
      )}
      <div id={`${id}-state`} aria-live="polite">
        {isTooLarge && <p className="sg-ignore-problem">{say('list-too-large', { limit: mostListBytes })}</p>}
        {list !== null && <Answer isPartial={list.isPartial} />}
      </div>
      <p className="sg-list-choices">
        <Button icon="open" onClick={() => pickFile(take)}>
          {say('list-file')}
        </Button>
        <Button icon="open" onClick={() => pickFolder((files) => take(namesIn(files)))}>
          {say('list-folder')}
        </Button>
        {list !== null && (
          <Button icon="trash" onClick={() => setFileList(null)}>
            {say('list-remove')}
          </Button>
        )}
      </p>
    </fieldset>
  );
}

/** Names from the chosen folder on, which is the build context; one more than are taken, so that the list is known to be cut. */
function namesIn(files: readonly File[]): string {
  return files
    .slice(0, mostPaths + 1)
    .map(({ webkitRelativePath: path }) => path.slice(path.indexOf('/') + 1))
    .join('\0');
}

function Answer({ isPartial }: { readonly isPartial: boolean }): ReactElement {
  const say = contextText(useApp((state) => state.language));
  const { status, result } = useListedReads();
  return (
    <>
      {status === 'working' && result === undefined && <p className="sg-soft">{say('list-working')}</p>}
      {status === 'failed' && <p className="sg-ignore-problem">{say('list-failed')}</p>}
      {isPartial && <p className="sg-soft">{say('list-partial')}</p>}
      {result && <Listed answer={result} />}
    </>
  );
}

function Listed({ answer: { counts, reads } }: { readonly answer: ListedReads }): ReactElement {
  const say = contextText(useApp((state) => state.language));
  const { select } = useActions();
  return (
    <>
      <p>{say(counts.sent + counts.excluded === 0 ? 'list-empty' : 'sent', counts)}</p>
      {counts.cut && <p className="sg-soft">{say('cut', { limit: mostPaths })}</p>}
      {reads.length === 0 && <p className="sg-soft">{say('nothing-read')}</p>}
      <LongList as="ul" className="sg-steps" items={reads.map((read, at) => ({ read, at }))} shown={20}>
        {({ read, at }) => (
          <li key={at}>
            <button
              type="button"
              className="sg-link"
              onClick={() => select({ kind: 'line', line: read.line })}
            >
              <code>{[read.keyword, read.source].join(' ')}</code>
            </button>
            <small className="sg-soft">{say('line', read)}</small>
            <ListedFiles read={read} />
          </li>
        )}
      </LongList>
    </>
  );
}
