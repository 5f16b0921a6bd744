import type { FactKind, Polarity } from '../../facts/fact.ts';
import { positionPolarity } from '../../language/stand-in.ts';

const has = new Set<FactKind>(['outcome', 'decision', 'preference']);

const open =
  /\b(?:undecided|on the fence|torn|in two minds|unsure|not sure|maybe|wait and see|come back (?:to (?:it|me|us)|in|with|later|next)|ask (?:me |us )?again|think (?:about it|it over)|sleep on it|open to|neutral|agnostic|mixed|wobbl\w+|hot and cold|split|not yet|not now|later|postponed|parked|deferred?s?|on hold|pending|neither yes|hasn't (?:decided|made up)|no (?:answer|reply|idea)|half|with conditions?|only if)\b/;
const negative =
  /\b(?:no|not|never|against|nope|nothing|nobody|none|won't|wont|can't|cant|cannot|doesn't|doesnt|don't|dont|didn't|isn't|isnt|wouldn't|without|anti|opposed?s?|opposing|refus\w+|reject\w+|declin\w+|den(?:y|ies|ied)|turned (?:me |us |it )?down|knock(?:ed)? back|shot down|bounced|veto\w*|kill\w*|axed?|axing|scrap\w*|cancel\w*|dropp?\w*|cut(?:s|ting)?|stop\w*|end(?:s|ed|ing)|clos(?:e|es|ed|ing)|shelv\w+|bin(?:s|ned|ning)?|ditch\w*|pull\w* (?:the plug|out|it)|fr(?:ee|o)z\w*|hat(?:e|es|ed)|loath\w+|detest\w*|dislik\w+|allergic|sceptical|skeptical|doubts?|dubious|cool on|cold on|wary|worried about|madness|over (?:my|her|his) dead body|dead set)\b|n't\b/;
const positive =
  /\b(?:yes|yep|ok|okay|okayed|okays|fine|agree[sd]?|approv\w+|grant\w+|accept\w+|sign(?:s|ed)?(?: (?:it )?off)?|green[- ]?light|go[- ]?ahead|nod(?:ded|s)?|blessing|in favou?r|for it|all for|all in|back(?:s|ed|ing)|behind (?:it|us|the)|support\w*|keen|likes?|loves?|prefers?|wants?|sold|convinced|on board|onboard|happy|warming|came round|coming round|come round|swears by|enthusiastic|thumbs up|allow\w*|let (?:me|us)|got|pick\w*|chose|choos\w+|go(?:ing|es)? (?:with|for|ahead)|went (?:with|for)|adopt\w*|hir\w+|buy\w*|approved|launch\w*|rather|always|best)\b/;

/** Whether a statement stands for, against or is open, where its words say so; undefined for kinds that stand for nothing. */
export const polarityOf = (kind: FactKind, lower: string): Polarity | undefined => {
  if (kind === 'position') return positionPolarity(lower);
  if (!has.has(kind)) return undefined;
  if (kind === 'outcome' && open.test(lower)) return 'open';
  // "No objection", "can't wait", "won't stand in the way".
  const words = lower.replace(
    /\b(?:no (?:objections?|problem|complaints?|argument|issue)|(?:can't|cant|cannot) wait|doesn't mind|don't mind|not against|not opposed|won't (?:block|stand in the way|oppose)|nothing against)\b/g,
    'yes',
  );
  if (/\byes\b/.test(words) && !/\byes\b/.test(lower)) return 'positive';
  const [against, inFavour] = [negative.test(words), positive.test(words)];
  if (kind === 'preference') {
    const from = words.search(negative);
    const at = words.search(positive);
    if (against && (!inFavour || from < at)) return 'negative';
    return inFavour ? 'positive' : undefined;
  }
  if (against) return 'negative';
  return inFavour ? 'positive' : undefined;
};
