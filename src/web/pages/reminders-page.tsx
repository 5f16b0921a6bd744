import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, type Output } from '../api.ts';
import { Careful } from '../components/careful.tsx';
import { useClock } from '../components/clock.tsx';
import { errorWords, useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { ReminderSettings } from '../components/reminder-settings.tsx';
import { ReminderRow, useDue } from '../components/reminders.tsx';
import { Became } from '../components/reminders-became.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { Ways } from '../components/ways.tsx';
import { refresh, useReading } from '../queries.ts';
import { type Clock, daysAway, dayWords, hour } from '../time.ts';
import { counted, spelled } from '../words.ts';

type Listed = Output<'reminder.list'>;

/** One true sentence: what is due now, else when the next one comes. */
const headingOf = (due: number, { coming }: Listed, clock: Clock): string => {
  if (due > 0) return `${spelled(due, 'thing')} ${due === 1 ? 'is' : 'are'} due now.`;
  const [next] = coming;
  if (!next) return 'Nothing is due, and nothing is planned.';
  const when = `${dayWords(next.at, clock)} at ${hour(next.at, clock)}`;
  return `Nothing is due now; the next one comes ${daysAway(next.at, clock) > 6 ? `on ${when}` : when}.`;
};

const RemindMe = () => {
  const client = useQueryClient();
  const clock = useClock();
  const { say } = useNotice();
  const today = clock.now.slice(0, 10);
  const [words, setWords] = useState('');
  const [day, setDay] = useState(today);
  const [at, setAt] = useState('');
  const [error, setError] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() === '') return;
    setError('');
    call('reminder.set', { words, day, ...(at === '' ? {} : { clock: at }) }).then(
      async ({ reminder }) => {
        setWords('');
        say(`It comes ${dayWords(reminder.at, clock)} at ${reminder.clock}.`, async () => {
          await call('reminder.remove', { reminder: reminder.id });
          await refresh(client);
        });
        await refresh(client);
      },
      (problem) => setError(errorWords(problem)),
    );
  };
  return (
    <form className="remind-me" onSubmit={submit}>
      <label className="remind-words">
        <span>Remind me</span>
        <input
          type="text"
          dir="auto"
          maxLength={500}
          value={words}
          placeholder="of what you want to be reminded of"
          onChange={(event) => setWords(event.target.value)}
        />
        <Careful text={words} />
      </label>
      <label>
        <span>on</span>
        <input type="date" required min={today} value={day} onChange={(event) => setDay(event.target.value)} />
      </label>
      <label>
        <span>at</span>
        <input type="time" value={at} onChange={(event) => setAt(event.target.value)} />
      </label>
      <button type="submit" className="verb">
        Remind me →
      </button>
      {error === '' ? null : (
        <p className="bad" role="alert">
          {error}
        </p>
      )}
    </form>
  );
};

const Coming = ({ coming, moreComing }: Listed) => (
  <Section title="Coming">
    {coming.length === 0 ? (
      <p className="quiet rows-foot">
        What you owe and wait for, and your talks with people above you, come by themselves.
      </p>
    ) : (
      <ul className="rows">
        {coming.map((reminder) => (
          <ReminderRow key={reminder.id} reminder={reminder} ahead />
        ))}
      </ul>
    )}
    {moreComing > 0 ? <p className="rows-foot quiet">{counted(moreComing, 'more')} later.</p> : null}
    <RemindMe />
  </Section>
);

/** What is due, what comes, what became of each, and the ways on which they come. */
export const RemindersPage = () => {
  const clock = useClock();
  const due = useDue();
  const list = useReading('reminder.list', { limit: 25 }, { refetchInterval: 20_000 });
  return (
    <PageAnswer query={list}>
      {(listed) => {
        const now = due.data?.due ?? [];
        return (
          <Page name="Reminders" heading={headingOf(now.length, listed, clock)} className="reminders">
            {now.length > 0 ? (
              <Section title="Due now">
                <ul className="rows">
                  {now.map((reminder) => (
                    <ReminderRow key={reminder.id} reminder={reminder} />
                  ))}
                </ul>
              </Section>
            ) : null}
            <Coming {...listed} />
            <Ways />
            <ReminderSettings />
            <Became fired={listed.fired} more={listed.moreFired} />
          </Page>
        );
      }}
    </PageAnswer>
  );
};
