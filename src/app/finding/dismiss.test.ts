import { expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { draftReview } from '../draft/review.ts';
import { findingDismiss } from './dismiss.ts';

const newWorkspace = freshWorkspaces();

it('words that a rule about the reader found may stand by their words alone, as they are typed', async () => {
  const context = contextFor(await newWorkspace(), { newId });
  const store = context.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Marsh', standing: 'above' }));
  const quote = 'Helen prefers three bullets to any long text';
  store.sources.add(aSource({ kind: 'capture', text: quote, people: [{ person: 'me', role: 'from' }] }));
  store.facts.add(
    aFact({
      kind: 'preference',
      quote,
      end: quote.length,
      action: null,
      due: null,
      state: 'accepted',
      owner: 'helen',
      about: ['helen'],
    }),
  );
  const rows = Array.from({ length: 14 }, (_, at) => `The crane number ${at + 1} came to the yard before noon today.`);
  const review = async () =>
    (await draftReview.run(context, { text: `Hello Helen,\n\n${rows.join(' ')}\n`, reader: 'Helen' })).findings.filter(
      ({ rule }) => rule === 'wrong-form',
    );
  const [found] = await review();
  expect(found?.basis).toHaveLength(1);
  await findingDismiss.run(context, { rule: 'wrong-form', quote: found?.quote, reason: '' });
  expect(await review()).toEqual([]);
});
