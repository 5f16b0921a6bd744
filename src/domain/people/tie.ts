import type { Id } from '../shared/id.ts';

/** Somebody named in words about who listens to whom; offsets into them. */
export type Mention = { readonly start: number; readonly end: number; readonly person: Id };

/** Who listens to whom, as words say it; null where they leave it open. */
export type TieRead = {
  readonly listener: Id | null;
  readonly heeded: Id | null;
  /** They are close: each hears the other. */
  readonly mutual: boolean;
  /** What about, in the words; empty where it is not said. */
  readonly on: string;
  /** It says that it is not, or no longer, so. */
  readonly ended: boolean;
};

/** Which sort of tie the user says a fact is: then its owner listens to whom it is to (`listens`), or they are close. */
export const tieFacets = ['listens', 'close'] as const;

type Way = 'forth' | 'back' | 'both';

// Who stands before such words listens to who stands after them.
const forth =
  /\b(?:listens?|listened|defers?|deferred|turns?|looks?|looks up|goes|runs|talks|speaks|rings|calls) (?:\w+ ){0,2}?to\b|\btrusts?\b|\btrusted\b|\brel(?:y|ies|ied)\b (?:\w+ ){0,2}?on\b|\bleans on\b|\btakes? [^.;]{0,40}?\b(?:word|advice|lead|cues?|side|calls?)\b(?: from| of)?|\bchecks? [^.;]{0,30}?\bwith\b|\bruns? [^.;]{0,30}?\b(?:past|by)\b|\bconfides? in\b|\bconsults?\b|\bsounds? out\b|\basks?\b|\bswayed by\b|\b(?:influenced|guided|advised|mentored|blessed) by\b|\bfollows?\b|\bechoes\b|\bparrots\b|\bcopies\b|\brespects?\b|\brates\b|\bbelieves?\b|\bgoes by what\b|\bdoes (?:what|whatever)\b|\breads? (?:only )?what(?:ever)?\b|\b(?:won['’]?t|never|doesn['’]?t|does not|will not) [^.;]{0,40}?\b(?:until|without|unless|before)\b|\bsigns? (?:off )?nothing (?:without|before|until)\b|\bonly (?:hears|believes|respects|rates|fears|obeys|answers to)\b|\bsides with\b|\bvotes with\b|\bnods? (?:at|to) whatever\b|\bwarms to\b|\bhears\b|\btexts\b|\bphones\b|\bgets? past\b/u;
// Who stands before such words is listened to by who stands after them, or in them.
const back =
  /\b(?:has|have|got|gets|holds|had) (?:the |her |his |their |all the )?(?:@?[\p{L}' ’.-]{1,40}?['’]s? )?(?:ear|trust|confidence|attention)\b|\b(?:is|was|as|becomes|remains) (?:the |a |her |his |their )?(?:@?[\p{L}' ’.-]{1,40}?['’]s? )?(?:ear|eyes|brain|shadow|right[- ]hand|gate ?keeper|confidant|sounding board|consigliere|whisperer|mentor|sponsor|trusted advis[eo]r|lieutenant|mouthpiece|voice|way in|proxy|filter|buffer|door|fixer|kingmaker)\b|\b(?:mentors|advises|coaches|briefs|steers|guides|sways|influences|holds sway over|gatekeeps)\b|['’]s (?:word|opinion|view|voice) (?:is|counts|carries|weighs|matters|goes|has)\b|\bcarries (?:a lot of |much |some |real )?(?:weight|clout)\b|\b(?:whatever|anything|what) @?[\p{L}' ’.-]{1,40}? (?:says|thinks|blesses|approves|tells|decides)\b|\bif @?[\p{L}' ’.-]{1,40}? (?:nods|agrees|likes|says|backs|is in|is happy|wants|signs)\b|\b(?:win|get|convince|persuade) @?[\p{L}' ’.-]{1,40}? and (?:you|the|@?\p{L}+) (?:win|get|follow|has|have)\b/u;
const both =
  /\b(?:close (?:to|with)|tight with|thick (?:with|as thieves)|old (?:friends?|mates?|buddies|pals?|colleagues?)|(?:friends|buddies|mates|pals) with|went to (?:school|uni|college)|studied|worked together|(?:goes|go|going) (?:way )?back|go(?:es)? back years|plays? (?:golf|tennis|squash|padel|chess|poker)|golfs? with|(?:has )?(?:lunch|lunches|coffee|dinner|drinks|breakfast) with|car[- ]?pools? with|shares? (?:a|an|the same)|skis? with|jogs? with|cycles? with|commutes? with|married to|(?:brother|sister|cousin|neighbou?r) (?:of|with)|ally of|allies with|sang|rowed|trained together|grew up)\b/u;
