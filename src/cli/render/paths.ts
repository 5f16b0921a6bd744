import type { z } from 'zod';
import type { Operations } from '../../app/operations.ts';
import { clockIn } from '../../domain/shared/time.ts';
import { count, dayWords, type Page, strong, warm, wrapped } from './page.ts';

type Out<N extends 'calendar.feed' | 'calendar.write' | 'mail.show' | 'mail.try'> = z.output<Operations[N]['output']>;

const at = (page: Page, when: string): string => `${dayWords(page, when)} at ${clockIn(page.zone)(when).slice(11, 16)}`;

export const calendarFed = ({ address, holds, words, asked, serving }: Out<'calendar.feed'>, page: Page): string => {
  if (address === null) {
    return wrapped(page, 'The outgoing calendar is off. `updraft calendar.feed --turn on` makes its secret address.');
  }
  const content = words === 'titles' ? 'with their titles' : 'as times alone, without a word of what is due';
  return [
    strong(page, address),
    wrapped(page, `It holds ${holds.join(', ')}, ${content}.`, '  '),
    wrapped(page, 'Subscribe to it in a calendar program on this machine. Who has the address can read it.', '  '),
    wrapped(
      page,
      asked === null ? 'No calendar program has asked for it yet.' : `Asked for last about ${at(page, asked)}.`,
      '  ',
    ),
    ...(serving
      ? []
      : [wrapped(page, warm(page, 'It is there while Updraft runs and is unlocked: updraft serve.'), '  ')]),
  ].join('\n');
};

export const calendarWritten = ({ path, entries }: Out<'calendar.write'>): string =>
  `${count(entries, 'entry', 'entries')} written to ${path}. The file is not encrypted.`;

const secured = {
  tls: 'encrypted from the start',
  starttls: 'encrypted with STARTTLS',
  none: 'not encrypted',
} as const;

export const mail = (view: Out<'mail.show'>, page: Page): string => {
  if (view.host === '') {
    const how = 'updraft mail.set --host smtp.example.org --user you@example.org --to you@example.org --turn on';
    return `No mail goes out. To have one in the morning:\n  ${how}`;
  }
  const days = view.days === 'working' ? 'on working days' : 'every day';
  const words =
    view.words === 'times'
      ? 'It says counts and times alone.'
      : 'It says what is due, in words: they pass through the mail server.';
  return [
    strong(
      page,
      view.on ? `A mail at ${view.clock} ${days}, where something is due` : 'The mail of the morning is off',
    ),
    wrapped(
      page,
      `To ${view.to}, from ${view.from}, over ${view.host}:${view.port} (${secured[view.security]}).`,
      '  ',
    ),
    wrapped(
      page,
      `${view.user === '' ? 'Without a name and a password.' : `As ${view.user}, ${view.password ? 'with a password' : 'without a password'}.`} ${words}`,
      '  ',
    ),
    ...view.last.map(({ day, sent, says, hint }) =>
      wrapped(
        page,
        `${dayWords(page, day)}: ${sent ? says : warm(page, says)}${hint === '' ? '' : ` ${hint}`}`,
        '    ',
        '  ',
      ),
    ),
  ].join('\n');
};

export const mailTried = ({ ok, says, hint }: Out<'mail.try'>, page: Page): string =>
  wrapped(page, `${ok ? says : warm(page, says)} ${hint}`.trim());
