import { useId, useState, type ReactElement } from 'react';
import { Button } from '#ui/Button.tsx';
import { CopyField } from '#ui/CopyField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { pickFile } from '#ui/pickFile.ts';
import './log.css';
import { useText } from '#state/overview.ts';
import { useTimelineText } from '#timeline/model.ts';
import { openLog } from './openLog.ts';
import { useAppStore } from '#state/useApp.ts';

const COMMAND = 'docker build --progress=rawjson . 2> build.log';

/** What was pasted, for the next time the dialog opens: a log that was refused is not lost. A reload forgets it. */
const pasted = { text: '' };

/** Where a log comes from: pasted, or from a file. */
export function LogDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const store = useAppStore();
  const { t } = useTimelineText();
  const say = useText();
  const id = useId();
  const [text, setText] = useState(pasted.text);
  const choose = (): void => {
    pickFile((file) => {
      onClose();
      openLog(store, file, file.name);
    });
  };
  return (
    <Dialog title={t('log.title')} closeLabel={t('log.close')} onClose={onClose}>
      <div className="sg-log-dialog">
        <p>{t('log.how')}</p>
        <CopyField
          form="line"
          label={t('log.title')}
          text={COMMAND}
          copyLabel={say('copy')}
          copiedLabel={say('copied')}
          refusedLabel={say('copy-refused')}
        />
        <p className="sg-soft">{t('log.formats')}</p>
        <label htmlFor={id}>{t('log.paste')}</label>
        <textarea
          id={id}
          className="sg-input sg-log-text"
          rows={8}
          spellCheck={false}
          placeholder={t('log.placeholder')}
          value={text}
          onChange={({ target }) => {
            pasted.text = target.value;
            setText(target.value);
          }}
        />
        <p className="sg-soft">{t('log.private')}</p>
        <div className="sg-log-actions">
          <Button icon="open" onClick={choose}>
            {t('log.choose')}
          </Button>
          <Button
            look={text.trim() === '' ? 'plain' : 'primary'}
            disabled={text.trim() === ''}
            onClick={() => {
              onClose();
              openLog(store, new Blob([text]), '');
            }}
          >
            {t('log.read')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
