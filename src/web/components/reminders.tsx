import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiError, call, type Output } from '../api.ts';
import { reading, refresh } from '../queries.ts';
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

const laters = [
  { by: 'hour', words: 'In an hour' },
  { by: 'evening', words: 'This evening' },
  { by: 'tomorrow', words: 'Tomorrow' },
  { by: 'monday', words: 'Monday' },
] as const;

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
  const { quote, over, events } = reminder;
  const snoozed = events.filter(({ what }) => what === 'snoozed').length;
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
  const done = (work: Promise<unknown>, words: (answer: unknown) => string): void => {
    work.then(async (answer) => {
      say(words(answer));
      await refresh(client);
    }, sayError);
  };
  const snooze = (by: (typeof laters)[number]['by']): void => {
    setLater(false);
    call('reminder.snooze', { reminder: reminder.id, by }).then(async ({ reminder: next }) => {
      say(`It comes back ${dayWords(next.at, clock)} at ${hour(next.at, clock)}.`);
      await refresh(client);
    }, sayError);
  };
  const seen = (): void =>
    done(call('reminder.acknowledge', { reminder: reminder.id }), () => (ahead ? 'It will not be said.' : 'Seen.'));
  const remove = (): void => done(call('reminder.remove', { reminder: reminder.id }), () => 'Taken out.');
  const named = reminder.says;
  return (
    <div className="verbs">
      <OpenVerb reminder={reminder} />
      {ahead ? null : (
        <button type="button" className="verb" onClick={seen} aria-label={`Seen: ${named}`}>
          Seen →
        </button>
      )}
      {later ? (
        <span className="laters">
          {laters.map(({ by, words }) => (
            <button key={by} type="button" className="verb" onClick={() => snooze(by)}>
              {words}
            </button>
          ))}
        </span>
      ) : (
        <button
          type="button"
          className="verb soft"
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
