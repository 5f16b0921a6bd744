import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assistants, called } from '../../tests/support/assistants.ts';
import type { Context } from '../app/context.ts';
import { scopes } from '../app/operation.ts';
import { tools } from './tools.ts';

let there: Awaited<ReturnType<typeof assistants>>;
let context: Context;
beforeAll(async () => {
  there = await assistants();
  context = there.context;
});
afterAll(() => there.close());

describe('tools where names are masked', () => {
  it('let no name and no address out where they are masked, and take labels back', async () => {
    const client = await there.connected(scopes, true);
    const known = context.store().people.all();
    const given = await there.inputs(client);
    const mail = context
      .store()
      .people.all()
      .flatMap(({ addresses }) => addresses);
    for (const { name } of tools) {
      const { said, structuredContent, isError } = await called(client, name, given[name]);
      expect(isError, `${name}: ${said}`).toBeFalsy();
      const out = JSON.stringify(structuredContent) + said;
      for (const person of known) {
        const parts = person.group ? [] : person.name.split(' ').filter((one) => one.length > 2);
        for (const word of [person.name, ...parts]) {
          expect(
            new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'u').test(out),
            `${name} says ${word}`,
          ).toBe(false);
        }
      }
      for (const one of mail) expect(out.toLowerCase(), name).not.toContain(one.toLowerCase());
    }
    // What is refused goes out as well.
    const leaks = (out: string, what: string): void => {
      for (const { name } of known) expect(out.includes(name), `${what} says ${name}: ${out}`).toBe(false);
    };
    const refusals = new Map<string, string>();
    for (const { name } of tools) {
      const asked = {
        ...given[name],
        person: 'nobody',
        reader: 'nobody',
        moment: 'nobody',
        text: 7,
        limit: 'x',
        card: 7,
        draft: 7,
        path: 7,
        initiative: 'nobody',
      };
      const { said, isError } = await called(client, name, asked).catch((error: unknown) => ({
        said: String(error),
        isError: true,
      }));
      if (isError) refusals.set(name, said);
      leaks(said, name);
    }
    for (const { id } of known) {
      for (const name of [
        'meeting_plan',
        'recap_compile',
        'moment_show',
        'brief_build',
        'person_show',
        'question_list',
      ]) {
        const { said, isError } = await called(client, name, { moment: id, person: id, reader: id });
        if (isError) refusals.set(name, said);
        leaks(said, `${name} of ${id}`);
      }
    }
    const refusable = tools.filter(({ name }) => Object.keys(given[name] ?? {}).length > 0).map(({ name }) => name);
    expect(refusable.filter((name) => !refusals.has(name))).toEqual([]);
    expect(refusals.get('meeting_plan')).toBeDefined();

    const list = (await called(client, 'person_list')).result as { people: { id: string; name: string }[] };
    const [first] = list.people;
    expect(first?.name).toMatch(/^Person [A-Z]+$/);
    const shown = (await called(client, 'person_show', { person: first?.name })).result as { person: { id: string } };
    expect(shown.person.id).toBe(first?.id);
    const kept = await called(client, 'fact_capture', { text: `${first?.name} asked for the numbers by Friday` });
    expect(kept.said).toContain(first?.name);
    const { source } = kept.result as { source: string };
    expect(context.store().sources.get(source)?.text).toContain(context.store().people.get(first?.id ?? '')?.name);
  });

  it('count places in the text as the assistant sent it, and take a label for a name wherever words are meant', async () => {
    const client = await there.connected(scopes, true);
    const text = 'Person A and Person B, hello there. You must approve this today or else the site stops.';
    const { result } = await called(client, 'draft_review', { text });
    const { findings } = result as {
      findings: { start: number; end: number; quote: string; fixes: { edits: { start: number; end: number }[] }[] }[];
    };
    expect(findings.length).toBeGreaterThan(0);
    for (const { start, end, quote } of findings) expect(text.slice(start, end)).toBe(quote);
    const rewritten = await called(client, 'draft_rewrite', { text: `Just a quick note to say hello. ${text}` });
    expect((rewritten.result as { steps: { edits: unknown[] }[] }).steps.flatMap(({ edits }) => edits)).toEqual([]);
    const [person] = [...context.store().people.all()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const saved = (await called(client, 'draft_save', { text: 'Person A' })).result as { draft: { id: string } };
    expect(context.store().drafts.get(saved.draft.id)?.text).toBe(person?.name);
    expect((await called(client, 'search_find', { text: 'Person A' })).isError).toBeFalsy();
  });
});
