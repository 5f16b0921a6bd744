import { lowerOf } from './mail-holder.ts';
import { adverbs, baseOf, hedges, type VerbClass, verbClass, type Word } from './mail-words.ts';

const pairs: Readonly<Record<string, RegExp>> = {
  'let-know': /^let (?:\S+ ){1,3}know\b/,
  'fill-in': /^fill (?:you|u|him|her|them|\S+) in\b/,
  'find-out': /^find out\b/,
  'find-you': /^(?:find|try|catch|get|grab|corner|nab) (?:you|u|him|her|them)\b/,
  'see-if': /^see (?:if|whether|about|to it|what|that|how|who|why|where)\b/,
  'get-back': /^(?:get|come|go|circle|report|check|call|write) back\b(?! (?:in|into|home|on|up|from|at)\b)/,
  'set-up': /^(?:set|tee|line) (?:\S+ ){0,3}up\b/,
  'put-together': /^(?:put|pull) (?:\S+ ){0,4}together\b/,
  'work-on': /^work (?:on|up|out|through)\b/,
  'take-care': /^take care of\b/,
  'draw-up': /^(?:draw|write|mark|type|work) (?:\S+ ){0,3}up\b/,
  'feel-out': /^(?:feel|sound) (?:\S+ )?out\b/,
  'catch-up': /^(?:catch|touch base|check in|follow|circle)\b.{0,6}\b(?:up|base|in|around)\b/,
  'make-sure': /^(?:make sure|ensure|be sure)\b/,
  'get-done':
    /^(?:get|have) (?:\S+ ){1,6}(?:done|sent|printed|ready|fixed|made|prepared|signed|executed|out|delivered|drafted|over|copied|faxed|scheduled|set|set up|changed|corrected|updated|added|removed|resolved|moved|circulated|executed|sent out|shipped|faxed|mailed|couriered|hand-delivered|approved|cleared|scanned|installed|removed|translated|together|to (?:you|him|her|them|u)|to \S+ by|back to)\b/,
  'have-for':
    /^have (?:(?:an?|the|some|more|your|my|our|this|that|it|them|these|those|something|comments|answers|numbers|results|figures|first)\b).{0,80}\b(?:for (?:you|u|him|her|them)|to (?:you|him|her|them)|update|answer|response|draft|results?|numbers?|figures|report|version|summary|list|proposal|redline|comments|quote|estimate)\b/,
  'have-do':
    /^(?:have|get|ask|tell) (?:him|her|them|someone|somebody|my \S+|our \S+|(?!the\b|an?\b|this\b|that\b|some\b|more\b|no\b)@?\S+)(?: \S+)?(?: to)? (?:call|send|get|check|do|look|draft|prepare|follow|talk|reach|set|come|bring|print|take|make|give|see|put|contact|forward|fax|review|meet|email|tee|write|provide|arrange|work|coordinate|schedule|book|handle|run|pull|update|fix|connect|join)\b/,
  'get-you':
    /^get (?:you|u|him|her|them|these|those|this|that|it|the|a|an|some|more|on|comments|details|answers|points)\b/,
};
const pairClass: Readonly<Record<string, VerbClass>> = {
  'let-know': 'contact',
  'fill-in': 'deliver',
  'find-out': 'check',
  'find-you': 'contact',
  'see-if': 'check',
  'get-back': 'contact',
  'set-up': 'arrange',
  'put-together': 'make',
  'work-on': 'make',
  'take-care': 'act',
  'draw-up': 'make',
  'feel-out': 'check',
  'catch-up': 'contact',
  'make-sure': 'arrange',
  'get-done': 'deliver',
  'have-do': 'arrange',
  'have-for': 'deliver',
  'get-with': 'contact',
  'get-you': 'deliver',
};
const pairNames = Object.keys(pairs);

/** What somebody will do: the verb, or a turn of phrase such as `get-back`, and where it stands in the words. */
export type Act = {
  readonly verb: string;
  readonly verbClass: VerbClass | 'unknown';
  readonly verbAt: number;
  readonly traits: readonly string[];
};

