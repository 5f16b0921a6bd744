import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { FactView } from '../../app/views.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { call } from '../api.ts';
import { refresh } from '../queries.ts';
import { capital, daysAway, dayWords } from '../time.ts';
import { gist, possessive } from '../words.ts';
import { Told } from './change-words.tsx';
import { useClock } from './clock.tsx';
import { DayQuestion, useOpenDays } from './day-question.tsx';
import { FactEdit } from './fact-edit.tsx';
import { useKeptPlace } from './kept-place.ts';
import { NameQuestion, useOpenNames } from './name-question.tsx';
import { useNotice } from './notice.tsx';
import { Row } from './row.tsx';

type Way = 'mine' | 'theirs';

/** What somebody asked, as it was said, where a note quotes it; its mark may stand behind the words that were read. */
const askedWords = ({ kind, quote, around }: FactView): string | null => {
  if (kind !== 'question') return null;
  const [, spoken] = /["“]([^"“”]{4,})["”]?$/u.exec(quote.trim()) ?? [];
  const said = (spoken ?? quote).trim();
  const words = around.after.startsWith('?') && !/[?!.]$/.test(said) ? `${said}?` : said;
  return spoken === undefined && !words.endsWith('?') ? null : `“${words}”`;
};

const OwedRow = ({
  fact,
  way,
  page,
  warning,
  close,
}: {
  readonly fact: FactView;
  readonly way: Way;
  readonly page: string | undefined;
  readonly warning: string | undefined;
  readonly close: (how: 'kept' | 'dropped') => void;
}) => {
  const clock = useClock();
  const navigate = useNavigate();
  const days = useOpenDays();
  const names = useOpenNames();
  const [editing, setEditing] = useState(false);
  const due = lastDayOf(fact.due);
  const late = due !== null && daysAway(due, clock) < 0;
  // A question has the day on which it was asked.
  const none = fact.kind === 'question' ? capital(dayWords(fact.said, clock)) : 'no day';
  const undated = fact.due === null ? none : `“${fact.due.text}”`;
  const when = due !== null ? capital(`${fact.due?.end ? 'by ' : ''}${dayWords(due, clock)}`) : undated;
  // A name that nobody known goes by stands as it is written, and not whoever else the note speaks of.
  const untied = fact.owner === null ? fact.ownerWords : fact.to === null ? (fact.toWords ?? '') : '';
  const other =
    fact.people.find(({ id }) => id === fact.to || id === fact.owner) ?? (untied === '' ? fact.people[0] : undefined);
  const asked = fact.kind !== 'commitment';
  const link = way === 'mine' ? (asked ? 'asked by' : 'to') : asked ? 'asked of' : 'from';
  const source = fact.sourceKind === 'mail' ? 'mail' : 'note';
  // Who said it is named already where it is the one it is owed to.
  const said = fact.saidBy === other?.name ? source : `${possessive(fact.saidBy || 'you')} ${source}`;
  const where = `${capital(said)}, ${dayWords(fact.said, clock)}`;
  const move = fact.told.findLast(({ what }) => what === 'moved');
  const moved = move?.was?.date && move.due !== null ? `, moved from ${dayWords(move.was.date, clock)}` : '';
  const title = askedWords(fact) ?? gist(fact);
  const write = (): void => {
    // Past its day they want to hear the new one, which is asked there.
    if (way === 'mine' && late) {
      void navigate({ to: '/commitments', hash: fact.id });
      return;
    }
    call(way === 'mine' ? 'commitment.warn' : 'commitment.nudge', { fact: fact.id })
      // What the words on file do not say, or may not say to them, is asked there.
      .then(
        ({ draft }) => void navigate({ to: '/write/$draft', params: { draft: draft.id } }),
        () => void navigate({ to: '/commitments', hash: fact.id }),
      );
  };
  const row = (
    <Row
      when={late ? `was due ${dayWords(due, clock)}` : when}
      late={late}
      title={
        <>
          <bdi>{title}</bdi>
          {other && other.id !== page ? (
            <>
              , {link}{' '}
              <Link to="/people/$person" params={{ person: other.id }}>
                <bdi>{other.name}</bdi>
              </Link>
            </>
          ) : untied !== '' && !other ? (
            <>
              , {link} <bdi>{untied}</bdi>
            </>
          ) : null}
        </>
      }
      verbs={
        <>
          {way === 'theirs' && other && fact.kind !== 'question' && (due === null || daysAway(due, clock) <= 3) ? (
            <button type="button" className="verb" onClick={write}>
              Nudge →
            </button>
          ) : null}
          {way === 'mine' && warning !== undefined && other ? (
            <button type="button" className="verb amber" onClick={write}>
              Tell them →
            </button>
          ) : null}
          <button type="button" className="verb" onClick={() => close('kept')}>
            {fact.kind === 'question' ? 'Answered →' : 'Done →'}
          </button>
          <button type="button" className="verb soft" onClick={() => close('dropped')}>
            Drop it
          </button>
        </>
      }
    >
      <Link to="/source/$source" params={{ source: fact.source }} className="sub-link">
        {where}
      </Link>
      {fact.action && !title.startsWith('“') && fact.quote.length > fact.action.length + 40
        ? `: “${fact.quote.replace(/\s+/g, ' ')}”`
        : ''}
      {page === undefined ? moved : <Told fact={fact} />}
      {warning === undefined ? null : <span className="row-warning">{warning}</span>}
      <NameQuestion fact={fact} names={names} keys="none" />
      <DayQuestion
        fact={fact}
        days={days}
        keys={false}
        {...(fact.openDay?.why === 'moved' ? { edit: () => setEditing(true) } : {})}
      />
    </Row>
  );
  return (
    <>
      {row}
      {editing ? (
        <li className="fact">
          <FactEdit fact={fact} close={() => setEditing(false)} />
        </li>
      ) : null}
    </>
  );
};

