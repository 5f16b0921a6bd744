import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { calendarWords, months } from '../../domain/language/calendar-words.ts';
import { ApiError, call, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { longDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { errorWords, useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Said = Output<'calendar.show'>;

const put = (said: Said): Promise<Said> =>
  call('calendar.set', {
    fiscalYearStart: said.fiscalYearStart,
    sprintFirst: said.sprint?.first ?? null,
    ...(said.sprint ? { sprintDays: said.sprint.days, sprintNumber: said.sprint.number } : {}),
    order: said.dayFirst === null ? null : said.dayFirst ? 'day' : 'month',
    ...(said.holidays.length > 0
      ? { holidays: said.holidays.map(({ day, name }) => `${day} ${name}`) }
      : { noHolidays: true }),
  });

/** Everything that can be said, in one small form; what is left empty stays open and is asked. */
const CalendarForm = ({ said, close }: { readonly said: Said; readonly close: () => void }) => {
  const client = useQueryClient();
  const { say } = useNotice();
  const [year, setYear] = useState(String(said.fiscalYearStart ?? ''));
  const [first, setFirst] = useState(said.sprint?.first ?? '');
  const [days, setDays] = useState(String(said.sprint?.days ?? 14));
  const [number, setNumber] = useState(String(said.sprint?.number ?? 1));
  const [order, setOrder] = useState(said.dayFirst === null ? '' : said.dayFirst ? 'day' : 'month');
  const [off, setOff] = useState(said.holidays.map((one) => `${one.day} ${one.name}`).join('\n'));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const field = error instanceof ApiError ? error.field : undefined;

  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    const lines = off.split('\n').filter((line) => line.trim() !== '');
    call('calendar.set', {
      fiscalYearStart: year === '' ? null : Number(year),
      sprintFirst: first === '' ? null : first,
      ...(first === '' ? {} : { sprintDays: Number(days), sprintNumber: Number(number) }),
      order: order === 'day' || order === 'month' ? order : null,
      ...(lines.length > 0 ? { holidays: lines } : { noHolidays: true }),
    })
      .then(async () => {
        say('Dates are read so from now on.', async () => {
          await put(said);
          await refresh(client);
        });
        close();
        await refresh(client);
      }, setError)
      .finally(() => setBusy(false));
  };

  return (
    <form onSubmit={save} className="calendar-form">
      <label>
        <span>The fiscal year begins with</span>
        <select value={year} onChange={(event) => setYear(event.target.value)}>
          <option value="">not said</option>
          {months.map((month, place) => (
            <option key={month} value={String(place + 1)}>
              {month}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>2/3 is</span>
        <select value={order} onChange={(event) => setOrder(event.target.value)}>
          <option value="">asked each time</option>
          <option value="day">the second of March</option>
          <option value="month">February the third</option>
        </select>
      </label>
      <label>
        <span>First day of one sprint; empty for none</span>
        <input
          type="date"
          value={first}
          aria-invalid={field === 'sprintFirst'}
          onChange={(event) => setFirst(event.target.value)}
        />
      </label>
      {first === '' ? null : (
        <div className="calendar-sprint">
          <label>
            <span>Its number</span>
            <input
              type="number"
              min={0}
              max={100_000}
              required
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          </label>
          <label>
            <span>Its days, weekends too</span>
            <input
              type="number"
              min={1}
              max={92}
              required
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
          </label>
        </div>
      )}
      <label>
        <span>Days off, one a line: 2026-12-24 Office closed</span>
        <textarea
          rows={4}
          dir="auto"
          value={off}
          aria-invalid={field === 'holidays'}
          onChange={(event) => setOff(event.target.value)}
        />
      </label>
      {error ? (
        <p className="bad" role="alert">
          {errorWords(error)}
        </p>
      ) : null}
      <button type="submit" className="verb" aria-disabled={busy}>
        {busy ? 'Keeping …' : 'Save →'}
      </button>
    </form>
  );
};

/** How years, sprints, days off and 2/3 are read here: in words; the form is folded away. */
export const CalendarSaid = () => {
  const clock = useClock();
  const { data } = useReading('calendar.show', {});
  const [open, setOpen] = useState(false);
  if (!data) return null;
  const words = calendarWords(data, clock.now.slice(0, 10), (day) => longDate(day, clock));
  return (
    <Section title="How dates are read">
      {words.length > 0 ? (
        <ul className="section-note">
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="section-note">
          2/3, “end of the fiscal year” and “next sprint” stay open and are asked, until you say what they mean where
          you work.
        </p>
      )}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.length > 0 ? 'Change this' : 'Say what they mean here'}</summary>
        {open ? <CalendarForm key={JSON.stringify(data)} said={data} close={() => setOpen(false)} /> : null}
      </details>
    </Section>
  );
};
