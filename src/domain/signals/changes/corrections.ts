import type { Due, FactKind } from '../../facts/fact.ts';
import { readDates } from '../../language/dates.ts';
import { readText } from '../../language/reading.ts';
import type { WorkCalendar } from '../../language/work-calendar.ts';
import type { Id } from '../../shared/id.ts';
import type { Span } from '../../shared/span.ts';
import type { Day } from '../../shared/time.ts';
import { objectWords } from './object-words.ts';

/** One line of a recap that was sent, with the fact it says. */
export type RecapLine = {
  readonly fact: Id;
  readonly kind: FactKind;
  /** The line as it was sent. */
  readonly line: string;
  readonly due: Day | null;
};

/** Words of an answer that put a line of the recap right. Offsets are UTF-16 into the answer. */
export type Correction = Span & {
  readonly fact: Id;
  readonly what: 'moved' | 'corrected';
  /** The day it says instead; null where it corrects something else. */
  readonly due: Due | null;
  readonly confidence: number;
  readonly reason: string;
};

const assent =
  /^(?:yes|yep|yeah|ok(?:ay)?|correct|right|agreed?|confirmed|exactly|perfect|good|great|fine|thanks?|thx|thank you|cheers|all (?:good|right|correct|clear)|sounds? (?:good|fine|right)|looks? (?:good|right|fine)|works for me|no changes?|no objections?|noted|understood|got it|done|sure|of course|will do|on it|same here|happy with (?:this|that)|as (?:discussed|agreed)|see you|talk (?:soon|then)|speak (?:soon|then)|lgtm|\+1|👍|✅)(?![\p{L}\p{N}])[^?]{0,80}$/iu;
const yetOtherwise = /\b(?:but|actually|however|though|except|instead)\b|[,;–—] ?not\b/i;
const correcting =
  /\b(?:not [^.!?]{1,60}?(?:,| but|;|–|—)|,? (?:and )?not (?:the |a |an |on |by |until )?[^.!?]{1,40}[.!]?$|(?:should|must|needs? to|has to|ought to) (?:be|read|say)|(?:i|we) (?:said|meant|asked for|agreed on|had in mind|wanted)|(?:one |a |small |minor |quick )*corrections?|to be (?:precise|clear|exact)|actually|instead of|rather than|is(?:n't| not) (?:quite )?(?:right|correct|what)|(?:that's|it's|that is|it is) (?:wrong|incorrect)|misunderst\w+|got (?:that|this|it) wrong|let me correct|change (?:that|this|it) to|make (?:that|this|it)\b)/i;

/** What is asked is not put right; nor is what its writer promises or wants besides. */
const asks = /\?["”')\s]*$/;
const besides =
  /^(?:and |also,? |then )?(?:i|we)(?:['’]ll| will| shall| can| could| am| are|['’]m|['’]re| have|['’]ve| need| want| would|['’]d)\b|^(?:and |also,? )?(?:please|can you|could you|let['’]?s|copy|see|call|ask|send|bring|remember)\b/i;
const figure = /\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|none|no one)\b/gi;
const quotedMark = /^[ \t]*>+[ \t]?/;

const flat = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[*_`“”"'’‘>]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The line of the recap that stands quoted right above; undefined where none does. */
const above = (text: string, start: number, lines: readonly RecapLine[]): RecapLine | undefined => {
  const rows = text.slice(Math.max(0, start - 2000), start).split('\n');
  rows.pop();
  while (rows.length > 0 && rows.at(-1)?.trim() === '') rows.pop();
  const quoted: string[] = [];
  for (let row = rows.pop(); row !== undefined && quotedMark.test(row) && quoted.length < 4; row = rows.pop())
    quoted.unshift(row.replace(quotedMark, ''));
  // A long line is broken where it is quoted: its end may fill the last rows.
  for (let from = quoted.length - 1; from >= 0; from -= 1) {
    const words = flat(quoted.slice(from).join(' ')).replace(/^[-•] ?/, '');
    if (words.length < 4) continue;
    const met = lines.find(({ line }) => flat(line) === words || (words.length > 20 && flat(line).endsWith(words)));
    if (met) return met;
  }
  return undefined;
};

/** The one line that shares the most of its words; undefined where none or several could be meant. */
const named = (words: string, lines: readonly RecapLine[]): RecapLine | undefined => {
  const said = objectWords(words);
  const ranked = lines
    .map((line) => ({ line, shared: [...objectWords(line.line)].filter((word) => said.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  return ranked[0] && ranked[0].shared !== ranked[1]?.shared ? ranked[0].line : undefined;
};

const figuresIn = (words: string): readonly string[] => (words.match(figure) ?? []).map((one) => one.toLowerCase());

/** Whether short words under a line say another figure than it does: "One now" under "Two contractors". */
const otherFigure = (said: string, line: string): boolean => {
  const those = figuresIn(line);
  return those.length > 0 && figuresIn(said).some((one) => !those.includes(one));
};

/**
 * What an answer to a recap puts right: under a line that it quotes, words that correct, another figure, or a day by itself
 * ("By Thursday."), and no assent, nor what its writer promises or asks besides; elsewhere, words that correct
 * ("not 16 but 13 March", "I said two, not three") and name one line. With a new day for something that is owed it is a move,
 * else a correction. `areas` are the stretches its writer wrote now, `date` the day they were written. At most one for each
 * line, in the order of the text. Never throws.
 */
export const correctionsIn = (
  text: string,
  areas: readonly Span[],
  lines: readonly RecapLine[],
  date: string,
  calendar?: WorkCalendar,
): readonly Correction[] => {
  const found: Correction[] = [];
  const add = (line: RecapLine, span: Span, confidence: number, reason: string): void => {
    if (found.some(({ fact }) => fact === line.fact)) return;
    const words = text.slice(span.start, span.end);
    const days = readDates(words, date, { ...(calendar ? { calendar } : {}), direction: 'future' });
    // "Not the 16th but the 13th": the day that differs is the new one, and the last where several do.
    const day = days.findLast((one) => one.day !== null && one.day !== line.due);
    const moves = line.kind === 'commitment' || line.kind === 'request';
    const due: Due | null = day && moves ? { text: day.words, date: day.day } : null;
    found.push({ ...span, fact: line.fact, what: due ? 'moved' : 'corrected', due, confidence, reason });
  };
  for (const area of areas) {
    const words = text.slice(area.start, area.end);
    const { sentences } = readText(words);
    const quoted = above(text, area.start, lines);
    for (const [place, sentence] of sentences.entries()) {
      const said = words.slice(sentence.start, sentence.end);
      const end = sentence.start + said.trimEnd().length;
      const span = { start: area.start + sentence.start, end: area.start + end };
      if (asks.test(said) || said.trim() === '') continue;
      if (quoted && place === 0) {
        const plain = said.trim();
        if (assent.test(plain) && !yetOtherwise.test(plain)) continue;
        const corrects = correcting.test(said) || yetOtherwise.test(said);
        if (!corrects && besides.test(plain)) continue;
        const dayAlone =
          quoted.due !== null &&
          plain.split(/\s+/).length <= 5 &&
          readDates(plain, date, { ...(calendar ? { calendar } : {}), direction: 'future' }).some(
            ({ day }) => day !== null && day !== quoted.due,
          );
        if (corrects) add(quoted, span, 0.85, 'Answers a line of your recap.');
        else if (dayAlone || otherFigure(plain, quoted.line)) add(quoted, span, 0.65, 'Answers a line of your recap.');
      } else if (correcting.test(said)) {
        const line = named(said, lines);
        if (line) add(line, span, 0.75, 'Puts a line of your recap right.');
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
