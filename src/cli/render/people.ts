import type { z } from 'zod';
import type { personList } from '../../app/person/list.ts';
import type { personProfile } from '../../app/person/profile.ts';
import type { personShow } from '../../app/person/show.ts';
import type { personSuggest } from '../../app/person/suggest.ts';
import type { searchFind } from '../../app/search/find.ts';
import { changeList } from './changes.ts';
import { factList } from './facts.ts';
import { seenAs } from './one-person.ts';
import { cool, count, dayWords, faint, heading, type Page, short, strong, timeWords, wrapped } from './page.ts';
import { profileLines } from './profile.ts';
import { named } from './threads.ts';
import { momentLine } from './today.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;

export const people = ({ people: rows, total }: Out<typeof personList>, page: Page): string => {
  const lines = rows.map((row) => {
    const where = row.standing === 'above' ? ' (above you)' : row.standing === 'me' ? ' (you)' : '';
    const facts = [
      row.role,
      row.nextMoment ? `next ${timeWords(page, row.nextMoment)}` : '',
      row.lastContact ? `last ${dayWords(page, row.lastContact)}` : '',
      row.facts > 0 ? count(row.facts, 'fact') : '',
      row.addresses[0] ?? '',
    ].filter(Boolean);
    return `${strong(page, row.name)}${cool(page, where)}\n${wrapped(page, facts.join(' · '), '    ')}`;
  });
  const more = total > rows.length ? [faint(page, `${total - rows.length} more: --limit ${total}`)] : [];
  return [...lines, ...more].join('\n') || 'Nobody yet. Bring in mail or a calendar with updraft import FILE...';
};

/** Whether the profile says it already, with its id. */
const saidIn = (profile: Out<typeof personProfile>): ReadonlySet<string> =>
  new Set([
    ...[...profile.priorities, ...profile.against, ...profile.pressures, ...profile.success, ...profile.unclear].map(
      ({ fact }) => fact,
    ),
  ]);

/** Somebody's page: with `profile` who they are to work with comes before what else is on file. */
export const person = (
  view: Out<typeof personShow> & { readonly profile?: Out<typeof personProfile> },
  page: Page,
): string => {
  const { person: one } = view;
  const place = { above: 'above you', beside: 'beside you', below: 'reports to you', me: 'you', unknown: '' }[
    one.standing
  ];
  const { profile } = view;
  const said = profile ? saidIn(profile) : new Set();
  const head = [one.role, place, ...one.addresses].filter(Boolean).join(' · ');
  const block = (title: string, body: string): string[] => (body === '' ? [] : [heading(page, title), body]);
  return [
    strong(page, one.name),
    wrapped(page, head, '  '),
    ...block('Next moment', view.next ? momentLine(page, view.next) : ''),
    ...(profile ? profileLines(profile, page) : []),
    ...block(
      profile ? 'On file' : 'Known',
      factList(page, profile ? view.facts.filter(({ id }) => !said.has(id)) : view.facts),
    ),
    ...block(
      'Proposed: accept ID..., reject ID...',
      [changeList(page, view.changes), factList(page, view.proposals)].filter(Boolean).join('\n'),
    ),
    ...block('Out of older mail', factList(page, view.history.slice(0, 10))),
    ...(view.history.length > 10 ? [`  ${faint(page, `and ${view.history.length - 10} more: updraft facts`)}`] : []),
    ...block('Note', one.note.trim() === '' ? '' : wrapped(page, one.note, '  ')),
    ...[seenAs(view, page)].filter(Boolean),
  ].join('\n');
};

export const suggestions = ({ me, above, mine }: Out<typeof personSuggest>, page: Page): string => {
  const lines = (rows: Out<typeof personSuggest>['me']): string =>
    rows
      .map(({ name, address, reason, likely }) =>
        wrapped(page, `${name}${address ? ` <${address}>` : ''}: ${reason}`, '      ', likely ? '  → ' : '    '),
      )
      .join('\n');
  return (
    [
      ...(me.length > 0 ? [heading(page, 'Which address is you? updraft me ADDRESS').trimStart(), lines(me)] : []),
      ...(mine.length > 0
        ? [heading(page, 'Are these yours too? updraft me ADDRESS --also').trimStart(), lines(mine)]
        : []),
      ...(above.length > 0
        ? [heading(page, 'Who is above you? updraft person.edit ADDRESS --standing above'), lines(above)]
        : []),
    ].join('\n') || 'Nothing to suggest.'
  );
};

export const search = ({ hits }: Out<typeof searchFind>, page: Page): string =>
  hits
    .map(({ kind, title, snippet, people: names, said, ref }) =>
      [
        `${strong(page, short(named(kind, title, snippet), 80))}  ${cool(page, kind)} ${dayWords(page, said)}  ${faint(page, ref)}`,
        // What has no title is called by its words: they are not said twice.
        ...(title && snippet ? [wrapped(page, short(snippet, 240), '    ')] : []),
        ...(names ? [`    ${faint(page, short(names, page.width - 4))}`] : []),
      ].join('\n'),
    )
    .join('\n') || 'Nothing found.';
