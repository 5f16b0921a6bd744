import { beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { tracesInAnyForm } from '../../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { TemporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { draftSave } from '../draft/save.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { searchFind } from '../search/find.ts';
import { personEdit } from './edit.ts';
import { personMe } from './me.ts';
import { personRemove } from './remove.ts';

const mail = (id: string, head: string, text: string): string =>
  `Message-ID: <${id}>\nDate: Mon, 9 Mar 2026 10:00:00 +0000\n${head}\n\n${text}\n`;
const fromDana = mail(
  'one@quay.example',
  'From: "Ruiz, Dana" <dana.ruiz@quay.example>\nTo: Robin Ames <robin@quay.example>\nSubject: Harbour dues',
  'Robin,\n\nI will send you the harbour dues by Friday.\n\nDana Ruiz',
);
const fromTom = mail(
  'two@quay.example',
  'From: Tom Birch <tom@quay.example>\nTo: Robin Ames <robin@quay.example>, Dana Ruiz <dana.ruiz@quay.example>\nCc: DANA RUIZ <danaruiz@ruiz.example>\nSubject: Dana Ruiz and the quay',
  'Robin,\n\nDana Ruiz told me a lot. I will send you the crane plan of DANA RUIZ by Tuesday. Dana will sign it.\n\nTom\n\n-----Original Message-----\nFrom: Ruiz, Dana [mailto:dana.ruiz@quay.example]\nTo: Tom Birch\nSubject: Quay\n\nTom, please call me. D. Ruiz',
);
const fromNoor = mail(
  'three@quay.example',
  'From: Noor Aziz <noor@quay.example>\nTo: Robin Ames <robin@quay.example>\nSubject: Rota',
  'Robin,\n\nCould you please send me the rota by Thursday?\n\nNoor',
);
const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:dana.ruiz@quay.example-7',
  'DTSTART:20260316T100000Z',
  'DTEND:20260316T103000Z',
  'SUMMARY:Dana Ruiz / Robin 1:1',
  'DESCRIPTION:Call dana.ruiz@quay.example. Dana has the list.',
  'ATTENDEE;CN=Dana Ruiz:mailto:dana.ruiz@quay.example',
  'ATTENDEE;CN=Robin Ames:mailto:robin@quay.example',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const workspaces = freshWorkspaces();
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
    expect((await perform(searchFind, context, { text: 'ruiz' })).hits.map(({ title }) => title)).toEqual(['a former contact and the quay']);
  });
});
