import type { z } from 'zod';
import type { personRemove } from '../../app/person/remove.ts';
import { count, faint, heading, type Page, short, strong, wrapped } from './page.ts';

const kinds = {
  capture: 'note',
  debrief: 'debrief',
  transcript: 'transcript',
  note: 'running note',
  draft: 'draft',
  proposal: 'proposal',
  evidence: 'proposal, evidence',
  objection: 'proposal, objection',
  room: 'proposal, people',
  talk: 'proposal, a talk before',
  decision: 'proposal, decision',
  moment: 'moment',
  mail: 'mail',
  person: 'person',
  feed: 'looked at by itself',
} as const;

const opens: Readonly<Record<keyof typeof kinds, string>> = {
  capture: 'updraft source',
  debrief: 'updraft source',
  transcript: 'updraft source',
  mail: 'updraft source',
  note: 'updraft person',
  person: 'updraft person',
  draft: 'updraft draft.show',
  proposal: 'updraft proposal',
  evidence: 'updraft claims',
  objection: 'updraft objections',
  room: 'updraft room',
  talk: 'updraft pre-wire',
  decision: 'updraft decisions',
  moment: 'updraft moment.show',
  feed: 'updraft feed.remove',
};

/** What deleting somebody would do, or has done, and what may still mean them. */
export const removal = (answer: z.infer<typeof personRemove.output>, page: Page): string => {
  const { person, removed, goes, mentions, total, namesakes, copies, pending, names, more } = answer;
  const line = (words: string): string => wrapped(page, words, '    ', '  ');
  const quoted = /[\s"'$`\\]/.test(person.name) ? `"${person.name.replace(/["$`\\]/g, '\\$&')}"` : person.name;
  const old = [
    copies.backups > 0 ? count(copies.backups, 'backup') : '',
    copies.exports > 0 ? count(copies.exports, 'export') : '',
  ];
  const where = old.filter(Boolean).join(' and ');
  return [
    strong(page, removed ? `${person.name} is deleted.` : `Deleting ${person.name} would take away:`),
    line(
      `${count(goes.mails, 'mail')} from there, ${count(goes.facts, 'fact')} (${goes.accepted} accepted), ${count(goes.addresses, 'address', 'addresses')}`,
    ),
    line(
      `${removed ? 'stay' : 'would stay'} without ${person.name}: ${count(goes.moments, 'moment')}, ${count(goes.sources, 'mail or note', 'mails and notes')}, ${count(goes.kept, 'fact')}`,
    ),
    line(
      `"a former contact" ${removed ? 'stands' : 'would stand'} in ${count(goes.texts, 'place')}${names.length > 0 ? `, for the address and ${names.map((name) => `“${name}”`).join(', ')}` : ''}`,
    ),
    ...(goes.changes > 0
      ? [line(`${count(goes.changes, 'merge or split', 'merges and splits')} can't be taken back after it`)]
      : []),
    ...(namesakes > 0
      ? [
          line(
            `${count(namesakes, 'other person goes', 'other people go')} by the same name, so the name stays in texts where no address stands beside it; if they are one person, merge them first`,
          ),
        ]
      : []),
    line('mail from there does not come in again; updraft person.allow ADDRESS lets it'),
    line(
      where === ''
        ? 'backups and exports made before still hold everything'
        : `${where} in the workspace's folder, and those you keep elsewhere, still hold everything: delete them too`,
    ),
    ...(pending ? [line('something was reading: old pages, encrypted, leave the file with the next change')] : []),
    ...(total > 0
      ? [
          heading(
            page,
            `May still mean ${person.name}: ${more ? 'more than ' : ''}${count(total, 'place')}, for you to decide`,
          ),
        ]
      : []),
    ...mentions
      .slice(0, 30)
      .flatMap(({ kind, id, title, day, around }) => [
        wrapped(page, short(around, 240), '    ', '  '),
        `    ${faint(page, short([kinds[kind], title, day, `${opens[kind]} ${id}`].filter(Boolean).join(' · '), Math.max(page.width - 4, 60)))}`,
      ]),
    ...(mentions.length > 30 ? [`  and ${total - 30} more: --json shows up to 200`] : []),
    ...(removed
      ? []
      : [
          '',
          `It cannot be undone. To do it: ${strong(page, `updraft person.remove ${person.group || namesakes > 0 ? person.id : quoted} --really`)}`,
        ]),
  ].join('\n');
};
