import { useId, useState, type ReactElement } from 'react';
import { exportText } from '#i18n/exportText.ts';
import { credentialsIn } from '#panels/share/credentials.ts';
import { useApp, useAppStore } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/clipboard.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { announce } from '#ui/live.tsx';
import { saveFile } from '#ui/saveFile.ts';
import { Tabs } from '#ui/Tabs.tsx';
import { Choices } from './Choices.tsx';
import './export.css';
import { exportKinds, useExport, type Choice, type ExportedFile, type ExportKind } from './useExport.ts';

type Text = ReturnType<typeof exportText>;

/** Lines of a text that are shown: all of a large one would only be slow. */
const SHOWN = 400;
const themes = ['light', 'dark'] as const;
const parts = ['all', 'built'] as const;
const drawings = ['seen', 'all'] as const;
const scales = [1, 2, 4] as const;
/** What can carry the link. */
const carriers: ReadonlySet<ExportKind> = new Set(['svg', 'png', 'html', 'mermaid', 'dot']);

export interface ExportDialogProps {
  /** The link of the present state; undefined while it is being made. */
  readonly link: string | undefined;
  /** Whether what looks like a credential is blanked, in the link and in the file, and how to ask for it. */
  readonly isBlanked: boolean;
  readonly onBlank: (isBlanked: boolean) => void;
  readonly onClose: () => void;
}

/** The present build as a file or as text to paste, with a preview. */
export function ExportDialog({ link, isBlanked, onBlank, onClose }: ExportDialogProps): ReactElement {
  const t = exportText(useApp((state) => state.language));
  const id = useId();
  const store = useAppStore();
  const [secrets] = useState(() => credentialsIn(store.getState()).length);
  const [choice, setChoice] = useState<Choice>({
    kind: 'svg',
    theme: 'light',
    part: 'all',
    isAsSeen: store.getState().drawn !== null,
    times: 2,
    carries: true,
  });
  const wasSeen = useApp(({ drawn }) => drawn !== null);
  const exported = useExport(choice, link, isBlanked);
  const { kind, theme, part, times } = choice;
  const panelId = (each: ExportKind): string => `${id}-${each}`;
  return (
    <Dialog title={t('export.title')} closeLabel={t('export.close')} onClose={onClose}>
      <div className="sg-export">
        <Tabs
          label={t('export.format')}
          tabs={exportKinds.map((each) => ({ id: each, label: t(`export.${each}`) }))}
          chosen={kind}
          onChoose={(next) => setChoice({ ...choice, kind: next })}
          panelId={panelId}
        />
        <div
          id={panelId(kind)}
          role="tabpanel"
          aria-labelledby={`${panelId(kind)}-tab`}
          className="sg-export-panel"
        >
          <p className="sg-soft">{t(`export.${kind}-about`)}</p>
          {(kind === 'svg' || kind === 'png' || kind === 'html') && (
            <div className="sg-export-choices">
              <Choices
                label={t('export.theme')}
                options={themes.map((each) => ({ value: each, label: t(`export.theme-${each}`) }))}
                chosen={theme}
                onChoose={(next) => setChoice({ ...choice, theme: next })}
              />
              {kind === 'png' && (
                <Choices
                  label={t('export.size')}
                  options={scales.map((each) => ({
                    value: each,
                    label: t('export.size-times', { times: each }),
                  }))}
                  chosen={times}
                  onChoose={(next) => setChoice({ ...choice, times: next })}
                />
              )}
              {wasSeen && (
                <Choices
                  label={t('export.drawn')}
                  options={drawings.map((each) => ({ value: each, label: t(`export.drawn-${each}`) }))}
                  chosen={choice.isAsSeen ? 'seen' : 'all'}
                  onChoose={(next) => setChoice({ ...choice, isAsSeen: next === 'seen' })}
                />
              )}
            </div>
          )}
          {carriers.has(kind) && (
            <div className="sg-export-choices">
              <Choices
                label={t('export.part')}
                options={parts.map((each) => ({ value: each, label: t(`export.part-${each}`) }))}
                chosen={part}
                onChoose={(next) => setChoice({ ...choice, part: next })}
              />
            </div>
          )}
          {carriers.has(kind) && (
            <label className="sg-export-link">
              <input
                type="checkbox"
                checked={choice.carries}
                onChange={({ target }) => setChoice({ ...choice, carries: target.checked })}
              />
              {t('export.with-link')}
            </label>
          )}
          {secrets > 0 && (
            <label className="sg-export-link">
              <input type="checkbox" checked={isBlanked} onChange={({ target }) => onBlank(target.checked)} />
              {t('export.blank', { count: secrets })}
            </label>
          )}
          {typeof exported === 'string' ? (
            <p role="status" className="sg-export-preview sg-export-none">
              {t(exported === 'working' ? 'export.working' : 'export.failed')}
            </p>
          ) : (
            <Preview t={t} kind={kind} file={exported} />
          )}
          {typeof exported !== 'string' && exported.times < times && kind === 'png' && (
            <p className="sg-soft">{t('export.too-large', { times: exported.times })}</p>
          )}
        </div>
        {typeof exported !== 'string' && <Actions t={t} file={exported} />}
      </div>
    </Dialog>
  );
}

interface PreviewProps {
  readonly t: Text;
  readonly kind: ExportKind;
  readonly file: ExportedFile;
}

function Preview({ t, kind, file }: PreviewProps): ReactElement {
  if (file.picture !== undefined) {
    return (
      <div className="sg-export-preview">
        <img src={file.picture} alt={`${t('export.preview')}: ${t(`export.${kind}`)}`} />
      </div>
    );
  }
  const lines = (file.text ?? '').trimEnd().split('\n');
  return (
    <>
      <pre
        className={`sg-export-preview sg-export-${kind}`}
        tabIndex={0}
        role="region"
        aria-label={t('export.preview')}
      >
        {lines.slice(0, SHOWN).join('\n')}
      </pre>
      {lines.length > SHOWN && (
        <p className="sg-soft">{t('export.cut', { shown: SHOWN, total: lines.length })}</p>
      )}
    </>
  );
}

/** Copies what is pasted elsewhere; a picture of pixels as a picture. */
async function copy({ text, blob }: ExportedFile): Promise<boolean> {
  if (text !== undefined) return copyText(text);
  try {
    await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
    return true;
  } catch {
    return false;
  }
}

function Actions({ t, file }: { readonly t: Text; readonly file: ExportedFile }): ReactElement {
  const [outcome, setOutcome] = useState<{ readonly of: ExportedFile; readonly copied: boolean }>();
  const said = outcome?.of === file ? outcome.copied : undefined;
  return (
    <div className="sg-export-actions">
      {said === false && <p className="sg-soft">{t('export.refused')}</p>}
      <Button
        icon={said === true ? 'check' : 'copy'}
        onClick={() => {
          void copy(file).then((copied) => {
            setOutcome({ of: file, copied });
            announce(t(copied ? 'export.copied' : 'export.refused'));
          });
        }}
      >
        {t(said === true ? 'export.copied' : 'export.copy')}
      </Button>
      <Button look="primary" onClick={() => saveFile(file.name, file.blob)}>
        {t('export.download', { file: file.name })}
      </Button>
    </div>
  );
}
