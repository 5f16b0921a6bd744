import { type FactKind, factKinds } from '../../facts/fact.ts';
import { readDates } from '../../language/dates.ts';
import type { WorkCalendar } from '../../language/work-calendar.ts';
import type { Span } from '../../shared/span.ts';
import type { Clause } from '../clause.ts';
import { dueOf } from '../due.ts';
import { strongest } from '../pattern.ts';
import { patterns } from '../patterns/index.ts';
import type { ProposedFact } from '../proposed-fact.ts';
import { readMail } from '../read-mail.ts';
import { receiverOf } from '../receiver.ts';
import type { addressedIn } from './addressed.ts';
import { deferred, floorAsk, floorPromise, hypothetical } from './floor.ts';
import { holderIn } from './holder.ts';
import { speechCues } from './speech-cues.ts';
import type { Talk, TalkTurn } from './talk.ts';

/** A fact as one sentence of a turn says it; its offsets, and `span`, are into the speech of that turn. */
export type Read = {
  readonly fact: ProposedFact;
  readonly turn: number;
  readonly sentence: number;
  readonly span: Span;
  readonly in: TalkTurn;
};

type Addressed = ReturnType<typeof addressedIn>;

const datesFor = new Set<FactKind>(['commitment', 'request', 'question', 'timing', 'decision', 'outcome']);
const reasons = new Map(patterns.map(({ kind, reason }) => [kind, reason]));
const longest = 700;

/** An undertaking by a verb that mail does not use: in a talk it counts where a day or what it is for is named. */
const promise =
  /\b(?:i'll|i will|i'm going to|i am going to)(?: (?:also|then|just|personally|definitely|probably|certainly))* (?<act>(?!not\b|never\b|be\b|have\b|probably\b|try\b|need\b|think\b|take (?:that|it)\b)\p{L}+\b.*)$/u;
