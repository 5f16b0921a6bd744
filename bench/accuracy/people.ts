import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../src/app/context.ts';
import { meetPeople } from '../../src/app/import/meet-people.ts';
import { setListsApart } from '../../src/app/import/set-lists-apart.ts';
import { personSame } from '../../src/app/person/same.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import type { Address, MailRecord } from '../../src/domain/sources/record.ts';
import type { SourceRole } from '../../src/domain/sources/source.ts';
import { readImport } from '../../src/formats/importers/index.ts';
import { createWorkspace } from '../../src/store/workspace.ts';
import type { Measure } from '../measure.ts';

const now = '2026-03-12T08:10:00+00:00';

const mailsOf = async (path: string): Promise<readonly MailRecord[]> => {
  const mails: MailRecord[] = [];
  for await (const one of readImport({ name: path, bytes: createReadStream(path) }, { now, zone: 'UTC' })) {
    if ('record' in one && one.record.kind === 'mail') mails.push(one.record);
  }
  return mails;
};

const measured = async (name: string, path: string): Promise<Record<string, string | number>> => {
  const mails = await mailsOf(path);
  const folder = mkdtempSync(join(tmpdir(), 'updraft-people-'));
  const { key } = await createWorkspace(join(folder, 'workspace'), 'four words to bench', { n: 1024, r: 1, p: 1 });
  const vault = vaultAt(join(folder, 'workspace'), { key });
  try {
    let last = 0;
    const newId = (): string => {
      last += 1;
      return `id-${String(last).padStart(7, '0')}`;
    };
    const store = vault.store();
    const context = {
      actor: 'bench',
      now,
      replayed: false,
      zone: 'UTC',
      newId,
      log: () => {},
      vault,
      store: vault.store,
    };
    const people = meetPeople(context as unknown as Context);
    /** Mails in which two addresses of one person stand beside each other: a join that this contradicts. */
    const beside = new Set<string>();
    store.transaction(() => {
      for (const mail of mails) {
        const met = (addresses: readonly Address[], role: SourceRole) =>
          addresses.slice(0, 50).flatMap((address) => {
            const found = people.meet(address);
            return found ? [{ ...found, role, address: address.address }] : [];
          });
        const all = [...met(mail.from ? [mail.from] : [], 'from'), ...met(mail.to, 'to'), ...met(mail.cc, 'cc')];
        for (const one of all) {
          if (all.some((other) => other.person === one.person && other.address !== one.address)) beside.add(one.person);
        }
        const id = newId();
        const source = {
          id,
          kind: 'mail' as const,
          key: id,
          said: mail.date ?? now,
          learned: now,
          title: mail.subject,
        };
        const thread = mail.references[0] ?? mail.messageId ?? id;
        store.sources.add({
          ...source,
          thread,
          text: '',
          moment: null,
          people: all,
          automatic: mail.automatic,
          attachments: [],
        });
      }
      setListsApart(store);
    });
    const known = store.people.all();
    const several = known.filter(({ group, addresses }) => !group && addresses.length > 1);
    const { pairs, total } = await personSame.run(context as unknown as Context, { limit: 1000 });
    return {
      mailbox: name,
      mails: mails.length,
      people: known.filter(({ group }) => !group).length,
      'groups, lists, machines': known.filter(({ group }) => group).length,
      'addresses joined by themselves': people.joined(),
      'of people': several.length,
      'contradicted by one mail': several.filter(({ id }) => beside.has(id)).length,
      'pairs asked': total,
      'asked with the same full name': pairs.filter(({ reason }) => reason.startsWith('The same full name')).length,
    };
  } finally {
    vault.lock();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Counts people, groups, joins and questions in real mailboxes; `dataDir` is the folder of development data. */
export const measurePeople = async (dataDir: string): Promise<Measure> => {
  const rows = [];
  for (const name of ['office', 'ham', 'enron']) {
    const path = join(dataDir, 'mail-raw', `${name}.mbox`);
    if (existsSync(path)) rows.push(await measured(name, path));
  }
  return {
    title: 'People: who is joined, and who is asked about',
    note: 'Counts without labels: who is really one is nowhere written. A join is contradicted where both addresses stand in one mail.',
    rows,
  };
};
