import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errors } from '../../src/app/errors.ts';
import type { Operation } from '../../src/app/operation.ts';
import { operations } from '../../src/app/operations.ts';
import { ask, type Browser, browserOf, type TestServer, testServer } from '../support/http-server.ts';
import { writing } from '../support/operation-kinds.ts';

const all = Object.values(operations) as unknown as readonly Operation[];
const served = all.filter(({ surfaces }) => surfaces.includes('http'));

type Json = { readonly properties?: Record<string, unknown>; readonly required?: readonly string[] };
const inputOf = (operation: Operation): Json =>
  z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Json;

describe('every operation over HTTP', () => {
  let running: TestServer;
  let page: Browser;
  beforeAll(async () => {
    running = await testServer();
    page = await browserOf(running.server);
    await page.call('workspace.create', { passphrase: 'four words for all' });
  });
  afterAll(() => running.stop());

  it.each(served.map((operation) => [operation.name, operation] as const))(
    '%s names the field of bad input',
    async (name, operation) => {
      const { properties = {} } = inputOf(operation);
      for (const field of Object.keys(properties).filter((field) => field !== 'path')) {
        const answer = await page.call(name, { [field]: { not: 'this' } });
        expect(answer.status).toBe(400);
        const { error } = answer.json() as { error: { code: string; field: string; message: string; hint: string } };
        expect(error.code).toBe('bad-input');
        expect(Object.keys(properties)).toContain(error.field.split('.')[0]);
        expect(error.message).toMatch(/[.!?]$/);
        expect(`${error.message} ${error.hint}`).not.toMatch(/Invalid|Too (big|small)|expected \w+, received|--help/);
        expect(error.hint).not.toBe('');
      }
    },
  );

  const needy = served.flatMap((operation) => {
    const { required = [] } = inputOf(operation);
    return required.length > 0 ? [[operation.name, required] as const] : [];
  });
  it.each(needy)('%s says which field it needs', async (name, required) => {
    const answer = await page.call(name, {});
    expect(answer.status).toBe(400);
    const { error } = answer.json() as { error: { code: string; field: string; message: string } };
    expect(error.code).toBe('bad-input');
    expect(required).toContain(error.field);
  });

  it('does not know an operation that is not there, nor one of the command line only', async () => {
    for (const name of ['nothing.do', 'workspace.restore', 'constructor', '__proto__', 'toString']) {
      const answer = await page.call(name);
      expect(answer.status).toBe(404);
      expect(answer.json()).toMatchObject({ error: { code: 'unknown-operation' } });
    }
  });

  it('answers with what its output schema says and nothing else, whatever it reads of the example', async () => {
    const visitor = await browserOf(running.server);
    await visitor.call('example.open');
    const got = async <T>(name: string, input: unknown = {}): Promise<T> => {
      const answer = await visitor.call(name, input);
      expect(answer.status, name).toBe(200);
      const json = answer.json();
      const parsed = operations[name as keyof typeof operations].output.safeParse(json);
      expect(parsed.error, name).toBeUndefined();
      expect(parsed.data, name).toEqual(json);
      return json as T;
    };
    const above = await got<{ people: { id: string }[] }>('person.list', { standing: 'above' });
    const person = above.people[0]?.id;
    const { moments } = await got<{ moments: { id: string }[] }>('moment.list', {
      from: '2026-01-01',
      to: '2026-12-31',
    });
    const { facts } = await got<{ facts: { id: string; kind: string; source: string }[] }>('fact.list', {
      limit: 10_000,
    });
    const { draft } = (
      await visitor.call('draft.save', { text: 'Helen, we need a week more.', reader: person })
    ).json() as {
      draft: { id: string };
    };
    const practised = await visitor.call('rehearsal.begin', { topic: 'the plan', person });
    const rehearsed = practised.json() as { rehearsal: { id: string } };
    await visitor.call('initiative.begin', { name: 'Orchard', sponsor: person });
    await visitor.call('proposal.begin', { words: 'Presses fail twice a week.', title: 'A press for the orchard' });
    await visitor.call('room.put', { proposal: 'A press for', person, part: 'shapes' });
    const pasted = await visitor.call('data.add', { proposal: 'A press for', csv: 'Week,Stops\n1,4\n2,2' });
    const figures = pasted.json() as { data: { id: string } };
    // A page of which nothing is confirmed has no file.
    await got('way.save', { words: 'Short mails, please.' });
    const text = 'I will send you the numbers by Friday. You must approve this today or else.';
    const asked: Record<string, readonly unknown[]> = {
      'assessment.show': above.people.map(({ id }) => ({ person: id })),
      'ask.list': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'prediction.list': [{}],
      'quarter.show': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'quarter.changes': above.people.map(({ id }) => ({ person: id })),
      'works.show': above.people.map(({ id }) => ({ person: id })),
      'method.show': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'cycle.list': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'cycle.compare': above.people.map(({ id }) => ({ person: id })),
      'trust.show': above.people.map(({ id }) => ({ person: id })),
      'risk.list': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'evidence.list': [{}, { since: '2026-01-01', words: 'the' }],
      'brief.build': above.people.map(({ id }) => ({ person: id })),
      'change.list': [{}],
      'commitment.list': [{}, { which: 'all' }, { way: 'mine', person }],
      'commitment.show': facts.filter(({ kind }) => kind === 'commitment').map(({ id }) => ({ fact: id })),
      'doctor.run': [{}],
      'expiry.show': [{}],
      'draft.export': [
        { draft: draft.id },
        { draft: draft.id, form: 'eml' },
        { draft: draft.id, form: 'pdf' },
        { draft: draft.id, form: 'docx' },
      ],
      'draft.list': [{}],
      'draft.review': [{ text }, { text, draft: draft.id }, ...above.people.map(({ id }) => ({ text, reader: id }))],
      'draft.rewrite': [{ text }],
      'draft.show': [{ draft: draft.id }],
      'fact.list': [{ person }, { state: 'rejected' }, { kind: 'commitment' }],
      'feed.list': [{}],
      'import.list': [{}],
      'import.preview': [{ files: [{ name: 'a.txt', text: 'Dana wrote:\n> yes' }] }],
      'reminder.list': [{}],
      'reminder.settings': [{}],
      'card.list': [{}, { card: 'E12' }],
      'rule.list': [{}, { rule: 'blame' }, { family: 'tone' }],
      'phrase.list': [{}],
      'moment.list': [{}],
      'moment.show': moments.map(({ id }) => ({ moment: id })),
      'person.list': [{}],
      'person.same': [{}],
      'person.show': above.people.map(({ id }) => ({ person: id })),
      'person.profile': above.people.map(({ id }) => ({ person: id })),
      'person.sheet': above.people.map(({ id }) => ({ person: id })),
      'person.suggest': [{}],
      'person.months': above.people.map(({ id }) => ({ person: id })),
      'reach.list': [{}],
      'tie.list': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'giving.list': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'rhythm.list': [{}, { all: true }, ...above.people.map(({ id }) => ({ person: id }))],
      'person.behaviour': above.people.map(({ id }) => ({ person: id })),
      'person.timeline': above.people.flatMap(({ id }) => [
        { person: id, limit: 500 },
        { person: id, query: 'budget' },
        { person: id, at: '2026-03' },
      ]),
      'feedback.list': [{}, { person }],
      'way.list': [{}],
      'workspace.list': [{}],
      'way.file': [{}, { form: 'html' }],
      'update.tailor': above.people.flatMap(({ id }) =>
        (['headline', 'page', 'detail'] as const).flatMap((length) =>
          (['mail', 'chat', 'memo', 'talk'] as const).map((form) => ({ reader: id, length, form })),
        ),
      ),
      'rehearsal.list': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'rehearsal.show': [{ rehearsal: rehearsed.rehearsal.id }],
      'reader.news': above.people.map(({ id }) => ({ reader: id })),
      'reader.show': above.people.map(({ id }) => ({ reader: id })),
      'finding.dismissed': [{}],
      'kit.show': [{}],
      'kit.file': [{}, { form: 'json' }],
      'kit.list': [{}],
      'mail.show': [{}],
      'mistake.list': [{}],
      'message.read': [{ text }, ...above.people.map(({ id }) => ({ text: 'No. Drop it.', person: id }))],
      'claim.list': [{ proposal: 'A press for' }],
      'data.show': [{ proposal: 'A press for', data: figures.data.id }],
      'objection.list': [{ proposal: 'A press for' }],
      'room.show': [{ proposal: 'A press for' }],
      'room.if': [{ proposal: 'A press for', person, stand: 'against' }],
      'option.list': [{ proposal: 'A press for' }],
      'proposal.list': [{}, { which: 'all' }],
      'proposal.show': [{ proposal: 'A press for' }],
      'proposal.timing': [{ proposal: 'A press for' }],
      'proposal.check': [{ proposal: 'A press for' }],
      'proposal.frame': [{ proposal: 'A press for' }],
      'decision.list': [{}],
      'prewire.show': [{ proposal: 'A press for' }, { proposal: 'A press for', asRead: true }],
      'disagreement.list': [{ which: 'all' }, ...above.people.map(({ id }) => ({ person: id }))],
      'initiative.list': [{}, { which: 'all' }],
      'initiative.show': [{ initiative: 'Orchard' }],
      'need.list': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'position.list': above.people.map(({ id }) => ({ person: id })),
      'landscape.show': [{}, { from: '2026-01-01', to: '2026-12-31' }],
      'message.paths': [{}, { path: 'saying-no', reader: above.people[0]?.id ?? '' }],
      'question.likely': above.people.map(({ id }) => ({ person: id })),
      'question.list': above.people.map(({ id }) => ({ person: id })),
      'search.find': [{ text: 'budget' }, { text: 'march' }, { text: 'h' }],
      'signals.read': [{ text, date: '2026-03-12' }],
      'signals.learning': [{}],
      'calendar.show': [{}],
      'source.show': [...new Set(facts.map(({ source }) => source))].map((source) => ({ source })),
      'thread.show': [...new Set(facts.map(({ source }) => source))].map((source) => ({ source })),
      'today.show': [{}],
      'week.show': [{}, { of: '2026-W11' }],
      'reflection.ask': moments.map(({ id }) => ({ moment: id })),
      'reflection.list': [{}, ...above.people.map(({ id }) => ({ person: id }))],
      'update.look': [{ draft: draft.id }],
      'workspace.status': [{}],
    };
    const reading = served.map(({ name }) => name).filter((name) => !(writing as readonly string[]).includes(name));
    expect(Object.keys(asked).sort()).toEqual([...reading].sort());
    for (const [name, inputs] of Object.entries(asked)) {
      expect(inputs.length, name).toBeGreaterThan(0);
      for (const input of inputs) await got(name, input);
    }
  });

  it('finds nobody under an unknown id', async () => {
    for (const [name, input] of [
      ['person.show', { person: 'zzz-nobody' }],
      ['source.show', { source: 'zzz' }],
      ['draft.show', { draft: 'zzz' }],
      ['moment.show', { moment: 'zzz' }],
      ['fact.accept', { facts: ['zzz'] }],
      ['feed.remove', { feed: 'zzz' }],
    ] as const) {
      const answer = await page.call(name, input);
      expect(answer.status).toBe(404);
      expect(answer.json()).toMatchObject({ error: { code: 'not-found' } });
    }
  });

  it('does not let the page name a place on disk', async () => {
    for (const name of ['workspace.backup', 'workspace.export']) {
      const answer = await page.call(name, { path: '/elsewhere' });
      expect(answer.status).toBe(403);
      expect(answer.json()).toMatchObject({ error: { code: 'not-allowed', field: 'path' } });
    }
  });

  it('takes the address of a calendar from the page, and no folder', async () => {
    const answer = await page.call('feed.add', { place: '/elsewhere' });
    expect(answer.status).toBe(403);
    expect(answer.json()).toMatchObject({ error: { code: 'not-allowed', field: 'place' } });
    for (const folder of ['~/mail', './mail', '..\\mail', 'C:\\mail']) {
      const refused = await page.call('feed.add', { place: folder });
      expect(refused.json()).toMatchObject({
        error: { code: 'not-allowed', hint: expect.stringContaining('terminal') },
      });
    }
    const word = await page.call('feed.add', { place: 'calendar.example/a.ics' });
    expect(word.json()).toMatchObject({
      error: { code: 'bad-input', message: expect.stringContaining('begins with https:') },
    });
    const wrong = await page.call('feed.add', { place: 'ftp://calendar.example/a.ics' });
    expect(wrong.json()).toMatchObject({ error: { code: 'bad-input', field: 'place' } });
  });

  it('replays a day named in a header', async () => {
    const answer = await page.call('workspace.status', {}, { 'x-updraft-as-of': '2010-06-01T18:00:00+00:00' });
    expect(answer.json()).toMatchObject({ now: '2010-06-01T18:00:00+00:00' });
    const wrong = await page.call('workspace.status', {}, { 'x-updraft-as-of': 'soon' });
    expect(wrong.json()).toMatchObject({ error: { code: 'bad-input', field: 'x-updraft-as-of' } });
  });

  it('describes itself in OpenAPI 3.1: a path, an input and an output for each', async () => {
    const answer = await ask(running.address, '/api/openapi.json');
    const document = answer.json() as { openapi: string; paths: Record<string, { post: Record<string, unknown> }> };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual(
      [...served.map(({ name }) => `/api/${name}`), '/api/example.close'].sort(),
    );
    for (const { post } of Object.values(document.paths)) {
      expect(post).toMatchObject({
        summary: expect.stringMatching(/\S/),
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 200: { content: { 'application/json': { schema: { type: 'object' } } } } },
      });
    }
  });

  it('offers in JSON only what JSON can carry', async () => {
    const { paths } = (await ask(running.address, '/api/openapi.json')).json() as {
      paths: Record<string, { post: { requestBody: { content: Record<string, { schema: unknown }> } } }>;
    };
    const { content } = paths['/api/import.run']?.post.requestBody ?? { content: {} };
    expect(content['application/json']?.schema).toMatchObject({
      properties: { files: { items: { properties: { name: {}, text: {} } } } },
    });
    expect(JSON.stringify(content['application/json'])).not.toContain('bytes');
    expect(Object.keys(content)).toContain('multipart/form-data');
  });

  it('has a hint, a sentence, a status and an exit code for every error', () => {
    for (const [code, { status, exit, say, hint }] of Object.entries(errors)) {
      expect(code).toMatch(/^[a-z-]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(exit).toBeGreaterThan(0);
      expect(say).toMatch(/[.]$/);
      expect(hint).toMatch(/[.]$/);
    }
  });
});
