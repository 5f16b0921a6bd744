import { type FactKind, unsure } from '../facts/fact.ts';
import { languageOf } from '../language/language-of.ts';
import type { WorkCalendar } from '../language/work-calendar.ts';
import { isNumberedSpeaker } from '../sources/speaker.ts';
import type { ProposedFact } from './proposed-fact.ts';
import { pronouns } from './subject.ts';
import { addressedIn } from './transcript/addressed.ts';
import { joinedFacts } from './transcript/joined.ts';
import { type Read, sentencesRead } from './transcript/sentences-read.ts';
import { talkOf } from './transcript/talk.ts';
import { isWithdrawn } from './transcript/withdrawn.ts';

/** A transcript as `transcriptText` writes it, and the day of the talk. */
export type TranscriptToRead = { readonly text: string; readonly date: string; readonly calendar?: WorkCalendar };

/** Just unsure: shown as a question. */
const asked = unsure - 0.02;
/** Of these nobody is the owner: they happen. */
const ownerless = new Set<FactKind>(['result', 'risk', 'timing', 'opportunity']);
/** Of these somebody who speaks of "I" or of nobody is the owner. */
const speakers = new Set<FactKind>(['pressure', 'success', 'priority', 'preference', 'position', 'reflection']);

/**
 * Reads what was said in a talk as proposed facts, in the order of the words. "I" is who speaks, "you" who is spoken to,
 * where that is certain; owners are names as the transcript writes them, or words of it, or absent. What was taken back
 * before the end is no fact, nor is a question that was answered. Offsets are UTF-16 into `text`. A talk that is clearly
 * not English yields none. Never throws; time grows in step with the length.
 */
export const readTranscript = ({ text, date, calendar }: TranscriptToRead): readonly ProposedFact[] => {
  const talk = talkOf(text);
  if (
    languageOf(
      talk.turns
        .slice(0, 60)
        .map((turn) => turn.text)
        .join(' '),
    ) !== 'en'
  )
    return [];
  const addressed = addressedIn(talk);
  const read = sentencesRead(talk, addressed, date, calendar);
  return joinedFacts(read, talk)
    .filter(({ fact, turn, span }) => fact.kind !== 'commitment' || !isWithdrawn(talk, turn, span))
    .map(({ fact, turn, sentence, span }): ProposedFact => {
      const { speaker = '', said } = talk.turns[turn] ?? {};
      const { owner: ownerSaid, to: toSaid, due, action: _action, ...rest } = fact;
      const person = (words: string | undefined): string | undefined => {
        if (words === 'author' || words === 'i' || words === 'we') return speaker || undefined;
        if (words === 'reader' || words === 'you') return addressed.to(turn, sentence);
        return words || undefined;
      };
      const owner = ownerless.has(fact.kind)
        ? undefined
        : (person(ownerSaid) ??
          (speakers.has(fact.kind) && ownerSaid === undefined ? speaker || undefined : undefined));
      const mine = ownerSaid === 'author' || ownerSaid === undefined;
      const to = fact.kind === 'commitment' && toSaid === undefined && mine ? addressed.asked(turn) : person(toSaid);
      const place = said ? said(span) : span;
      const act = fact.action;
      const dueText = due === undefined ? '' : dueWords(text, talk.turns[turn], due.text, fact.start);
      const unresolved =
        (owner === undefined && (ownerSaid === 'author' || ownerSaid === 'reader')) ||
        // Asked of nobody in particular: somebody has to say who is meant, if anybody.
        (fact.kind === 'request' && to === undefined) ||
        (owner !== undefined && (pronouns.test(owner.toLowerCase()) || isNumberedSpeaker(owner)));
      return {
        ...rest,
        ...place,
        quote: text.slice(place.start, place.end),
        confidence: Math.round((unresolved ? Math.min(fact.confidence, asked) : fact.confidence) * 100) / 100,
        ...(owner === undefined ? {} : { owner }),
        ...(to === undefined || to === owner ? {} : { to }),
        ...(act === undefined ? {} : { action: act }),
        ...(due === undefined ? {} : { due: { ...due, text: dueText } }),
        ...(speaker === '' ? {} : { speaker }),
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
};

/** The words that say when, as they were said. */
const dueWords = (text: string, turn: Read['in'] | undefined, words: string, from: number): string => {
  // Of a fact without the words before its cue they may stand just ahead of it.
  const near = turn?.text.indexOf(words, Math.max(0, from - 300)) ?? -1;
  if (!turn || near < 0) return words;
  const { start, end } = turn.said({ start: near, end: near + words.length });
  return text.slice(start, end);
};
