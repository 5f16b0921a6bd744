import type { z } from 'zod';
import type { momentShow } from '../../app/moment/show.ts';
import type { personMonths } from '../../app/person/months.ts';
import type { personTimeline } from '../../app/person/timeline.ts';
import type { sourceShow } from '../../app/source/show.ts';
import type { threadShow } from '../../app/thread/show.ts';
import { unreadWords } from '../../domain/language/other-language.ts';
import { byDay } from '../../domain/sources/by-day.ts';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import { factList } from './facts.ts';
import { cool, count, dayWords, faint, heading, type Page, short, strong, timeWords, wrapped } from './page.ts';
import { momentLine } from './today.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;
type Part = Out<typeof sourceShow>['parts'][number];
type Entry = Out<typeof personTimeline>['entries'][number];

const nothing: Readonly<Record<string, string>> = {
  mail: '(no subject)',
  moment: '(no title)',
  draft: '(no title)',
};

/** What to call something: its title, else what it says, else what it is. */
export const named = (kind: string, title: string, text: string): string =>
  (kind === 'mail' ? plainSubject(title) && title : title) || short(text, 60) || nothing[kind] || `your ${kind}`;

const unreadLines = (page: Page, language: string | null): string[] =>
  language === null ? [] : ['', faint(page, wrapped(page, unreadWords(language), '  '))];

/** A mail as it is read: its newest words; what is folded says what it is. */
const body = (page: Page, text: string, parts: readonly Part[], indent: string): string => {
  const blocks: string[] = [];
  let folded: Part[] = [];
  const close = (): void => {
    if (folded.length === 0) return;
    const quotes = folded.flatMap(({ mail, author }) =>
      mail ? [`${mail.from}, ${dayWords(page, mail.said)} (${mail.id})`] : author ? [short(author, 40)] : [],
    );
    const lines = folded.reduce((sum, part) => sum + part.lines, 0);
    const what = quotes.length > 0 ? `quotes ${[...new Set(quotes)].slice(0, 3).join('; ')}` : (folded[0]?.kind ?? '');
    const more = new Set(quotes).size > 3 ? ` and ${new Set(quotes).size - 3} more` : '';
    blocks.push(
      wrapped(page, `[${what}${more}, ${count(lines, 'line')}]`, indent).replace(/^\s*(\[[\s\S]*\])$/, (all) =>
        faint(page, all),
      ),
    );
    folded = [];
  };
  for (const part of parts) {
    if (part.lines === 0) continue;
    if (part.folded) {
      folded.push(part);
      continue;
    }
    close();
    const words = text.slice(part.start, part.end).replace(/^\s*\n|(?<!\s)\s+$/g, '');
    blocks.push(
      words
        .split('\n')
        .map((line) => (line.trim() === '' ? '' : wrapped(page, line, indent)))
        .join('\n'),
    );
  }
  close();
  return blocks.join('\n\n') || `${indent}${faint(page, '(no text)')}`;
};

const someNames = (names: readonly string[], all: number): string =>
  `${names.slice(0, 3).join(', ')}${all > 3 ? ` and ${all - 3} more` : ''}`;

/** A conversation in time order. */
export const thread = (view: Out<typeof threadShow>, page: Page): string => {
  const mails = view.mails.map((mail) =>
    [
      `${strong(page, mail.from?.name ?? 'somebody')}  ${timeWords(page, mail.said)}  ${faint(page, mail.id)}`,
      ...(mail.readers > 0
        ? [
            wrapped(
              page,
              `to ${someNames(
                mail.to.map(({ name }) => name),
                mail.readers,
              )}`,
              '      ',
              '  ',
            ),
          ]
        : []),
      ...(plainSubject(mail.title) !== '' && plainSubject(mail.title).toLowerCase() !== view.title.toLowerCase()
        ? [wrapped(page, mail.title, '  ')]
        : []),
      '',
      body(page, mail.text, mail.parts, '  '),
      ...(mail.length > mail.text.length ? [faint(page, `  more of it: updraft source.show ${mail.id}`)] : []),
      ...(mail.attachments.length > 0
        ? [wrapped(page, `attached: ${mail.attachments.join(', ')}`, '      ', '  ')]
        : []),
      ...(mail.facts.length > 0 ? ['', factList(page, mail.facts, '  ')] : unreadLines(page, mail.language)),
    ].join('\n'),
  );
  const next = view.at + view.mails.length;
  const found =
    view.found === null
      ? []
      : [
          view.found.length === 0
            ? 'Found in none of them.'
            : `Found in ${count(view.found.length, 'mail')}: --at ${view.found.slice(0, 20).join(', ')}`,
        ];
  return [
    `${strong(page, view.title || '(no subject)')}  ${count(view.total, 'mail')}, ${dayWords(page, view.from)}${
      view.total > 1 ? ` to ${dayWords(page, view.to)}` : ''
    }`,
    ...found,
    ...(view.at > 0 ? [faint(page, `${count(view.at, 'earlier mail')}: --at 0`)] : []),
    ...mails,
    ...(next < view.total ? [faint(page, `${count(view.total - next, 'later mail')}: --at ${next}`)] : []),
  ].join('\n\n');
};

