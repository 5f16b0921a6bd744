import type { z } from 'zod';
import type { personAdd } from '../../app/person/add.ts';
import type { personApart } from '../../app/person/apart.ts';
import type { personMerge } from '../../app/person/merge.ts';
import type { personSame } from '../../app/person/same.ts';
import type { personShow } from '../../app/person/show.ts';
import type { personSplit } from '../../app/person/split.ts';
import type { personUndo } from '../../app/person/undo.ts';
import { factList } from './facts.ts';
import { count, dayWords, faint, heading, type Page, strong, word, wrapped } from './page.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;

const takeBack = (page: Page, change: number): string => faint(page, `Take it back: updraft person.undo ${change}`);

export const merged = ({ person, also, change, note }: Out<typeof personMerge>, page: Page): string =>
  [`${strong(page, person.name)} and ${also} are taken as one.`, ...(note ? [note] : []), takeBack(page, change)].join(
    '\n',
  );

export const parted = ({ person, other, moved, change }: Out<typeof personSplit>, page: Page): string => {
  const with_ = [
    ...(moved.sources > 0 ? [count(moved.sources, 'mail')] : []),
    ...(moved.moments > 0 ? [count(moved.moments, 'moment')] : []),
  ].join(' and ');
  return [
    `${strong(page, other.name)} is somebody else than ${person.name} now${with_ ? `, with ${with_}` : ''}.`,
    takeBack(page, change),
  ].join('\n');
};

export const keptApart = ({ people, change }: Out<typeof personApart>, page: Page): string =>
  `${people.map(({ name }) => name).join(' and ')} are two people; that is not asked again.\n${takeBack(page, change)}`;

export const added = ({ person, facts, change }: Out<typeof personAdd>, page: Page): string =>
  [
    `${strong(page, person.name)} ${person.standing === 'above' ? 'stands above you' : 'is among your people'}.`,
    ...(facts.length > 0 ? [factList(page, facts)] : []),
    takeBack(page, change),
  ].join('\n');

export const takenBack = ({ kind, people }: Out<typeof personUndo>): string => {
  const names = people.map(({ name }) => name).join(' and ');
  return {
    merge: `Taken back: ${names} are two people again.`,
    split: `Taken back: ${names} is one person again.`,
    apart: `Taken back: whether ${names} are one may be asked again.`,
    add:
      names === ''
        ? 'Taken back: that name is nobody’s again.'
        : `Taken back: ${names} has no more to do with these notes.`,
  }[kind];
};

export const maybeSame = ({ pairs, total }: Out<typeof personSame>, page: Page): string => {
  const who = ({ name, address, mails }: Out<typeof personSame>['pairs'][number]['person']): string =>
    `${strong(page, name)}  ${[address || 'without an address', count(mails, 'mail')].join(' · ')}`;
  const named = ({ id, address }: Out<typeof personSame>['pairs'][number]['person']): string => word(address || id);
  const blocks = pairs.map(({ person, into, reason }) =>
    [
      who(into),
      who(person),
      wrapped(page, reason, '    '),
      ...[
        into.standing === 'me'
          ? `one: updraft me ${named(person)} --also`
          : `one: updraft person.merge ${named(person)} ${named(into)}`,
        `two: updraft person.apart ${named(person)} ${named(into)}`,
      ].map((line) => `    ${faint(page, line)}`),
    ].join('\n'),
  );
  const more = total > pairs.length ? [faint(page, `${total - pairs.length} more: --limit ${total}`)] : [];
  return [...blocks, ...more].join('\n\n') || 'Nobody here looks like somebody else.';
};

/** How somebody was written, where it was in more than one way: a stranger among these is taken out with person.split. */
export const seenAs = ({ seen }: Pick<Out<typeof personShow>, 'seen'>, page: Page): string => {
  if (seen.length < 2) return '';
  const lines = seen
    .slice(0, 10)
    .map(({ name, address, count: often, last }) =>
      wrapped(
        page,
        `${[name, address === '' ? '' : `<${address}>`].filter(Boolean).join(' ')}${often === 0 ? '' : `: ${count(often, 'time')}`}${last ? `, last ${dayWords(page, last)}` : ''}`,
        '    ',
        '  ',
      ),
    );
  return [
    heading(page, 'Seen as: person.split parts what is somebody else'),
    ...lines,
    ...(seen.length > 10 ? [`  ${faint(page, `and ${seen.length - 10} more: --json shows all`)}`] : []),
  ].join('\n');
};
