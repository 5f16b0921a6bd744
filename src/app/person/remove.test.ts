import { beforeEach, describe, expect, it } from 'vitest';
import { aFact, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { tracesInAnyForm } from '../../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { calendar, fromDana, fromNoor, fromTom, mail } from '../../../tests/support/somebody-written.ts';
import type { TemporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { draftSave } from '../draft/save.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { searchFind } from '../search/find.ts';
import { workspaceBackup } from '../workspace/backup.ts';
import { personAllow } from './allow.ts';
import { personEdit } from './edit.ts';
import { personMe } from './me.ts';
import { personRemove } from './remove.ts';

const workspaces = freshWorkspaces();
const card =
  'BEGIN:VCARD\nVERSION:3.0\nFN:Dana Ruiz\nEMAIL:dana.ruiz@quay.example\nEMAIL:danaruiz@ruiz.example\nEND:VCARD\n';
let there: TemporaryWorkspace;
let context: Context;
const bring = (name: string, text: string) => perform(importRun, context, { files: [{ name, text }] });

beforeEach(async () => {
  there = await workspaces();
  context = contextFor(there, { newId });
  await bring('a.eml', fromDana);
  await bring('b.eml', fromTom);
  await bring('c.eml', fromNoor);
  await bring('d.ics', calendar);
  await perform(personMe, context, { person: 'robin@quay.example' });
  await bring('c.vcf', card);
  await perform(personEdit, context, {
    person: 'dana.ruiz@quay.example',
    note: 'Reads on trains.',
    role: 'Harbour master',
  });
  await perform(personEdit, context, { person: 'tom@quay.example', note: 'Sits beside Dana Ruiz. Dana likes him.' });
  await perform(factCapture, context, {
    text: 'Dana Ruiz hates slides, wants three bullets',
    person: 'dana.ruiz@quay.example',
  });
  await perform(draftSave, context, {
    text: 'Dana,\n\nTom asked Dana Ruiz (dana.ruiz@quay.example) for it.',
    reader: 'dana.ruiz@quay.example',
  });
});

const remove = (person: string, really = false) => perform(personRemove, context, { person, really });
const everything = () => {
  const store = there.store();
  return {
    people: store.people.all(),
    facts: store.facts.all(),
    sources: [...store.sources.each()],
    moments: store.moments.all(),
    drafts: store.drafts.all(),
  };
};

describe('deleting a person', () => {
  it('shows what would go and what mentions them, and changes nothing [10.8]', async () => {
    const before = everything();
    const shown = await remove('Dana Ruiz');
    expect(shown).toMatchObject({
      removed: false,
      person: { name: 'Dana Ruiz' },
      goes: { mails: 1, moments: 1, accepted: 0 },
      namesakes: 0,
      pending: false,
    });
    expect(shown.goes.facts).toBeGreaterThan(0);
    expect(shown.goes.addresses).toBeGreaterThan(0);
    expect(shown.mentions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['draft', 'note', 'moment', 'mail']));
    expect(shown.mentions.find(({ kind }) => kind === 'note')?.around).toBe(
      'Sits beside a former contact. Dana likes him.',
    );
    expect(everything()).toEqual(before);
  });

  it('takes their record, mails and facts, and puts "a former contact" everywhere else [10.8]', async () => {
    const shown = await remove('Dana Ruiz');
    const { removed, goes, mentions, pending } = await remove('Dana Ruiz', true);
    expect({ removed, goes, mentions, pending }).toEqual({
      removed: true,
      goes: shown.goes,
      mentions: shown.mentions,
      pending: false,
    });
    const left = JSON.stringify(everything());
    expect(left).not.toMatch(/ruiz\W+dana|dana\W+ruiz|dana\.ruiz@|danaruiz@ruiz/i);
    const store = there.store();
    expect(store.sources.idByKey('mail:one@quay.example')).toBeUndefined();
    const tom = store.sources.get(store.sources.idByKey('mail:two@quay.example') ?? '');
    expect(tom?.title).toBe('a former contact and the quay');
    expect(tom?.text).toContain('I will send you the crane plan of a former contact by Tuesday. Dana will sign it.');
    expect(tom?.text).toContain('From: a former contact\nTo: Tom Birch');
    for (const fact of store.facts.all()) {
      expect(store.sources.get(fact.source)?.text.slice(fact.start, fact.end)).toBe(fact.quote);
    }
    expect(
      store.facts
        .all()
        .map(({ quote }) => quote)
        .join(),
    ).toContain('the crane plan of a former contact');
    expect(store.drafts.all()[0]).toMatchObject({
      reader: null,
      text: 'Dana,\n\nTom asked a former contact for it.',
    });
    expect(store.moments.all()[0]).toMatchObject({
      title: 'a former contact / Robin 1:1',
      text: 'Call a former contact. Dana has the list.',
    });
    store.verify();
    await expect(remove('dana.ruiz@quay.example')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves no trace of name or address on any page of the file, the index and the log [10.8]', async () => {
    for (const word of ['Ruiz', 'dana.ruiz@quay.example', 'ruiz.example']) {
      expect(tracesInAnyForm(there.place, there.key, word).length).toBeGreaterThan(0);
    }
    await remove('Dana Ruiz', true);
    for (const word of [
      'Dana Ruiz',
      'Ruiz, Dana',
      'dana.ruiz@quay.example',
      'dana.ruiz',
      'ruiz.example',
      'harbour dues',
    ]) {
      expect([word, ...tracesInAnyForm(there.place, there.key, word)]).toEqual([word]);
    }
    expect(tracesInAnyForm(there.place, there.key, 'noor@quay.example').length).toBeGreaterThan(0);
    expect((await perform(searchFind, context, { text: 'ruiz' })).hits.map(({ title }) => title)).toEqual([
      'a former contact and the quay',
    ]);
  });
});

describe('somebody deleted', () => {
  const later = mail(
    'four@quay.example',
    'From: Dana Ruiz <dana.ruiz@quay.example>\nTo: Robin Ames <robin@quay.example>\nSubject: Again',
    'Robin, I will send you more by Friday.',
  );
  const fromTomAgain = mail(
    'five@quay.example',
    'From: Tom Birch <tom@quay.example>\nTo: Robin Ames <robin@quay.example>, Dana Ruiz <dana.ruiz@quay.example>\nSubject: Quay of Dana Ruiz',
    'Robin,\n\nDana Ruiz was here.\n\nFrom: Ruiz, Dana <danaruiz@ruiz.example>\n\nHello.',
  );
  const mentioned = () =>
    JSON.stringify({ ...everything(), drafts: [] }).match(/ruiz\W+dana|dana\W+ruiz|dana\.?ruiz@/gi) ?? [];

  it('does not come back with the same mail, a new one of theirs, one to them, or the calendar [10.8]', async () => {
    await remove('Dana Ruiz', true);
    const count = there.store().sources.count();
    for (const [name, text] of [
      ['a.eml', fromDana],
      ['b.eml', fromTom],
      ['e.eml', later],
    ] as const) {
      expect(await bring(name, text)).toMatchObject({ added: 0, people: 0 });
    }
    expect((await bring('e.eml', later)).problems[0]?.what).toMatch(/^1 mail of people you deleted stayed out/);
    expect(await bring('c.vcf', card)).toMatchObject({ added: 0, people: 0 });
    expect(await bring('d.ics', calendar)).toMatchObject({ added: 0, people: 0 });
    expect(there.store().sources.count()).toBe(count);
    expect(await bring('f.eml', fromTomAgain)).toMatchObject({ added: 1, people: 0 });
    const newer = calendar.replace('DTSTART:20260316T10', 'SEQUENCE:1\r\nDTSTART:20260316T09');
    expect(await bring('d.ics', newer)).toMatchObject({ added: 1, people: 0 });
    expect(there.store().moments.count()).toBe(1);
    expect(there.store().moments.all()[0]).toMatchObject({
      start: '2026-03-16T09:00:00+00:00',
      title: 'a former contact / Robin 1:1',
    });
    expect(mentioned()).toEqual([]);
    for (const word of ['Dana Ruiz', 'dana.ruiz@quay.example', 'danaruiz@ruiz.example']) {
      expect([word, ...tracesInAnyForm(there.place, there.key, word)]).toEqual([word]);
    }
  });

  it('comes in again once that is allowed', async () => {
    await remove('Dana Ruiz', true);
    expect(await perform(personAllow, context, { who: 'nobody@quay.example' })).toEqual({ allowed: false });
    expect(await perform(personAllow, context, { who: 'Dana.Ruiz@quay.example' })).toEqual({ allowed: true });
    expect(await bring('e.eml', later)).toMatchObject({ added: 1, people: 1 });
    expect(await perform(personAllow, context, { who: 'Dana Ruiz' })).toEqual({ allowed: true });
  });
});

describe('who and what stays', () => {
  it('is you', async () => {
    await expect(remove('robin@quay.example', true)).rejects.toMatchObject({ code: 'bad-input', field: 'person' });
  });

  it('is somebody of the same name, whose name stays where it stands', async () => {
    there.store().people.add(aPerson({ id: 'other', name: 'Dana Ruiz', addresses: ['dr@elsewhere.example'] }));
    const { namesakes, mentions } = await remove('dana.ruiz@quay.example', true);
    expect(namesakes).toBe(1);
    expect(mentions.find(({ kind }) => kind === 'person')).toMatchObject({ id: 'other', title: 'Dana Ruiz' });
    expect(there.store().people.get('other')?.addresses).toEqual(['dr@elsewhere.example']);
    const tom = there.store().sources.get(there.store().sources.idByKey('mail:two@quay.example') ?? '');
    expect(tom?.text).toContain('Dana Ruiz told me a lot.');
    expect(tom?.text).toContain('From: a former contact\n');
  });

  it('is not a group: it goes by its address, and its name is left in texts', async () => {
    const store = there.store();
    store.people.add(aPerson({ id: 'group', name: 'Quay Board', addresses: ['board@quay.example'], group: true }));
    await perform(factCapture, context, { text: 'The quay board meets; board@quay.example asks for a list' });
    await remove('board@quay.example', true);
    expect(store.people.get('group')).toBeUndefined();
    expect([...store.sources.each()].at(-1)?.text).toBe('The quay board meets; a former contact asks for a list');
  });

  it('is a fact on the words of others, without its owner; what the user noted of them goes, accepted or not', async () => {
    const store = there.store();
    const dana = store.people.byAddress('dana.ruiz@quay.example')?.id ?? '';
    const tom = store.people.byAddress('tom@quay.example')?.id ?? '';
    const source = store.sources.get(store.sources.idByKey('mail:two@quay.example') ?? '');
    const said = 'Dana will sign it.';
    const start = source?.text.indexOf(said) ?? 0;
    const fact = (change: Parameters<typeof aFact>[0]) =>
      store.facts.add(aFact({ source: source?.id ?? '', start, end: start + said.length, quote: said, ...change }));
    fact({ id: 'theirs', owner: dana, ownerWords: 'Dana', about: [dana, tom], state: 'accepted' });
    fact({ id: 'to-them', kind: 'risk', owner: tom, to: dana, about: [dana, tom] });
    const capture = [...store.sources.each()].find(({ kind }) => kind === 'capture');
    const words = 'hates slides';
    const at = capture?.text.indexOf(words) ?? 0;
    store.facts.add(
      aFact({
        id: 'noted',
        kind: 'tie',
        source: capture?.id ?? '',
        start: at,
        end: at + words.length,
        quote: words,
        owner: dana,
        about: [dana],
        state: 'accepted',
      }),
    );
    const { goes } = await remove('Dana Ruiz', true);
    expect(goes.accepted).toBe(1);
    expect(store.facts.get('noted')).toBeUndefined();
    expect(store.facts.get('theirs')).toMatchObject({
      owner: null,
      ownerWords: 'a former contact',
      about: [tom],
      quote: said,
    });
    expect(store.facts.get('to-them')).toMatchObject({ owner: tom, to: null, about: [tom] });
    for (const one of store.facts.all()) {
      expect(store.sources.get(one.source)?.text.slice(one.start, one.end)).toBe(one.quote);
    }
  });

  it('is what is said of copies: they still hold them', async () => {
    await perform(workspaceBackup, context, {});
    expect((await remove('Dana Ruiz', true)).copies).toEqual({ backups: 1, exports: 0 });
  });
});

describe('a workspace in which much changes at once', () => {
  it('is searched as before, and holds no trace either', async () => {
    const many = Array.from(
      { length: 60 },
      (_, n) =>
        `From x Mon Mar  9 10:00:00 2026\n${mail(
          `many-${n}@quay.example`,
          `From: ${n % 3 === 0 ? 'Dana Ruiz <dana.ruiz@quay.example>' : 'Noor Aziz <noor@quay.example>'}\nTo: Robin Ames <robin@quay.example>\nSubject: Crane ${n}`,
          `Robin,\n\nDana Ruiz has crane ${n} of the harbour.`,
        )}\n`,
    ).join('');
    await bring('many.mbox', many);
    const hits = async (text: string) => (await perform(searchFind, context, { text, limit: 100 })).hits.length;
    const before = await hits('crane harbour');
    const { goes } = await remove('Dana Ruiz', true);
    expect(goes).toMatchObject({ mails: 21 });
    expect(goes.texts).toBeGreaterThan(40);
    expect(await hits('crane harbour')).toBe(before - 20);
    // Tom's mail has a first name and an initial of theirs, for the user to decide.
    expect(await hits('dana ruiz')).toBe(1);
    expect(await hits('former contact')).toBeGreaterThan(40);
    for (const word of ['Dana Ruiz', 'dana.ruiz@quay.example']) {
      expect([word, ...tracesInAnyForm(there.place, there.key, word)]).toEqual([word]);
    }
    there.store().verify();
  });
});
