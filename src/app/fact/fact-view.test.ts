import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFact, aSource, fill } from '../../../tests/support/content.ts';
import { testNow } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { aroundIn, factViews } from './fact-view.ts';

const newWorkspace = freshWorkspaces();

it('shows the words around a quote, never the signature below or the paragraph above', async () => {
  const workspace = await newWorkspace();
  const store = workspace.store();
  fill(store);
  const text =
    'An earlier paragraph.\n\nGood talk. Send me the plan by Friday. It can be short.\n\nDana\nDirector of Things';
  const start = text.indexOf('Send');
  const end = text.indexOf(' It can');
  store.sources.add(aSource({ id: 'long', key: 'mail:long', text, people: [{ person: 'person-dana', role: 'from' }] }));
  const view = factViews(
    store,
    testNow,
    'Europe/Berlin',
  )(aFact({ id: 'f', source: 'long', start, end, quote: text.slice(start, end) }));
  expect(view.around).toEqual({ before: 'Good talk. ', after: ' It can be short.' });
  expect(view).toMatchObject({ saidBy: 'Dana Whitfield', sourceKind: 'mail', history: false });
});

it('says where words around a quote are cut, and cuts none of them in two', () => {
  const words = 'harbour '.repeat(30);
  const text = `${words}send the plan ${words}`;
  const start = text.indexOf('send');
  const { before, after } = aroundIn(text, { start, end: start + 'send the plan'.length });
  expect(before).toMatch(/^… (?:harbour )+$/);
  expect(after).toMatch(/^(?: harbour)+ …$/);
});

it('shows of a transcript only what was said in the turn', () => {
  const text = '[0:00:10] Dana Ruiz: Good morning all\n[0:00:20] Robin: So I will send the plan by Friday\nDana: Fine';
  const start = text.indexOf('I will');
  const end = text.indexOf(' by Friday');
  expect(aroundIn(text, { start, end }, 'transcript')).toEqual({ before: 'So ', after: ' by Friday' });
});

it('shows the words around a quote as they stand, however far a source goes on and in whatever it is written', async () => {
  const store = (await newWorkspace()).store();
  const asBefore = new Error('as before');
  const pieces = fc.array(fc.constantFrom('ship it', '. ', '\n', '\n\n', ' ', '🚢', 'ä', '- ', 'harbour '.repeat(9)), {
    maxLength: 30,
  });
  const kinds = fc.constantFrom('mail' as const, 'transcript' as const);
  fc.assert(
    fc.property(pieces, pieces, kinds, fc.boolean(), (before, after, kind, together) => {
      const [head, tail] = [before.join(''), after.join('')];
      const text = `${head}send the plan${tail}`;
      const fact = aFact({ id: 'f', source: 'x', start: head.length, end: head.length + 13, quote: 'send the plan' });
      const look = () =>
        store.transaction(() => {
          store.sources.add(aSource({ id: 'x', key: 'x', text, kind }));
          const view = factViews(store, testNow, 'UTC', together ? [fact] : []);
          expect(view(fact).around).toEqual(aroundIn(text, fact, kind));
          throw asBefore;
        });
      expect(look).toThrow(asBefore);
    }),
  );
});
