/** What words say of a measure, letter for letter; empty where they do not say. */
export type MeasureWords = {
  /** What is counted: "late deliveries". */
  readonly measure: string;
  /** Where it began: "12". */
  readonly baseline: string;
  /** Where it should be: "5 a week". */
  readonly target: string;
};

const figure = String.raw`(?:[€$£]\s?)?\d[\d.,]*\d?(?:\s?(?:%|percent|per cent|k\b|m\b|million\b|thousand\b|billion\b|€|\$|£))?`;
const notUnit =
  'to|from|by|and|or|but|in|on|until|till|at|for|with|when|since|before|after|so|because|instead|this|next|last|now|today|is|was|where|which|that';
// "25 minutes", "5 a week": a figure with what it counts, up to three words.
const amount = String.raw`${figure}(?:\s(?!(?:${notUnit})\b)[\p{L}][\p{L}-]*){0,3}`;
const bound = '(?:below|under|less than|fewer than|more than|over|above|at most|at least|no more than|about|around|to)';

const fromTo = new RegExp(
  String.raw`(?<measure>[\p{L}][\p{L}\p{N} '’/&-]{2,70}?)\s+from\s+(?<base>${figure}(?:\s(?!(?:${notUnit})\b)[\p{L}-]+){0,3}?)\s+(?:down |up )?to\s+(?<goal>(?:${bound} )?${amount})`,
  'iu',
);
const baselineSaid = new RegExp(
  String.raw`\b(?:baseline|starting point|currently|at present|today|right now|now) ?(?:is |are |was |at |of |: ?|we (?:have |are at )|it is |it['’]s )?(?<base>${amount})`,
  'iu',
);
const targetSaid = new RegExp(
  String.raw`\b(?:target|goal|aim|should be|must be|success (?:is|means|would be)|down to|up to|bring (?:it|that|this) to|get (?:it|that|this) to) ?(?:is |of |: ?|means |to be )?(?<goal>(?:${bound} )?${amount})`,
  'iu',
);
const measureSaid =
  /\b(?:measured (?:by|on|in)|the measure is|measure:|we measure|counted (?:by|in))\s+(?<measure>[\p{L}][\p{L}\p{N} '’/&-]{2,70})/iu;

// What stands before the thing itself: "approved the pilot to cut the waiting time".
const doing =
  /^.*\b(?:cut(?:ting)?|bring(?:ing)?|brought|reduc(?:e|es|ed|ing)|lower(?:ed|ing)?|rais(?:e|ed|ing)|increas(?:e|ed|ing)|lift(?:ed|ing)?|get(?:ting)?|got|tak(?:e|ing)|took|mov(?:e|ed|ing)|push(?:ed|ing)?|drop(?:s|ped|ping)?|fell|went|rose|shorten(?:ed|ing)?|improv(?:e|ed|ing)|grow(?:ing)?|grew|halv(?:e|ed|ing)|down|that|where)\s+/iu;

const thingOf = (words: string): string => {
  const plain = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(doing, '')
    .replace(/ (?:is|are|was|were|went|go|goes|fell|falls?|rose|rises?|dropped|drops?|down|up)$/iu, '');
  const bare = plain.replace(/^(?:the|our|its|their|a|an|to|of|on)\s+/iu, '');
  return /^(?:it|that|this|we|things?)$/iu.test(bare) || bare.split(' ').length > 7 ? '' : bare;
};

/** A quote is a sentence; what is longer is looked at so far. */
const longest = 2000;

/** What words say of a measure, where it began and where it should be. Nothing is counted or made up: each is a span of the words. */
export const measureWords = (words: string): MeasureWords => {
  const quote = words.slice(0, longest).replace(/\s+/g, ' ');
  const whole = fromTo.exec(quote)?.groups;
  if (whole?.base !== undefined && whole.goal !== undefined)
    return { measure: thingOf(whole.measure ?? ''), baseline: whole.base.trim(), target: whole.goal.trim() };
  return {
    measure: thingOf(measureSaid.exec(quote)?.groups?.measure ?? ''),
    baseline: baselineSaid.exec(quote)?.groups?.base?.trim() ?? '',
    target: targetSaid.exec(quote)?.groups?.goal?.trim() ?? '',
  };
};
