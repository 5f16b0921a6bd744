import { addDays } from '../../../src/domain/shared/time.ts';
import fourLeaders from '../../corpus/weeks/four-leaders.txt?raw';
import oneBoss from '../../corpus/weeks/one-boss.txt?raw';

/** One thing somebody does with the program; `parts` are the words between bars. */
export type Act = {
  readonly week: number;
  readonly day: string;
  readonly clock: string;
  readonly does: string;
  readonly parts: readonly string[];
};
export type Met = {
  readonly name: string;
  readonly address: string;
  readonly standing: 'above' | 'beside';
  readonly role: string;
  readonly relation: string;
  readonly right: string;
  readonly rightAbout: string;
};
/** A talk that comes back: every week, or every other one. */
export type Talk = {
  readonly weekday: number;
  readonly clock: string;
  readonly minutes: number;
  readonly title: string;
  readonly every: number;
};
/** Twelve weeks of somebody, as they are written in `tests/corpus/weeks`. */
export type Weeks = {
  readonly zone: string;
  readonly monday: string;
  readonly me: { readonly name: string; readonly address: string };
  readonly people: readonly Met[];
  readonly talks: readonly Talk[];
  readonly acts: readonly Act[];
};

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const bars = (words: string): readonly string[] => words.split('|').map((part) => part.trim());
const called = (words: string): { name: string; address: string } => {
  const [, name = '', address = ''] = /^(.+?) <(.+?)>$/.exec(words) ?? [];
  return { name, address };
};

/** Reads one of the two stories. */
export const weeksOf = (name: 'one-boss' | 'four-leaders'): Weeks => {
  const lines = (name === 'one-boss' ? oneBoss : fourLeaders).split('\n');
  const people: Met[] = [];
  const talks: Talk[] = [];
  const acts: Act[] = [];
  const known: Record<string, string> = {};
  let week = 0;
  for (const line of lines) {
    const [word = '', ...more] = line.split(' ');
    const rest = more.join(' ');
    if (word === '' || word === '#') continue;
    if (word === 'week') week = Number(rest);
    else if (word === 'above' || word === 'beside') {
      const [who = '', role = '', relation = '', right = '', rightAbout = ''] = bars(rest);
      people.push({ ...called(who), standing: word, role, relation, right, rightAbout });
    } else if (word === 'every' || word === 'other') {
      const [on = '', clock = '', minutes = '', ...title] = more;
      talks.push({
        weekday: weekdays.indexOf(on),
        clock,
        minutes: Number(minutes),
        title: title.join(' '),
        every: word === 'every' ? 1 : 2,
      });
    } else if (weekdays.includes(word)) {
      const [clock = '', does = '', ...words] = more;
      const day = addDays(known.monday ?? '', (week - 1) * 7 + weekdays.indexOf(word));
      acts.push({ week, day, clock, does, parts: bars(words.join(' ')) });
    } else known[word] = rest;
  }
  return {
    zone: known.zone ?? '',
    monday: known.monday ?? '',
    me: called(known.me ?? ''),
    people,
    talks,
    acts,
  };
};

const stamp = (day: string, clock: string): string => `${day.replaceAll('-', '')}T${clock.replace(':', '')}00`;
const later = (clock: string, minutes: number): string => {
  const all = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + minutes;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
};

/** The calendar of a story: its talks for twelve weeks, on the wall clock of its zone. */
export const calendarOf = ({ zone, monday, me, people, talks }: Weeks): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tests//weeks//EN',
    ...talks.flatMap(({ weekday, clock, minutes, title, every }, at) => {
      const day = addDays(monday, weekday);
      const named = people.filter(({ name }) => title.includes(name.split(' ')[0] ?? name));
      return [
        'BEGIN:VEVENT',
        `UID:talk-${at}@weeks.example`,
        `DTSTART;TZID=${zone}:${stamp(day, clock)}`,
        `DTEND;TZID=${zone}:${stamp(day, later(clock, minutes))}`,
        `RRULE:FREQ=WEEKLY;INTERVAL=${every};COUNT=${12 / every}`,
        `SUMMARY:${title}`,
        `ORGANIZER;CN=${me.name}:mailto:${me.address}`,
        ...named.map(({ name, address }) => `ATTENDEE;CN=${name}:mailto:${address}`),
        `ATTENDEE;CN=${me.name}:mailto:${me.address}`,
        'END:VEVENT',
      ];
    }),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
