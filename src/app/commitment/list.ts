import { z } from 'zod';
import { ledgerSentence } from '../../domain/documents/ledger-sentence.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { isHistory } from '../../domain/facts/history.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { isLongAgo, lastHeard } from '../../domain/plan/still-open.ts';
import { addDays, dayOf, millis } from '../../domain/shared/time.ts';
import { changeViews } from '../change/change-view.ts';
import { worthAsking } from '../change/worth-asking.ts';
import { factViews } from '../fact/fact-view.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { isShown, learnedLines } from '../signals/learned.ts';
import { ChangeView, FactView } from '../views.ts';
import { LedgerRow, ledgerRows, wayOf } from './ledger-row.ts';

const mostWaiting = 20;
const mostChanges = 10;
const sixWeeks = 42 * 86_400_000;

export const commitmentList = operation({
  name: 'commitment.list',
  alias: 'ledger',
  summary: 'List what you owe and what is owed to you: to whom, by when, said where, and how each stands.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().optional(),
    way: z.enum(['mine', 'theirs', 'both']).default('both'),
    which: z.enum(['open', 'closed', 'all']).default('open'),
    limit: z.number().int().min(1).max(1000).default(200),
  }),
  output: z.object({
    /** One true sentence on what matters. */
    sentence: z.string(),
    /** Open ones soonest due first, undated ones and those of long ago last; then ended ones, the last first. */
    rows: z.array(LedgerRow),
    /** How many there are, shown or not. */
    total: z.number().int(),
    /** Commitments and requests that nobody has accepted yet, newest first. */
    waiting: z.array(FactView),
    /** How many more of those there are. */
    moreWaiting: z.number().int(),
    /** Later words that keep, move or drop one of them, and wait for the user. */
    changes: z.array(ChangeView),
  }),
  run: (context, { person, way, which, limit }) => {
    const store = context.store();
    const { now, zone } = context;
    const me = store.people.me()?.id;
    const whom = person === undefined ? null : findPerson(store, person).id;
    const isWanted = (fact: Parameters<typeof wayOf>[0]): boolean => {
      const whose = wayOf(fact, me);
      return way === 'both' || whose === way || whose === 'nobody';
    };
    const open = which === 'closed' ? [] : store.owed.list(now, { closed: false, person: whom }).filter(isWanted);
    const closed = which === 'open' ? [] : store.owed.list(now, { closed: true, person: whom }).filter(isWanted);
    // What lies far back stands behind what is of today, which a limit must not cut off.
    const longAgo = (fact: Fact): boolean => isLongAgo(fact, lastHeard(fact), now);
    // What is due in some months is of less use than what was asked last night.
    const farOff = (fact: Fact): boolean => (lastDayOf(fact.due) ?? '') > addDays(dayOf(now), 45);
    const near = open.filter((fact) => !longAgo(fact));
    const facts = [...near.filter((fact) => !farOff(fact)), ...near.filter(farOff), ...open.filter(longAgo), ...closed];
    const rows = ledgerRows(context, facts.slice(0, limit));
    const asking = worthAsking(store, now, whom);
    const lines = learnedLines(store, now);
    const proposed =
      which === 'closed'
        ? []
        : store.owed
            .proposed(now, { since: millis(now) - sixWeeks, person: whom, limit: 500 })
            .filter(
              (fact) =>
                wayOf(fact, me) !== 'between' &&
                isWanted(fact) &&
                !isHistory(fact, 'mail', now) &&
                !asking.settled.has(fact.id) &&
                isShown(fact, lines(fact)),
            );
    const changed = changeViews(store, now, zone);
    return {
      sentence: ledgerSentence({ rows, today: dayOf(now), waiting: proposed.length, way, which, me: me !== undefined }),
      rows,
      total: facts.length,
      waiting: proposed.slice(0, mostWaiting).map(factViews(store, now, zone)),
      moreWaiting: Math.max(0, proposed.length - mostWaiting),
      changes:
        which === 'closed'
          ? []
          : asking.changes
              .filter(({ fact }) => (fact.kind === 'commitment' || fact.kind === 'request') && isWanted(fact))
              .slice(0, mostChanges)
              .flatMap(({ change }) => changed(change) ?? []),
    };
  },
});
