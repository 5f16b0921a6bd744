import type { FactKind } from '../../facts/fact.ts';
import type { Clause } from '../clause.ts';
import type { Mention } from './people.ts';
import { sameWords, verb } from './people.ts';

/** Whose a fact is, told from one stretch and what the note said before it. */
export type Holder = { readonly words: string | undefined; readonly explicit: boolean };

const nobodys = new Set<FactKind>(['result', 'risk', 'opportunity']);
const lead =
  /^[\s"'(*•–—-]*(?:(?:and|n|but|so|then|also|plus|right|fyi|btw|ok|right|now|still|because|bc|cos|while|that|if|when|apparently|again|though|tho|well|hmm|ugh|yes|anyway|meanwhile|today|yesterday)[\s,:]+)*/;
const selfFirst =
  /^(?:i|i'm|im|i'd|id|i'll|ill|i've|ive|me|mine|my (?:job|action|turn|task|word|homework|to-?do|pick|view)|on me|down to me|note to self)(?![\p{L}'])/u;
const pronoun = /^(?:he|she|they)(?:'s|'d|'ll|'re|'ve)?(?![\p{L}])/u;
const ruled = /\b(?:per|said|says|so said|by|according to)\s*$/;
const pronounAnywhere = /(?<![\p{L}'])(?:he|she|him|her|his)(?:'s|'d|'ll)?(?![\p{L}'])/u;
// Words that put somebody in charge of what follows or stands before.
const framed =
  /(?:\b(?:for|per|said|says|so said|from|by|according to|asked|told by|with|w|w\/|to|q from|thanks to|credit to|kudos to|props to|hats off to|shout[- ]?out to|thank you|thanks|thx|without|grateful to|owe|@)\s*)$/;

const clean = (words: string) => words.replace(/(?:'s|'d|'ll|'re|'ve)$/, '');

/** Whose fact a stretch of a note states; `mentions` are everybody in the line, `spoken` who was last spoken of. Words of the text, "author", or undefined. */
export const holderOf = (
  kind: FactKind,
  clause: Clause,
  text: string,
  mentions: readonly Mention[],
  spoken: string | undefined,
): Holder => {
  const lower = clause.lower;
  const opening = lead.exec(lower)?.[0].length ?? 0;
  const rest = lower.slice(opening);
  const here = mentions.filter((each) => each.start >= clause.start && each.start < clause.end);
  const before = mentions.filter((each) => each.central && each.end <= clause.start);
  const after = mentions.filter((each) => each.start >= clause.end);
  const said = (words: string | undefined, explicit = true): Holder => ({ words, explicit });
  if (kind === 'reflection') return said('author');
  if (nobodys.has(kind)) return said(undefined, false);
  const first = here[0];
  // Who stands at the start, with what belongs to them ("(FD)", "from legal"), before a verb or a colon.
  const gap = first === undefined ? '' : lower.slice(opening, Math.max(opening, first.start - clause.start));
  const atStart =
    first !== undefined &&
    (gap.trim() === '' ||
      (/^(?:the|my|our|a|new|our own|even|both|q from|from|for|per|call with|coffee with|1:1 w(?:ith)?)?\s*$/.test(
        gap.trim(),
      ) &&
        gap.length < 20) ||
      (/^[^,;]{2,36}\s*(?::|\s[–—-])$/.test(gap.trimEnd()) && (kind === 'position' || kind === 'commitment')));
  const follows = first === undefined ? '' : lower.slice(first.end - clause.start);
  const speaks = mentions.find(
    (each) =>
      each.start >= clause.start - 40 &&
      each.start < clause.end &&
      /^\s*(?:called (?:it|that)|(?:has |have )?(?:just )?(?:decided|ruled|announced|spoken)|said (?:it|so|that)|says so|'s (?:call|decision|orders|words))\b/.test(
        text.slice(each.end, each.end + 40).toLowerCase(),
      ),
  );
  if (speaks !== undefined && (kind === 'decision' || kind === 'priority' || kind === 'success'))
    return said(speaks.words);
  const acts =
    atStart &&
    (/^\s+\p{L}{2,}(?:s|ed)(?![\p{L}])/u.test(follows) ||
      /^[^,:;]{0,25}$/.test(follows.slice(0, verb.exec(follows.slice(0, 60))?.index ?? 60)) ||
      /^\s*(?:[:(=,–-]|$)|^['’]s \p{L}+ |^ q\b/u.test(follows));
  if (kind === 'timing')
    return acts &&
      first !== undefined &&
      /\b(?:leave|away|off|back|out|retires?|joins?|takes over|ooo|holiday|last day|first day)\b/.test(lower) &&
      !/\b(?:office|crane|plant|line|system|shop|ward|board|books)\b/.test(lower)
      ? said(first.words)
      : said(undefined, false);
  const self = selfFirst.test(rest);
  if (kind === 'commitment') {
    if (
      self ||
      /^(?:(?:we )?agreed|told|said|promised|owe|owed|volunteered|committed|signed up|gave (?:my|our)|on the hook|will|gonna|to|have to|need to|must|am|got to|leave it)\b/.test(
        rest,
      ) ||
      /\b(?:i'd|i'll|i will|i would|i've to|mine|\(me\)|\bon me)\b/.test(rest)
    ) {
      const other = /^(?:[\w'@ ]{2,20}) (?:said|promised|says) (?:he|she|they)\b/.test(rest);
      if (!other) return said('author');
    }
    if (/^(?:we|we'll|we're)\b/.test(rest)) return said('author');
  }
  if (kind === 'position' || kind === 'outcome' || kind === 'support') {
    if (
      self &&
      !(kind === 'outcome' && /^i (?:got|asked|have)\b/.test(rest)) &&
      !(kind === 'support' && /\b(?:owe|thank|got|have|couldn't|would have|without)\b/.test(rest))
    )
      return said('author');
    if (
      kind === 'support' &&
      /^(?:took|covered|helped|lent|sat|stayed|picked|spoke|backed|fixed|shared|stepped) (?!me\b|us\b|for me|for us|up for)/.test(
        rest,
      ) &&
      spoken === undefined
    )
      return said('author');
  }
  if (kind === 'outcome' && /^told @?\p{L}[\p{L}'-]* (?:that )?(?:no|yes|not|maybe|later|we|i)\b/u.test(rest))
    return said('author');
  const person = pronoun.exec(rest)?.[0];
  if (person !== undefined) {
    const all = new Set(before.map((each) => sameWords(each.words)));
    if (all.size === 1 && before[0] !== undefined) return said(before[0].words, false);
    if (spoken !== undefined) return said(spoken, false);
    if (
      all.size === 0 &&
      after.length === 1 &&
      after[0] !== undefined &&
      /\b(?:said|says|called|told)\b/.test(text.slice(clause.end).toLowerCase())
    )
      return said(after[0].words, false);
    return said(clean(text.slice(clause.start + opening, clause.start + opening + person.length)));
  }
  if (acts && first !== undefined) {
    // "Legal (Tomás)": the name says more than the role.
    const second = here[1];
    const named =
      second !== undefined &&
      /^\s*\($/.test(text.slice(first.end, second.start)) &&
      /^\p{Lu}\p{Ll}/u.test(second.words);
    return said(
      named &&
        second !== undefined &&
        !/^\p{Lu}\p{Ll}/u.test(
          first.words.replace(/^(?:legal|finance|security|sales|marketing|ops|procurement|treasury)$/i, ''),
        )
        ? second.words
        : first.words,
    );
  }
  // "For her a good year is …", "listens to counsel": who was spoken of goes on.
  const last = before.at(-1);
  const goesOn =
    (pronounAnywhere.test(lower) || verb.exec(rest)?.index === 0) &&
    !here.some(
      (each) =>
        each.central && framed.test(lower.slice(0, each.start - clause.start)) && each.start - clause.start < 12,
    );
  if (goesOn && last !== undefined && kind !== 'commitment' && kind !== 'decision' && kind !== 'support')
    return said(spoken ?? last.words, false);
  if (
    goesOn &&
    last === undefined &&
    (kind === 'success' || kind === 'priority' || kind === 'pressure') &&
    /^(?:for )?(?:her|his|him)\b/.test(rest)
  ) {
    const own = pronounAnywhere.exec(lower);
    if (own !== null)
      return said(clean(text.slice(clause.start + own.index, clause.start + own.index + own[0].length)));
  }
  const frame = here.find((each) =>
    (kind === 'decision' ? ruled : framed).test(
      lower.slice(0, each.start - clause.start).replace(/(?:the|my|our|a|new) $/, ''),
    ),
  );
  if (
    frame !== undefined &&
    kind !== 'commitment' &&
    !(kind === 'preference' && spoken !== undefined) &&
    !(kind === 'tie')
  )
    return said(frame.words);
  // "What keeps Tyler up", "on Marta's mind", "the DIPC's mind".
  const inside = here.find((each) => {
    const next = lower.slice(each.end - clause.start, each.end - clause.start + 20);
    return /^'s\b/.test(next) || verb.exec(next.trimStart())?.index === 0;
  });
  const holds =
    kind === 'pressure' || kind === 'success' || kind === 'priority' || kind === 'tie' || kind === 'support';
  if (holds && inside !== undefined) return said(inside.words);
  const middle = here.find((each) => each.central) ?? (spoken === undefined && last === undefined ? first : undefined);
  if (holds && middle !== undefined) return said(middle.words);
  if (kind === 'commitment') return here.length > 0 && acts ? said(first?.words) : said('author');
  const ahead = after[0];
  const tail = ahead === undefined ? '' : text.slice(clause.end, ahead.start).toLowerCase();
  const behind = ahead === undefined ? '' : text.slice(ahead.end, ahead.end + 14).toLowerCase();
  // "…, so said the director", "…, Shane called it": who spoke stands after the words.
  if (
    ahead !== undefined &&
    tail.length < 24 &&
    (/\b(?:said|says|per|told|from|asked|called|by|thus|according to|for)\s*$|[("]\s*$/.test(
      tail.replace(/(?:the|my|our|so|\d+) $/, ''),
    ) ||
      (/^[\s.,;:"'!?–—-]*(?:so )?$/.test(tail) &&
        /^\s*(?:said|says|asked|told|called|put|has (?:decided|spoken)|signed|nodded|repeated|wants to know|insists|thinks|'s call|decided|keeps saying|'s (?:words|mantra|line|house rules?|rules?))/.test(
          behind,
        )))
  )
    return said(ahead.words);
  if (
    ahead !== undefined &&
    (kind === 'question' || kind === 'success') &&
    /^["'”’?!.\s]*[-–—,]\s*(?:the |my |our )?$/.test(tail)
  )
    return said(ahead.words);
  if (kind === 'decision') {
    const one = here.length === 1 ? here[0] : undefined;
    if (one !== undefined && /\b(?:by|from|per|says|said)\s*$/.test(lower.slice(0, one.start - clause.start)))
      return said(one.words);
    return said(
      /^(?:killed|decided|cancelled|dropped|wants|picked|chose|scrapped)\b/.test(rest) ? spoken : undefined,
      false,
    );
  }
  if (spoken !== undefined) return said(spoken, false);
  const names = new Set(before.map((each) => sameWords(each.words)));
  const lastBefore = before.at(-1);
  if (names.size >= 1 && lastBefore !== undefined)
    return said(names.size === 1 ? lastBefore.words : lastBefore.words, false);
  const onlyHere = here.length === 1 ? here[0] : undefined;
  if (onlyHere !== undefined && (atStart || onlyHere.central || (kind !== 'request' && kind !== 'question')))
    return said(onlyHere.words);
  const earlier = /(?:^|[.;,!?]\s+)(she|he)(?![\p{L}])/u.exec(text.slice(0, clause.start).toLowerCase());
  if (earlier?.[1] !== undefined) {
    const at = earlier.index + earlier[0].length - earlier[1].length;
    return said(text.slice(at, at + earlier[1].length), false);
  }
  const held = pronounAnywhere.exec(lower);
  if (held !== null)
    return said(clean(text.slice(clause.start + held.index, clause.start + held.index + held[0].length)), false);
  return said(undefined, false);
};
