import type { z } from 'zod';
import type { givingList } from '../../app/giving/list.ts';
import type { reachList } from '../../app/reach/list.ts';
import type { rhythmList } from '../../app/rhythm/list.ts';
import type { tieList } from '../../app/tie/list.ts';
import { dayWords, faint, heading, type Page, short, strong, wrapped } from './page.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;

export const rhythm = ({ people, total, quiet }: Out<typeof rhythmList>, page: Page): string =>
  [
    ...quiet.map(({ words }) => wrapped(page, words)),
    ...people.map(({ person, words, last, next, gone }) =>
      [
        `${quiet.length > 0 ? '\n' : ''}${strong(page, person.name)}${person.role ? ` ${person.role}` : ''}`,
        wrapped(
          page,
          [
            words,
            last?.words ?? '',
            next ? `Next talk ${dayWords(page, next)}.` : '',
            gone ? `No longer there since ${dayWords(page, gone)}.` : '',
          ]
            .filter(Boolean)
            .join(' '),
          '    ',
          '  ',
        ),
      ].join('\n'),
    ),
    ...(total > people.length ? [faint(page, `${total - people.length} more: --limit ${total}`)] : []),
  ].join('\n') ||
  'Nobody is placed yet. Say who is above or beside you (updraft person.edit NAME --standing above), or ask for everybody with --all.';

const deeds: Readonly<Record<Out<typeof givingList>['people'][number]['given'][number]['kind'], string>> = {
  given: 'helped',
  thanked: 'thanked',
  celebrated: 'praised',
  shared: 'gave credit',
  received: 'was helped',
};

export const giving = ({ people, nudges, mirror, since }: Out<typeof givingList>, page: Page): string =>
  [
    ...nudges.flatMap(({ words, ideas }) => [
      wrapped(page, words),
      ...ideas.map(({ text }) => wrapped(page, text, '    ', '  → ')),
    ]),
    ...(mirror ? [wrapped(page, mirror.words)] : []),
    ...people.map(({ person, given, received }) =>
      [
        `\n${strong(page, person.name)}`,
        ...[...given, ...received].map(({ kind, at, quote, source }) =>
          wrapped(
            page,
            `${dayWords(page, at)}, ${kind === 'received' ? 'helped you' : `you ${deeds[kind]}`}: “${short(quote, 140)}”  ${faint(page, source)}`,
            '    ',
            '  ',
          ),
        ),
      ].join('\n'),
    ),
  ].join('\n') ||
  `Nothing is on file since ${dayWords(page, since)}: no help, no thanks, no credit. A line such as “Dana backed me in the review” is read as help received.`;

export const ties = ({ ties: all, ended, open, total }: Out<typeof tieList>, page: Page): string =>
  [
    ...all.map(({ words, proposed, sources }) =>
      wrapped(
        page,
        `${words}${proposed ? ' Proposed.' : ''} ${faint(page, sources.map(({ date, fact }) => `${dayWords(page, date)} ${fact ?? ''}`).join(', '))}`,
        '    ',
        '  ',
      ),
    ),
    ...(total > all.length ? [faint(page, `${total - all.length} more: --limit ${total}`)] : []),
    ...(ended.length > 0
      ? [heading(page, 'No longer'), ...ended.map(({ words }) => wrapped(page, words, '    ', '  '))]
      : []),
    ...(open.length > 0
      ? [
          heading(page, 'Open: updraft tie WHO WHOM --fact ID'),
          ...open.map(({ question, source }) =>
            wrapped(page, `${question} “${short(source.quote, 120)}” ${faint(page, source.fact ?? '')}`, '    ', '  '),
          ),
        ]
      : []),
  ].join('\n') || 'Nothing is on file about who listens to whom. Say it: updraft tie WHO WHOM.';

export const reach = ({ words, leaders, unplaced, grown }: Out<typeof reachList>, page: Page): string =>
  [
    wrapped(page, words),
    ...leaders.map(({ person, relation, last, next, learnt }) =>
      [
        `\n${strong(page, person.name)}${relation ? ` ${relation}` : ''}`,
        wrapped(
          page,
          [
            last ? `Last in touch ${dayWords(page, last)}.` : 'Not in touch in three years.',
            next ? `Next talk ${dayWords(page, next)}.` : '',
          ]
            .filter(Boolean)
            .join(' '),
          '  ',
        ),
        ...learnt.map(({ source }) =>
          wrapped(page, `“${short(source.quote, 140)}” ${faint(page, dayWords(page, source.date))}`, '    ', '  '),
        ),
      ].join('\n'),
    ),
    ...(grown.length > 0
      ? [
          heading(page, 'People you helped to grow'),
          ...grown.map(({ person, quote, at }) =>
            wrapped(page, `${person.name}: “${short(quote, 140)}” ${faint(page, dayWords(page, at))}`, '    ', '  '),
          ),
        ]
      : []),
    ...(unplaced.length > 0
      ? [
          wrapped(
            page,
            `\nIn your own line or not? ${unplaced.map(({ name }) => name).join(', ')}: updraft person.edit NAME --relation manager (or skip-level, executive, board, client, official, sponsor)`,
          ),
        ]
      : []),
  ].join('\n');
