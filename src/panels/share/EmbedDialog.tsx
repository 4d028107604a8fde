import { useState, type ReactElement } from 'react';
import { exportText } from '#i18n/exportText.ts';
import type { Language } from '#i18n/format.ts';
import { Choices } from '#panels/export/Choices.tsx';
import { targetLabel } from '#panels/target/targets.ts';
import { embedAddress, embedThemes, embedViews, plainEmbed, type EmbedOptions } from '#state/embedAddress.ts';
import { useOverview, useText } from '#state/overview.ts';
import { useApp } from '#state/useApp.ts';
import { CopyField } from '#ui/CopyField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import '#panels/export/export.css';
import './embedDialog.css';
import { embedCode, isLocal } from './embedCode.ts';
import { EmbedPreview } from './EmbedPreview.tsx';

export interface EmbedDialogProps {
  /** The link of the present state. */
  readonly link: string;
  readonly onClose: () => void;
}

const heights = [320, 450, 600, 768] as const;
const widths = ['full', '800', '1024'] as const;
const views = ['as-now', ...embedViews] as const;
const languages = ['reader', 'en', 'ko'] as const;
/** Names of languages in themselves. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };

/** HTML that shows the present state in somebody else's page, with what that looks like. */
export function EmbedDialog({ link, onClose }: EmbedDialogProps): ReactElement {
  const t = exportText(useApp((state) => state.language));
  const say = useText();
  const overview = useOverview();
  const [options, setOptions] = useState<EmbedOptions>(plainEmbed);
  const [width, setWidth] = useState<(typeof widths)[number]>('full');
  const [height, setHeight] = useState<number>(450);
  const set = (changed: Partial<EmbedOptions>): void => setOptions({ ...options, ...changed });
  const wide = width === 'full' ? undefined : Number(width);
  const title = t('caption', {
    stages: overview.stages.length,
    target: targetLabel(overview, overview.target),
  });
  const code = embedCode(link, { options, width: wide, height, title });
  return (
    <Dialog title={t('embed.title')} closeLabel={t('export.close')} onClose={onClose}>
      <div className="sg-embedding">
        <p className="sg-soft">{t('embed.about')}</p>
        <div className="sg-embedding-choices">
          <Choices
            label={t('embed.shows')}
            options={views.map((each) => ({ value: each, label: t(`embed.${each}`) }))}
            chosen={options.view ?? 'as-now'}
            onChoose={(view) => set({ view: view === 'as-now' ? undefined : view })}
          />
          <Choices
            label={t('export.theme')}
            options={embedThemes.map((each) => ({
              value: each,
              label: t(each === 'auto' ? 'embed.theme-auto' : `export.theme-${each}`),
            }))}
            chosen={options.theme}
            onChoose={(theme) => set({ theme })}
          />
          <Choices
            label={t('embed.language')}
            options={languages.map((each) => ({
              value: each,
              label: each === 'reader' ? t('embed.language-reader') : languageNames[each],
            }))}
            chosen={options.language ?? 'reader'}
            onChoose={(language) => set({ language: language === 'reader' ? undefined : language })}
          />
          <Choices
            label={t('embed.width')}
            options={widths.map((each) => ({
              value: each,
              label: each === 'full' ? t('embed.width-full') : each,
            }))}
            chosen={width}
            onChoose={setWidth}
          />
          <Choices
            label={t('embed.height')}
            options={heights.map((each) => ({ value: each, label: String(each) }))}
            chosen={height}
            onChoose={setHeight}
          />
          <label>
            <input
              type="checkbox"
              checked={options.autoHeight}
              onChange={({ target }) => set({ autoHeight: target.checked })}
            />
            {t('embed.auto-height')}
          </label>
          <label>
            <input
              type="checkbox"
              checked={options.controls}
              onChange={({ target }) => set({ controls: target.checked })}
            />
            {t('embed.controls')}
          </label>
        </div>
        <EmbedPreview
          address={embedAddress(link, options)}
          title={t('embed.preview')}
          width={wide}
          height={height}
        />
        {isLocal(link) && <p className="sg-soft">{t('embed.local')}</p>}
        <CopyField
          form="block"
          look="primary"
          label={t('embed.code')}
          text={code}
          copyLabel={t('embed.copy')}
          copiedLabel={t('embed.copied')}
          refusedLabel={say('copy-refused')}
        />
      </div>
    </Dialog>
  );
}
