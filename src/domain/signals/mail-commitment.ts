import type { Clause, Sighting } from './clause.ts';
import { otherWaysIn } from './mail-other-ways.ts';
import { scoreOf } from './mail-scorer.ts';
import { actEnd, isVetoed, traitsOf } from './mail-traits.ts';
import { type Undertaking, undertakingsIn } from './mail-undertaking.ts';
import { wordsOf } from './mail-words.ts';

// "I owe Anneke the list", "I promised Helen the list by Thursday": what is owed is the act.
const owed =
  /\b(?:i|we)(?:'ve| have)? (?:still |also )*(?:owe|promised) (?!(?:you|him|her|them|@?[\p{L}'-]+) (?:an? )?(?:apolog|big |thank|drink|beer|lunch|coffee|dinner|favou?r|one\b|explanation))(?:you|him|her|them|the \p{L}+|@?[\p{L}'-]+) (?<act>(?:the|an?|my|our|some|two|three|comments|answers?|numbers|that) .+)$/u;
const worth =
  /ll\b|\bwill\b|\bshall\b|\bgoing to\b|\bgonna\b|\blet me\b|\bplans? to\b|\bintends? to\b|\bplanning to\b|agreed to|promised|offered to|volunteered|committed|pledged|undertook|undertaken|vowed|\bowe\b|\b(?:with|to) me\b|\bon (?:it|this|that)\b|\bcan\b|\bexpect\b|^\p{L}[\p{L}' -]{1,30} to \p{L}|\bis \p{L}+ing\b|\b(?:said|says|told|confirmed|promised)\b.{1,40}(?:'d\b|\bwould\b)/u;
// "You'll have the status on Wednesday": the writer undertakes it, or whoever it comes from.
const youGet = /^(?:have|get|receive|hear) (?!seen|been|heard|your |to |no |noticed|received|had|\p{L}+ed )/u;
const from = /\bfrom (?<who>(?:the |our |my )?[\p{L}][\p{L}.'-]+(?: [\p{L}][\p{L}'-]+){0,2})/u;

const sight = (clause: Clause, at: number, owner: string, confidence: number): Sighting => {
  const words = clause.lower.slice(at);
  const act = words.slice(0, actEnd(words));
  const to = /\b(?:you|your|u)\b/.test(act)
    ? 'reader'
    : /\b(?:me|us)\b/.test(act) && owner !== 'author'
      ? 'author'
      : undefined;
  return {
    start: 0,
    end: clause.lower.length,
    confidence,
    owner,
    ...(to === undefined ? {} : { to }),
    action: { start: at, end: at + act.trimEnd().length },
  };
};

const capitals = /^(?:the |our |my )?\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}'-]*)*/u;

type Candidate = { readonly undertaking: Undertaking; readonly owner: string; readonly traits: readonly string[] };

/** The undertakings of a sentence with what was seen about each: what the scorer is trained on. */
export const candidatesIn = (clause: Clause): readonly Candidate[] => {
  const { lower } = clause;
  if (!worth.test(lower)) return [];
  const words = wordsOf(clause.text.slice(clause.start, clause.end), lower);
  return [...undertakingsIn(words, lower), ...otherWaysIn(clause, words)].flatMap(
    (undertaking): readonly Candidate[] => {
      const { holder, verbAt } = undertaking;
      const { who, span } = holder;
      const traits = traitsOf(clause, words, undertaking);
      if (isVetoed(undertaking, traits, lower)) return [];
      if (who === 'you') {
        const act = lower.slice(words[verbAt]?.start ?? 0);
        if (!youGet.test(act)) return [];
        const at = words[verbAt]?.start ?? 0;
        const giver = from.exec(act);
        const name = giver?.groups?.who;
        if (name === undefined) return [{ undertaking, owner: 'author', traits: [...traits, 'you-get'] }];
        if (/^(?:me|us|my)\b/.test(name)) return [{ undertaking, owner: 'author', traits: [...traits, 'you-get:me'] }];
        const start = clause.start + at + (giver?.index ?? 0) + 'from '.length;
        const written = capitals.exec(clause.text.slice(start, start + name.length))?.[0].trim();
        return written === undefined || /^(?:the|our|my)$/.test(written)
          ? []
          : [{ undertaking, owner: written.toLowerCase(), traits: [...traits, 'you-get:from'] }];
      }
      const owner = span === undefined ? 'author' : lower.slice(span.start, span.end);
      return [{ undertaking, owner, traits }];
    },
  );
};

/** An undertaking in one sentence of a mail: specific, future, and not an offer, a hope, a prediction, policy or courtesy. */
export const findMailCommitment = (clause: Clause): Sighting | undefined => {
  const { lower } = clause;
  const debt = owed.exec(lower);
  if (debt?.groups?.act !== undefined)
    return sight(clause, lower.length - debt.groups.act.length, 'author', clause.dated ? 0.8 : 0.7);
  let best: Sighting | undefined;
  for (const { undertaking, owner, traits } of candidatesIn(clause)) {
    const confidence = Math.min(0.95, scoreOf(traits));
    if (confidence < 0.58 || confidence <= (best?.confidence ?? 0)) continue;
    const words = wordsOf(lower);
    best = sight(clause, words[undertaking.verbAt]?.start ?? 0, owner, confidence);
  }
  return best;
};
