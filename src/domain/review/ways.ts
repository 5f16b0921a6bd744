import type { Span } from '../shared/span.ts';
import { spaced } from './cues.ts';
import { findIn, type Sentence } from './sentences.ts';

// Words that many ways of saying something share; a way names them in angle brackets.
const classes: Readonly<Record<string, string>> = {
  /** Somebody else than the writer: a word that may be a name, or what follows an article. */
  one: "(?:(?!(?:i|we|it|this|that|there|here|what|which|who|and|but|or|so|not|these|those|nothing|anything|something|the|a|an|if|as|to|of|in|on|for|please|thanks|my|our|your|his|her|their|had|have|has|be|is|are|was|were|will|would|can|could|should)\\b)[a-z][\\w'-]*|(?:the|your|our|their|that|this|those|these|his|her) (?:[\\w-]+ ){0,2}[\\w'-]+)",
  /** A part of the house, or somebody who works for it. */
  team: '(?:finance|accounts|accounting|legal|marketing|sales|hr|procurement|purchasing|operations|logistics|payroll|engineering|production|catering|housekeeping|compliance|facilities|maintenance|dispatch|reception|(?:the|your|their|our|that|this|those|these) (?:[\\w-]+ ){0,2}(?:team|department|desk|office|shift|crew|people|staff|unit|group|side|ward|lot|guys|folks|boys|girls|branch|depot|contractors?|suppliers?|vendors?|agency|consultants?|lab|laboratory|kitchen|warehouse|stores|management|planners?|designers?|developers?|engineers?|builders?|caterers?|drivers?|manager|director|predecessors?|successor|colleagues?|clerks?|secretary|assistant|accountants?|auditors?|lawyers?|doctors?|nurses?|teachers?|foreman|captain|plumbers?|printers?))',
  /** Somebody above by office. */
  above:
    '(?:(?:your|the) (?:\\w+ )?(?:boss(?:es)?|manager|superiors?|directors?|supervisor|chief|line manager|vice[- ]president|vp|ceo|cfo|coo|leadership|higher-ups|head office|headquarters|chair(?:man|woman|person)?|board|governors?|owners?|trustees|dean|rector|provost|chancellor|mayor|minister|ministry|president|commissioner|ombudsman|regulator|inspectorate|union|works council|shareholders|senior partners?|executive(?: team| committee)?|top|higher authorities|authorities|bishop|superintendent|council|committee|parent company|general manager|headmaster|headmistress|headteacher|principal|admiral)|the (?:chief (?:executive|constable|nurse|of staff|officer|medical officer|engineer)|managing director|director general|chair of \\w+|powers that be|top floor)|head office|headquarters|hq|hr|the md|top management|higher authorities|(?:somebody|someone) (?:above|higher|more senior|with))\\b',
};

/** A way of saying something, as a pattern over flat words: any case, spaces may be many, `<one>`, `<team>` and `<above>` stand for people. */
export const way = (source: string): RegExp =>
  spaced(new RegExp(`\\b(?:${source.replace(/<(\w+)>/g, (whole, name: string) => classes[name] ?? whole)})`, 'i'));

/** Where the first of the ways that a sentence takes is taken, as a span of the whole text; null when it takes none. */
export const firstIn = (sentence: Sentence, ways: readonly RegExp[]): Span | null => {
  for (const each of ways) {
    const words = findIn(sentence, each);
    if (words) return words;
  }
  return null;
};
