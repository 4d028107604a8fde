import { useId, type ReactElement, type ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the details with its heading. */
export function Section({ title, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section className="sg-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