const entryLines = (page: Page, entry: Entry, indent: string): string =>
  [
    `${indent}${timeWords(page, entry.said).slice(-5)}  ${cool(page, entry.kind)}  ${[entry.from, entry.title ? short(entry.title, 80) : entry.text ? '' : named(entry.kind, '', '')].filter(Boolean).join(': ')}  ${faint(page, entry.id)}`,
    ...(entry.text.trim() === '' ? [] : [wrapped(page, entry.text, `${indent}    `)]),
  ].join('\n');

/** What is with one person under its days; the mails of one conversation on one day stand together. */
export const timeline = ({ entries, more, newer }: Out<typeof personTimeline>, page: Page): string => {
  const days = byDay(entries).map(({ day, rows }) =>
    [
      strong(page, dayWords(page, day)),
      ...rows.map(({ entries: together }) => {
        const [first] = together;
        if (!first || together.length === 1) return first ? entryLines(page, first, '  ') : '';
        return [
          `  ${count(together.length, 'mail')}: ${plainSubject(first.title) || '(no subject)'}  ${faint(page, `thread ${first.id}`)}`,
          ...together.map((entry) => entryLines(page, { ...entry, title: '', text: short(entry.text, 160) }, '    ')),
        ].join('\n');
      }),
    ].join('\n'),
  );
  const [first, last] = [entries[0], entries.at(-1)];
  return (
    [
      ...(newer && first ? [faint(page, `newer: --after ${first.said}`)] : []),
      ...days,
      ...(more && last ? [faint(page, `more: --before ${last.said}`)] : []),
    ].join('\n\n') || 'Nothing yet.'
  );
};

/** Months with how much there is in each. */
export const months = ({ months: all }: Out<typeof personMonths>): string =>
  all.map(({ month, count: number }) => `${month}  ${number.toLocaleString('en-US').padStart(7)}`).join('\n') ||
  'Nothing yet.';

/** Where a line came from: the newest words, and what was read from them. */
export const source = (view: Out<typeof sourceShow>, page: Page): string => {
  const readers = view.people.filter(({ role }) => role !== 'from');
  const from = view.people.filter(({ role }) => role === 'from').map(({ person }) => `from ${person.name}`);
  const to = ['to', 'cc', 'spoke', 'about'].flatMap((role) => {
    const names = readers.filter((one) => one.role === role).map(({ person }) => person.name);
    return names.length > 0 ? [`${role === 'cc' ? 'copy to' : role} ${someNames(names, names.length)}`] : [];
  });
  return [
    strong(page, named(view.kind, view.title, '')),
    wrapped(page, [`${timeWords(page, view.said)}`, ...from, ...to].join(', '), '  '),
    '',
    view.text.trimEnd(),
    ...(view.speakers.some(({ person }) => person === null)
      ? [
          '',
          faint(
            page,
            `who is ${view.speakers.flatMap(({ name, person }) => (person === null ? [name] : []))[0]}? updraft transcript.edit ${view.id} --speaker NAME --person WHO`,
          ),
        ]
      : []),
    ...(view.attachments.length > 0 ? ['', `attached, not kept: ${view.attachments.join(', ')}`] : []),
    ...(view.thread > 1
      ? ['', faint(page, `${count(view.thread, 'mail')} in the conversation: updraft thread ${view.id}`)]
      : []),
    ...(view.facts.length > 0
      ? [heading(page, 'Read from it'), factList(page, view.facts)]
      : unreadLines(page, view.language)),
  ].join('\n');
};

/** One moment with what its invitation says and what was written after it. */
export const moment = ({ moment: one, text, debriefs, transcripts }: Out<typeof momentShow>, page: Page): string =>
  [
    momentLine(page, one),
    ...(one.place ? [wrapped(page, `at ${one.place}`, '      ', '  ')] : []),
    ...(text.trim() === '' ? [] : [heading(page, 'Invitation'), wrapped(page, text.trim(), '  ')]),
    ...debriefs.map(
      ({ text: words, facts }) =>
        `${heading(page, 'Debrief')}\n${wrapped(page, words, '  ')}\n${factList(page, facts, '    ')}`,
    ),
    ...transcripts.map(({ id, facts }) => `  a transcript, ${count(facts, 'fact')} in it: updraft source.show ${id}`),
  ].join('\n');
