import { z } from 'zod';
import { isHistory } from '../../domain/facts/history.ts';
import { Person } from '../../domain/people/person.ts';
import { Id } from '../../domain/shared/id.ts';
import { Instant, inZone, millis } from '../../domain/shared/time.ts';
import { changeViews } from '../change/change-view.ts';
import { worthAsking } from '../change/worth-asking.ts';
import { tellsFor } from '../commitment/ledger-row.ts';
import { factViews } from '../fact/fact-view.ts';
import { momentView } from '../moment/moment-view.ts';
import { operation } from '../operation.ts';
import { isShown, learnedLines } from '../signals/learned.ts';
import { ChangeView, FactView, MomentView } from '../views.ts';
import { findPerson } from './find-person.ts';

const sixWeeks = 42 * 86_400_000;

export const personShow = operation({
  name: 'person.show',
  alias: 'person',
  summary: 'Show one person: what they care about, what is owed both ways, what is proposed, the note.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['person'],
  input: z.object({
    person: z.string().min(1),
    /** How many proposals, and how much history, to show; the totals tell of the rest. */
    limit: z.number().int().min(1).max(10_000).default(100),
  }),
  output: z.object({
    person: Person,
    /**
     * How they were written in mails and invitations, the most frequent first: a stranger among these shows here. Then
     * addresses that are known from elsewhere, with a count of 0.
     */
    seen: z.array(
      z.object({ address: z.string(), name: z.string(), count: z.number().int(), last: Instant.nullable() }),
    ),
    next: MomentView.nullable(),
    /** Accepted facts, newest first. */
    facts: z.array(FactView),
    /** Why they are to be told today of something you owe them, as the ledger says it. */
    warnings: z.array(z.object({ fact: Id, words: z.string() })),
    /** Waiting to be accepted, newest first; all of them, history apart. */
    proposals: z.array(FactView),
    /** What later words say of promises and asks that are there, newest first. */
    changes: z.array(ChangeView),
    /** Proposals older than six weeks. */
    history: z.array(FactView),
    totals: z.object({ proposals: z.number().int(), history: z.number().int() }),
    /** Proposals of kinds that were mostly turned down, and that are not likely enough to be shown. */
    lessLikely: z.number().int(),
  }),
  run: (context, { person: words, limit }) => {
    const store = context.store();
    const person = findPerson(store, words);
    const accepted = store.facts.withPerson(person.id, context.now, ['accepted']);
    // What lies further back is history whatever it says: of ten years of it some are read, and the others counted.
    const since = millis(context.now) - sixWeeks;
    const recent = store.currentFacts.waiting(context.now, { since, person: person.id });
    const past = recent.filter((fact) => isHistory(fact, 'mail', context.now));
    const left = store.currentFacts.leftWaiting(context.now, { person: person.id, before: since, limit });
    const history = [...past, ...left.newest].slice(0, limit);
    const changeView = changeViews(store, context.now, context.zone);
    const asking = worthAsking(store, context.now, person.id);
    const lines = learnedLines(store, context.now);
    const waiting = recent.filter((fact) => !past.includes(fact) && !asking.settled.has(fact.id));
    const fresh = waiting.filter((fact) => isShown(fact, lines(fact)));
    const proposals = fresh.slice(0, limit);
    const view = factViews(store, context.now, context.zone, [...accepted, ...proposals, ...history]);
    const seen = store.people.seenOf(person.id, millis(context.now));
    const next = store.moments.nextWith(person.id, context.now);
    return {
      person,
      seen: [
        ...seen.map(({ address, name, count, last }) => ({
          address,
          name,
          count,
          last: last === null ? null : inZone(last, context.zone),
        })),
        ...person.addresses
          .filter((address) => !seen.some((one) => one.address === address))
          .map((address) => ({ address, name: '', count: 0, last: null })),
      ],
      next: next ? momentView(store, context.zone)(next) : null,
      facts: accepted.map(view),
      warnings: [
        ...tellsFor(
          context,
          accepted.filter(({ closed }) => closed === null),
        ),
      ],
      proposals: proposals.map(view),
      changes: asking.changes.slice(0, limit).flatMap(({ change }) => changeView(change) ?? []),
      history: history.map(view),
      totals: { proposals: fresh.length, history: past.length + left.total },
      lessLikely: waiting.length - fresh.length,
    };
  },
});