/** What somebody takes on without saying what. */
const takesOn =
  /^(?:(?:yeah|yes|okay|ok|sure|no|right|fine|good|well)[,. ]+)*(?:leave (?:it|that|this|him|her|them|\p{L}+) (?:with|to) me|consider it done|i'm on it|that one's mine|i'll take (?:that|this|it)(?: one)?(?: on)?|(?:i|we) can (?:do|have|get|send|bring|finish) .{2,60})/u;
/** "I should have it ready by Friday", "I can send it on Monday": half a promise, with a day a whole one. */
const dated =
  /\bi (?:should be able to|should have|should be done|should be finished|can have|can send|can get|can bring|can finish|can do|can deliver|aim to|intend to|want to have) (?<act>\S.*)$/;
/** What is asked by name: "Bryony, go there." */
const order =
  /^(?:(?:so|and|okay|ok|right|but|then|please|well),? )*(?:\p{L}+(?: \p{L}+)?,? )?(?:you )?(?:please )?(?<act>(?:go|call|ring|talk|speak|find|get|ask|send|write|check|tell|set|put|take|bring|make|draft|prepare|look|chase|push|book|fix|sort|pull|run|hold|share|show|meet|invite|drop|stop|start|add|cut|move|freeze|pick|file|test|review|update|print|order|buy|clear|close|finish|cancel|arrange|line up|dig|work|hand|pass|warn|brief|visit|report|publish|post|sign|collect|measure|count|compare|keep|do)\b.*)/u;
const commonIf = /^(?:if|unless|when|once|until)\b|\bif (?:nobody|somebody|we|they|it|i|you)\b/;

const clauseOf = (turn: TalkTurn, span: Span, days: () => ReturnType<typeof readDates>): Clause => {
  const lower = turn.lower.slice(span.start, span.end);
  return {
    ...span,
    medium: 'mail',
    text: turn.text,
    lower,
    asks: /\?["')\]!?.\s]*$/.test(lower),
    get dated() {
      return days().length > 0;
    },
    around: lower,
  };
};

/** What each sentence of a talk says: by the cues of mail and those of speech, without what only keeps the talk going. */
export const sentencesRead = (
  talk: Talk,
  addressed: Addressed,
  date: string,
  calendar: WorkCalendar | undefined,
): readonly Read[] => {
  const all: Read[] = [];
  for (const [at, turn] of talk.turns.entries()) {
    const mail = readMail({ text: turn.text, date, ...(calendar ? { calendar } : {}), medium: 'mail' }, [
      { start: 0, end: turn.text.length },
    ]);
    let next = 0;
    for (const [sentence, span] of turn.sentences.entries()) {
      const written: ProposedFact[] = [];
      for (let fact = mail[next]; fact && fact.start < span.end; fact = mail[next]) {
        if (fact.start >= span.start) written.push(fact);
        next += 1;
      }
      if (span.end - span.start > longest || span.end - span.start < 4) continue;
      const words = turn.text.slice(span.start, span.end);
      let found: ReturnType<typeof readDates> | undefined;
      const days = () => {
        found ??= readDates(words, date, { calendar });
        return found;
      };
      const clause = clauseOf(turn, span, days);
      const facts = inSentence({ talk, addressed, turn: at, sentence, clause, days, date, words }, written);
      for (const fact of facts)
        all.push({ fact, turn: at, sentence, span: { start: fact.start, end: fact.end }, in: turn });
    }
  }
  return all;
};

type Sentence = {
  readonly talk: Talk;
  readonly addressed: Addressed;
  readonly turn: number;
  readonly sentence: number;
  readonly clause: Clause;
  readonly days: () => ReturnType<typeof readDates>;
  readonly date: string;
  readonly words: string;
};

const inSentence = (one: Sentence, written: readonly ProposedFact[]): readonly ProposedFact[] => {
  const { clause, days, date, words } = one;
  const { start, lower } = clause;
  const made = (
    kind: FactKind,
    confidence: number,
    more: Partial<ProposedFact>,
    span: Span = { start: 0, end: words.length },
  ): ProposedFact => {
    const from = start + span.start;
    const length = clause.text.slice(from, start + span.end).replace(/[\s.,;:!?]+$/, '').length;
    const due = datesFor.has(kind) ? dueOf(words, { start: 0, end: words.length }, days(), date, kind) : undefined;
    return {
      kind,
      start: from,
      end: from + Math.max(1, length),
      quote: clause.text.slice(from, from + Math.max(1, length)),
      confidence,
      ...(due === undefined ? {} : { due }),
      reason: reasons.get(kind) ?? '',
      ...more,
    };
  };
  const unreal = hypothetical.test(lower);
  const promised = unreal ? [] : promisesIn(one, written, made);
  const speech = clause.asks || unreal ? [] : spokenIn(clause, made);
  const others = unreal ? [] : writtenBeside(written);
  const asks = promised.length > 0 ? [] : asksIn(one, written, made);
  const told = [...timesTold(one, made), ...calendarDay(one, made)];
  const best = [...speech, ...others, ...told].sort((a, b) => b.confidence - a.confidence)[0];
  const rest = best === undefined || (best.kind === 'timing' && promised.length > 0) ? [] : [best];
  // How somebody wants things is said as an order, too.
  const ask = rest.some(({ kind }) => kind === 'preference' || kind === 'decision') ? [] : asks;
  return [...promised, ...ask, ...(ask.some(({ kind }) => kind === 'request') ? [] : rest)];
};

/** What the cues of mail see beside promises and asks; who holds it has to be somebody. */
const writtenBeside = (written: readonly ProposedFact[]): readonly ProposedFact[] =>
  written.flatMap(({ owner: raw, ...fact }) => {
    if (fact.kind === 'commitment' || fact.kind === 'request' || fact.kind === 'question') return [];
    const owner = raw === undefined || raw === 'author' || raw === 'reader' ? raw : holderIn(raw);
    if (owner === undefined) return raw !== undefined && fact.kind === 'tie' ? [] : [fact];
    return [{ ...fact, owner }];
  });

/** Of these a condition says nothing. */
const plainOnly = new Set<FactKind>(['timing', 'result', 'decision', 'opportunity', 'outcome']);

type Make = (kind: FactKind, confidence: number, more: Partial<ProposedFact>, span?: Span) => ProposedFact;

const promisesIn = (
  { clause, days }: Sentence,
  written: readonly ProposedFact[],
  made: Make,
): readonly ProposedFact[] => {
  const { lower } = clause;
  if (floorPromise.test(lower)) return [];
  const known = written.find(({ kind }) => kind === 'commitment');
  if (known) {
    // "We" of a talk may be anybody in it.
    const we =
      known.owner === 'author' && /\bwe(?:'ll| will| are| can)\b/.test(lower) && !/\bi(?:'ll| will|'m)\b/.test(lower);
    return [{ ...known, confidence: we ? Math.min(known.confidence, 0.58) : known.confidence }];
  }
  if (clause.asks || commonIf.test(lower)) return [];
  const half = days().length > 0 ? dated.exec(lower) : null;
  if (half?.groups?.act !== undefined && !promise.test(lower))
    return [
      made(
        'commitment',
        0.64,
        { owner: 'author', action: half.groups.act.replace(/[\s.,!]+$/, '') },
        { start: half.index, end: lower.length },
      ),
    ];
  const taken = takesOn.exec(lower);
  if (taken && (/me$|done$|on it$|mine$|one$|on$/.test(taken[0]) || days().length > 0))
    return [made('commitment', 0.62, { owner: 'author' })];
  const match = promise.exec(lower);
  const act = match?.groups?.act;
  if (
    !match ||
    act === undefined ||
    /\b(?:think|hope|guess|maybe|perhaps|believe|said|told|thought)\b/.test(lower.slice(0, match.index))
  )
    return [];
  const to = receiverOf(clause.text.slice(clause.start + lower.length - act.length, clause.end));
  const reader = /\b(?:you|your)\b/.test(act);
  if (act.split(' ').length < 2 || (days().length === 0 && !/i'll|i will/.test(match[0]))) return [];
  return [
    made(
      'commitment',
      days().length > 0 ? 0.72 : 0.62,
      { owner: 'author', action: act.replace(/[\s.,!]+$/, ''), ...(to ? { to } : reader ? { to: 'reader' } : {}) },
      { start: match.index, end: lower.length },
    ),
  ];
};

const spokenIn = (clause: Clause, made: Make): readonly ProposedFact[] =>
  factKinds.flatMap((kind) => {
    const cues = speechCues[kind];
    const sighting = cues && strongest(clause, cues);
    if (!sighting || (plainOnly.has(kind) && commonIf.test(clause.lower))) return [];
    if (kind === 'timing' && made(kind, 1, {}).due?.date == null) return [];
    const { owner: raw } = sighting;
    if (raw === undefined || raw === '' || raw === '-') return [made(kind, sighting.confidence, {}, sighting)];
    if (raw === 'author') return [made(kind, sighting.confidence, { owner: 'author' }, sighting)];
    const at = clause.lower.indexOf(raw, sighting.start);
    const owner = at < 0 ? undefined : holderIn(clause.text.slice(clause.start + at, clause.start + at + raw.length));
    if (owner === undefined) return [];
    return [made(kind, sighting.confidence, { owner: owner.toLowerCase() === 'you' ? 'reader' : owner }, sighting)];
  });

/** How somebody is told things. */
const howToTell =
  /\b(?:mails?|e-?mails?|pages?|slides?|decks?|chat|calls?|phone|ring|numbers?|lines?|summary|summaries|charts?|graphs?|tables?|paper|print(?:ed|out)?|bullets?|spreadsheets?|dashboards?|reports?|attachments?|headline|notes?|text|message|voice|sentence|sentences|paragraphs?|acronyms?|jargon|appendix|annex|minutes|surprises?|in person|face to face)\b/;
/** An order that is meant for every time. */
const standing =
  /^(?:(?:(?:and|so|but|also|oh|look|please|just|okay|right)(?=[: ])|one thing|\p{L}+(?=,))[,: ]+)*(?:don't|do not|never|always|no |not |stop|whenever|when(?:ever)? (?:it|there|you|something)|if (?:it|there|something)|next time|in future|from now on|every time|for me|with me|to me|give me|tell me|show me|bring me|send me|put|start with|lead with|keep|make it|i'd rather|i prefer|i like|i hate|i don't|i never|i only)\b.*|\b(?:always|never|every time|from now on|in future|instead)\b/u;

/** Whether a mail's reading of an ask holds in a talk: somebody is meant, or takes it on. */
const asksIn = (one: Sentence, written: readonly ProposedFact[], made: Make): readonly ProposedFact[] => {
  const { talk, addressed, turn, sentence, clause, days } = one;
  const { lower } = clause;
  const called = addressed.calledIn(turn, sentence);
  const request = written.find(({ kind }) => kind === 'request');
  if (days().length === 0 && !clause.asks && howToTell.test(lower) && standing.test(lower))
    return [made('preference', 0.66, { owner: 'author' })];
  const plainAsk =
    !floorAsk.test(lower) && !hypothetical.test(lower) && !/^(?:could|can|should|shall) we\b/.test(lower);
  if (request && plainAsk) {
    const explicit = /\b(?:please|can you|could you|would you|will you|i need|i'd (?:want|like|need)|i want)\b/.test(
      lower,
    );
    const brief = lower.split(/\s+/).length < 3 && called === undefined;
    if (brief || /^(?:and |so |but )?please don't\W*$/.test(lower)) return [];
    if (explicit || called !== undefined || days().length > 0 || addressed.accepted(turn))
      return [{ ...request, to: 'reader' }];
    return [];
  }
  if (called !== undefined && plainAsk && !clause.asks) {
    const act = order.exec(lower)?.groups?.act;
    if (act !== undefined && act.split(' ').length > 1)
      return [
        made(
          'request',
          0.72,
          { owner: 'author', to: 'reader', action: act.replace(/[\s.,!]+$/, '') },
          { start: lower.indexOf(act), end: lower.length },
        ),
      ];
  }
  const question = written.find(({ kind }) => kind === 'question');
  if (!question || hypothetical.test(lower) || lower.split(/\s+/).length < 4) return [];
  const answer = talk.turns.slice(turn + 1, turn + 3).find(({ speaker }) => speaker !== talk.turns[turn]?.speaker);
  return answer &&
    deferred.test(answer.lower) &&
    /\b(?:what|when|how|who|which|where|whether|why|is|are|will|do|does|did|has|have)\b/.test(lower)
    ? [question]
    : [];
};

/** A day alone that answers "when". */
const timesTold = ({ talk, turn, sentence, days, words }: Sentence, made: Make): readonly ProposedFact[] => {
  const before = talk.turns[turn - 1];
  if (sentence > 1 || !before || !/\b(?:when(?:'s)?|what (?:date|day))\b[^.!]*\?\W*$/.test(before.lower)) return [];
  const [day] = days();
  if (!day || day.words.length < words.replace(/[\s.!]+$/, '').length * 0.6) return [];
  return [made('timing', 0.72, { due: { text: day.words, date: day.day } })];
};

const monthDay =
  /\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:the )?(?:\d{1,2}|\p{L}+(?:st|nd|rd|th))|(?:\d{1,2}(?:st|nd|rd|th)?|\p{L}+(?:st|nd|rd|th)) of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|the (?:\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[- ]\p{L}+|\p{L}+(?:teenth|ieth)|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b)/u;
const pastOrOwn =
  /\?|\b(?:was|were|came|went|had|since|as of|ago|yesterday|last|started|wrote|sent|told|did|i|i'll|i'd|i'm|you|you'll|please|maybe|if)\b/;

/** A day of the calendar in what happens by itself: "the visit is on the eleventh of June". */
const calendarDay = ({ clause, days, date }: Sentence, made: Make): readonly ProposedFact[] => {
  if (!monthDay.test(clause.lower) || pastOrOwn.test(clause.lower) || clause.lower.split(/\s+/).length < 4) return [];
  const day = days().find((one) => one.day !== null && one.day >= date.slice(0, 10));
  return day ? [made('timing', 0.66, { due: { text: day.words, date: day.day } })] : [];
};
