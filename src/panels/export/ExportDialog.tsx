import { useId, useState, type ReactElement } from 'react';
import { exportText } from '#i18n/exportText.ts';
import { useApp } from '#state/useApp.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/clipboard.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { announce } from '#ui/live.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { Choices } from './Choices.tsx';
import './export.css';
import { exportKinds, useExport, type Choice, type ExportedFile, type ExportKind } from './useExport.ts';

type Text = ReturnType<typeof exportText>;

/** Lines of a text that are shown: all of a large one would only be slow. */
const SHOWN = 400;
const themes = ['light', 'dark'] as const;
const scales = [1, 2, 4] as const;
/** What can carry the link. */
const carriers: ReadonlySet<ExportKind> = new Set(['svg', 'png', 'html', 'mermaid', 'dot']);

export interface ExportDialogProps {
  /** The link of the present state. */
  readonly link: string;
  readonly onClose: () => void;
}

/** The present build as a file or as text to paste, with a preview. */
export function ExportDialog({ link, onClose }: ExportDialogProps): ReactElement {
  const t = exportText(useApp((state) => state.language));
  const id = useId();
  const [choice, setChoice] = useState<Choice>({ kind: 'svg', theme: 'light', times: 2, link });
  const exported = useExport(choice);
  const { kind, theme, times } = choice;
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
            </div>
          )}
          {carriers.has(kind) && (
            <label className="sg-export-link">
              <input
                type="checkbox"
                checked={choice.link !== ''}
                onChange={({ target }) => setChoice({ ...choice, link: target.checked ? link : '' })}
              />
              {t('export.with-link')}
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

function download({ blob, name }: ExportedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
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
      <Button look="primary" onClick={() => download(file)}>
        {t('export.download', { file: file.name })}
      </Button>
    </div>
  );
}
