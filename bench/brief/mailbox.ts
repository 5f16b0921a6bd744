import { createReadStream } from 'node:fs';
import type { Context } from '../../src/app/context.ts';
import { importRun } from '../../src/app/import/run.ts';
import { personEdit } from '../../src/app/person/edit.ts';
import { personMe } from '../../src/app/person/me.ts';
import { personSuggest } from '../../src/app/person/suggest.ts';
import { newestOf } from '../../src/domain/language/zones.ts';
import { clockIn, millis } from '../../src/domain/shared/time.ts';
import type { StoredSource } from '../../src/store/sources.ts';
import { contextFor } from '../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../tests/support/temporary-workspace.ts';

/** One mail as the measure sees it: `ms` is when it was written, `own` the words its writer wrote. */
export type BenchMail = {
  readonly id: string;
  readonly thread: string;
  readonly ms: number;
  /** On the user's wall clock. */
  readonly said: string;
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly subject: string;
  readonly own: string;
};

export type Mailbox = {
  readonly workspace: TemporaryWorkspace;
  readonly zone: string;
  readonly contextAt: (now: string) => Context;
  readonly me: string;
  readonly leader: { readonly id: string; readonly names: readonly string[] };
  /** Every mail, earliest first. */
  readonly mails: readonly BenchMail[];
};

const ownWords = ({ text }: StoredSource): string =>
  newestOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The zone whose whole hours most mails are written in; fixed, without summer time. */
const zoneOf = (sources: readonly StoredSource[]): string => {
  const hours = new Map<number, number>();
  for (const { said } of sources) {
    const [, sign, hour] = /([+-])(\d{2}):\d{2}$/.exec(said) ?? [];
    const offset = Number(hour ?? 0) * (sign === '-' ? -1 : 1);
    hours.set(offset, (hours.get(offset) ?? 0) + 1);
  }
  const [offset] = [...hours].sort((a, b) => b[1] - a[1])[0] ?? [0];
  return offset === 0 ? 'UTC' : `Etc/GMT${offset < 0 ? '+' : '-'}${Math.abs(offset)}`;
};

/**
 * Brings a mailbox into a temporary workspace with the operations a user would use: import, then the suggested "you",
 * then the suggested leader, each the first on its list. Nobody is named here.
 */
export const openMailbox = async (path: string): Promise<Mailbox> => mailboxIn(await temporaryWorkspace(), path);

/** The same in a workspace that is there; without a path what it holds already. */
export const mailboxIn = async (workspace: TemporaryWorkspace, path?: string): Promise<Mailbox> => {
  let last = 0;
  const newId = () => {
    last += 1;
    return `i${String(last).padStart(7, '0')}`;
  };
  const contextAt = (now: string, replayed = true): Context => contextFor(workspace, { now, newId, replayed });
  const late = contextAt('2020-01-01T00:00:00+00:00', false);
  if (path !== undefined)
    await importRun.run(late, { files: [{ name: 'mailbox.mbox', bytes: createReadStream(path) }] });
  const store = workspace.store();
  const first = path === undefined ? store.people.me() : (await personSuggest.run(late, {})).me[0];
  if (!first) throw new Error('The mailbox does not say whose it is.');
  if (path !== undefined) await personMe.run(late, { person: first.id });
  const above = path === undefined ? store.people.standing('above')[0] : (await personSuggest.run(late, {})).above[0];
  if (!above) throw new Error('Nobody in the mailbox looks like somebody above its user.');
  if (path !== undefined) await personEdit.run(late, { person: above.id, standing: 'above' });
  const sources = [...store.sources.each()].filter(({ kind }) => kind === 'mail');
  const zone = zoneOf(sources);
  const clock = clockIn(zone);
  const who = (source: StoredSource, ...roles: readonly string[]) =>
    source.people.filter(({ role }) => roles.includes(role)).map(({ person }) => person);
  const words = (id: string): readonly string[] => {
    const person = store.people.get(id);
    return person ? [person.name, ...person.aliases, ...person.addresses] : [];
  };
  return {
    workspace,
    zone,
    contextAt: (now) => ({ ...contextAt(now), zone }),
    me: first.id,
    leader: { id: above.id, names: [...words(above.id), ...words(first.id)] },
    mails: sources.map((source) => ({
      id: source.id,
      thread: source.thread,
      ms: millis(source.said),
      said: clock(source.said),
      from: who(source, 'from')[0],
      to: who(source, 'to', 'cc'),
      subject: source.title,
      own: ownWords(source),
    })),
  };
};
