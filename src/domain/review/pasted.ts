/** Words that must follow a mark for it to begin a pasted text. */
const afterMark = 100;
/** Words that must follow where the note announces a text, or where prose merely reads like news. */
const announcedText = 120;
const newsText = 250;
const endlessText = 700;
/** Rows of a note in which a text may be announced. */
const noteRows = 14;

const months = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}';
/** Beyond doubt: nobody writes these into a letter of their own. */
const certain = new RegExp(
  [
    `^(?:—|–|-|•)? ?posted(?: by\\b|: ?\\d|(?: on| at)? ${months}\\b)`,
    '^get updates from\\b',
    "^(?:\\p{Lu}[\\p{Lu} .,'-]{2,40},?(?: [\\p{L}.]{2,12}(?: \\d{1,2})?,? ?)?)?\\((?:reuters|ap|afp|upi|bloomberg|xinhua|dow jones|itar-tass|ansa|dpa|associated press|agence france-presse)\\)",
    '^congressional record\\b',
    '^(?:(?:mr|ms|mrs|madam)\\.? [\\p{L} -]{2,40}[.:] )?(?:mr|madam)\\.? (?:speaker|president|chairman),',
    '^the speaker (?:pro tempore)?\\.',
    '^(?:speech|remarks|address|testimony|statement) (?:of|by) (?:(?:u\\.?s\\.? )?(?:sen|rep|senator|president|secretary|minister|ambassador|representative|congress)|the honou?rable)',
    '^(?:remarks )?as prepared for delivery\\b',
  ].join('|'),
  'iu',
);
const byLine =
  /^(?:[—–-]{0,3} ?)?(?:written |reported )?by:? (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|the\b|end\b|close\b|noon\b)\p{L}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,6}(?:[,;•·–—-].{0,60})?$/iu;
const byName =
  /^(?:[—–-]{0,3} ?)?(?:written |reported )?by:? (?:(?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|al|bin)[ ,]{0,2}){2,8}/iu;
const furniture =
  /^(?:(?:share|like|print|tweet|recommend|e-?mail(?: this)?|comments?(?: \(\d+\))?|related (?:articles?|stories|topics)|advertisement|read more|subscribe|view all|reprints?|single page|page \d+ of \d+|next page|sign in|log in|most popular|multimedia|video|photos?)[\s:|>»]{0,3}$|(?:updated|published|posted|last modified|filed)[: ].{0,12}\d)/i;
const menu = /^(?:[^|]{2,24}[|»›][ ]?){3,}|^(?:\p{Lu}{3,14} I ){2,}/u;
const address = /^<?(?:https?:\/\/|www\.)\S+>?$/i;

