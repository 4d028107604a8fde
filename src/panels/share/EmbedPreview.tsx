import { useEffect, useRef, useState, type ReactElement } from 'react';
import { isSizeMessage } from '#state/embedAddress.ts';

export interface EmbedPreviewProps {
  readonly address: string;
  /** What screen readers call it. */
  readonly title: string;
  /** CSS pixels; undefined is the width there is. */
  readonly width: number | undefined;
  readonly height: number;
}

/** The frame as it will be, with the height it asks for where it does. */
export function EmbedPreview({ address, title, width, height }: EmbedPreviewProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  const [asked, setAsked] = useState<{ readonly of: string; readonly height: number }>();
  useEffect(() => {
    const hear = ({ data, source }: MessageEvent<unknown>): void => {
      if (source !== frame.current?.contentWindow || !isSizeMessage(data)) return;
      setAsked({ of: address, height: data.height });
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [address]);
  return (
    <div className="sg-embedding-preview" tabIndex={0} role="region" aria-label={title}>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it is this very page, without anything to edit */}
      <iframe
        // Only the query differs from one to the next, so that the browser loads it anew.
        key={address}
        ref={frame}
        title={title}
        src={address}
        style={{ width: width ?? '100%', height: asked?.of === address ? asked.height : height }}
      />
    </div>
  );
}
