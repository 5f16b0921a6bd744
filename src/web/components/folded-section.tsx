import { type ReactNode, use } from 'react';
import { SectionLevel } from './page.tsx';

/** A part of a page that is seldom read: it stays folded until it is asked for. */
export const FoldedSection = ({
  title,
  says,
  open,
  setOpen,
  children,
}: {
  readonly title: string;
  /** A quiet word on what is in it. */
  readonly says: string;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly children: ReactNode;
}) => {
  const Heading = `h${use(SectionLevel)}` as const;
  return (
    <section className="section section-fold" aria-label={title}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Heading>{title}</Heading>
          <span className="quiet">{says}</span>
        </summary>
        {open ? <SectionLevel value={3}>{children}</SectionLevel> : null}
      </details>
    </section>
  );
};
