import { saysAlike } from '../facts/same-news.ts';
import { isOwnNote } from '../framework/owners-word.ts';
import { sourceOfKnown } from '../framework/relationship.ts';
import { isFollowed } from '../people/weighty-ask.ts';
import { isLongAgo, lastHeard } from '../plan/still-open.ts';
import type { Id } from '../shared/id.ts';
import { dayOf, daysBetween, type Instant, millis } from '../shared/time.ts';
import { type Answering, answersTo, likeliest, type PutTo } from './answers-to.ts';
import type { Ask, AskProposal, Said } from './ask.ts';
import type { AskAnswer } from './ask-answer.ts';
import { endOfAsk } from './end-in-words.ts';

/** After so many days without a word "later" is worth asking again. */
const laterDays = 60;
/** An open ask is listed so many days. */
const listedDays = 400;

export type AskMaterial = {
  readonly now: Instant;
  readonly me: Id | null;
  readonly above: ReadonlySet<Id>;
  /** Accepted requests of the user's, in any order. */
  readonly asks: readonly Said[];
  /** Accepted outcomes and decisions, in any order. */
  readonly outcomes: readonly Said[];
  readonly answers: ReadonlyMap<Id, AskAnswer>;
  /** Names under which the user said that words are no answer to an ask. */
  readonly refused: ReadonlySet<string>;
  /** Asks after which whoever was asked wrote again in that conversation. */
  readonly wrote: ReadonlySet<Id>;
  /** Small letters of names: they tell whom and not what. */
  readonly names: ReadonlySet<string>;
};

/** Whom it was put to: who is named, else the only one above in its words. */
const askedOf = ({ fact }: Said, above: ReadonlySet<Id>): Id | null => {
  if (fact.to !== null) return above.has(fact.to) ? fact.to : null;
  const named = fact.about.filter((one) => above.has(one));
  return named.length === 1 && named[0] !== undefined ? named[0] : null;
};

/** Under which `answer.give` keeps that words do not answer an ask. */
export const askAbout = (ask: Id, outcome: Id | null): string => `ask:${ask}:${outcome ?? 'closed'}`;

const proposalOf = (
  ask: Said,
  answer: AskAnswer | undefined,
  fits: readonly Answering[],
  refused: ReadonlySet<string>,
): AskProposal | null => {
  const since = answer === undefined ? Number.NEGATIVE_INFINITY : millis(answer.at);
  const ended = answer !== undefined && answer.how !== 'later';
  // What has its end is asked about again only where later words of the same say another.
  const isNews = ({ said: { fact }, named, unsure }: Answering): boolean => {
    if (!ended) return true;
    const end = endOfAsk(ask.fact, fact);
    return named && !unsure && fact.kind === 'outcome' && end !== null && end !== answer.how;
  };
  const best = likeliest(
    fits.filter((one) => one.said.fact.id !== answer?.outcome && millis(one.said.fact.said) > since && isNews(one)),
  );
  if (best)
    return {
      outcome: best.said.fact.id,
      how: endOfAsk(ask.fact, best.said.fact),
      at: best.said.fact.said,
      source: sourceOfKnown(best.said.fact),
      unsure: best.unsure,
      about: askAbout(ask.fact.id, best.said.fact.id),
    };
  const { closed } = ask.fact;
  const about = askAbout(ask.fact.id, null);
  // What the answer itself closed is no news.
  const done =
    closed !== null &&
    (closed.how === 'kept' || closed.how === 'late') &&
    millis(closed.at) > (answer === undefined ? since : Math.max(since, millis(answer.said)));
  return done && !refused.has(about)
    ? { outcome: null, how: 'yes', at: closed.at, source: null, unsure: false, about }
    : null;
};

/** Whether its answer is followed: what the user noted as an ask always, of mails and talks what asks for much. */
const isOfWeight = ({ fact }: Said, names: ReadonlySet<string>): boolean =>
  isOwnNote(fact) || isFollowed(fact.quote, names);

/**
 * What the user asked people above for, the newest first: with what became of it by the user's word, else with words on file
 * that may answer it, put as a question. An ask in passing is none, nor one by mail that lies long back and was never answered.
 */
export const asksOf = (material: AskMaterial): readonly Ask[] => {
  const { now, me, above, answers, refused } = material;
  if (me === null) return [];
  const asks = material.asks.flatMap((said): PutTo[] => {
    const person = askedOf(said, above);
    return person !== null && said.fact.owner === me && isOfWeight(said, material.names) ? [{ said, person }] : [];
  });
  const fits = answersTo(asks, material.outcomes, {
    names: material.names,
    isRefused: (ask, outcome) => refused.has(askAbout(ask, outcome)),
  });
  const outcomes = new Map(material.outcomes.map((one) => [one.fact.id, one]));
  const newestFirst = asks.toSorted(
    (a, b) => millis(b.said.fact.said) - millis(a.said.fact.said) || a.said.fact.id.localeCompare(b.said.fact.id),
  );
  const today = dayOf(now);
  const again = new Set<Id>();
  return newestFirst.flatMap(({ said, person }, place): Ask[] => {
    const { fact } = said;
    const answer = answers.get(fact.id);
    const outcome = answer?.outcome == null ? undefined : outcomes.get(answer.outcome);
    const proposal = proposalOf(said, answer, fits.get(fact.id) ?? [], refused);
    const earlier = newestFirst
      .slice(place + 1)
      .find(
        (one) =>
          one.person === person && answers.has(one.said.fact.id) && saysAlike(one.said.fact, fact, material.names),
      );
    const was = earlier && answers.get(earlier.said.fact.id);
    if (earlier) again.add(earlier.said.fact.id);
    const named = outcome?.fact.due?.end ?? outcome?.fact.due?.date ?? null;
    const waits = answer === undefined && proposal === null;
    const longAgo = waits && isLongAgo(fact, lastHeard(fact), now);
    // Of what was written in passing months ago nobody knows any more; what the user noted is asked about for a year.
    if (answer === undefined && daysBetween(dayOf(fact.said), today) > listedDays) return [];
    if (longAgo && !isOwnNote(fact)) return [];
    return [
      {
        fact: fact.id,
        person,
        words: fact.quote,
        asked: fact.said,
        due: fact.due,
        medium: fact.from.kind === 'mail' ? 'mail' : 'talk',
        source: sourceOfKnown(fact),
        answer: answer ?? null,
        answered: outcome ? sourceOfKnown(outcome.fact) : null,
        days: answer === undefined ? null : Math.max(0, daysBetween(dayOf(fact.said), dayOf(answer.at))),
        proposal,
        wrote: waits && material.wrote.has(fact.id),
        longAgo,
        before: earlier && was ? { fact: earlier.said.fact.id, asked: earlier.said.fact.said, how: was.how } : null,
        back:
          answer?.how === 'later' && !again.has(fact.id)
            ? {
                day: named,
                due: named === null ? daysBetween(dayOf(answer.at), today) >= laterDays : named <= today,
              }
            : null,
      },
    ];
  });
};
