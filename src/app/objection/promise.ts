import { z } from 'zod';
import { dayInWords, stopped } from '../../domain/documents/words.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { calledName } from '../../domain/people/names.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { promiseKey, promiseOf } from './promise-of.ts';

export const objectionPromise = operation({
  name: 'objection.promise',
  summary: 'Put down as a commitment on file who finds the answer to a question, and by when.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'objection'],
  input: z.object({ proposal: Which, objection: Id }),
  output: z.object({ fact: Id }),
  run: (context, { proposal: which, objection: id }) => {
    const store = context.store();
    const { now } = context;
    const proposal = findProposal(context, which);
    const one = store.objections.ofProposal(proposal.id, now).find((row) => row.id === id && row.state === 'accepted');
    if (!one) throw new AppError('not-found', { field: 'objection', detail: 'Nothing of this proposal has that id.' });
    const me = ensureMe(context);
    const finder = one.assigned === null ? undefined : store.people.get(one.assigned);
    if (!finder)
      throw new AppError('bad-input', {
        field: 'objection',
        detail: 'Say first who finds it out.',
        hint: '`updraft objection PROPOSAL --objection ID --assigned NAME --due DAY`.',
      });
    const { fact: known, notes } = promiseOf(store, one.id);
    if (known !== null)
      throw new AppError('exists', { field: 'objection', detail: 'That is a commitment on file already.' });
    const mine = finder.id === me;
    const to = mine ? (one.person ?? proposal.decider) : me;
    const today = dayOf(clockIn(context.zone)(now));
    const act = `find out: ${one.words.replace(/\s+/g, ' ').trim()}`;
    const by = one.due === null ? '' : ` (by ${dayInWords(one.due, today)})`;
    const text = `${mine ? 'I' : calledName(finder.name)} will ${stopped(act)}${by}`.slice(0, 4000);
    const people = [...new Set([finder.id, ...(to === null ? [] : [to])])].filter((person) => person !== me);
    const source = context.newId();
    const fact: Fact = {
      id: context.newId(),
      kind: 'commitment',
      source,
      start: 0,
      end: text.length,
      quote: text,
      owner: finder.id,
      ownerWords: '',
      to,
      about: [me, ...people],
      action: act.slice(0, 2000),
      due: one.due === null ? null : { text: `by ${dayInWords(one.due, today)}`, date: one.due },
      polarity: null,
      speaker: null,
      said: now,
      learned: now,
      confidence: 1,
      reason: 'You put down who finds it out.',
      state: 'accepted',
      decided: now,
      lastConfirmed: now,
      closed: null,
    };
    store.transaction(() => {
      store.sources.add({
        id: source,
        kind: 'capture',
        key: promiseKey(one.id, notes),
        thread: one.id,
        said: now,
        learned: now,
        title: '',
        text,
        moment: null,
        people: [{ person: me, role: 'from' }, ...people.map((person) => ({ person, role: 'about' as const }))],
        automatic: false,
        attachments: [],
      });
      store.facts.add(fact);
      store.search.put('capture', source, {
        title: '',
        text,
        people: people.map((person) => store.people.get(person)?.name ?? '').join(', '),
        said: millis(now),
        day: today,
      });
    });
    return { fact: fact.id };
  },
});