const asides =
  /^(?:at (?:this|that|the same|some) (?:point|time|stage)|in (?:turn|the meantime|addition|the end)|of course|for now|by then|as well|on (?:my|our) end|if (?:necessary|needed|required|possible))\b/;

/** The act that begins at the word `from`; undefined where it is denied or there is none. */
export const actFrom = (words: readonly Word[], from: number, lower: string): Act | undefined => {
  const traits: string[] = [];
  let at = from;
  for (let turn = 0; turn < 12; turn += 1) {
    const word = lowerOf(words, at);
    const next = lowerOf(words, at + 1);
    const aside = asides.exec(lower.slice(words[at]?.start ?? lower.length))?.[0];
    if (aside !== undefined) at += aside.split(' ').length;
    else if (word === ',') at += 1;
    else if (hedges.has(word)) {
      traits.push('hedged');
      at += 1;
    } else if (
      adverbs.has(word) ||
      (word.endsWith('ly') &&
        word.length > 4 &&
        word !== 'reply' &&
        word !== 'rely' &&
        word !== 'supply' &&
        word !== 'apply')
    )
      at += 1;
    else if (word === 'not' || word === 'never' || word === 'no') return undefined;
    else if (
      (word === 'try' && (next === 'to' || next === 'and')) ||
      (word === 'attempt' && next === 'to') ||
      (word === 'endeavor' && next === 'to')
    ) {
      traits.push('try');
      at += 2;
    } else if ((word === 'continue' || word === 'start' || word === 'begin') && next === 'to') {
      traits.push('continue');
      at += 2;
    } else if ((word === 'have' || word === 'need') && next === 'to') {
      traits.push('must');
      at += 2;
    } else if (word === 'go' && next === 'ahead') at += 3;
    else if ((word === 'go' || word === 'come') && next === 'and') at += 2;
    else if (word === 'be' && (next === 'sure' || next === 'certain') && lowerOf(words, at + 2) === 'to') at += 3;
    else if (word === 'be') {
      let after = at + 1;
      while (
        adverbs.has(lowerOf(words, after)) ||
        (lowerOf(words, after).endsWith('ly') && lowerOf(words, after).length > 4)
      )
        after += 1;
      const doing = lowerOf(words, after);
      const base = baseOf(doing);
      if (base === undefined)
        return {
          verb: 'be',
          verbClass: 'stative',
          verbAt: at,
          traits: [
            ...traits,
            /^(?:able|happy|glad|pleased|willing|delighted|available)$/.test(doing) ? 'able' : 'being',
          ],
        };
      traits.push('progressive');
      const rest = lower.slice(words[after]?.start ?? 0).replace(doing, base);
      const pair = pairNames.find((name) => pairs[name]?.test(rest));
      return {
        verb: pair ?? base,
        verbClass: (pair === undefined ? verbClass(base) : pairClass[pair]) ?? 'unknown',
        verbAt: after,
        traits,
      };
    } else break;
  }
  const word = words[at];
  const present = baseOf(word?.lower ?? '');
  if (word !== undefined && present !== undefined && at === from && verbClass(word.lower) === undefined)
    return { verb: present, verbClass: verbClass(present) ?? 'unknown', verbAt: at, traits };
  // "Going to Oslo" is a way, not an act.
  if (
    word === undefined ||
    word.mark ||
    /^(?:the|an?|my|our|your|his|her|their|this|that|these|those|bed|school|church|jail)$/.test(word.lower) ||
    (word.capital && !/^[A-Z]/.test(lower) && at > 1 && verbClass(word.lower) === undefined)
  )
    return undefined;
  const rest = lower.slice(word.start);
  const pair = pairNames.find((name) => pairs[name]?.test(rest));
  const verb = pair ?? word.lower;
  return { verb, verbClass: (pair === undefined ? verbClass(verb) : pairClass[pair]) ?? 'unknown', verbAt: at, traits };
};
