import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { dayInWords } from '../../domain/documents/words.ts';
import type { Due, Fact } from '../../domain/facts/fact.ts';
import type { FactStep } from '../../domain/facts/fact-step.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { Id } from '../../domain/shared/id.ts';
import { type Day, dayOf, Instant, millis } from '../../domain/shared/time.ts';
import { changeViews } from '../change/change-view.ts';
import type { Context } from '../context.ts';
import { factViews } from '../fact/fact-view.ts';
import { wasThere } from '../replay.ts';

/** One thing that happened to something owed: a frame in words, and where it was said. */
export const HistoryEntry = z.object({
  at: Instant,
  what: z.enum(['said', 'change', 'step', 'draft', 'reminder']),
  /** "Moved from 12 March to 20 March, before its day." */
  words: z.string(),
  /** What was said, letter for letter; null where nothing was. */
  source: LineSource.nullable(),
  /** The user's reason; empty without. */
  why: z.string(),
  /** Later words that nobody has decided on. */
  waits: z.boolean(),
  /** The change, so that it can be accepted or taken back. */
  change: Id.nullable(),
  draft: Id.nullable(),
});
export type HistoryEntry = Readonly<z.infer<typeof HistoryEntry>>;

const dayWords = (due: Due | null, today: Day): string => {
  const last = lastDayOf(due);
  return last === null ? (due === null ? 'no day' : `“${due.text}”`) : dayInWords(last, today);
};

const movedWords = (was: Due | null, became: Due | null, on: Day, today: Day): string => {
  const last = lastDayOf(was);
  if (became === null) return `Given up for ${dayWords(was, today)}, without a new day`;
  if (was === null) return `Set for ${dayWords(became, today)}`;
  const early = last === null ? '' : on <= last ? ', before its day was over' : ', after its day';
  return `Moved from ${dayWords(was, today)} to ${dayWords(became, today)}${early}`;
};

const changeWords = {
  kept: 'Said to be done',
  dropped: 'Said to be off',
  corrected: 'Put right',
  repeated: 'Said again',
} as const;

const stepWords = (step: FactStep, name: string, today: Day): string => {
  switch (step.what) {
    case 'moved':
      return movedWords(step.was, step.became, dayOf(step.at), today);
    case 'kept':
      return step.done ? `Kept on ${dayInWords(step.done, today)}` : 'Kept';
    case 'late':
      return step.done ? `Kept after its day, on ${dayInWords(step.done, today)}` : 'Kept after its day';
    case 'broken':
      return 'Not kept';
    case 'dropped':
      return 'Dropped';
    case 'opened':
      return 'Opened again';
    case 'sized':
      return 'You said how much work it takes';
    case 'told':
      return name === '' ? 'They were told' : `${name} was told`;
    case 'nudged':
      return name === '' ? 'They were asked about it' : `${name} was asked about it`;
    case 'accepted':
      return 'Accepted';
  }
};

/** Everything that was said of something owed and done about it up to `context.now`, earliest first. */
export const historyOf = (context: Context, fact: Fact): HistoryEntry[] => {
  const store = context.store();
  const { now, zone } = context;
  const today = dayOf(now);
  const view = factViews(store, now, zone)(fact);
  const none = { why: '', waits: false, change: null, draft: null, source: null };
  const changed = changeViews(store, now, zone);
  const nameOf = (id: Id | null): string => (id === null ? '' : (store.people.get(id)?.name ?? ''));
  const steps = store.factSteps.ofFacts([fact.id], now);
  const decided = steps.some(({ what }) => what === 'accepted') ? null : fact.decided;
  const entries: HistoryEntry[] = [
    {
      ...none,
      at: fact.said,
      what: 'said',
      words: `${fact.kind === 'commitment' ? 'Promised' : 'Asked'}${view.toName && view.toName !== 'you' ? (fact.kind === 'commitment' ? ` to ${view.toName}` : ` of ${view.toName}`) : ''}`,
      source: {
        quote: fact.quote,
        kind: view.sourceKind,
        date: fact.said,
        id: fact.source,
        fact: fact.id,
        who: view.saidBy,
      },
    },
    ...(decided === null ? [] : [{ ...none, at: decided, what: 'step' as const, words: 'Accepted' }]),
    ...store.factChanges
      .ofFact(fact.id, now)
      .filter(({ state }) => state !== 'rejected')
      .flatMap((change): HistoryEntry[] => {
        const seen = changed(change);
        if (!seen) return [];
        const { what, before, due, said } = change;
        const words =
          what === 'moved' ? movedWords(before?.due ?? fact.due, due, dayOf(said), today) : changeWords[what];
        return [
          {
            ...none,
            at: said,
            what: 'change',
            words,
            waits: change.state === 'proposed' && what !== 'repeated',
            change: change.id,
            source: {
              quote: seen.quote,
              kind: seen.sourceKind,
              date: said,
              id: change.source,
              fact: fact.id,
              who: seen.saidBy,
            },
          },
        ];
      }),
    ...steps.map(
      (step): HistoryEntry => ({
        ...none,
        at: step.at,
        what: 'step',
        words: stepWords(step, nameOf(step.person), today),
        why: step.why,
        draft: step.draft,
      }),
    ),
    ...store.drafts
      .all()
      .filter(({ about, created, sent }) => about === fact.id && wasThere(context, created) && sent === null)
      .map(
        (draft): HistoryEntry => ({
          ...none,
          at: draft.created,
          what: 'draft',
          words: 'A draft about it was begun',
          draft: draft.id,
        }),
      ),
  ];
  return entries.sort((a, b) => millis(a.at) - millis(b.at));
};
