import { createContext, type ReactNode, use, useEffect, useId, useRef } from 'react';

/** The level of the headings of sections: 3 within a chapter. */
export const SectionLevel = createContext<2 | 3>(2);

type PageProps = {
  /** The title in the browser's tab. */
  readonly name: string;
  /** The small line above the heading. */
  readonly over?: ReactNode;
  readonly heading: ReactNode;
  readonly children: ReactNode;
  readonly margin?: ReactNode;
  readonly className?: string;
};

/** One page: a column of text, and a margin beside it where there is room. The heading is read first. */
export const Page = ({ name, over, heading, children, margin, className }: PageProps) => {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = name === '' ? 'Updraft' : `${name} · Updraft`;
  }, [name]);
  useEffect(() => {
    // On the first load the browser's own focus order is right; afterwards a new page is announced by its heading.
    if (document.activeElement === document.body && performance.now() > 3000)
      top.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="page" className={className ? `page ${className}` : 'page'}>
      <div className="text">
        <header className="page-head">
          {over ? <div className="over">{over}</div> : null}
          <h1 ref={top} tabIndex={-1} dir="auto">
            {heading}
          </h1>
        </header>
        {children}
      </div>
      {margin}
    </main>
  );
};

/** A part of a page under a small heading. */
export const Section = ({
  title,
  children,
  aside,
  className,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  readonly className?: string;
}) => {
  const id = useId();
  const Heading = `h${use(SectionLevel)}` as const;
  return (
    <section className={className ? `section ${className}` : 'section'} aria-labelledby={id}>
      <div className="section-head">
        <Heading id={id} tabIndex={-1}>
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
};
