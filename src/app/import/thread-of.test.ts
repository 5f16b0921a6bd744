import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import type { Context } from '../context.ts';
import { importRun } from './run.ts';

describe('threadOf', () => {
  let there: TemporaryWorkspace;
  let context: Context;
  beforeEach(async () => {
    there = await temporaryWorkspace();
    context = contextFor(there);
  });
  afterEach(() => there.remove());

  type Mail = {
    readonly id: string;
    readonly day?: string;
    readonly from?: string;
    readonly to?: string;
    readonly subject?: string;
    readonly references?: readonly string[];
    readonly head?: string;
    readonly text?: string;
  };
  const written = ({ id, day = '9 Mar 2026', from = 'dana', to = 'robin', subject = 'Budget', ...mail }: Mail) =>
    [
      `From: ${from}@example.org`,
      `To: ${to
        .split(' ')
        .map((one) => `${one}@example.org`)
        .join(', ')}`,
      `Message-ID: <${id}@example.org>`,
      `Date: ${day} 10:00:00 +0000`,
      `Subject: ${subject}`,
      ...(mail.references ? [`References: ${mail.references.map((one) => `<${one}@example.org>`).join(' ')}`] : []),
      ...(mail.head ? [mail.head] : []),
      '',
      mail.text ?? `Words of ${id}.`,
      '',
    ].join('\n');
  /** The conversations after bringing mails in one by one, each as the ids of its mails in alphabetical order. */
  const threads = async (...mails: readonly Mail[]): Promise<string[]> => {
    const files = mails.map((mail) => ({ name: `${mail.id}.eml`, text: written(mail) }));
    await importRun.run(context, { files });
    const all = new Map<string, string[]>();
    for (const { key, thread } of there.store().sources.each()) {
      all.set(thread, [...(all.get(thread) ?? []), key.replace(/^mail:(.*)@.*/, '$1')]);
    }
    return [...all.values()].map((ids) => ids.sort().join(' ')).sort();
  };

  it('follows references in whatever order the mails come', async () => {
    const root = { id: 'a' };
    const child = { id: 'b', subject: 'Re: Budget', references: ['a'] };
    const grandchild = { id: 'c', subject: 'Re: Budget', references: ['b'], from: 'kim', to: 'lee' };
    expect(await threads(grandchild, child, root)).toEqual(['a b c']);
  });

  it('brings together what waited under a name, once the mail of that name comes', async () => {
    const waiting = [
      { id: 'x', subject: 'One', from: 'kim', to: 'lee', references: ['lost'] },
      { id: 'y', subject: 'Two', from: 'ann', to: 'bob', references: ['lost', 'gone'] },
    ];
    expect(await threads(...waiting, { id: 'z', subject: 'Re: One', references: ['lost'] })).toEqual(['x y z']);
  });

  it('takes no harm from references in a circle or to oneself', async () => {
    expect(
      await threads(
        { id: 'a', references: ['b'] },
        { id: 'b', references: ['a'] },
        { id: 'c', subject: 'Other', references: ['c'] },
      ),
    ).toEqual(['a b', 'c']);
  });

  it('finds an answer without references by its subject, between the same people', async () => {
    expect(
      await threads(
        { id: 'a', subject: 'Crane rota for May' },
        { id: 'b', subject: 'RE: crane rota for May', from: 'robin', to: 'dana', day: '10 Mar 2026' },
      ),
    ).toEqual(['a b']);
  });

  it('finds it too where the answer was brought in first', async () => {
    expect(
      await threads(
        { id: 'b', subject: 'Re: Crane rota for May', from: 'robin', to: 'dana', day: '10 Mar 2026' },
        { id: 'a', subject: 'Crane rota for May' },
      ),
    ).toEqual(['a b']);
  });

  it('keeps apart what has only its subject in common', async () => {
    expect(
      await threads(
        { id: 'a', subject: 'Crane rota for May', day: '9 Mar 2025' },
        { id: 'other-people', subject: 'Re: Crane rota for May', from: 'kim', to: 'lee', day: '10 Mar 2025' },
        { id: 'later', subject: 'Re: Crane rota for May', from: 'robin', to: 'dana', day: '10 Jun 2025' },
        { id: 'new', subject: 'Crane rota for May', day: '11 Mar 2025' },
        { id: 'e1', subject: 'Re:', from: 'robin', to: 'dana' },
        { id: 'e2', subject: 'Re:', from: 'dana', to: 'robin' },
        { id: 'q1', subject: 'Question', day: '1 Feb 2026' },
        { id: 'q2', subject: 'Re: Question', from: 'robin', to: 'dana', day: '20 Feb 2026' },
      ),
    ).toEqual(['a', 'e1', 'e2', 'later', 'new', 'other-people', 'q1', 'q2']);
  });

  it('starts anew where "reply" was pressed to write about something else', async () => {
    expect(
      await threads(
        { id: 'a', subject: 'Crane rota for May' },
        { id: 'b', subject: 'Dinner', references: ['a'] },
        { id: 'c', subject: 'Rota, changed', references: ['a'], text: 'Here.\n\n> Words of a.' },
      ),
    ).toEqual(['a c', 'b']);
  });

  it('keeps a pasted thread together, and apart from the same subject of last year', async () => {
    const pasted = (year: string) =>
      `From: Dana Whitfield <dana@example.org>\nSent: Monday, March 9, ${year} 10:00 AM\nTo: Robin Ames <robin@example.org>\nSubject: RE: Lease terms\n\nYes.\n\nFrom: Robin Ames <robin@example.org>\nSent: Friday, March 6, ${year} 10:00 AM\nTo: Dana Whitfield <dana@example.org>\nSubject: Lease terms\n\nShall we sign?\n`;
    await importRun.run(context, { files: [{ name: 'pasted.txt', text: pasted('2026') }] });
    await importRun.run(context, { files: [{ name: 'pasted.txt', text: pasted('2025') }] });
    const names = [...there.store().sources.each()].map(({ thread }) => thread);
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(2);
  });
});
