import type { Line } from '../documents/line.ts';
import { shortened, withoutEnding } from '../documents/words.ts';
import { spelledOut } from '../people/counted.ts';
import type { Id } from '../shared/id.ts';
import { quotedIn } from './fact-words.ts';
import { type KnownFact, sourceOfKnown } from './relationship.ts';

/** What may have happened in a talk that is worth a minute; of several the first counts. */
export const reflectedOn = [
  'no',
  'surprise',
  'tension',
  'early',
  'yes',
  'much-asked',
  'praise',
  'nothing-new',
  'talk',
] as const;
export type ReflectedOn = (typeof reflectedOn)[number];

/** A sentence of the user's own line, and where it stands. */
export type OwnSentence = { readonly text: string; readonly source: Line['sources'][number] };

export type TalkMaterial = {
  /** Who of those above was there. */
  readonly people: readonly { readonly id: Id; readonly called: string }[];
  readonly me: Id | null;
  /** What was read from the user's lines on it and nobody rejected, in the order of the words. */
  readonly facts: readonly KnownFact[];
  readonly sentences: readonly OwnSentence[];
  /** Questions asked in it for which an answer was prepared, or that they had asked before. */
  readonly prepared: ReadonlySet<Id>;
  /** A tension or disagreement that was noted on the day of the talk. */
  readonly tense: { readonly topic: string } | null;
  /** Trouble that one of them was told of early, and that stood by the time of the talk. */
  readonly early: { readonly fact: KnownFact; readonly called: string } | null;
};

export type ReflectionQuestion = {
  readonly why: ReflectedOn;
  readonly line: Line;
};

/** So many asks are much for one talk. */
const many = 4;
const tense =
  /\b(?:tense|heated|snapped|angry|annoyed|irritated|raised (?:his|her|their|my) voice|cut (?:me|us) (?:off|short)|talked over me|frosty|awkward|upset|furious|lost (?:his|her|their|my) temper|defensive|stormed)\b/i;
const praised =
  /\b(?:praised|thanked (?:me|us)|(?:really |very )?(?:liked|loved|appreciated)|(?:was|were) (?:pleased|happy|delighted|impressed|glad)|well done|great job|good (?:work|job)|nice work)\b/i;
const denied = /\b(?:not|never|no longer|hardly|wasn['’]t|weren['’]t|didn['’]t|nobody|isn['’]t|without)\b/i;

/** What was asked, without who asked and that it was: “Marcus asked who pays” is “who pays”. */
const askedIn = ({ quote }: KnownFact): string => {
  const asked = quote.replace(
    /^[^“"?]{0,60}?\b(?:asked|asks|wants? to know|wanted to know)(?: (?:me|us))?\b[:,]?\s*/i,
    '',
  );
  return quotedIn({ quote: asked === '' ? quote : asked });
};

/**
 * The one question to ask after a talk, chosen from what happened in it: it ends in what to try, in words that need no answer
 * but a line. Quotes what the user wrote, guesses nothing of anybody. Same talk, same question.
 */
export const reflectionQuestion = (talk: TalkMaterial): ReflectionQuestion => {
  const { facts, people, me, prepared } = talk;
  const [first] = people;
  const whom = first && people.length === 1 ? first.called : '';
  const theirs = (fact: KnownFact): boolean => people.some(({ id }) => id === fact.owner);
  const calledOf = (fact: KnownFact): string => people.find(({ id }) => id === fact.owner)?.called ?? 'Somebody';
  const said = (why: ReflectedOn, text: string, basis: readonly KnownFact[] = []): ReflectionQuestion => ({
    why,
    line: { text, sources: basis.map(sourceOfKnown) },
  });
  const own = (why: ReflectedOn, one: OwnSentence, text: (words: string) => string): ReflectionQuestion => ({
    why,
    line: { text: text(`“${shortened(withoutEnding(one.text, '.;,! '), 14)}”`), sources: [one.source] },
  });
  // What they answered; what the user refused, or what was decided not to happen, is no answer.
  const answers = facts.filter(
    (fact) => fact.kind === 'outcome' && (theirs(fact) || (fact.owner === null && people.length === 1)),
  );
  const no = answers.find(({ polarity }) => polarity === 'negative');
  if (no) return said('no', `The answer was no: ${quotedIn(no)}. What will you try another way?`, [no]);
  const surprise = facts.find((fact) => fact.kind === 'question' && theirs(fact) && !prepared.has(fact.id));
  if (surprise)
    return said(
      'surprise',
      `${calledOf(surprise)} asked ${askedIn(surprise)}, and nothing was prepared. What will you have ready next time?`,
      [surprise],
    );
  const sharp = talk.sentences.find(({ text }) => tense.test(text) && !denied.test(text));
  if (sharp) return own('tension', sharp, (words) => `You wrote: ${words}. What will you do in that minute next time?`);
  if (talk.tense)
    return said(
      'tension',
      `It was tense about “${shortened(talk.tense.topic, 12)}”. What will you do in that minute next time?`,
    );
  if (talk.early)
    return said(
      'early',
      `${talk.early.called} knew early: ${quotedIn(talk.early.fact)}. What made that possible, to do again?`,
      [talk.early.fact],
    );
  const yes = answers.find(({ polarity }) => polarity === 'positive');
  if (yes) return said('yes', `The answer was yes: ${quotedIn(yes)}. What helped, to do again?`, [yes]);
  const asks = facts.filter(({ kind, owner }) => (kind === 'request' || kind === 'question') && owner !== null);
  const mine = asks.filter(({ owner }) => owner === me);
  if (asks.length >= many)
    return said(
      'much-asked',
      mine.length >= many
        ? `${spelledOut(mine.length, 'ask')} of yours in one talk. Which one will you bring alone next time?`
        : `${spelledOut(asks.length, 'ask')} in one talk. Which one matters most, and what will you do with the rest?`,
      asks.slice(0, 3),
    );
  const thanks = talk.sentences.find(({ text }) => praised.test(text) && !denied.test(text));
  if (thanks) return own('praise', thanks, (words) => `You wrote: ${words}. What will you do the same way again?`);
  if (facts.length === 0)
    return said(
      'nothing-new',
      `Nothing new stands in your line. What will you bring${whom === '' ? '' : ` to ${whom}`} next time, to make the talk worth its time?`,
    );
  return said('talk', `What will you do again${whom === '' ? '' : ` with ${whom}`}, and what otherwise?`);
};
