import { type ReactNode, useEffect, useState } from 'react';
import { SectionLevel } from './page.tsx';

const idOf = (title: string): string => `chapter-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`;

/** A part of a long page: a heading in the text's own letters over the sections below it. One without a section is absent. */
export const Chapter = ({
  title,
  called = title,
  children,
}: {
  readonly title: string;
  /** What the list of chapters calls it. */
  readonly called?: string;
  readonly children: ReactNode;
}) => (
  <section className="chapter" aria-labelledby={idOf(called)} data-chapter={called}>
    <h2 id={idOf(called)} className="chapter-title" tabIndex={-1}>
      {title}
    </h2>
    <SectionLevel value={3}>{children}</SectionLevel>
  </section>
);

/** A chapter that stays folded until it is asked for; what it holds is fetched only then. With `filled` it folds only while nothing stands in it, and is there all along. */
export const FoldedChapter = ({
  title,
  says,
  filled,
  children,
}: {
  readonly title: string;
  /** A quiet word on what is in it. */
  readonly says: string;
  readonly filled?: boolean;
  readonly children: ReactNode;
}) => {
  const [open, setOpen] = useState(filled === true);
  useEffect(() => {
    if (filled) setOpen(true);
  }, [filled]);
  return (
    <section className="chapter chapter-fold" data-chapter={title}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2 id={idOf(title)} className="chapter-title" tabIndex={-1}>
            {title}
          </h2>
          <span className="quiet">{says}</span>
        </summary>
        {open || filled !== undefined ? <SectionLevel value={3}>{children}</SectionLevel> : null}
      </details>
    </section>
  );
};

const chaptersOf = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('main .chapter')].flatMap((chapter) =>
    chapter.offsetParent === null ? [] : (chapter.dataset.chapter ?? []),
  );

/** The chapters that are on the page, to go to one; sections come and go as their answers arrive, and it follows. */
export const Outline = () => {
  const [titles, setTitles] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = (): void => {
      const now = chaptersOf();
      setTitles((before) => (before.join('\n') === now.join('\n') ? before : now));
    };
    look();
    const text = document.querySelector('main .text');
    if (!text) return;
    const watch = new MutationObserver(look);
    watch.observe(text, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  const go = (title: string): void => {
    const heading = document.getElementById(idOf(title));
    const fold = heading?.closest('details');
    if (fold) fold.open = true;
    heading?.scrollIntoView({ block: 'start', behavior: 'instant' });
    heading?.focus({ preventScroll: true });
  };
  if (titles.length < 3) return null;
  return (
    <nav className="outline" aria-label="On this page">
      <ul>
        {titles.map((title) => (
          <li key={title}>
            <button type="button" className="verb soft" onClick={() => go(title)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};
