import type { ReactNode } from 'react';

/** One line of a list: when, what with a word of context, and the verbs that act on it. */
export const Row = ({
  when,
  late = false,
  title,
  children,
  verbs,
}: {
  readonly when: ReactNode;
  readonly late?: boolean;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly verbs?: ReactNode;
}) => (
  <li className="row">
    <span className={late ? 'when late' : 'when'}>{when}</span>
    <div className="what">
      <p className="row-title">{title}</p>
      {children ? (
        <p className="row-sub" dir="auto">
          {children}
        </p>
      ) : null}
    </div>
    {verbs ? <div className="verbs">{verbs}</div> : null}
  </li>
);
