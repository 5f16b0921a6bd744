import { z } from 'zod';
import { Line, LineSource } from '../../domain/documents/line.ts';
import { sourceOfTalk, withoutSpeaker } from '../../domain/documents/talk-fact.ts';
import { charitableReadings } from '../../domain/framework/charitable.ts';
import { DisagreementQuestion, openQuestions } from '../../domain/framework/disagreement-questions.ts';
import { readHardReply } from '../../domain/framework/hard-reply.ts';
import { Disagreement } from '../../domain/people/disagreement.ts';
import { calledName } from '../../domain/people/names.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../draft/reader-of.ts';
import { openFactsWith } from '../recap/talk-facts.ts';
import { wasThere } from '../replay.ts';

/** A question that has no answer yet, with words on file that may be the answer. */
export const AskedOfDisagreement = DisagreementQuestion.extend({
  facts: z.array(z.object({ id: Id, words: z.string(), source: LineSource })),
});

/** A disagreement as a page shows it. */
export const DisagreementView = Disagreement.extend({
  name: z.string(),
  called: z.string(),
  /** The words it began with; null where it began with none. */
  source: LineSource.nullable(),
  /** What is still to be asked, one at a time, in this order. */
  asks: z.array(AskedOfDisagreement),
  /** Kind readings that what is on file allows; they are looked at before the first question is answered. */
  readings: z.array(Line),
  /** Its day has come. */
  back: z.boolean(),
});
export type DisagreementView = z.infer<typeof DisagreementView>;

/** Whether a note puts down what somebody said, in quotation marks. */
const isQuoted = (quote: string): boolean => /[“"„«][^”"“»]{4,}/u.test(quote);

const mostOffered = 4;
const longestOffered = 300;

/** What was written on later is not shown on a replayed day: of it only that it was there. */
const asItWas = (context: Context, one: Disagreement): Disagreement =>
  context.vault.example || wasThere(context, one.updated)
    ? one
    : {
        ...one,
        theirView: '',
        charitable: '',
        valid: '',
        sharedGoal: '',
        changed: '',
        concern: '',
        backOn: null,
        updated: one.opened,
        // What it was called before is not kept.
        ...(one.named === undefined || wasThere(context, one.named)
          ? {}
          : { topic: 'Noted on that day; its words were changed later', kind: 'disagreement', named: undefined }),
      };

/**
 * Tells each disagreement with its name, its words, its open questions and the kind readings of it; `offering` false leaves out
 * what on file may answer, and the readings: for many at once, that is asked of none.
 */
export const disagreementViews = (
  context: Context,
  kept: readonly Disagreement[],
  { offering = true }: { readonly offering?: boolean } = {},
): DisagreementView[] => {
  const all = kept.map((one) => asItWas(context, one));
  const store = context.store();
  const clock = clockIn(context.zone);
  const people = new Map([...new Set(all.map(({ person }) => person))].map((id) => [id, store.people.get(id)]));
  const openOf = new Map<Id, ReturnType<typeof openFactsWith>>();
  const readers = new Map<Id, ReturnType<typeof readerOf>>();
  return all.flatMap((one) => {
    const person = people.get(one.person);
    if (!person) return [];
    const called = calledName(person.name);
    const isOpen = one.closed === null;
    const asked = openQuestions(one, called);
    if (offering && isOpen && !openOf.has(person.id)) openOf.set(person.id, openFactsWith(context, person.id));
    const known = openOf.get(person.id) ?? [];
    const begun = one.fact === null ? undefined : store.facts.at(one.fact, context.now);
    const source = begun ? store.sources.many([begun.source])[0] : undefined;
    const wants = offering && isOpen && one.charitable === '';
    if (wants && !readers.has(person.id)) readers.set(person.id, readerOf(context, person.id));
    const reader = readers.get(person.id);
    return [
      {
        ...one,
        opened: clock(one.opened),
        closed: one.closed === null ? null : clock(one.closed),
        updated: clock(one.updated),
        name: person.name,
        called,
        source: begun
          ? {
              quote: begun.quote,
              kind: source?.kind ?? 'capture',
              date: clock(begun.said),
              id: begun.source,
              fact: begun.id,
              who: source?.kind === 'mail' || source?.kind === 'transcript' ? person.name : 'you',
            }
          : null,
        asks: asked.map((question) => ({
          ...question,
          facts: [
            ...new Map(
              known
                .filter(
                  ({ kind, owner, by, quote }) =>
                    question.from.includes(kind) &&
                    (owner === person.id || by === person.id) &&
                    quote.length <= longestOffered,
                )
                .map((fact) => {
                  const words = withoutSpeaker(fact.quote, [person.name, called, fact.holder]);
                  return [words, { id: fact.id, words, source: sourceOfTalk(fact) }] as const;
                }),
            ).values(),
          ].slice(0, mostOffered),
        })),
        readings:
          wants && reader
            ? [
                ...charitableReadings(
                  reader,
                  readHardReply(one.topic)
                    .hard.map(({ sort }) => sort)
                    // A topic is short, whoever wrote it.
                    .filter((sort) => sort !== 'curt'),
                  { written: source?.kind === 'mail' || source?.kind === 'transcript' || isQuoted(begun?.quote ?? '') },
                ),
              ]
            : [],
        back: isOpen && one.backOn !== null && one.backOn <= dayOf(clock(context.now)),
      },
    ];
  });
};
