import { type Fact, unsure } from '../../domain/facts/fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { couldBeName } from '../../domain/signals/capture/could-be-name.ts';
import type { ProposedFact } from '../../domain/signals/proposed-fact.ts';
import type { StoredSource } from '../../store/sources.ts';
import { repeatsIn } from '../change/keep-repeats.ts';
import type { Context } from '../context.ts';
import { isNote } from './open-names.ts';

/** Who is who in one text. */
export type Cast = {
  /** Who wrote it. */
  readonly author: Id | null;
  /** Who said the words, where that is not whoever wrote the source: then `author` is them too. */
  readonly speaker?: Id;
  /** When they were said, where that is not when the source was written. */
  readonly said?: Instant;
  /** Whom it speaks to, when that is one person. */
  readonly reader: Id | null;
  /** Whom a promise without "to" is made to: the one reader of a mail. */
  readonly addressed: Id | null;
  /** Everybody it belongs to when it names nobody. */
  readonly around: readonly Id[];
  readonly named: (words: string) => Id | undefined;
  /** Everybody named in a quote. */
  readonly mentioned: (quote: string) => readonly Id[];
};

/** Just unsure: shown as a question, never accepted by Enter. */
const asked = unsure - 0.05;

/** So many facts of one source are kept, the first ones: nobody reads more, and a hostile file ends somewhere. */
export const mostOfSource = 2000;

const isPerson = (id: Id | null | undefined): id is Id => id != null;

const timeWords =
  /^(?:mid[- ]|early |late )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:['’]s)?$/i;

/** Whether words for somebody are a month or a weekday, and nobody known by them is spoken of in the fact itself. */
const isTimeOnly = (words: string | undefined, quote: string, { named }: Cast): boolean =>
  words !== undefined &&
  timeWords.test(words) &&
  (named(words) === undefined || !quote.toLowerCase().includes(words.toLowerCase().replace(/['’]s$/, '')));

/**
 * Keeps what was read from a source as proposals, `mostOfSource` at most; returns the new ones. What is known already stays
 * as it is.
 */
export const keepFacts = (
  context: Context,
  source: StoredSource,
  proposed: readonly ProposedFact[],
  cast: Cast,
): readonly Fact[] => {
  const store = context.store();
  const resolve = (words: string | undefined): Id | null => {
    if (words === undefined) return null;
    if (words === 'author') return cast.author;
    if (words === 'reader') return cast.reader;
    return cast.named(words) ?? null;
  };
  const kept: Fact[] = [];
  const keepRepeat = repeatsIn(context, source);
  for (const one of proposed.slice(0, mostOfSource)) {
    // "From April. He will …": a month is nobody, unless the words themselves speak of somebody called so.
    const owned = isTimeOnly(one.owner, one.quote, cast) ? undefined : one.owner;
    const owner = resolve(owned);
    // In a note the name itself is asked, in its row.
    const unknown = owner === null && one.owner !== undefined && !(isNote(source.kind) && couldBeName(owned ?? ''));
    const speaker = cast.speaker ?? resolve(one.speaker);
    const meant = isTimeOnly(one.to, one.quote, cast) ? undefined : one.to;
    const to = resolve(meant) ?? (one.kind === 'commitment' && one.owner === 'author' ? cast.addressed : null);
    const about = [
      ...new Set(
        [
          owner,
          to,
          cast.author,
          speaker,
          ...cast.mentioned(one.quote),
          ...(owner === null || to === null ? cast.around : []),
        ].filter(isPerson),
      ),
    ];
    const fact: Fact = {
      id: context.newId(),
      kind: one.kind,
      source: source.id,
      start: one.start,
      end: one.end,
      quote: source.text.slice(one.start, one.end),
      owner,
      ownerWords: owned === undefined || owned === 'author' || owned === 'reader' ? '' : owned,
      to,
      ...(meant === undefined || meant === 'author' || meant === 'reader' ? {} : { toWords: meant }),
      about,
      action: one.action ?? null,
      due: one.due ?? null,
      polarity: one.polarity ?? null,
      speaker: cast.speaker ?? (speaker === cast.author ? null : speaker),
      said: cast.said ?? source.said,
      learned: context.now,
      // Somebody is named and nobody known fits: the page asks who it is.
      confidence: unknown ? Math.min(one.confidence, asked) : one.confidence,
      reason: one.reason,
      state: 'proposed',
      decided: null,
      lastConfirmed: null,
      closed: null,
    };
    // What was said before is tied to the fact that is there, and does not stand beside it.
    if (store.facts.add(fact) && keepRepeat(fact) === undefined) kept.push(fact);
  }
  return kept;
};
