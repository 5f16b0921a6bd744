const idle = new Set(
  (
    'a an the this that these those it its i me my we us our you your u he him his she her they them their who whom which what ' +
    'is are was were be been being am do does did done have has had will would can could shall should may might must ' +
    'to of in on at by for from with about into onto over under out up down off as than then and or but so if not no nor yes ' +
    'all any some each both other another more most also just now already finally still yet again too very really only even soon ' +
    'please pls thanks thank thx hi hello dear ok okay well yeah um uh like sure here there when where how why because since ' +
    'today tomorrow yesterday tonight morning afternoon evening night noon day week month quarter year end start eod cob eow asap next last early late ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'fine ok okay good happy ' +
    'send sent give given get got gotten make made put take taken let know go goes went gone come came back look want need needed have ' +
    'prepare prepared write wrote written finish finished complete completed deliver delivered forward forwarded submit submitted share shared ' +
    'provide provided bring brought hand handed pass passed attach attached attaching upload uploaded circulate circulated call called talk talked spoke spoken speak ask asked ' +
    'promise promised owe owed working work worked tell told try ready able time people person man men woman women child children world country city times ways hour minute deadline date due instead rather until till before after ' +
    "round around along through thing stuff one ones bit lot way sorry afraid i'm i'll i've it's that's we'll we've don't can't won't dont cant wont re fw fwd"
  ).split(' '),
);
const general = new Set(
  (
    'item info information detail document doc file email mail message note update copy version draft attachment report list figure data ' +
    'review issue question request comment feedback meeting call summary paper form answer result sheet page plan material link'
  ).split(' '),
);
const alike: Readonly<Record<string, string>> = {
  number: 'figure',
  slide: 'deck',
  presentation: 'deck',
  mtg: 'meeting',
  docs: 'document',
  doc: 'document',
};

/** A word without its ending, enough to know "figures" and "figure", "pricing" and "price" as one. */
export const stemOf = (word: string): string => {
  let stem = word.toLowerCase().replace(/['’]s?$/, '');
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  const known = alike[stem];
  if (known !== undefined) return known;
  if (stem.length > 6 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 5 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
};

// "plan B", "phase 2", "annex A": the letter or number tells which one.
const labelled =
  /\b(?:plan|option|annex|appendix|exhibit|scenario|variant|version|phase|part|chapter|section|stage|wave|lot|round|batch|tier|level|module|milestone|package|group|unit|building|site|room|series|type|class|figure|table|q|v) ?(?:no\.? ?)?([a-z]|\d{1,3})\b/giu;

/** Letters and numbers that tell one plan from another: "#b" for "plan B". */
const labelsIn = (text: string): readonly string[] =>
  [...text.matchAll(labelled)].flatMap(([whole, label = '']) =>
    /^[ai]$/.test(label) && !/[AI]$/.test(whole) ? [] : [`#${label.toLowerCase()}`],
  );

export const isLabel = (stem: string): boolean => stem.startsWith('#');

/** The words that tell one thing from another, as stems; names of people tell whom, not what, and are left out. */
export const objectWords = (text: string, names: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
  new Set([
    ...labelsIn(text),
    ...(text.replace(/[’‘]/g, "'").match(/@?[\p{L}\p{N}][\p{L}\p{N}'&]*/gu) ?? []).flatMap((written) => {
      const word = written.toLowerCase();
      if (word.length < 2 || written.startsWith('@') || idle.has(word)) return [];
      if (names.has(word.endsWith("'s") ? word.slice(0, -2) : word)) return [];
      return /^\d{1,4}(?:st|nd|rd|th)?$/.test(word) ? [] : [stemOf(word)];
    }),
  ]);

/** How much a shared word says: what stands in many of the facts that could be meant says little, and so does "report". */
export const weightOf = (stem: string, among: number): number =>
  (general.has(stem) ? 0.5 : 1) / (1 + Math.log2(Math.max(1, among)) / 2);

export const isGeneral = (stem: string): boolean => general.has(stem);

/** What an act is done to, apart from what that is for or about: the slides of "prepare slides for the review". */
export const mainPart = (words: string): string => {
  const match =
    /^(.*?\S)\s+(?:for|about|on|regarding|before|after|at|in|with|from|against|ahead of|as|because|so that|when|which|that|by|until)\s+/is.exec(
      words,
    );
  const main = match?.[1] ?? words;
  // "Asked me for the figures": what stands behind is the thing itself.
  return objectWords(main).size === 0 ? words : main;
};

/** An object without whose it is: the schedule of "the vendor's new schedule". */
export const ownPart = (words: string): string => {
  const own = words.replace(/\b[\p{L}-]+(?:['’]s|s['’]) (?=\p{L})/gu, '');
  return objectWords(own).size === 0 ? words : own;
};
