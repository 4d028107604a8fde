import type { ReactElement } from 'react';
import type { BuildRecord } from '#core/record/types.ts';
import { useActions, useApp, useAppStore } from '#state/useApp.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Icon, type IconName } from '#ui/icons.tsx';
import { useTimelineText } from '#timeline/model.ts';
import '#ui/choice.css';
import './log.css';
import { openRecord } from './openLog.ts';

const icons: Readonly<Record<BuildRecord['outcome'], IconName>> = {
  done: 'done',
  failed: 'failed',
  canceled: 'canceled',
  running: 'running',
};

/** Which of several builds of a record is opened, if it is: the targets of a bake group, each with its outcome. */
export function RecordChooser(): ReactElement | null {
  const store = useAppStore();
  const { setReading } = useActions();
  const reading = useApp((state) => state.timeline.reading);
  const { t, time } = useTimelineText();
  if (reading?.kind !== 'records') return null;
  const { name, records } = reading;
  const onClose = (): void => setReading(null);
  return (
    <Dialog title={t('record.title')} closeLabel={t('log.close')} onClose={onClose}>
      <p>{t('record.count', { name, count: records.length })}</p>
      <ul className="sg-records">
        {records.map((record, at) => (
          <li key={at}>
            <button
              type="button"
              className="sg-choice sg-record"
              onClick={() => {
                onClose();
                openRecord(store, record, name);
              }}
            >
              <b>{record.name === '' ? record.ref.slice(0, 6) : record.name}</b>
              <span className={`sg-step-state sg-step-state-${record.outcome}`}>
                <Icon name={icons[record.outcome]} size={13} />
                {t(`record.${record.outcome}`)}
              </span>
              <span className="sg-soft">{record.tookMs !== undefined && time(record.tookMs)}</span>
              <span className="sg-soft sg-record-file">
                {record.dockerfile?.name ?? t('record.without-file')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
