import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aSource } from '../../tests/support/content.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';

const newWorkspace = freshWorkspaces();

it('the head of a source is its text as far as it was asked for, whatever it is written in', async () => {
  const store = (await newWorkspace()).store();
  const asBefore = new Error('as before');
  const texts = fc.array(
    fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 40 }), upTo: fc.nat({ max: 45 }) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const look = () =>
        store.transaction(() => {
          const sources = all.map(({ text }, n) => aSource({ id: `s-${n}`, key: `s-${n}`, text }));
          for (const source of sources) store.sources.add(source);
          const wanted = new Map(all.map(({ upTo }, n) => [`s-${n}`, upTo]));
          const heads = new Map(store.sources.heads(new Map([...wanted, ['gone', 3]])).map((one) => [one.id, one]));
          expect([...heads.keys()].sort()).toEqual(sources.map(({ id }) => id).sort());
          sources.forEach((source, n) => {
            const head = heads.get(source.id);
            const text = head?.text ?? '?';
            expect(head).toEqual({ ...source, text });
            expect(source.text.startsWith(text)).toBe(true);
            expect(text.length).toBeGreaterThanOrEqual(Math.min(all[n]?.upTo ?? 0, source.text.length));
          });
          throw asBefore;
        });
      expect(look).toThrow(asBefore);
    }),
  );
});