/** What is owed, one way or the other, with the verbs that end it. */
export const OwedRows = ({
  facts,
  way,
  label,
  page,
  warnings = [],
  tied = [],
}: {
  readonly facts: readonly FactView[];
  readonly way: Way;
  readonly label: string;
  /** The person whose page this is: not named again in every row. */
  readonly page?: string;
  /** What is one with a row and ends with it, but stands nowhere by itself. */
  readonly tied?: readonly { readonly fact: string; readonly to: string }[];
  /** Why some of them may be missed. */
  readonly warnings?: readonly { readonly fact: string; readonly words: string }[];
}) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  useKeptPlace(list);
  const hide = (id: string, hidden: boolean): void =>
    setGone((before) => (hidden ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id))));
  const close = (fact: FactView, how: 'kept' | 'dropped'): void => {
    hide(fact.id, true);
    const all = [fact.id, ...tied.filter(({ to }) => to === fact.id).map((one) => one.fact)];
    const work = async (): Promise<void> => {
      for (const one of all) await call('fact.close', { fact: one, how, seen: 'open' });
    };
    work().then(
      async () => {
        say(how === 'kept' ? 'Done.' : 'Dropped.', async () => {
          for (const one of all) await call('fact.close', { fact: one, how, undo: true });
          hide(fact.id, false);
          await refresh(client);
        });
        await refresh(client);
      },
      (error) => {
        hide(fact.id, false);
        sayError(error);
      },
    );
  };
  return (
    <ul className="rows" aria-label={label} ref={list}>
      {facts
        .filter((fact) => !gone.has(fact.id))
        .map((fact) => (
          <OwedRow
            key={fact.id}
            fact={fact}
            way={way}
            page={page}
            warning={warnings.find((one) => one.fact === fact.id)?.words}
            close={(how) => close(fact, how)}
          />
        ))}
    </ul>
  );
};
