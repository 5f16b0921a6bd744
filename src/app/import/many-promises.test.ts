import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { mostOfSource } from '../fact/keep-facts.ts';
import { bringIn } from './bring-in.ts';

const newWorkspace = freshWorkspaces();
const talk = (count: number, thing = 'report'): string =>
  `Quinn Abara: Go on.\n${Array.from({ length: count }, (_, at) => `Dana Ruiz: I'll send you the ${thing} ${at} by Friday.`).join('\n')}\n`;

it('what is promised again is looked up once for a talk, whatever the number of its promises', async () => {
  const lookUps = async (count: number): Promise<number> => {
    const context = contextFor(await newWorkspace());
    const store = context.store();
    let asked = 0;
    const factChanges: typeof store.factChanges = {
      ...store.factChanges,
      openWith: (...given) => {
        asked += 1;
        return store.factChanges.openWith(...given);
      },
    };
    const counting = { ...context, store: () => ({ ...store, factChanges }) };
    await bringIn(counting, [{ name: '2026-03-11 weekly.txt', text: talk(count) }]);
    expect(store.facts.count('proposed')).toBe(count);
    return asked;
  };
  expect(await lookUps(40)).toBe(await lookUps(10));
});

it('of one talk so many promises are kept, the first ones, and the import says so', async () => {
  const context = contextFor(await newWorkspace());
  const { facts, problems } = await bringIn(context, [
    { name: '2026-03-11 weekly.txt', text: talk(mostOfSource + 100) },
  ]);
  expect(facts).toBe(mostOfSource);
  expect(context.store().facts.count()).toBe(mostOfSource);
  expect(problems).toEqual([{ item: 'Weekly', what: expect.stringContaining(mostOfSource.toLocaleString('en')) }]);
});
