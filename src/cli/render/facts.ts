import type { z } from 'zod';
import type { Captured } from '../../app/fact/capture.ts';
import type { FactView } from '../../app/views.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { alarm, cool, dayWords, faint, type Page, short, word, wrapped } from './page.ts';

const dueWords = (page: Page, fact: FactView): string => {
  if (!fact.due) return '';
  const { text, end } = fact.due;
  const last = lastDayOf(fact.due);
  if (last === null) return `due "${text}"`;
  const words = `due ${end ? 'by ' : ''}${dayWords(page, last)}`;
  return last < page.today && !fact.closed && !fact.history ? alarm(page, `${words}, past`) : words;
};

const whoWords = ({ ownerName, toName }: FactView): string =>
  ownerName && toName ? `${ownerName} → ${toName}` : ownerName || (toName && `→ ${toName}`) || '';

const verbs = {
  kept: 'Kept',
  moved: 'Moved',
  dropped: 'Dropped',
  corrected: 'Put right',
  repeated: 'Said again',
} as const;

/** What was said of a fact since: "Moved on Tue 10 March from Fri 13 March: …". */
const toldWords = (page: Page, { what, said, quote, was }: FactView['told'][number]): string =>
  `${verbs[what]} ${dayWords(page, said)}${was?.date ? `, from ${dayWords(page, was.date)}` : ''}: "${short(quote, 120)}"`;

/** The days that open due words can mean, and how to say one. */
const dayLines = (page: Page, { id, openDay }: FactView, indent: string): string => {
  if (openDay === null) return '';
  const days = openDay.days.map(({ day, title }) => `${dayWords(page, day)} (${title ? `${title}, ` : ''}${day})`);
  const which =
    openDay.why === 'calendar'
      ? 'Say how your years or sprints lie (updraft help calendar.set), or the day:'
      : openDay.why === 'moved'
        ? 'That day is given up. Say the new one:'
        : `Which day is it${days.length > 0 ? `: ${days.join(' or ')}` : ''}?`;
  return `\n${faint(page, wrapped(page, `${which} updraft edit ${id} --due ${openDay.days[0]?.day ?? 'DAY'}`, `${indent}    `, `${indent}  `))}`;
};

/** Whether a name nobody known goes by is somebody new, and how to say so. */
export const nameLines = (page: Page, { id, openNames }: FactView, indent: string): string =>
  openNames
    .map(({ words, known, fresh }) => {
      const who = known.map(({ name }) => name).join(' or ');
      const ask = who === '' ? 'somebody new' : fresh ? `${who}, or somebody new` : who;
      const as = known[0] ? ` --as ${word(known[0].id)}` : '';
      return `\n${faint(page, wrapped(page, `${words}: ${ask}? updraft person.add ${word(words)}${as} --facts ${id}`, `${indent}    `, `${indent}  `))}`;
    })
    .join('');

/** One fact: what it is and its words, then who, when due, where it was said, and its id to act on. */
export const factLines = (page: Page, fact: FactView, indent = '  '): string => {
  const kind = fact.asks && fact.state === 'proposed' ? `${fact.kind}?` : fact.kind;
  const closed = fact.closed ? ` (${fact.closed.how})` : '';
  const first = wrapped(page, `${kind}${closed}: ${short(fact.quote, 400)}`, `${indent}  `, indent);
  const details = [
    whoWords(fact),
    dueWords(page, fact),
    `${fact.saidBy ? `${fact.saidBy}, ` : ''}${dayWords(page, fact.said)}`,
  ].filter(Boolean);
  const told = fact.told
    .map((one) => `\n${wrapped(page, toldWords(page, one), `${indent}    `, `${indent}  `)}`)
    .join('');
  return `${first.replace(kind, cool(page, kind))}\n${indent}  ${details.join(' · ')}  ${faint(page, fact.id)}${nameLines(page, fact, indent)}${dayLines(page, fact, indent)}${told}`;
};

export const factList = (page: Page, facts: readonly FactView[], indent = '  '): string =>
  facts.map((fact) => factLines(page, fact, indent)).join('\n');

/** Who a line says is above, asked, and who an @ in it made one of the people. */
export const peopleSaid = (
  page: Page,
  { above, met, source }: Pick<z.output<typeof Captured>, 'above' | 'met'> & { readonly source: string | null },
): string =>
  [
    ...above.map(({ words, known, fresh, relation, role }) => {
      const who = known.map(({ name }) => name).join(' or ');
      const what = relation === null ? '' : `, as your ${relation}`;
      const which =
        known.length === 0 || (known.length === 1 && !fresh) ? '' : fresh ? ` ${who}, or somebody new?` : ` ${who}?`;
      const flags = [
        known[0] ? `--as ${word(known[0].id)}` : '',
        '--standing above',
        relation === null ? '' : `--relation ${relation}`,
        role === '' ? '' : `--role ${word(role)}`,
        source === null ? '' : `--source ${source}`,
      ];
      return wrapped(
        page,
        `${words}: above you${what}?${which} updraft person.add ${word(words)} ${flags.filter(Boolean).join(' ')}`,
        '  ',
        '',
      );
    }),
    ...(met.length === 0
      ? []
      : [`${met.map(({ name }) => name).join(', ')} ${met.length === 1 ? 'is' : 'are'} new among your people.`]),
  ].join('\n');
