import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { weekdayOf } from '../../domain/shared/time.ts';
import { type ApiError, call, type Input, type Output } from '../api.ts';
import { reading, refresh, useReading } from '../queries.ts';
import { agendaTime, capital, dayWords, hour } from '../time.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

export type ReminderView = Output<'reminder.list'>['coming'][number];
type Due = Output<'reminder.due'>;

/** How often it is asked what is due, in milliseconds; it does not count as somebody being there. */
const often = 20_000;

/** What is due now; asked for also while nobody looks at the window, so that it can be announced. */
export const useDue = () =>
  useQuery<Due, ApiError>({
    ...reading('reminder.due', {}),
    refetchInterval: often,
    refetchIntervalInBackground: true,
  });

type Later = NonNullable<Input<'reminder.snooze'>['by']>;

/** What is still ahead on the user's clock: no evening that has begun, no Monday that is tomorrow. */
const latersAt = (now: string, evening: string): readonly { readonly by: Later; readonly words: string }[] => {
  const weekday = weekdayOf(now.slice(0, 10));
  return [
    { by: 'hour', words: 'In an hour' },
    ...(now.slice(11, 16) < evening ? [{ by: 'evening', words: 'This evening' } as const] : []),
    { by: 'tomorrow', words: 'Tomorrow' },
    ...(weekday === 6 ? [] : [{ by: 'monday', words: weekday === 0 ? 'Next Monday' : 'Monday' } as const]),
  ];
};

