import type { Clause } from './clause.ts';
import { lowerOf } from './mail-holder.ts';
import type { Undertaking } from './mail-undertaking.ts';
import type { Word } from './mail-words.ts';
import { verbClass } from './mail-words.ts';

const conditional =
  /\b(?:if|unless|should you|in case|provided (?:that|you)|assuming|in the event|depending on|as needed|as necessary|were to|whether or not|feel free|let me have)\b/;
const harmlessIf =
  /\b(?:if (?:so|not|i (?:don't|do not|haven't|have not|can't|cannot) (?:hear|get|reach)|any|necessary|needed|possible|applicable|appropriate|required|they were|it was|at all|not sooner|not before|not earlier)|(?:see|check|find out|ask|know|confirm|determine|verify|inquire|(?:let|tell) (?:you|him|her|them|u)(?: know)?) if)\b/g;
const readerStep =
  /\b(?:once|when|whenever|after|as soon as|until|before|upon) (?:you|u|your)\b(?! (?:land|get back|return|arrive|are back|come back|get (?:in|here|there|home)))/;
const whenever = /\b(?:when|whenever|wherever) (?:there|things|something|anything|people|this happens|that happens)\b/;
const readerFirst =
  /\b(?:let (?:me|us) know|reply to|call me|tell me|send me|see me|give me|(?:give|send) (?:it|them|that) to me|please|pls|contact me|e-?mail me|get back to me|forward)\b[^.;]*(?:\band|\bso|\bthen|,)\s*(?:i|we)(?:'ll| will| can)/;
const posted =
  /\bkeep (?:you|everyone|everybody|all|him|her|them|u|us)\b.{0,12}(?:posted|informed|updated|advised|apprised|abreast|in the loop|up to date)|\bas (?:it|things|this) (?:develops?|evolves?|progress\w*)|\bas more (?:information )?(?:is|becomes)|\blook(?:ing)? forward\b|\bin touch\b/;
const courtesy =
  /^(?:let you know (?:how it goes|as (?!soon)|when there|of any|if)|be in touch|see (?:you|what happens|how (?:it|things|the))|(?:talk|speak) (?:to you )?(?:soon|later|then)|miss|pray|cross my fingers|await|wait|think (?:about|of)|leave (?:it|that|this) (?:to|up)|get (?:by|along|through|better|used|there|home|over|to (?:you|work)|started)|have (?:a|an|the|to|more|some|plenty|no|trouble|better|several|many|questions|access|time|dinner|lunch|fun|breakfast)|find (?:it|that|this)|make (?:it\b|sure you|do|a difference|an? (?:decision|profit|fine|great|good)|money)|take (?:it (?:easy|from|as)|a (?:break|nap)|time|place|effect|your word|off|(?:mon|tues|wednes|thurs|fri)day)|hold\W*$|do (?:my|our|so|well|fine)\b|change (?:the world|my)|give (?:up|it a)|run (?:out|late|into)|meet (?:you (?:at|in|there)|the (?:deadline|needs)|at|in|on)|turn out|come (?:to|as|in)|move (?:forward|to|into)|open (?:on|at|a)|start (?:at|looking|with)|add (?:value|that|to the)|close (?:on|at)|put up|read (?:about|it later)|need|tell (?:you what|the truth)|bring (?:you up|about)|own up|show (?:up|that|you (?:how|simple|five|our))|start (?:a|my|our) (?:new|life)|discuss (?:this )?(?:further )?(?:at|in|when|then)|cooperate|have (?:all|[a-z]+ed|come|been|gone|had)|return (?!(?:the|your|it|them|this|that|those|these|my|his|her|their|an?|all|both|signed|completed|calls?)\b)|check (?:my |for )?(?:messages|voice ?mail|e-?mails?)|work (?:out of|from|in|with (?:communities|all|governments|partners))\b|buy you|treat you|pass\W*$|stop here|go (?:with|to bed)|say|admit|assume|use the|watch|stay|leave (?:tomorrow|tonight|today|soon|shortly|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at|by|you with|now|on|from|for|in|early|here|home|work|town|\p{L}+ (?:on|at|in) )|pick up the kids|support whatever|vote for|spare you|get straight|begin (?:at|with|the)|work\W*$)/u;
const hope =
  /\b(?:hope|hopefully|hoping|would|could|might|may|maybe|perhaps|anticipate|expect|believe|assume|doubt|wish|likely|in theory|not sure|guess|suppose|wonder|whether|depends?|imagine|predicts?|bet)\b/;
const head =
  /\b(?<head>who|which|that|what|where|how|when|until|before|why|think|thought|said|says|told (?:him|her|them|me|us|you|\S+)|knows?|unless|while|reason|way|those|ones|(?:in|at|on|during|for|through) which|things?|all|everything|anything|as|because|since|understand|confirmed|promise|assure you)\s*$/;
const audience =
  /\b(?:employees|customers|members|subscribers|participants|attendees|users|shareholders|partners|voters|citizens|people|nation|country|world|communities|public|community|season|course|seminar|workshop|conference|newsletter|website|web ?site|program|policy|policies|industry|market|government|americans?)\b/;
const everyone =
  /\b(?:all|every|each|any) (?:(?:new|existing|affected|eligible|interested|our) )?(?:staff|employees?|managers?|departments?|customers?|clients?|users?|groups?|teams?|applicants?|members?|offices?|sites?|regions?|desks?|traders|schools|floors?)\b|\b(?:to|for|with) (?:everyone|everybody|the public|interested parties)\b|\b(?:visitors|candidates|applicants|attendees|participants|donors|winners)\b/;
const fromNow =
  /\b(?:effective|beginning|starting|as of|from now on|going forward|going-forward|in the (?:coming|next few|months)|over the (?:coming|next|summer)|throughout|as usual|each (?:day|week|month|quarter|year)|every (?:day|week|month|quarter|year|\p{L}+day)|twice a|once a|times a|this year|next (?:year|quarter)|new (?:structure|system|policy|role|process|organi[sz]ation)|no longer|continue to|rolling out|roll out|introduce|announce|hosting|offering|celebrat\p{L}+|as part of)\b/u;
const press =
  /\b(?:the company said|said (?:on |in a |yesterday|today|mon|tues|wednes|thurs|fri)|analysts?|officials?|according to|reporters?|shares|shareholders|m(?:illion|n)|billion|bn|stake|merger|regulators?|ministry|minister|senate|congress|governor|election|court)\b/;
const legal =
  /\b(?:seller|buyer|tenant|landlord shall|party|parties|supplier shall|hereto|herein|hereunder|pursuant|agreement shall|section \d)\b/;
const ownStep =
  /\b(?:once|as soon as|when|after|before|until|prior to|upon) (?:i|we|he|she|they|it|the|these|those|this|that|my|our|his|her|their|a|an|i'm|i've|she's|he's|they're|it's|we're|\p{L}+ (?:gets?|is|has|sends?|checks?|signs?|confirms?|comes?|hears?|talks?|approves?|and))\b/u;

const objectOf = (words: readonly Word[], verbAt: number, end: number): string => {
  const first = words[verbAt + 1];
  if (first === undefined || first.start >= end || /^[.!?;]$/.test(first.lower)) return 'none';
  const second = words[verbAt + 2];
  const lower = /^(?:out|up|over|in|on|with|to|back|into|at|for|of|about|off|through|by)$/.test(first.lower)
    ? (second?.lower ?? '')
    : first.lower;
  if (/^(?:you|u|your|yours|y'all)$/.test(lower)) return 'you';
  if (/^(?:it|this|that|these|those|them|him|her|me|us)$/.test(lower))
    return lower === 'me' || lower === 'us' ? 'me' : 'it';
  if (/^(?:the|my|our|his|her|their)$/.test(lower)) return 'the';
  if (/^(?:a|an|some|more|two|three|another|few|any)$/.test(lower)) return 'a';
  if (first.capital) return 'name';
  return first.lower === lower ? 'other' : 'to';
};

/** Where the act is over: an undertaking is mostly one clause of several. */
export const actEnd = (words: string): number => {
  const stop =
    /(?:[.!?]+\s*$)|(?:,? (?:but|because|since|as (?:the|it|you|we|i|there)|so (?:that )?(?:you|we|they|i)|although|though|which|while|whereas) )|(?:\s[-–—]{1,2}\s)|;/.exec(
      words,
    );
  return stop === null ? words.length : stop.index;
};

/** What tells an undertaking from an offer, a hope, a plan of the day: names of what was seen, each once. */
export const traitsOf = (
  clause: Clause,
  words: readonly Word[],
  { holder, modal, verb, verbClass: sort, verbAt, at, traits }: Undertaking,
): readonly string[] => {
  const { lower } = clause;
  const from = words[verbAt]?.start ?? 0;
  // "Be checking" is read as "check".
  const act = traits.includes('progressive') ? lower.slice(from).replace(/^\S+/, verb) : lower.slice(from);
  const end = from + actEnd(lower.slice(from));
  const vp = lower.slice(from, end);
  const first = words[holder.at]?.start ?? 0;
  const before = lower.slice(0, Math.min(first, words[at]?.start ?? 0));
  const own = holder.who === 'i' || holder.who === 'we' || holder.who === 'dropped';
  const group = holder.who === 'dropped' ? 'i' : own ? holder.who : 'other';
  const object = objectOf(words, verbAt, end);
  const plainIf = lower.replace(harmlessIf, '');
  const count = vp.split(' ').length;
  const found = [
    'bias',
    `who:${holder.who}`,
    `modal:${modal}`,
    `class:${sort}`,
    `${group}:${sort}`,
    `verb:${verb}`,
    `object:${object}`,
    `${sort}>${object}`,
    ...holder.traits,
    ...traits,
    count < 2 ? 'act:one' : count < 5 ? 'act:short' : count > 25 ? 'act:long' : 'act:middle',
  ];
  const add = (name: string, seen: boolean) => {
    if (seen) found.push(name, ...(own ? [] : [`other+${name}`]));
  };
  add('dated', clause.dated);
  add('you', /\b(?:you|your|u)\b(?!\.)/.test(vp));
  add('if', conditional.test(plainIf));
  add('if:after', conditional.test(plainIf.slice(from)));
  add('if:harmless', plainIf !== lower);
  add('reader-step', readerStep.test(lower) || whenever.test(lower));
  add('reader-first', readerFirst.test(lower));
  add('posted', posted.test(act));
  add('courtesy', courtesy.test(act));
  add('hope', hope.test(before));
  add('hope:near', hope.test(before.slice(-28)));
  const lead = head.exec(before)?.groups?.head;
  if (lead !== undefined) found.push(`head:${lead.replace(/ .*/, '')}`);
  add(
    'told',
    /\b(?:said|told|confirmed|promised|previewed|informed|assured|agreed|understand|know|aware|sure|means?|note)\b.{0,40}$/.test(
      before,
    ),
  );
  add(
    'perfect',
    /\b(?:has|have|'s|'ve)\b/.test(lower.slice(Math.max(0, (words[at]?.start ?? 0) - 24), words[at]?.start ?? 0)),
  );
  add(
    'name:common',
    /(?:ers|ors|ees|ants|ents|ists|ians)$/.test(words[holder.at]?.lower ?? '') &&
      (words[holder.at]?.lower.length ?? 0) > 6,
  );
  add(
    'thing-before',
    /\b(?:will|is|are|was|were|has|would|can|could|should|says|shows|starts|begins)\b/.test(before) &&
      !/\b(?:i|we|me|us|my|our)\b/.test(before),
  );
  add('quoted', /^["'>]/.test(lower) || /["]\s*$/.test(before));
  // "Will find out — are you free?": another clause asks.
  add('asks', clause.asks && !/[.;!—–]|\s--?\s/.test(lower.slice(from)));
  add('audience', audience.test(lower));
  add('everyone', everyone.test(lower));
  add('from-now', fromNow.test(lower));
  add('press', press.test(lower));
  add('us', /\b(?:me|us|my|our)\b/.test(vp));
  add('object:many', object === 'other' && /[^s]s$/.test(lowerOf(words, verbAt + 1)));
  add('legal', legal.test(lower));
  add('shouted', !/\p{Ll}/u.test(clause.text.slice(clause.start, clause.end)));
  add('own-step', ownStep.test(lower));
  add('long', lower.length > 220);
  add('opens', before.trim() === '');
  add('to-you', /\b(?:to|with|for) (?:you|u|your)\b/.test(vp));
  add(
    'later-act',
    / and (?:\p{L}+)/u.test(vp) &&
      vp
        .split(' and ')
        .slice(1)
        .some((each) => verbClass(each.split(' ')[0] ?? '') !== undefined),
  );
  return [...new Set(found)];
};

const vetoes = new Set([
  'if',
  'reader-step',
  'reader-first',
  'posted',
  'courtesy',
  'hope:near',
  'try',
  'must',
  'continue',
  'able',
  'being',
  'asks',
  'quoted',
  'legal',
  'hedged',
]);
const toldHeads = new Set([
  'head:which',
  'head:said',
  'head:says',
  'head:told',
  'head:that',
  'head:as',
  'head:because',
  'head:since',
  'head:who',
  'head:confirmed',
  'head:promise',
  'head:assure',
]);
const givingClasses = new Set(['deliver', 'contact', 'make', 'check', 'arrange']);

/** Whether something that was seen rules an undertaking out, whatever else speaks for it. */
export const isVetoed = (
  { holder, modal, verb, verbClass: sort }: Undertaking,
  traits: readonly string[],
  words: string,
): boolean => {
  const has = (trait: string) => traits.includes(trait);
  const own = holder.who === 'i' || holder.who === 'we' || holder.who === 'dropped';
  const given = verb === 'get-done' || verb === 'have-for' || verb === 'have-do' || holder.who === 'you';
  if (
    traits.some(
      (trait) =>
        (vetoes.has(trait) && !(trait === 'must' && own) && !(trait === 'courtesy' && given)) ||
        (trait.startsWith('head:') && !toldHeads.has(trait)),
    )
  )
    return true;
  if (modal === 'way')
    return (
      (verb === 'way:can' && !/\bby\b|\b(?:to|for) you\b|^(?:sure|yes|ok|okay|no problem|fine)\b/.test(words)) ||
      (has('dropped:start') && has('asks'))
    );
  if (sort === 'stative') return true;
  if (modal === 'plan' && !has('dated')) return true;
  if (modal === 'was-going' && own) return true;
  if (has('head:that') && !has('told') && (!own || has('thought'))) return true;
  if (modal === 'progressive' && !(has('dated') && (sort === 'deliver' || sort === 'contact'))) return true;
  if (modal === 'agreed' && holder.who === 'dropped') return true;
  if (own && modal === 'agreed' && !has('dated') && !has('perfect')) return true;
  if (holder.who === 'we' && has('must')) return true;
  // "The meeting begins at nine and will end at four": the thing before it goes on.
  if (has('denied')) return true;
  // "Will give us a push": a thing that was spoken of, not the writer.
  if (has('dropped:start') && has('object:me') && !has('dated') && /^(?:give|help|cost|take|make|let|get)/.test(verb))
    return true;
  if (has('shouted') && !own) return true;
  if (modal === 'progressive' && has('handed-over')) return true;
  if (has('dropped:join') && has('thing-before')) return true;
  if (has('dropped:comma') || (has('shared:comma') && holder.who !== 'i' && holder.who !== 'we')) return true;
  if (own && verb === 'meet' && has('progressive')) return true;
  if (own) return sort === 'have' || (holder.who === 'we' && has('audience'));
  if (holder.who === 'you') return false;
  if (modal === 'agreed' && !has('dated') && !has('perfect')) return true;
  if (modal === 'agreed' && sort === 'act') return false;
  if (has('name:plural') && has('name:opens') && has('name:common')) return true;
  if (verb === 'make' || verb === 'meet' || verb === 'host' || verb === 'cover' || verb === 'lead') return true;
  return !(
    givingClasses.has(sort) ||
    (sort === 'act' && (has('dated') || has('you'))) ||
    (sort === 'unknown' && has('you'))
  );
};
