import type { Due, FactKind } from '../facts/fact.ts';
import { readDates } from '../language/dates.ts';
import { plain, readText } from '../language/reading.ts';
import type { Span } from '../shared/span.ts';
import type { Clause } from './clause.ts';
import { dueOf } from './due.ts';
import { personMeant } from './mail-coreference.ts';
import { stepOf } from './mail-due.ts';
import { polarityOf } from './mail-polarity.ts';
import { patterns } from './patterns/index.ts';
import type { ProposedFact } from './proposed-fact.ts';
import { receiverOf } from './receiver.ts';
import { pronouns } from './subject.ts';
import type { TextToRead } from './text-to-read.ts';

// A sentence without one of these holds no fact that the patterns read in mail: keeps imports fast.
const worthReading =
  /\?|\b(?:i|we|you|u|me|us|my|our|let|lets|please|pls|plz|kindly|will|shall|agreed|promised|decided|decision|approved|rejected|selected|chosen|appointed|cancelled|delayed|postponed|moved|rescheduled|priority|priorities|worried|concerned|success|thanks|kudos|credit|trusts|listens|opportunity|unfortunately|risk|slipped|outage|shortfall|missed|reduced|from \d|make|send|call|check|ask|tell|get|need|reduce|change|fix|move|pay|complete|submit|provide|include|continue|look|contact|fill|arrange|proceed|verify|attend|figure|coordinate|circulate|clear|decide|here|thoughts|give|bring|add|follow|set|remind|update|draft|prepare|find|email|print|review|respond|reply|confirm|ensure|remember|see|think|consider|talk|speak|work|schedule|forward|fax|copy|sign|put|take|keep|hold|try|have|show|share|read|pass|advise|push|press|invite|loop|cc|post|file|cancel|wait|stop|start|use|pick|choose|discuss|thank|status|thoughts|board|freeze|reorg|vote|hearing|has|was|fell|pulled|ran|success|'ll|plan|want|prefer|rather|hate|lead|surprise|surprises|frozen|paused|suspended|hiring|late|owe|measured)\b/i;

const datesFor = new Set<FactKind>(['commitment', 'request', 'question', 'timing']);
const asksOrPromises = new Set<FactKind>(['commitment', 'request', 'question']);
const longest = 700;
const least = 0.5;
/** How sure a promise is whose "he" could be told. */
const resolved = 0.66;

type Days = ReturnType<typeof readDates>;

/** Dates are looked for at the first question about them: most sentences state nothing, and are never asked. */
const daysOf = (words: string, date: string, calendar: TextToRead['calendar']): (() => Days) => {
  let days: Days | undefined;
  return () => {
    days ??= readDates(words, date, { calendar });
    return days;
  };
};

const clauseOf = (text: string, line: string, span: Span, days: () => Days): Clause => {
  const lower = line.slice(span.start, span.end);
  return {
    ...span,
    medium: 'mail',
    text,
    lower,
    asks: /\?["')\]!?.\s]*$/.test(lower),
    get dated() {
      return days().length > 0;
    },
    around: lower,
  };
};

// A greeting before the sentence ("Dana, please send …") and bullets are not its first words.
const openings =
  /^(?:(?:[-*•·–—>▪◦]+|\(?\d{1,2}[.)]|\(?[a-z]\))\s+)+|^(?:hi|hello|dear|hey)\s[^,.!?\n]{1,30}[,!-]\s*|^\p{Lu}[\p{L}.'-]{1,14}(?:\s\p{Lu}[\p{L}.'-]{1,14})?\s*(?:[,:]|[-–—]{1,2}\s)\s*(?=\p{L})/u;

/** A sentence without what stands before its first words: bullets, a greeting, whom it addresses. */
export const opened = (text: string, span: Span): Span => {
  let { start } = span;
  for (let turn = 0; turn < 3; turn += 1) {
    const match = openings.exec(text.slice(start, span.end));
    if (match === null || match[0].length === 0 || start + match[0].length >= span.end) break;
    // "However, I will …": an adverb is no name, but nothing is lost without it; a condition is.
    if (/^(?:if|unless|once|when|before|after|unfortunately|today|tomorrow|as|for|from|on|in|re)\b/i.test(match[0]))
      break;
    start += match[0].length;
  }
  return { start, end: span.end };
};

// "Are you stuck now? No, …": whoever asks answers too.
const ownAnswer =
  /^(?:(?:well|oh|hmm)[, ]+)?(?:yes|no|nope|simple|because|of course|absolutely|not really|the answer|apparently|i (?:think|guess|believe|suspect|doubt))\b(?![^.!]{0,50}\?)/;

// "Helen asked: "…"" and ""…," said Helen": what is quoted is Helen's, not the writer's.
const before =
  /^[^"“”]{0,40}?(?<who>(?:the )?\p{L}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)?) (?:has |just |also |then )*(?:asked|asks|said|says|wrote|writes|replied|answered|added|told (?:me|us)|wanted to know)[^"“”]{0,24}["“](?<words>[^"“”]{4,})["”]/u;
const behind =
  /^["“](?<words>[^"“”]{4,})["”],? (?:asked|said|says|wrote|replied) (?<who>(?:the )?\p{L}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)?)/u;

const quotedIn = (text: string, sentence: Span): { readonly who: string; readonly span: Span } | undefined => {
  const line = text.slice(sentence.start, sentence.end);
  if (!/["“]/.test(line)) return undefined;
  const groups = (before.exec(line) ?? behind.exec(line))?.groups;
  const { who, words } = groups ?? {};
  if (who === undefined || words === undefined || /^(?:i|we)$/i.test(who)) return undefined;
  const start = sentence.start + line.indexOf(words);
  return { who, span: { start, end: start + words.length } };
};

// What the quoted person asks is asked of the writer, as far as the words tell.
const saidBy = ({ to, ...fact }: ProposedFact, who: string): ProposedFact => ({
  ...fact,
  ...(to === undefined || to === 'reader' ? {} : { to }),
  ...(fact.owner === 'author' ? { owner: who } : {}),
});

// The line before ends in the middle of a sentence, or a quote that began elsewhere ends here: words torn from theirs.
const goesOn =
  /(?:,|\b(?:to|of|the|and|an?|in|for|with|that|which|who|by|from|on|or|as|at|is|are|was|were|will|be|has|have|their|his|her|its|our|your|my|not|than))$/;
const isTorn = (line: string, before: Span | undefined, { start, end }: Span): boolean => {
  const words = line.slice(start, end);
  if (/["]\W*$/.test(words) && (words.match(/"/g)?.length ?? 0) % 2 === 1) return true;
  return before !== undefined && goesOn.test(line.slice(Math.max(before.start, before.end - 12), before.end));
};

/** Says who "he" or "she" is where the words before leave one answer; the page asks otherwise. */
const withMeant =
  (part: string, sentence: Span, before: Span | undefined) =>
  (fact: ProposedFact): ProposedFact => {
    const owner = fact.owner?.toLowerCase();
    if (owner !== 'he' && owner !== 'she') return fact;
    const words = part.slice(sentence.start, sentence.end);
    const at = words.search(new RegExp(`\\b${owner}(?:'|’|\\b)`, 'i'));
    const name = personMeant(
      before === undefined ? '' : part.slice(before.start, before.end),
      words.slice(0, Math.max(0, at)),
    );
    return name === undefined ? fact : { ...fact, owner: name, confidence: Math.max(fact.confidence, resolved) };
  };

type Stretch = Span & { readonly words: string };

/** Areas that only quote marks part are one stretch, the marks blanked: a sentence goes on behind them. */
const stretchesOf = (text: string, areas: readonly Span[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (const { start, end } of areas) {
    const open = stretches.at(-1);
    const gap = open === undefined ? '' : text.slice(open.end, start);
    if (open !== undefined && gap.length < 40 && /^[\s>|\u00a0]*$/.test(gap) && !/\n[\s>|]*\n/.test(gap))
      stretches[stretches.length - 1] = {
        start: open.start,
        end,
        words: open.words + gap.replace(/[>|]/g, ' ') + text.slice(start, end),
      };
    else stretches.push({ start, end, words: text.slice(start, end) });
  }
  return stretches;
};

/**
 * Facts in the newest part of a mail: precision first. One sentence yields at most one commitment, and one fact of any
 * other kind; `areas` are the stretches that the writer wrote now.
 */
export const readMail = ({ text, date, calendar }: TextToRead, areas: readonly Span[]): readonly ProposedFact[] => {
  const facts: ProposedFact[] = [];
  for (const area of stretchesOf(text, areas)) {
    const part = area.words;
    // A sentence goes on over the end of a line.
    const line = plain(part).replace(/[\r\n\t\u00a0]/g, ' ');
    const { sentences } = readText(part);
    for (const [place, sentence] of sentences.entries()) {
      const length = sentence.end - sentence.start;
      if (length < 6 || length > longest || !worthReading.test(line.slice(sentence.start, sentence.end))) continue;
      if (isTorn(line, sentences[place - 1], sentence)) continue;
      const quoted = quotedIn(part, sentence);
      const span = quoted?.span ?? opened(part, sentence);
      const days = daysOf(part.slice(span.start, span.end), date, calendar);
      const clause = clauseOf(part, line, span, days);
      const next = sentences[place + 1];
      const answered = clause.asks && next !== undefined && ownAnswer.test(line.slice(next.start, next.start + 60));
      const all = factsOf(text, clause, area.start, days, date);
      const before = sentences[place - 1];
      const meant = withMeant(part, sentence, before);
      const found = (answered ? all.filter(({ kind }) => kind !== 'question') : all).map(meant);
      facts.push(...(quoted === undefined ? found : found.map((fact) => saidBy(fact, quoted.who))));
    }
  }
  return facts;
};

// "The positions for next month", "weekly data": what is wanted, and not by when.
const recurring =
  /^(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|(?:early |late )?(?:morning|afternoon|evening)|(?:each|every) \p{L}+)$/iu;
const longSpans =
  /\b(?:month|quarter|year|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|fy)\b/i;
// "Away all week - will call": the week is not when.
const wholeOf = /\ball (?:day|week|weekend|month)\b/;
// What stands before the act and says something of its own: its day is not the day of the act.
const turns = /\b(?:but|so|if|it's)\b|[.;:!?]|\s[-–—]{1,2}\s/;
const otherClause = /\b(?:i am|i'm|i will|i'll|i was|we are|we're|is|are|was|were|will|has|have|but|it's|if)\b/;

const dueIn = (clause: Clause, kind: FactKind, act: number, days: () => Days, date: string): Due | undefined => {
  if (!datesFor.has(kind)) return undefined;
  const words = clause.text.slice(clause.start, clause.end);
  const told = days().filter(({ span, words: when }) => {
    const lead = clause.lower.slice(0, span.start);
    return (
      !recurring.test(when) &&
      !(longSpans.test(when) && !/\d/.test(when) && /\bfor\s*(?:the\s*)?$/.test(lead)) &&
      (/^\d/.test(when) || !/\b(?:about|regarding|re|concerning|since)\s*(?:the\s*)?$/.test(lead))
    );
  });
  const within = (start: number, end: number) => dueOf(words, { start, end }, told, date, kind);
  if (kind !== 'commitment' && kind !== 'request') return within(0, words.length);
  // The day of the act stands with it; a day before it may be of something else ("away all week - will call").
  const own = within(act, words.length);
  if (own?.date) return own;
  const head = clause.lower.slice(0, act);
  const ahead = act > 0 && !wholeOf.test(head) && !(otherClause.test(head.slice(0, -14)) && turns.test(head));
  const before = ahead ? within(0, act) : undefined;
  if (before?.date) return before;
  // "Soon, once the lab answers": the step says more than a word that names no day.
  const step = (start: number, end: number) =>
    stepOf(
      words.slice(start, end),
      clause.lower.slice(start, end),
      kind === 'request',
      start === 0 && !ahead && act > 0 ? null : date.slice(0, 10),
    );
  return step(act, words.length) ?? own ?? (act > 0 ? (step(0, act) ?? before) : undefined);
};

const factsOf = (
  source: string,
  clause: Clause,
  offset: number,
  days: () => Days,
  date: string,
): readonly ProposedFact[] => {
  const found: ProposedFact[] = [];
  let other = 0;
  for (const { kind, reason, find } of patterns) {
    const sighting = find(clause);
    if (sighting === undefined || sighting.confidence < least) continue;
    if (kind !== 'commitment' && sighting.confidence <= other) continue;
    // A statement in a sentence of many clauses is mostly about something else.
    if (clause.lower.length > 300 && !asksOrPromises.has(kind)) continue;
    const words = clause.text.slice(clause.start, clause.end);
    const start = clause.start + sighting.start;
    const quoteEnd = start + clause.text.slice(start, clause.start + sighting.end).trimEnd().length;
    const ownerAt = sighting.owner === undefined ? -1 : clause.lower.indexOf(sighting.owner);
    const said =
      sighting.owner === 'author' || sighting.owner === 'reader' || ownerAt < 0
        ? sighting.owner
        : words.slice(ownerAt, ownerAt + (sighting.owner?.length ?? 0));
    // A word that stands for somebody named elsewhere, or for nobody, is no owner.
    if (
      said !== undefined &&
      /^(?:who|which|that|this|it|there|what|one|everyone|everybody|all|someone|somebody|people|the (?:market|world|idea|group))$/i.test(
        said,
      )
    )
      continue;
    const owner = said === '' ? undefined : said;
    const polarity = polarityOf(kind, clause.lower);
    const due = dueIn(clause, kind, sighting.action?.start ?? 0, days, date);
    const action =
      sighting.action === undefined ? undefined : words.slice(sighting.action.start, sighting.action.end).trim();
    const to =
      sighting.to ??
      (kind === 'commitment' ? (receiverOf(words.slice(sighting.action?.start ?? 0)) ?? receiverOf(words)) : undefined);
    const fact: ProposedFact = {
      kind,
      start: offset + start,
      end: offset + quoteEnd,
      quote: source.slice(offset + start, offset + quoteEnd),
      // Whom a pronoun means stands in another sentence: the page asks.
      confidence:
        owner !== undefined && pronouns.test(owner.toLowerCase())
          ? Math.min(sighting.confidence, 0.58)
          : sighting.confidence,
      ...(owner === undefined ? {} : { owner }),
      ...(to === undefined || to === owner ? {} : { to }),
      ...(action === undefined || action === '' ? {} : { action }),
      ...(due === undefined ? {} : { due }),
      ...(polarity === undefined ? {} : { polarity }),
      reason,
    };
    if (kind !== 'commitment') {
      for (let index = found.length - 1; index >= 0; index -= 1)
        if (found[index]?.kind !== 'commitment') found.splice(index, 1);
      other = sighting.confidence;
    }
    found.push(fact);
  }
  return found;
};