const Laters = ({ choose, close }: { readonly choose: (by: Later) => void; readonly close: () => void }) => {
  const clock = useClock();
  const { data } = useReading('reminder.settings', {});
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => choices.current?.querySelector('button')?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <fieldset className="laters" ref={choices} onKeyDown={leave} aria-label="When it comes back">
      {latersAt(clock.now, data?.evening ?? '24').map(({ by, words }) => (
        <button key={by} type="button" className="verb" onClick={() => choose(by)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
};

/** Where the keyboard goes on once a row has gone: at the row in its place, else at the heading. */
const placeOf = (within: Element | null): (() => void) => {
  const rows = (): readonly Element[] => [...document.querySelectorAll('.row.reminder')];
  const row = within?.closest('.row.reminder');
  const place = row ? rows().indexOf(row) : -1;
  return () =>
    requestAnimationFrame(() => {
      // Somebody has gone elsewhere meanwhile.
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const left = rows();
      const next = left[Math.min(place, left.length - 1)]?.querySelector<HTMLElement>('.verb');
      (next ?? document.querySelector<HTMLElement>('h1'))?.focus();
    });
};

/** Where the thing itself stands. */
export const OpenVerb = ({ reminder }: { readonly reminder: ReminderView }) => {
  const { person, moment, draft, quote } = reminder;
  if (draft !== null)
    return (
      <Link to="/write/$draft" params={{ draft }} className="verb">
        Open the draft →
      </Link>
    );
  if (moment !== null && person)
    return (
      <Link to="/brief/$person" params={{ person: person.id }} search={{ moment }} className="verb">
        Brief →
      </Link>
    );
  if (person)
    return (
      <Link to="/people/$person" params={{ person: person.id }} className="verb">
        Look →
      </Link>
    );
  if (quote)
    return (
      <Link to="/source/$source" params={{ source: quote.source }} className="verb">
        Look →
      </Link>
    );
  return null;
};

const missedWords = ({ missed, events }: ReminderView): string => {
  if (!missed) return '';
  return events.some(({ path }) => path === 'sealed')
    ? ' It came while Updraft was locked.'
    : ' It came while Updraft was not running.';
};

/** Under a reminder: the words it rests on, and whether it came at its time. */
export const ReminderSub = ({ reminder }: { readonly reminder: ReminderView }) => {
  const clock = useClock();
  const { quote, over, snoozed } = reminder;
  const notes = [
    missedWords(reminder).trim(),
    over ? 'What it is for is over.' : '',
    snoozed > 0 ? `Put off ${snoozed === 1 ? 'once' : `${snoozed} times`}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
  if (!quote && notes === '') return null;
  return (
    <p className="row-sub" dir="auto">
      {quote ? (
        <>
          <Link to="/source/$source" params={{ source: quote.source }} className="sub-link">
            {capital(quote.kind)}, {dayWords(quote.said, clock)}
          </Link>
          {`: “${quote.words.replace(/\s+/g, ' ')}”`}
        </>
      ) : null}
      {notes === '' ? null : <span className="reminder-notes">{notes}</span>}
    </p>
  );
};

/** The verbs that answer a reminder: to the thing itself, seen, or later. */
export const ReminderVerbs = ({
  reminder,
  ahead = false,
}: {
  readonly reminder: ReminderView;
  readonly ahead?: boolean;
}) => {
  const client = useQueryClient();
  const clock = useClock();
  const { say, sayError } = useNotice();
  const [later, setLater] = useState(false);
  const verbs = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const answer = async <T,>(work: Promise<T>, tell: (answered: T) => void): Promise<void> => {
    const goOn = placeOf(verbs.current);
    try {
      tell(await work);
    } catch (error) {
      sayError(error);
    }
    await refresh(client);
    goOn();
  };
  const snooze = (by: Later): Promise<void> =>
    answer(call('reminder.snooze', { reminder: reminder.id, by }), ({ reminder: next }) => {
      setLater(false);
      say(`It comes back ${dayWords(next.at, clock)} at ${hour(next.at, clock)}.`, async () => {
        await call('reminder.snooze', { reminder: reminder.id, undo: true });
        await refresh(client);
      });
    });
  const seen = (): void =>
    void answer(call('reminder.acknowledge', { reminder: reminder.id }), () =>
      say(ahead ? 'It will not be said.' : 'Seen.'),
    );
  const remove = (): void => void answer(call('reminder.remove', { reminder: reminder.id }), () => say('Taken out.'));
  const closeLater = (): void => {
    setLater(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const named = reminder.says;
  return (
    <div className="verbs" ref={verbs}>
      <OpenVerb reminder={reminder} />
      {ahead ? null : (
        <button type="button" className="verb" onClick={seen} aria-label={`Seen: ${named}`}>
          Seen →
        </button>
      )}
      {later ? (
        <Laters choose={(by) => void snooze(by)} close={closeLater} />
      ) : (
        <button
          type="button"
          className="verb soft"
          ref={button}
          aria-expanded={false}
          onClick={() => setLater(true)}
          aria-label={`Later: ${named}`}
        >
          Later
        </button>
      )}
      {ahead ? (
        <button
          type="button"
          className="verb soft"
          onClick={reminder.kind === 'own' ? remove : seen}
          aria-label={`${reminder.kind === 'own' ? 'Take out' : 'Not this one'}: ${named}`}
        >
          {reminder.kind === 'own' ? 'Take out' : 'Not this one'}
        </button>
      ) : null}
    </div>
  );
};

export const ReminderRow = ({
  reminder,
  ahead = false,
}: {
  readonly reminder: ReminderView;
  readonly ahead?: boolean;
}) => {
  const clock = useClock();
  return (
    <li className="row reminder">
      <span className="when">{capital(agendaTime(reminder.at, false, clock))}</span>
      <div className="what">
        <p className="row-title" dir="auto">
          {reminder.says}
        </p>
        <ReminderSub reminder={reminder} />
      </div>
      <ReminderVerbs reminder={reminder} ahead={ahead} />
    </li>
  );
};

const mostOnToday = 3;

/** What is due now, at the top of Today; nothing where nothing is. */
export const DueNow = () => {
  const { data } = useDue();
  const due = data?.due ?? [];
  if (due.length === 0) return null;
  return (
    <Section
      title="Due now"
      aside={
        <Link to="/reminders" className="verb">
          Reminders →
        </Link>
      }
    >
      <ul className="rows">
        {due.slice(0, mostOnToday).map((reminder) => (
          <ReminderRow key={reminder.id} reminder={reminder} />
        ))}
      </ul>
      {due.length > mostOnToday ? (
        <p className="rows-foot quiet">
          {due.length - mostOnToday} more on <Link to="/reminders">the page of reminders</Link>.
        </p>
      ) : null}
    </Section>
  );
};
