import { isAsk } from '../../domain/documents/brief-fact.ts';
import type { Draft } from '../../domain/documents/draft.ts';
import { type Fact, type FactKind, unsure } from '../../domain/facts/fact.ts';
import { calledName, everyName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { draftGaps } from '../../domain/questions/draft-gaps.ts';
import { type LikelyMaterial, smallNames } from '../../domain/questions/likely-candidates.ts';
import type { LikelyQuestion } from '../../domain/questions/likely-question.ts';
import { likelyQuestions } from '../../domain/questions/likely-questions.ts';
import { withoutDismissed } from '../../domain/review/dismissed.ts';
import { thingIn, wordsOf } from '../../domain/review/on-file.ts';
import { review } from '../../domain/review/review.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, type Instant, millis } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import { gatherBrief } from '../brief/gather-brief.ts';
import type { Context } from '../context.ts';
import { draftWasThere } from '../draft/put-draft.ts';
import { toldOf } from '../draft/told-of.ts';
import { AppError } from '../errors.ts';
import { findPerson } from '../person/find-person.ts';
import { keptPhrases } from '../phrase/kept-phrases.ts';
import { wasThere } from '../replay.ts';

const aDay = 86_400_000;
/** Their questions are remembered so long, and what may answer them. */
const remembered = { asked: 60 * aDay, answers: 180 * aDay, draft: 14 * aDay } as const;
const answering: readonly FactKind[] = ['result', 'decision', 'outcome', 'timing', 'commitment'];

/** The draft that is meant: the named one, else what was last written to them and has not gone out. Throws `AppError`: `not-found`. */
const draftFor = (context: Context, person: Id, named: Id | undefined): Draft | undefined => {
  const store = context.store();
  if (named !== undefined) {
    const draft = store.drafts.get(named);
    if (!draft || !draftWasThere(context, draft)) throw new AppError('not-found', { field: 'draft' });
    return draft;
  }
  return store.drafts
    .all()
    .find(
      (draft) =>
        draft.reader === person &&
        draft.sent === null &&
        draft.kind !== 'reply' &&
        draftWasThere(context, draft) &&
        millis(context.now) - millis(draft.updated) <= remembered.draft,
    );
};

/** What a draft leaves open, as review finds it; what the user let stand is not asked. */
const gapsOf = (context: Context, draft: Draft, asked: boolean): LikelyMaterial['draft'] => {
  const store = context.store();
  const { findings, language } = review(draft.text, { phrases: keptPhrases(store) });
  const standing = store.dismissals.all().filter(({ at }) => wasThere(context, at));
  // A plan is the writer's own; nobody asks after what it leaves open.
  const left = language === null && draft.kind !== 'plan' ? withoutDismissed(findings, standing, draft.id) : [];
  return {
    id: draft.id,
    title: draft.title,
    at: clockIn(context.zone)(draft.updated),
    gaps: draftGaps(left),
    asked,
  };
};

/**
 * What somebody may ask in the next talk, at most seven questions with what they rest on and what answers them; of a draft
 * what it leaves open. Throws `AppError`: `not-found`, `ambiguous`.
 */
export const likelyFor = (
  context: Context,
  { person: named, draft: draftId }: { readonly person: Id | Person; readonly draft?: Id | undefined },
): readonly LikelyQuestion[] => {
  const store = context.store();
  const person = typeof named === 'string' ? findPerson(store, named) : named;
  const { now, zone } = context;
  const clock = clockIn(zone);
  const me = store.people.me()?.id ?? null;
  const { facts, letters, sources } = gatherBrief(context, person, remembered.asked);
  const replies = new Map(
    facts.flatMap((fact) => {
      const source = sources.get(fact.source);
      if (fact.owner !== person.id || source?.kind !== 'mail' || me === null) return [];
      const reply = letters.replyTo(source, me);
      return reply ? [[fact.id, { ...reply, said: clock(reply.said) }] as const] : [];
    }),
  );
  const onFile = store.facts
    .acceptedSince(millis(now) - remembered.answers, now, answering)
    .filter((fact: Fact) => fact.confidence >= unsure || fact.decided !== null)
    .filter(({ owner, about }) => owner === null || owner === me || about.includes(person.id));
  const reader = { id: person.id, name: calledName(person.name), names: everyName(person) };
  // Of what nothing that was asked speaks, nobody has to know whether it was told.
  const names = smallNames(reader);
  const asked = new Set(
    facts.flatMap((fact) => (isAsk(fact) && fact.owner === person.id ? [...thingIn(wordsOf(fact), names)] : [])),
  );
  const mine = onFile
    .filter(({ kind, owner, to }) =>
      kind === 'commitment' ? owner === me && (to === null || to === person.id) : kind === 'result',
    )
    .filter((fact) => [...thingIn(wordsOf(fact), names)].some((stem) => asked.has(stem)));
  const results = mine.filter(({ kind }) => kind === 'result');
  const told = results.length === 0 ? new Map<Id, Instant>() : toldOf(store, person, results, now).told;
  const draft = draftFor(context, person.id, draftId);
  return likelyQuestions({
    person: reader,
    me,
    now,
    facts,
    topics: letters.topics,
    replies,
    onFile: knownFacts(context)(onFile).map((fact) => ({
      ...fact,
      line: {
        quote: fact.quote,
        kind: fact.from.kind,
        date: fact.said,
        id: fact.source,
        fact: fact.id,
        who: fact.from.who,
      },
    })),
    answers: mine.map((fact) => ({ fact, told: told.get(fact.id) ?? null })),
    draft: draft ? gapsOf(context, draft, draftId !== undefined) : null,
    prepared: store.preparedAnswers.ofPerson(person.id, now),
  });
};
