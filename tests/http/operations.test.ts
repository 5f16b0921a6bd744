import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errors } from '../../src/app/errors.ts';
import type { Operation } from '../../src/app/operation.ts';
import { operations } from '../../src/app/operations.ts';
import { ask, type Browser, browserOf, type TestServer, testServer } from '../support/http-server.ts';

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
        expect(error.hint).not.toBe('');
      }
    },
  );

  it.each(served.map((operation) => [operation.name, operation] as const))(
    '%s says which field it needs',
    async (name, operation) => {
      const { required = [] } = inputOf(operation);
      if (required.length === 0) return;
      const answer = await page.call(name, {});
      expect(answer.status).toBe(400);
      const { error } = answer.json() as { error: { field: string; message: string } };
      expect(required).toContain(error.field);
    },
  );

  it('does not know an operation that is not there, nor one of the command line only', async () => {
    for (const name of ['nothing.do', 'workspace.restore', 'constructor', '__proto__', 'toString']) {
      const answer = await page.call(name);
      expect(answer.status).toBe(404);
      expect(answer.json()).toMatchObject({ error: { code: 'unknown-operation' } });
    }
  });

  it('answers with what its output schema says', async () => {
    for (const name of [
      'workspace.status',
      'person.list',
      'fact.list',
      'today.show',
      'draft.list',
      'moment.list',
      'doctor.run',
    ] as const) {
      const answer = await page.call(name);
      expect(answer.status).toBe(200);
      expect(operations[name].output.safeParse(answer.json()).error).toBeUndefined();
    }
  });

  it('finds nobody under an unknown id', async () => {
    for (const [name, input] of [
      ['person.show', { person: 'zzz-nobody' }],
      ['source.show', { source: 'zzz' }],
      ['draft.show', { draft: 'zzz' }],
      ['moment.show', { moment: 'zzz' }],
      ['fact.accept', { facts: ['zzz'] }],
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
