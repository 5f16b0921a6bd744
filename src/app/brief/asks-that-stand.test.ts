import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type After, type Ask, thatFall, thatStand } from '../../../tests/support/asks.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { factAccept } from '../fact/accept.ts';
import { importRun } from '../import/run.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { briefBuild } from './build.ts';

/* Every ask has a leader of its own, so that each brief is built of nothing else. */

const me = 'Priya Raman <priya@fernhill.example>';
const addressOf = (at: number): string => `h${at}@fernhill.example`;
const march = (day: number): string => `2026-03-${String(day).padStart(2, '0')}`;

const mailOf = (at: number, { day, own, subject, text }: After, to?: string, cc?: string): string => {
  const date = new Date(`${march(day)}T09:00:00Z`).toUTCString().replace('GMT', '+0000');
  const leader = `Helen Lindqvist <${addressOf(at)}>`;
  return [
    `From x@y ${date}`,
    `Message-ID: <a${at}.${day}@fernhill.example>`,
    `Date: ${date}`,
    `From: ${own ? me : leader}`,
    `To: ${to ?? (own ? leader : me)}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    // A subject of its own too: what is written under it settles it.
    `Subject: ${subject}${/[\p{L}]$/u.test(subject) ? ` ${at}` : ''}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
    '',
  ].join('\n');
};

const workspaces: TemporaryWorkspace[] = [];
afterAll(() => {
  for (const workspace of workspaces) workspace.remove();
});

type Row = Ask & { readonly later?: After; readonly to?: string; readonly cc?: string };
const workspaceOf = async (rows: readonly Row[]) => {
  const workspace = await temporaryWorkspace();
  workspaces.push(workspace);
  const context = contextFor(workspace, { now: '2026-03-30T08:00:00+00:00' });
  const text = rows
    .flatMap(({ said, own, subject, text: words, later, to, cc }, at) => [
      mailOf(at, { day: said, own: own === true, subject, text: words }, to, cc),
      ...(later ? [mailOf(at, later)] : []),
    ])
    .join('\n');
  await importRun.run(context, { files: [{ name: 'a.mbox', text }] });
  await personMe.run(context, { person: 'priya@fernhill.example' });
  for (const at of rows.keys()) await personEdit.run(context, { person: addressOf(at), standing: 'above' });
  /** Every quote of the brief for an ask: what rests on a fact, and what it owes. */
  const quotes = async (at: number): Promise<readonly string[]> => {
    const now = `${march(rows[at]?.now ?? 12)}T08:10:00+00:00`;
    const brief = await briefBuild.run({ ...context, now, replayed: true }, { person: addressOf(at) });
    return [brief.line, ...brief.bullets, ...brief.iOwe].flatMap(({ sources }) =>
      sources.flatMap(({ fact, quote }) => (fact === null ? [] : [quote])),
    );
  };
  return { workspace, context, quotes };
};
type Made = Awaited<ReturnType<typeof workspaceOf>>;

const named = (rows: readonly Row[]): readonly (readonly [string, number])[] =>
  rows.map(({ said, subject, text }, at) => [`${at} (${said} March, ${subject}) ${text.slice(-120)}`, at] as const);

describe('an ask or a promise that is open', () => {
  let made: Made;
  beforeAll(async () => {
    made = await workspaceOf(thatStand);
  });
  it.each(named(thatStand))('stands: %s', async (_, at) => {
    expect(await made.quotes(at)).not.toEqual([]);
  });
});

describe('an ask or a promise that was accepted', () => {
  let made: Made;
  beforeAll(async () => {
    made = await workspaceOf(thatStand);
    const facts = made.workspace.store().facts.inState('proposed', '2026-03-30T08:00:00+00:00');
    await factAccept.run(made.context, { facts: facts.map(({ id }) => id) });
  });
  it.each(named(thatStand))('stands: %s', async (_, at) => {
    expect(await made.quotes(at)).not.toEqual([]);
  });
});

describe('what is not owed', () => {
  let made: Made;
  beforeAll(async () => {
    made = await workspaceOf(thatFall);
  });
  it.each(named(thatFall))('falls: %s', async (_, at) => {
    expect(await made.quotes(at)).toEqual([]);
  });
});
