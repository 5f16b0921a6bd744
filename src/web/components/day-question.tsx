import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FactView } from '../../app/views.ts';
import { call } from '../api.ts';
import { lettersOn } from '../keys.ts';
import { refresh } from '../queries.ts';
import { type Clock, longDate, shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';

/** The keys of the days, in their order; on the row in focus. */
export const dayKeys = ['a', 'b', 'c', 'd'] as const;

/** "3 April": the year says nothing of how such dates are read. */
const dayMonth = (day: string, clock: Clock): string => shortDate(day, clock).replace(/ \d{4}$/, '');

type Offer = {
  readonly fact: string;
  readonly order: 'day' | 'month';
  readonly words: string;
  readonly day: string;
};

/** What days may be asked on a page, and how they are answered; `changed` is told of the fact as it is then. */
export const useOpenDays = (changed?: (fact: FactView) => void) => {
  const client = useQueryClient();
  const clock = useClock();
  const { say, sayError } = useNotice();
  const [offer, setOffer] = useState<Offer | null>(null);

  const put = async (input: Parameters<typeof call<'fact.edit'>>[1]): Promise<void> => {
    const { facts } = await call('fact.edit', input);
    if (facts[0]) changed?.(facts[0]);
    await refresh(client);
  };
  const remember = ({ order, words, day }: Offer): void => {
    setOffer(null);
    call('calendar.set', { order }).then(async () => {
      say(`From now on dates like ${words} are read so: ${dayMonth(day, clock)}.`, async () => {
        await call('calendar.set', { order: null });
        await refresh(client);
      });
      await refresh(client);
    }, sayError);
  };
  /** Takes the day at a place of the question, or answers whether the order is remembered; false where nothing is asked. */
  const answer = (fact: FactView | undefined, place: number): boolean => {
    if (!fact) return false;
    if (offer?.fact === fact.id) {
      if (place === 0) remember(offer);
      else if (place === 1) setOffer(null);
      return place < 2;
    }
    const meant = fact.openDay?.days[place];
    if (!meant) return false;
    put({ fact: fact.id, due: meant.day }).then(() => {
      setOffer(
        meant.order === null
          ? null
          : { fact: fact.id, order: meant.order, words: fact.due?.text ?? '', day: meant.day },
      );
      say(`Due ${longDate(meant.day, clock)}.`, async () => {
        setOffer(null);
        await put({ fact: fact.id, openDay: true });
      });
    }, sayError);
    return true;
  };
  return { answer, offerOf: (fact: FactView) => (offer?.fact === fact.id ? offer : null) };
};

type OpenDays = ReturnType<typeof useOpenDays>;

const questionOf = (fact: FactView): string => {
  const words = `“${fact.due?.text ?? ''}”`;
  const { why, days } = fact.openDay ?? { why: 'words', days: [] };
  if (why === 'moved') return 'That day is given up: which one instead?';
  if (why === 'calendar') return `${words}: how your fiscal year or sprints lie is not known here.`;
  if (why === 'event') return days.length > 0 ? `${words}: is it one of these?` : `${words}: on which day is that?`;
  return days.length === 1 ? `${words}: is it this day?` : `${words}: which day is meant?`;
};

/** Asks which day due words mean, each day one key away; then whether such dates are always to be read so. */
export const DayQuestion = ({
  fact,
  days,
  edit,
  keys = true,
}: {
  readonly fact: FactView;
  readonly days: OpenDays;
  /** Opens the form where any day can be said. */
  readonly edit?: () => void;
  /** Whether the keys of the days work in this list. */
  readonly keys?: boolean;
}) => {
  const clock = useClock();
  const offer = days.offerOf(fact);
  const lettered = keys && lettersOn();
  const choice = (place: number, words: string) => {
    const key = lettered ? dayKeys[place] : undefined;
    return (
      <button
        key={words}
        type="button"
        className="verb"
        {...(key ? { 'aria-keyshortcuts': key } : {})}
        onClick={() => days.answer(fact, place)}
      >
        {words}
        {key ? <kbd>{key}</kbd> : null}
      </button>
    );
  };
  if (offer) {
    const question = `Always read dates like ${offer.words} as ${dayMonth(offer.day, clock)}?`;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of text.
      <span className="day-ask" role="group" aria-label={question}>
        <span>{question}</span> {choice(0, 'Always')} {choice(1, 'Ask each time')}
      </span>
    );
  }
  if (!fact.openDay) return null;
  const { why, days: meant } = fact.openDay;
  // A question with no way to answer it is only noise.
  if (meant.length === 0 && why !== 'calendar' && !edit) return null;
  const question = questionOf(fact);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of text.
    <span className="day-ask" role="group" aria-label={question}>
      <span dir="auto">{question}</span>{' '}
      {meant.map(({ day, title }, place) =>
        choice(place, title === '' ? shortDate(day, clock) : `${shortDate(day, clock)}, ${title}`),
      )}{' '}
      {why === 'calendar' ? (
        <Link to="/workspace" className="verb">
          Say it →
        </Link>
      ) : null}{' '}
      {edit ? (
        <button type="button" className="verb soft" onClick={edit}>
          {meant.length > 0 ? 'Another day' : 'Say the day'}
        </button>
      ) : null}
    </span>
  );
};
