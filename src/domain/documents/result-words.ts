const figure = String.raw`[€$£]?\d[\d.,]*(?:\s?(?:%|percent|per cent|k\b|m\b|million|thousand|billion))?(?:\s?(?:€|\$|£|euros?\b|dollars?\b|pounds?\b))?`;
// "from 40 to 28 days", "28 instead of 40", "40 → 28", "28, down from 40", "was 40 before".
const fromTo = new RegExp(
  String.raw`\bfrom\s+(?<base>${figure}[^.;]{0,30}?)\s+(?:down |up )?to\s+(?<now>${figure})`,
  'iu',
);
const arrow = new RegExp(String.raw`(?<base>${figure})\s*(?:→|->|=>)\s*(?<now>${figure})`, 'iu');
const instead = new RegExp(
  String.raw`(?<now>${figure})[^.;]{0,40}?\b(?:instead of|rather than|down from|up from|compared (?:to|with)|against|versus|vs\.?|was|after)\s+(?<base>${figure})`,
  'iu',
);
const day =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\s+\d{1,2}(?!\d)|(?:19|20)\d\d|\d{1,2}:\d\d|q[1-4])\b/giu;
const counted = new RegExp(String.raw`(?<![\p{L}\p{N}.,:/-])${figure}(?:[ -][\p{L}][\p{L}-]*)?`, 'giu');

/** What a result says in figures, letter for letter; null where its words do not say. */
export type ResultWords = { readonly number: string | null; readonly baseline: string | null };

/**
 * Finds the figure that a result is measured by and the one it began at ("from 40 to 28 days": 28 and 40). Days, years and
 * hours of a clock are no figures. Nothing is counted or made up: both are spans of the words.
 */
export const resultWords = (quote: string): ResultWords => {
  for (const pattern of [fromTo, arrow, instead]) {
    const { base, now } = pattern.exec(quote)?.groups ?? {};
    if (base !== undefined && now !== undefined) return { number: now.trim(), baseline: base.trim() };
  }
  const plain = quote.replace(day, (words) => ' '.repeat(words.length));
  const [first] = plain.matchAll(counted);
  return { number: first ? quote.slice(first.index, first.index + first[0].length).trim() : null, baseline: null };
};