const announced =
  /\b(?:see (?:(?:the |this |his |her )?(?:\w+ )?(?:article|piece|story|interview|column|essay) )?below\b|(?:re-?printed|reprint|copied|pasted|copy|paste|quoted)\b.{0,50}\bbelow\b|below (?:is|are|you will find) (?:the|an?|his|her|their)\b.{0,40}\b(?:article|piece|story|interview|column|essay|transcript|op-?ed|speech|press)|(?:here(?:'s| is| are)(?: \w+){1,4}|this|the following|his|her) (?:\w+ )?(?:pieces?|articles?|write[- ]?ups?|op-?eds?|essays?|columns?|interview|transcript|editorial|blog(?: post)?)\b|(?:valuable|good|great|interesting|worthwhile|worth an?|must|quick|long) read\b|worth reading|food for thought|thought you (?:would|might|should|may|'d)(?: \w+){0,3} (?:see|enjoy|read|interest\w*)|you (?:will|should|might|may|'ll)(?: \w+){0,2} (?:enjoy|find|read|see) (?:this|that|the)|have you seen this|you(?:'ve| have) seen this|see his (?:analysis|piece|take)|from (?:today's|yesterday's|this morning's|reuters|the (?:new york|ny|wall street|washington|financial|la|houston))|fyi\b)/i;
const person = /\b(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'll|my|our|us|me|you|you're|your)\b/gi;
/** Said to a reader: what no article says. */
const toReader =
  /\b(?:please|could you|can you|would you|let me know|let us know|your (?:approval|decision|go-ahead|sign-off|thoughts|comments|steer)|do you (?:agree|approve)|(?:i|we) (?:recommend|propose|suggest|request|ask (?:you|for)))\b/gi;
const said = /\b(?:said|told|says|according to|reported|added|spokes(?:man|woman|person))\b/gi;
const quoted = /["“”][^"“”]{1,600}["“”]/g;
const speech = /["“][^"“”]{25,600}[,.?!]["”]/g;
const label = /^(Q|A|\p{Lu}[\p{Lu} .'’-]{2,30}):[ \t]+\S/u;
const closing =
  /^(?:(?:all |with |kind |warm )?(?:best|thanks|regards|cheers|love|yours)(?: (?:wishes|regards|again))?)[,.!–—-]*(?: [A-Z]\w{0,12})?$/i;
const endsSentence = /[.!?:;…]["'”’)\]]*$/;
const bullet = /^(?:[-*•▪]|\(?\d{1,2}[.)]) |^#{1,6} |^\*\*/;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const wordsOf = (text: string): number => countOf(text, /\S+/g);

/** What stands from a row on: its words, words of talk outside of quotations, asks, words of telling, quoted speech, list rows. */
type Rest = {
  readonly words: number;
  readonly person: number;
  readonly asks: number;
  readonly said: number;
  readonly speech: number;
  readonly listed: number;
};

const none: Rest = { words: 0, person: 0, asks: 0, said: 0, speech: 0, listed: 0 };

/** The same for every row: sums from the end. */
const restsOf = (rows: readonly string[]): readonly Rest[] => {
  const rests: Rest[] = new Array(rows.length + 1).fill(none);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? '';
    const behind = rests[at + 1] ?? none;
    if (row === '') {
      rests[at] = behind;
      continue;
    }
    const own = row.replace(quoted, ' ');
    rests[at] = {
      words: behind.words + wordsOf(row),
      person: behind.person + countOf(own, person),
      asks: behind.asks + countOf(own, toReader),
      said: behind.said + countOf(own, said),
      speech: behind.speech + countOf(row, speech),
      listed: behind.listed + (bullet.test(row) ? 1 : 0),
    };
  }
  return rests;
};

/** Back over the title and what else stands above the mark. */
const titleAbove = (rows: readonly string[], mark: number): number => {
  let first = mark;
  for (let at = mark - 1; at >= 0 && mark - at <= 8; at -= 1) {
    const row = rows[at] ?? '';
    if (row === '') continue;
    const prose = /[.;:,]$/.test(row) || row.length > 100 || /^\p{Ll}/u.test(row) || countOf(row, person) > 0;
    if (prose && !address.test(row) && !furniture.test(row)) break;
    first = at;
  }
  return first;
};

const isByLine = (row: string): boolean => row.length <= 110 && byLine.test(row) && byName.test(row);

const startsAnew = (rows: readonly string[], at: number): boolean => {
  const row = rows[at] ?? '';
  const above = rows[at - 1] ?? '';
  return row !== '' && !/^\p{Ll}/u.test(row) && (above === '' || endsSentence.test(above) || above.length < 60);
};

/** Labels of speakers: at least two, and one of them three times. */
const interviewAt = (rows: readonly string[], rests: readonly Rest[]): number => {
  const seen = new Map<string, number>();
  let first = -1;
  for (const [at, row] of rows.entries()) {
    const speaker = label.exec(row)?.[1];
    if (!speaker) continue;
    if (first < 0) first = at;
    seen.set(speaker, (seen.get(speaker) ?? 0) + 1);
  }
  const most = Math.max(0, ...seen.values());
  return seen.size >= 2 && most >= 3 && (rests[first]?.words ?? 0) >= newsText ? first : -1;
};

/**
 * The row at which the writer's own words end and a pasted text begins (an article, a column, an interview, a record);
 * the number of rows where all is the writer's. Rows are trimmed lines. Linear in the text.
 */
export const pastedFrom = (rows: readonly string[]): number => {
  let length = 0;
  for (const row of rows) length += row.length;
  // Fewer letters hold no text that is long enough.
  if (length < 500) return rows.length;
  const rests = restsOf(rows);
  const after = (at: number): Rest => rests[at] ?? none;
  const quiet = (at: number, words: number, talk: number): boolean => {
    const rest = after(at);
    return rest.words >= words && rest.person <= rest.words * talk && rest.asks === 0 && rest.listed < 3;
  };
  /** Too long for a note, and hardly a word in it asks anybody for anything. */
  const endless = (at: number): boolean => {
    const rest = after(at);
    return rest.words >= endlessText && rest.asks * 350 <= rest.words && rest.listed * 80 <= rest.words;
  };
  let marks = 0;
  for (const [at, row] of rows.entries()) {
    if (row === '' || after(at).words < afterMark) continue;
    if (certain.test(row.slice(0, 120))) return titleAbove(rows, at);
    if (row.length > 110) continue;
    const rest = after(at);
    const few = rest.asks <= (rest.words < 500 ? 0 : rest.words / 250);
    if (isByLine(row) && few && (rest.listed < 3 || rest.listed * 80 < rest.words)) return titleAbove(rows, at);
    if (furniture.test(row) || menu.test(row)) marks += 1;
    if (marks >= 2 && few) return titleAbove(rows, at);
    if (address.test(row) && (quiet(at + 1, announcedText, 0.012) || endless(at + 1))) return at;
  }
  const interview = interviewAt(rows, rests);
  if (interview >= 0) return interview;
  let told = false;
  let signed = -9;
  let filled = 0;
  for (const [at, row] of rows.entries()) {
    if (row === '') continue;
    filled += 1;
    if (told && startsAnew(rows, at) && (quiet(at, announcedText, 0.012) || endless(at))) return at;
    if (
      told &&
      filled - signed <= 2 &&
      filled > signed &&
      startsAnew(rows, at) &&
      row.length > 3 &&
      after(at).words >= announcedText
    )
      return at;
    if (closing.test(row)) signed = filled;
    if (!told && filled <= noteRows) told = announced.test(`${row} ${rows[at + 1] ?? ''}`);
    const rest = after(at);
    if (startsAnew(rows, at) && quiet(at, newsText, 0.006) && rest.said >= 3 && rest.speech >= 2) return at;
    if (rest.words < announcedText) break;
  }
  return rows.length;
};