// "The way to Dana is through Tom", "nothing reaches Dana without Tom": who is named first listens.
const through =
  /\b(?:way|route|path|door|road) to\b|\b(?:nothing|no one|nobody|everything|anything|no (?:paper|mail|decision|idea|request)|all (?:papers|mail|decisions)|every \p{L}+) (?:reaches|gets to|gets past|goes to|lands (?:on|with))\b|\b(?:goes|go) (?:to|past) @?[\p{L}' ’.-]{1,40}? (?:only )?(?:through|via)\b|\bvia\b/u;
const over =
  /\b(?:no longer|not any ?more|any ?more|stopped|used to|has stopped|fell out|fallen out)\b|\b(?:doesn['’]?t|does not|did not|didn['’]?t|never) (?:\p{L}+ )?(?:listen|trust|defer|rely|hear|rate|respect|believe|follow)\b/u;
const topic =
  /,? (?:on|about|over|when it comes to|for anything|in matters of|regarding) (?!it$|this$|that$|him$|her$|them$)([^.;,()]{2,60})\s*[.!]?$/u;
const when =
  /^(?:side\b|board\b|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|time|the (?:phone|way|train|side)|\d)/iu;

const wayOf = (
  lower: string,
): { readonly way: Way | 'through'; readonly start: number; readonly end: number } | undefined => {
  const found = (['through', 'back', 'both', 'forth'] as const).flatMap((way) => {
    const match = { forth, back, both, through }[way].exec(lower);
    return match ? [{ way, start: match.index, end: match.index + match[0].length }] : [];
  });
  return found[0];
};

/**
 * Who listens to whom in words that say so: "the dean listens to Marta on anything legal". `mentions` are the people named
 * in the words in their order, `owner` is who was read to hold them where nobody stands before ("has the chair's ear").
 */
export const readTie = (words: string, mentions: readonly Mention[], owner: Id | null): TieRead => {
  const lower = words.toLowerCase();
  const [, about = ''] = topic.exec(words) ?? [];
  const on = when.test(about) ? '' : about.trim();
  const ended = over.test(lower);
  const open = { listener: null, heeded: null, mutual: false, on, ended };
  const cue = wayOf(lower);
  // Who is named in what it is about does not stand in the tie.
  const topicAt = on === '' ? words.length : words.lastIndexOf(on);
  const named = mentions.filter(({ start }) => start < topicAt);
  const people = [...new Set(named.map(({ person }) => person))];
  const other = (one: Id | null | undefined): Id | null => people.find((person) => person !== one) ?? null;
  if (cue === undefined) return { ...open, listener: owner, heeded: owner === null ? null : other(owner) };
  const before = named.findLast(({ start }) => start < cue.start)?.person;
  const inside = named.filter(({ start }) => start >= cue.start && start < cue.end);
  const after = named.find(({ start, person }) => start >= cue.end && person !== before)?.person;

  if (cue.way === 'through') {
    const [first, second] = people;
    return { ...open, listener: first ?? null, heeded: second ?? (owner !== first ? owner : null) };
  }
  if (cue.way === 'back') {
    const [within] = inside;
    // "Whatever Tom says, Dana does": who is named in the cue is heeded; "has the chair's ear": listens.
    const leads = /^(?:whatever|anything|what|if|win|get|convince|persuade)\b/u.test(lower.slice(cue.start));
    const heeded = leads ? (within?.person ?? null) : (before ?? owner);
    if (heeded === null || (people.length < 2 && /\b(?:his|her|their)\b/u.test(lower.slice(cue.start, cue.end)))) {
      return { ...open, listener: owner, heeded: owner === null ? null : other(owner) };
    }
    const listener =
      owner !== null && owner !== heeded
        ? owner
        : ((within?.person === heeded ? undefined : within?.person) ?? after ?? other(heeded));
    return { ...open, heeded, listener: listener === heeded ? null : listener };
  }
  // Whose the words were read to be is who listens, wherever they stand: "get Pauline on side and you get the head".
  const listener = owner ?? before ?? null;
  const beyond = [...inside, ...named.filter(({ start }) => start >= cue.end)];
  const heeded = beyond.find(({ person }) => person !== listener)?.person ?? other(listener);
  return { ...open, listener, heeded, mutual: cue.way === 'both' };
};
