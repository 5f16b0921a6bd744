import { describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { applyFix } from '../../domain/review/apply-fix.ts';
import { findingDismiss } from '../finding/dismiss.ts';
import { findingDismissed } from '../finding/dismissed.ts';
import { findingRestore } from '../finding/restore.ts';
import { perform } from '../perform.ts';
import { personRemove } from '../person/remove.ts';
import { exportTo } from '../workspace/export-to.ts';
import type { Vault } from '../workspace/vault.ts';
import { draftReview } from './review.ts';
import { draftSave } from './save.ts';

const newWorkspace = freshWorkspaces();

const world = async () => {
  const workspace = await newWorkspace();
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', standing: 'above', addresses: ['dana@example.org'] }));
  let last = 0;
  const note = (kind: Fact['kind'], quote: string, change: Partial<Fact> = {}): string => {
    last += 1;
    const said = change.said ?? '2026-03-03T09:00:00+00:00';
    const [source, key] = [`source-${last}`, `capture:${last}`];
    store.sources.add(
      aSource({
        id: source,
        kind: 'capture',
        key,
        thread: key,
        said,
        text: quote,
        people: [{ person: 'me', role: 'from' }],
      }),
    );
    store.facts.add(
      aFact({
        id: `fact-${last}`,
        kind,
        quote,
        end: quote.length,
        action: null,
        due: null,
        state: 'accepted',
        owner: 'me',
        ...change,
        source,
        said,
      }),
    );
    return `fact-${last}`;
  };
  const ids = contextFor(workspace);
  const context = contextFor(workspace, { newId: ids.newId });
  return { workspace, store, note, context };
};
const rulesIn = ({ findings }: { readonly findings: readonly { readonly rule: string }[] }): readonly string[] =>
  findings.map(({ rule }) => rule);

describe('draft.review', () => {
  it('needs no workspace for words alone', async () => {
    const { workspace } = await world();
    const nowhere: Vault = { ...workspace.vault, unlocked: () => false };
    const context = contextFor({ vault: nowhere }, { store: () => expect.fail('no workspace is opened') });
    const answer = await draftReview.run(context, { text: 'You must approve this today or else.' });
    expect(answer).toMatchObject({ offers: [], dismissed: 0 });
    expect(rulesIn(answer)).toContain('threat');
  });

  it('says that a status contradicts a note, with the note, for whoever it is for [4.10]', async () => {
    const { note, context } = await world();
    const risk = note('risk', 'the Hull launch slips by three weeks');
    const text = 'Dana,\n\nthe Hull launch is on track.\n\nRobin';
    for (const reader of ['dana', 'dana@example.org', 'Dana Whitfield']) {
      const { findings, reader: shown } = await draftReview.run(context, { text, reader });
      expect(shown).toEqual({ id: 'dana', name: 'Dana Whitfield' });
      expect(findings.find(({ rule }) => rule === 'status-contradicted')).toMatchObject({
        severity: 'error',
        quote: 'the Hull launch is on track.',
        why: expect.stringContaining('On 3 March you noted: “the Hull launch slips by three weeks”.'),
        basis: [{ fact: risk, quote: 'the Hull launch slips by three weeks' }],
      });
    }
    expect(rulesIn(await draftReview.run(context, { text }))).not.toContain('status-contradicted');
    const { draft } = await draftSave.run(context, { text, reader: 'dana' });
    expect(rulesIn(await draftReview.run(context, { text, draft: draft.id }))).toContain('status-contradicted');
    await expect(perform(draftReview, context, { text, reader: 'nobody' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('offers what the reader was never told, and puts it in with its fix [4.13]', async () => {
    const { note, context, store } = await world();
    const risk = note('risk', 'Hull printers may come too late');
    const work = note('result', 'closed the books in 3 days', { said: '2026-03-09T09:00:00+00:00' });
    note('result', 'an old result', { said: '2026-01-09T09:00:00+00:00' });
    const text = 'Dana,\n\nYork is painted.\n\nBest,\nRobin';
    const ask = async (words: string) => (await draftReview.run(context, { text: words, reader: 'dana' })).offers;
    const offers = await ask(text);
    expect(offers.map(({ kind, fact }) => [kind, fact])).toEqual([
      ['news', risk],
      ['work', work],
    ]);
    const [news] = offers;
    if (!news) return expect.unreachable();
    const put = applyFix(text, news.fix);
    expect(put).toBe(
      'Dana,\n\nYork is painted.\n\nTo know early (3 March): Hull printers may come too late.\n\nBest,\nRobin',
    );
    expect((await ask(put)).map(({ fact }) => fact)).toEqual([work]);
    store.told.add({ fact: work, person: 'dana', at: '2026-03-10T09:00:00+00:00', draft: null });
    expect(await ask(put)).toEqual([]);
  });
});

describe('findings that may stand', () => {
  const text = 'You must approve this today or else.';

  it('are left out and counted, by their words, in one draft or everywhere, or by their rule', async () => {
    const { context } = await world();
    const threat = (await draftReview.run(context, { text })).findings.find(({ rule }) => rule === 'threat');
    if (!threat) return expect.unreachable();
    const { draft } = await draftSave.run(context, { text });
    const here = await findingDismiss.run(context, { ...threat, draft: draft.id, reason: 'a quote' });
    const reviewed = await draftReview.run(context, { text, draft: draft.id });
    expect(rulesIn(reviewed)).not.toContain('threat');
    expect(reviewed.dismissed).toBe(1);
    expect(rulesIn(await draftReview.run(context, { text }))).toContain('threat');

    await findingDismiss.run(context, { rule: 'threat', quote: `${threat.quote} `, reason: '' });
    expect(rulesIn(await draftReview.run(context, { text }))).not.toContain('threat');
    const other = 'If you do not sign it by Friday, I will have to resign.';
    expect(rulesIn(await draftReview.run(context, { text: other }))).toContain('threat');
    await findingDismiss.run(context, { rule: 'threat', reason: 'we talk like that' });
    expect(rulesIn(await draftReview.run(context, { text: other }))).not.toContain('threat');

    const { dismissed } = await findingDismissed.run(context, {});
    expect(dismissed).toHaveLength(3);
    expect(dismissed.find(({ id }) => id === here.dismissal.id)).toMatchObject({
      reason: 'a quote',
      title: draft.title,
    });
    for (const { id } of dismissed) await findingRestore.run(context, { dismissal: id });
    expect(rulesIn(await draftReview.run(context, { text, draft: draft.id }))).toContain('threat');
    await expect(perform(findingRestore, context, { dismissal: here.dismissal.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(perform(findingDismiss, context, { rule: 'no-such-rule' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are kept once, with the newest reason', async () => {
    const { context } = await world();
    const first = await findingDismiss.run(context, { rule: 'blame', quote: 'You broke it', reason: '' });
    const again = await findingDismiss.run(context, { rule: 'blame', quote: 'you broke it.', reason: 'true' });
    expect(again.dismissal.id).toBe(first.dismissal.id);
    expect((await findingDismissed.run(context, {})).dismissed).toMatchObject([{ reason: 'true' }]);
  });

  it('come back when something accepted later speaks against the same words', async () => {
    const { note, context } = await world();
    note('risk', 'the Hull launch slips by three weeks');
    const words = { text: 'The Hull launch is on track.', reader: 'dana' };
    const found = (await draftReview.run(context, words)).findings.find(({ rule }) => rule === 'status-contradicted');
    if (!found) return expect.unreachable();
    await findingDismiss.run(context, { ...found, reason: 'that is over' });
    expect(rulesIn(await draftReview.run(context, words))).not.toContain('status-contradicted');
    note('risk', 'the Hull launch is blocked by the fire brigade', { said: '2026-03-11T09:00:00+00:00' });
    expect(rulesIn(await draftReview.run(context, words))).toContain('status-contradicted');
  });

  it('go along into the folder of the export, and lose the name of somebody who is deleted [10.8]', async () => {
    const { context, workspace } = await world();
    await findingDismiss.run(context, {
      rule: 'blame',
      quote: 'Dana Whitfield broke it',
      reason: 'Dana Whitfield knows',
    });
    const { path } = await exportTo(context, `${workspace.place}-folder`);
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(`${path}/dismissed.json`, 'utf8')).toContain('"reason":"Dana Whitfield knows"');
    await perform(personRemove, context, { person: 'dana', really: true });
    const left = JSON.stringify((await findingDismissed.run(context, {})).dismissed);
    expect(left).toContain('blame');
    expect(left).not.toMatch(/dana|whitfield/i);
  });
});
