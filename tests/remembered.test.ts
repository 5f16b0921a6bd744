import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../src/app/context.ts';
import { atOneInstant } from '../src/app/one-instant.ts';
import type { Operation } from '../src/app/operation.ts';
import { type OperationName, operations } from '../src/app/operations.ts';
import { perform } from '../src/app/perform.ts';
import { type Vault, vaultAt } from '../src/app/workspace/vault.ts';
import { contextFor, testNow } from './support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from './support/temporary-workspace.ts';

let there: TemporaryWorkspace;
let other: Vault;
let ids = 0;
beforeAll(async () => {
  there = await temporaryWorkspace();
  for (const [id, name, standing] of [
    ['me', 'Ines Brandt', 'me'],
    ['dana', 'Dana Weiss', 'above'],
    ['otto', 'Otto Kranz', 'above'],
  ] as const)
    there.store().people.add({
      id,
      name,
      addresses: [`${id}@example.org`],
      aliases: [],
      role: '',
      standing,
      group: false,
      note: '',
      created: '2026-01-05T08:00:00+00:00',
    });
  other = vaultAt(there.place, { key: Uint8Array.from(there.key) });
});
afterAll(() => {
  other.lock();
  there.remove();
});

const asked: readonly (readonly [OperationName, object])[] = [
  ['today.show', {}],
  ['week.show', {}],
  ['method.show', {}],
  ['person.show', { person: 'dana' }],
  ['person.profile', { person: 'dana' }],
  ['brief.build', { person: 'otto' }],
  ['question.likely', { person: 'dana' }],
  ['commitment.list', {}],
  ['need.list', {}],
  ['person.list', {}],
  ['reminder.list', {}],
];
const lines = [
  'Dana wants the price of the second crane by Friday',
  'I promised Otto the plan of the harbour wall by 20 March',
  'Dana: the budget worries her most this quarter',
  'Otto prefers numbers first',
  'Risk: the vendor slips by two weeks; Dana does not know',
  'Dana decided to keep the old contract',
];

describe('what a server that runs for long remembers', () => {
  it('is what a program that was started just now answers, whoever wrote last', async () => {
    let minute = 0;
    const over = (vault: Vault): Context =>
      contextFor(
        { vault },
        {
          now: new Date(Date.parse(testNow) + minute * 60_000).toISOString().replace('Z', '+00:00'),
          newId: () => {
            ids += 1;
            return `made-${ids}`;
          },
        },
      );
    const run = (vault: Vault, name: OperationName, input: object): Promise<unknown> =>
      perform(operations[name] as unknown as Operation, atOneInstant(over(vault), name), input);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            by: fc.boolean(),
            line: fc.nat(lines.length - 1),
            next: fc.constantFrom('nothing', 'accept', 'accept', 'reject', 'role'),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (steps) => {
          for (const { by, line, next } of steps) {
            minute += 1;
            const vault = by ? there.vault : other;
            await run(vault, 'fact.capture', { text: lines[line] ?? '' });
            const [fact] = vault.store().facts.inState('proposed', over(vault).now, 1);
            if (next === 'accept' && fact) await run(vault, 'fact.accept', { facts: [fact.id] });
            if (next === 'reject' && fact) await run(vault, 'fact.reject', { facts: [fact.id] });
            if (next === 'role') await run(vault, 'person.edit', { person: 'dana', role: `CFO ${line}` });
            const fresh = vaultAt(there.place, { key: Uint8Array.from(there.key) });
            for (const [name, input] of asked) {
              const right = await run(fresh, name, input);
              expect(await run(there.vault, name, input), name).toEqual(right);
              expect(await run(other, name, input), name).toEqual(right);
            }
            fresh.lock();
          }
        },
      ),
      { numRuns: 6 },
    );
  });
});
