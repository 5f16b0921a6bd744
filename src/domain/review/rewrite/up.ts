import { badNews, when } from '../cues.ts';
import type { Draft } from '../draft.ts';
import { cutSentence, standsAlone } from '../fixes.ts';
import type { Sentence } from '../sentences.ts';
import { isBlow, isTrouble } from '../trouble.ts';
import { recommendation } from '../ways-forward.ts';
import type { Candidate, Mover } from './candidate.ts';
import { leansBack, movable, nextInParagraph, opensLine, runOn } from './stands.ts';

/** A short mail is read whole; there is nothing to move. */
const fewest = 40;
const most = 1500;

/** What the writer does about it stands behind news and goes with it. */
const answer =
  /^(?:i|we)(?:(?:'ve| have|'ll| will|'m| am|'re| are) \w| (?:asked|called|started|booked|ordered|propose|recommend|plan|talked|spoke)\b)/i;

/** The sentence with what leans on it, or answers it, at most three; null where more does. */
const runFrom = (draft: Draft, sentence: Sentence, answered: boolean): readonly Sentence[] | null => {
  const run = [sentence];
  const goesAlong = (next: Sentence): boolean =>
    leansBack(next) || (answered && run.length === 1 && answer.test(next.flat) && !next.question);
  for (let next = nextInParagraph(draft, sentence); next && goesAlong(next); next = nextInParagraph(draft, next)) {
    if (run.length === 3 || !runOn(draft, run.at(-1) ?? sentence, next)) return null;
    run.push(next);
  }
  const last = run.at(-1) ?? sentence;
  const behind = draft.sentences[last.index + 1];
  // What announces it, or goes on from it in the next paragraph, would hang in the air.
  if (behind && behind.paragraph !== last.paragraph && !standsAlone({ ...behind, bullet: false, words: 9 }))
    return null;
  return draft.sentences[sentence.index - 1]?.flat.endsWith(':') ? null : run;
};

/** Moves a sentence, with what leans on it, before everything else; the first point gets a paragraph of its own. */
const toFront = (
  draft: Draft,
  sentence: Sentence,
  led: boolean,
  words: Pick<Candidate, 'label' | 'why' | 'rule'>,
): readonly Candidate[] => {
  const first = draft.sentences[0];
  const run = movable(sentence) ? runFrom(draft, sentence, words.rule === 'bad-news-late') : null;
  const last = run?.at(-1);
  if (!first || !last || first.bullet || sentence.index <= first.index) return [];
  // Whatever leans on the words before it may stand first only if those came from here.
  if (leansBack(first) && !/^(?:please|could you|my|our|why|how|what|two of|most of|all of|one of)\b/i.test(first.flat))
    return [];
  if (!opensLine(draft, first) && draft.greeting && draft.greeting.end > first.start) return [];
  const span = { start: sentence.start, end: last.end };
  const moved = draft.text.slice(span.start, span.end);
  const out = cutSentence(draft, { ...sentence, ...span }, '')?.edits[0];
  if (!out || out.start < first.end) return [];
  const own = !led && draft.words >= 60 && opensLine(draft, first);
  return [
    {
      anchor: sentence,
      ...words,
      edits: [{ start: first.start, end: first.start, text: `${moved}${own ? '\n\n' : ' '}` }, out],
      before: moved,
      after: moved,
    },
  ];
};

const worthMoving = (draft: Draft): boolean =>
  draft.words >= fewest && draft.words <= most && draft.sentences.length >= 4;

const conditional =
  /^(?:if|whatever|p\.?s\b|thanks|as a (?:general )?rule|in general|otherwise\b|thus\b|for those|\w+:) ?/i;
const light =
  /\b(?:call me|(?:give|get) (?:me|us) a (?:call|ring|shout)|appreciate your|if you (?:need|ever|would like|'d like)|questions?|your review|attached|attaching|following|take a moment|have to)\b/i;
/** A verb whose object stood in the sentence before. */
const objectless =
  /\b(?:review|execute|sign|send|return|approve|confirm|complete|check|advise|forward|update|prepare|discuss|add or remove \w+)(?= (?:and|or|to|by|as|if|via|until|before|at|on)\b|[.,:;!?])/i;

/** The decision that is asked for, else what is asked for plainly, goes up. */
export const asksUp: Mover = (draft, _options, led) => {
  if (!worthMoving(draft)) return [];
  const wanted = draft.asks.filter(
    ({ sentence }) => !conditional.test(sentence.flat) && !light.test(sentence.flat) && !objectless.test(sentence.flat),
  );
  const ask =
    wanted.find(({ kind }) => kind === 'decision') ??
    wanted.find(({ kind, sentence }) => kind === 'delivery' && when.test(sentence.flat));
  if (
    !ask ||
    ask.sentence.index < 2 ||
    draft.sentences
      .slice(0, 2)
      .some(({ index }) => wanted.some((other) => other.kind !== 'other' && other.sentence.index === index))
  )
    return [];
  // Behind its recommendation an ask is where it belongs.
  if (ask.sentence.index <= 3 && draft.sentences.slice(0, 2).some(({ flat }) => recommendation.test(flat))) return [];
  return toFront(draft, ask.sentence, led, {
    label: 'Move the ask up',
    why: `What you want comes after ${ask.sentence.before} words. First, it tells the reader what the rest is for; the background follows.`,
    rule: 'point-late',
  });
};

/** The recommendation goes up: before the ask, where both do. */
export const conclusionsUp: Mover = (draft, _options, led) => {
  if (!worthMoving(draft)) return [];
  const advice = draft.sentences.find((sentence) => recommendation.test(sentence.flat));
  if (!advice || advice.index < 2 || advice.words < 6 || conditional.test(advice.flat)) return [];
  return toFront(draft, advice, led, {
    label: 'Move the recommendation up',
    why: `What you recommend comes after ${advice.before} words. With the conclusion first, the reasons can be checked as they are read.`,
    rule: 'point-late',
  });
};

/** Bad news goes before everything. */
export const newsUp: Mover = (draft, _options, led) => {
  if (!worthMoving(draft)) return [];
  const news = [draft.badNews[0], draft.sentences.find(isBlow)]
    .filter((sentence) => sentence !== undefined)
    .sort((a, b) => a.index - b.index)[0];
  if (!news || news.index < 2 || draft.sentences.slice(0, 2).some((one) => isTrouble(one) || badNews.test(one.flat)))
    return [];
  return toFront(draft, news, led, {
    label: 'Move the news up',
    why: `The bad news comes after ${news.before} words of other things. Told first it is told straight, and the rest is read with it in mind.`,
    rule: 'bad-news-late',
  });
};
