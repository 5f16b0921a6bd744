import type { z } from 'zod';
import type { personProfile } from '../../app/person/profile.ts';
import type { powerAdd } from '../../app/power/add.ts';
import type { priorityRank } from '../../app/priority/rank.ts';
import { type PowerBase, powerBases } from '../../domain/people/power.ts';
import { withCare } from './careful.ts';
import { count, dayWords, faint, heading, type Page, short, strong, warm, wrapped } from './page.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;
type Profile = Out<typeof personProfile>;
type Source = Profile['priorities'][number]['source'];

const baseWords: Readonly<Record<PowerBase, string>> = {
  role: 'Role',
  penalty: 'What they can stop or withhold',
  reputation: 'Standing with others',
  expertise: 'Knowledge',
  information: 'What they hear first',
};
const ownBaseWords: Readonly<Record<PowerBase, string>> = {
  ...baseWords,
  penalty: 'What you can stop or withhold',
  information: 'What you hear first',
};
const rightWords = {
  decides: 'decides',
  shapes: 'shapes the decision',
  blocks: 'can stop it',
  informed: 'is to be told',
} as const;
const facetWords = { strategic: 'from the house', personal: 'their own', measured: 'measured on' } as const;

const where = (page: Page, { who, date }: Source): string => `${who ? `${who}, ` : ''}${dayWords(page, date)}`;

const said = (
  page: Page,
  one: {
    readonly words: string;
    readonly source: Source;
    readonly fact: string;
    readonly stale: { days: number } | null;
  },
  before = '',
  more: readonly string[] = [],
): string => {
  const details = [where(page, one.source), ...more, ...(one.stale ? [warm(page, 'does it still hold?')] : [])];
  return `${wrapped(page, `${before}“${short(one.words, 300)}”`, '    ', '  ')}\n    ${details.join(' · ')}  ${faint(page, one.fact)}`;
};

const block = (page: Page, title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading(page, title), ...lines];

const powers = (page: Page, known: Profile['power']['known'], words: Readonly<Record<PowerBase, string>>): string[] =>
  powerBases.flatMap((base) =>
    known
      .filter((one) => one.base === base)
      .map((one) =>
        wrapped(
          page,
          `${words[base]}: ${one.words} (${one.source ? where(page, one.source) : `your word, ${dayWords(page, one.said)}`})  ${one.id}`,
          '    ',
          '  ',
        ),
      ),
  );

const priorityLines = (page: Page, one: Profile['priorities'][number]): readonly string[] => [
  said(page, one, one.number === null ? '' : `${one.number}. `, [
    ...(one.rank === null ? [] : ['ranked by you']),
    ...(one.again.length > 0 ? [`said ${count(one.again.length + 1, 'time')}`] : []),
  ]),
  ...one.serves.map(({ words, closed }) =>
    wrapped(page, `Your work serves it: “${short(words, 160)}”${closed ? ` (${closed})` : ''}`, '        ', '      '),
  ),
  ...one.proposed.map(({ words, shared, fact }) =>
    wrapped(
      page,
      `May serve it, by “${shared.join('”, “')}”: “${short(words, 160)}”  updraft priority.serve ${one.fact} ${fact}`,
      '        ',
      '      ',
    ),
  ),
];

/** Who somebody is to work with, as the command line shows it. */
export const profile = (view: Profile, page: Page): string => {
  const lines = profileLines(view, page);
  return [strong(page, view.person.name), ...(lines.length > 0 ? lines : ['  Nothing is on file yet.'])].join('\n');
};

/** The same without the name. */
export const profileLines = (view: Profile, page: Page): readonly string[] => {
  const { person, right, own } = view;
  return [
    ...(right.right ? [`  ${rightWords[right.right]}${right.about ? `: ${right.about}` : ''}`] : []),
    ...right.proposed.map(({ right: one, words }) =>
      wrapped(
        page,
        `“${words}”: does that mean ${person.name} ${rightWords[one]}? updraft person.edit ${person.id} --right ${one}`,
        '    ',
        '  ',
      ),
    ),
    ...block(
      page,
      'What matters to them',
      view.priorities.flatMap((one) => priorityLines(page, one)),
    ),
    ...block(
      page,
      'These do not go together',
      view.conflicts.map(({ text, sources }) =>
        wrapped(page, `${sources.map(({ quote }) => `“${short(quote, 120)}”`).join(', ')}: ${text}`, '    ', '  '),
      ),
    ),
    ...block(
      page,
      'No longer, by their words',
      view.against.map((one) => said(page, one)),
    ),
    ...block(
      page,
      'What presses on them',
      view.pressures.map((one) => said(page, one, '', one.facet ? [facetWords[one.facet]] : [])),
    ),
    ...block(
      page,
      'What success is to them',
      view.success.map((one) => said(page, one)),
    ),
    ...block(
      page,
      'How they like it told',
      view.style.map(({ about, text, seen, count: often, from, to, before }) => {
        const when =
          often > 1
            ? `seen ${count(often, 'time')}, ${dayWords(page, from)} to ${dayWords(page, to)}`
            : dayWords(page, to);
        return wrapped(
          page,
          `“${short(about === 'other' ? text : (seen[0]?.quote ?? text), 300)}” (${about === 'other' ? '' : `${text.toLowerCase()}, `}${when}${before.length > 0 ? `; before: “${short(before[0]?.quote ?? '', 80)}”` : ''})`,
          '    ',
          '  ',
        );
      }),
    ),
    ...block(page, 'What their say rests on', powers(page, view.power.known, baseWords)),
    ...view.power.proposed.map(({ base, words, of }) =>
      wrapped(page, `${baseWords[base]}? “${words}”: updraft power.add ${person.id} ${base} --of ${of}`, '    ', '  '),
    ),
    ...block(page, 'What you have to work with', powers(page, own.known, ownBaseWords)),
    ...block(
      page,
      'What fits it',
      own.approaches.map(({ text, why, card }) => wrapped(page, `${text} ${why} (${card})`, '    ', '  ')),
    ),
    ...block(
      page,
      'Out of date: ask, then updraft confirm ID',
      view.stale.map((one) =>
        wrapped(
          page,
          `“${short(one.words, 120)}”, ${count(one.days, 'day')} ago. Ask: ${one.question}  ${one.fact}`,
          '    ',
          '  ',
        ),
      ),
    ),
    ...block(
      page,
      'Not known yet: ask',
      view.missing.map(({ text }) => wrapped(page, text, '    ', '  ')),
    ),
    ...block(
      page,
      'Whose is it? updraft edit ID --owner NAME',
      view.unclear.map((one) => said(page, one)),
    ),
  ];
};

export const ranked = ({ priorities }: Out<typeof priorityRank>, page: Page): string =>
  priorities
    .map(({ fact, words, rank }) =>
      wrapped(page, `${rank ?? '–'}  “${short(words, 200)}”  ${faint(page, fact)}`, '     ', '  '),
    )
    .join('\n');

export const powerKept = ({ power, careful }: Out<typeof powerAdd>, page: Page): string =>
  withCare(page, careful, `Kept: ${power.words}  ${faint(page, power.id)}`);
