import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { commitmentList } from './list.ts';

const workspaces = freshWorkspaces();
type Mail = {
  readonly id: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly text: string;
  readonly after?: string;
};
const addressed = (names: string): string =>
  names
    .split(' ')
    .map((name) => `${name} <${name.toLowerCase()}@quay.example>`)
    .join(', ');
const written = ({ id, day, from, to, cc, subject = 'The quay', text, after }: Mail): string =>
  [
    `From: ${addressed(from)}`,
    `To: ${addressed(to)}`,
    ...(cc === undefined ? [] : [`Cc: ${addressed(cc)}`]),
    `Message-ID: <${id}@quay.example>`,
    ...(after === undefined ? [] : [`In-Reply-To: <${after}@quay.example>`]),
    `Date: ${new Date(`${day}T09:00:00Z`).toUTCString().replace('GMT', '+0000')}`,
    `Subject: ${subject}`,
    '',
    text,
    '',
  ].join('\r\n');

/** Everything read in these mails is accepted, and the ledger of a day asked for. */
const ledgerOf = async (mails: readonly Mail[], day: string) => {
  const there = await workspaces();
  const on = (when: string) => contextFor(there, { newId, now: `${when}T18:00:00+00:00` });
  await perform(importRun, on(day), {
    files: mails.map((mail) => ({ name: `${mail.id}.eml`, text: written(mail) })),
  });
  await perform(personMe, on('2026-03-01'), { person: 'robin@quay.example' });
  await perform(personEdit, on('2026-03-01'), { person: 'dana@quay.example', standing: 'above' });
  const facts = there
    .store()
    .facts.all()
    .map(({ id }) => id);
  await perform(factAccept, on('2026-03-02'), { facts });
  return perform(commitmentList, on(day), {});
};
const asked = {
  id: 'a',
  day: '2026-03-02',
  from: 'Dana',
  to: 'Robin',
  text: 'Can you send me the survey of the quay by Wednesday?',
};

it('asks whether it is done where whoever was asked wrote again in that conversation, and calls nothing late [2.2]', async () => {
  const before = await ledgerOf([asked], '2026-03-06');
  expect(before.rows.map(({ standing, ask }) => [standing, ask?.what])).toEqual([['overdue', undefined]]);
  expect(before.sentence).toContain('past its day');
  const after = await ledgerOf(
    [asked, { id: 'b', day: '2026-03-04', from: 'Robin', to: 'Dana', text: 'Here it is.', after: 'a' }],
    '2026-03-06',
  );
  expect(after.rows.map(({ ask }) => ask?.words)).toEqual(['You wrote again in that conversation. Is it done?']);
  expect(after.sentence).toBe('One may be done already: say so, and it is off the list.');
});

it('finds an answer that quotes the words under another subject [2.2]', async () => {
  const text =
    'Attached.\r\n\r\nOn Mon, 2 Mar 2026, Dana <dana@quay.example> wrote:\r\n> Can you send me the survey of the quay by Wednesday?';
  const { rows } = await ledgerOf(
    [asked, { id: 'b', day: '2026-03-04', from: 'Robin', to: 'Dana', subject: '(no subject)', text }],
    '2026-03-06',
  );
  expect(rows.map(({ ask }) => ask?.what)).toEqual(['done']);
  // What somebody else quotes is no answer of the user's.
  const others = await ledgerOf(
    [asked, { id: 'b', day: '2026-03-04', from: 'Tom', to: 'Dana', subject: '(no subject)', text }],
    '2026-03-06',
  );
  expect(others.rows.map(({ ask }) => ask?.what)).toEqual([undefined]);
});

it('takes no ask that came as a copy for the user’s own, and asks whose it is that went to several [2.1]', async () => {
  const copied = await ledgerOf([{ ...asked, to: 'Tom Noor', cc: 'Robin' }], '2026-03-03');
  expect(copied.rows.filter(({ way }) => way === 'mine')).toEqual([]);
  const several = await ledgerOf([{ ...asked, to: 'Tom Robin' }], '2026-03-03');
  expect(several.rows.map(({ way, ask }) => [way, ask?.what])).toEqual([['mine', 'owner']]);
});

it('asks how something ended that is two weeks past its day, before anybody is told [2.2]', async () => {
  const { rows, sentence } = await ledgerOf([asked], '2026-03-20');
  expect(rows.map(({ standing }) => standing)).toEqual(['overdue']);
  expect(sentence).toBe('One may be done already: say so, and it is off the list.');
});
