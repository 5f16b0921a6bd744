import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { ask, calendar, mail, mailbox, me, peopleWritten, tables } from '../../../tests/support/people-written.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { importRun } from '../import/run.ts';
import { importUndo } from '../import/undo.ts';
import { personApart } from './apart.ts';
import { personEdit } from './edit.ts';
import { personMerge } from './merge.ts';
import { personRemove } from './remove.ts';
import { personSplit } from './split.ts';
import { personUndo } from './undo.ts';

const newWorkspace = freshWorkspaces();

const handling = ['merge', 'split', 'apart'] as const;
type Handling = (typeof handling)[number];

/** Merges, splits or parts two that the numbers choose; nothing where they cannot be. */
const handle = (context: Context, a: number, b: number, what: Handling): void => {
  const { people } = context.store();
  const others = people.all().filter(({ standing }) => standing !== 'me');
  const one = others[a % others.length];
  const other = others[b % others.length];
  if (!one || !other) return;
  if (what === 'split') {
    const seen = people.seenOf(one.id, Number.MAX_SAFE_INTEGER);
    const chosen = seen[b % Math.max(1, seen.length)];
    if (seen.length < 2 || !chosen) return;
    const words = b % 2 === 0 && chosen.name !== '' ? chosen.name : chosen.address;
    if (words === '' || seen.every(({ name, address }) => name === words || address === words)) return;
    personSplit.run(context, { person: one.id, seen: [words] });
  } else if (one.id !== other.id) {
    if (what === 'merge') personMerge.run(context, { person: one.id, into: other.id });
    else personApart.run(context, { person: one.id, other: other.id });
  }
};

const tidal =
  'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:3@corp.example\nDTSTART:20260319T100000Z\nDTEND:20260319T103000Z\nSUMMARY:Tides\nATTENDEE;CN=Tom Birch:mailto:desk@corp.example\nATTENDEE;CN=T. Birch:mailto:desk@corp.example\nATTENDEE;CN=Noor Aziz:mailto:noor@sea.example\nEND:VEVENT\nEND:VCALENDAR\n';
const files = [
  { name: 'a.mbox', text: mailbox },
  { name: 'a.ics', text: calendar },
  {
    name: 'b.mbox',
    text: mail(
      13,
      'Noor for Dana Ruiz <noor@sea.example>',
      'Tom Birch <desk@corp.example>, T. Birch <desk@corp.example>',
      ask,
    ),
  },
  {
    name: 'c.mbox',
    text:
      mail(14, 'Dana R <d.r@home.example>', `${me}, Noor Aziz <noor@sea.example>`, ask) +
      mail(15, 'Robin Ames <dana.ruiz@corp.example>', me, ask),
  },
  { name: 'b.ics', text: tidal },
];

/** Who stands somewhere though the way they are written there belongs to somebody else, or to nobody. */
const strayed = (context: Context): readonly string[] => {
  const { people } = context.store();
  const said = people.said();
  return people.all().flatMap(({ id, name }) =>
    people.seenOf(id, Number.MAX_SAFE_INTEGER).flatMap((seen) => {
      const meant = said.get(seen.seen) ?? (seen.address === '' ? id : people.byAddress(seen.address)?.id);
      return meant === id ? [] : [`${name} as ${seen.name} <${seen.address}>`];
    }),
  );
};

const somethings = [...handling, 'bring', 'take-back', 'remove', 'edit', 'undo'] as const;

const doSomething = async (
  context: Context,
  a: number,
  b: number,
  what: (typeof somethings)[number],
  gone: Set<string>,
): Promise<void> => {
  const store = context.store();
  const others = store.people.all().filter(({ standing }) => standing !== 'me');
  const one = others[a % Math.max(1, others.length)];
  if (what === 'bring') await importRun.run(context, { files: files.slice(a % files.length).slice(0, 1) });
  else if (what === 'take-back')
    await importUndo.run(context, { import: 1 + (a % Math.max(1, store.imports.all().length)) });
  else if (what === 'undo') personUndo.run(context, {});
  else if (what === 'edit') {
    if (one)
      personEdit.run(context, { person: one.id, ...(b % 2 === 0 ? { note: `Note ${b % 10}` } : { role: 'Pilot' }) });
  } else if (what === 'remove') {
    if (!one) return;
    personRemove.run(context, { person: one.id, really: true });
    for (const address of one.addresses) gone.add(address);
  } else handle(context, a, b, what);
};

describe('any steps of merging, splitting and parting', () => {
  it('are taken back in reverse order, and everything is as it was', async () => {
    const step = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...handling));
    const context = await peopleWritten(await newWorkspace());
    const before = tables(context);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const { people } = context.store();
        for (const [a, b, what] of steps) handle(context, a, b, what);
        while (people.changes.latest()) personUndo.run(context, {});
        expect(JSON.parse(tables(context))).toEqual(JSON.parse(before));
        expect(tables(context)).toBe(before);
      }),
      { numRuns: 60 },
    );
    context.store().verify();
  });

  it('among imports, taking those back, deletions and notes leave a whole workspace without the deleted', async () => {
    const step = fc.tuple(fc.nat(1000), fc.nat(1000), fc.constantFrom(...somethings));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const workspace = await newWorkspace();
        const context = await peopleWritten(workspace);
        const store = context.store();
        const gone = new Set<string>();
        const orRefused = async (work: () => Promise<void>): Promise<boolean> => {
          try {
            await work();
            return true;
          } catch (error) {
            if (error instanceof AppError) return false;
            throw error;
          }
        };
        for (const [a, b, what] of steps) {
          await orRefused(() => doSomething(context, a, b, what, gone));
          expect(strayed(context)).toEqual([]);
        }
        while (store.people.changes.latest() && (await orRefused(async () => void personUndo.run(context, {}))));
        store.verify();
        expect(strayed(context)).toEqual([]);
        const there = tables(context);
        for (const address of gone) expect(there).not.toContain(address);
        for (const fact of store.facts.all()) {
          expect(store.sources.get(fact.source)?.text.slice(fact.start, fact.end)).toBe(fact.quote);
        }
        workspace.remove();
      }),
      { numRuns: 40 },
    );
  });
});
