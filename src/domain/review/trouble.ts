import type { Draft } from './draft.ts';
import { meets, type Sentence } from './sentences.ts';

// What has gone wrong, in plainer words than the news of `cues.ts`: blows that stand alone, and wear that counts twice.

const blow =
  /\b(?:(?:[£$€]? ?\d[\d.,]*k?|\w+ (?:hundred|thousand|million)) (?:over|short|down) (?:on|of|against)\b|(?:sales|revenue|income|orders|attendance|sign-ups|donations|bookings|margins?|profits?) (?:fell|dropped|are down|is down|collapsed|were down|was down)|(?:made|ran|running|making) (?:a|at a) loss|has died\b|handed in (?:his|her|their) notice|threatening to (?:leave|cancel|sue|strike|walk)|(?:have|has|had to|they|we)(?:'ve)? (?:\w+ )?cancel(?:l?ed)? (?!(?:the |our |my )?(?:meeting|call|invite|reservation|lunch|dinner|all of)s?\b)|(?:failed|broke(?: down)?|collapsed|crashed|burst|flooded|stopped) (?:altogether|completely|entirely|again|over the weekend|last night|this morning|overnight|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)|threw away|thrown away|written off|wrote off|(?:was|were|been|be|is|are|we|they|i|has|have) scrapped|had to scrap|failed (?:the|its|their|our|his|her|an?|incoming) (?:\w+ )?(?:inspection|audit|test|check|review)s?|stopped (?:their|the|our) line|asked for (?:the|a) penalty|(?:will|to|must|has to|have to) (?:need to |have to )?be (?:\w+ \w+ and )?(?:redone|re-done|remade|reprinted|rebuilt|broken out)|(?:handover|launch|go-live|delivery|completion|opening|release|start|move-in|cut-?over)(?: date)? (?:may |will |has |is |might |could )?(?:now |probably |likely )?(?:mov(?:e|ed)|slip(?:ped|ping|s)?|be pushed|pushed|be postponed|postponed)\b|(?:we|they|i)(?:'ve| have|'re| are)? (?:lost|losing) (?:\w+ ){0,3}(?:customers?|clients?|orders?|members?|volunteers?|donors?|accounts?|staff|patients?|suppliers?|contracts?|nurses?|engineers?|teachers?|drivers?|tenants?)\b|(?:supplier|vendor|client|customer|partner|contractor|bank|donor|tenant)s? (?:has |have |is |are )?(?:pulled out|pulling out|walked|walking away|withdrawn|withdrew|left us|leaving)|(?:still )?(?:is|are) (?:down|out of (?:order|action|service|stock))(?= (?:since|again|for|and)\b|[.,;])|(?:is|are|was|were) (?:rejected|refused|returned) (?:by|at)|(?<!that |who |those )(?:won't|will not|are not going to|is not going to) (?:be (?:ready|done|finished|in time)|make|meet|hit|finish|deliver|hold) )/i;
const wear =
  /\b(?:falling behind|back-?log|on (?:its|their|his|her) last legs|nowhere (?:to|left)|no one (?:to|left)|nobody (?:to|left)|(?:we|they|i|staff|the team) (?:simply |just |really )?(?:can't|cannot|can not) (?:cope|keep|staff|cover|go there|go on|continue|get|take|serve|fill|open|run)|keeps? (?:failing|breaking|crashing|happening|going down|jamming|coming back)|jam(?:s|med)\b|out (?:sick|since)|worn out|exhausted|burn(?:ed|t)?[- ]?out|overloaded|overwhelmed|understaffed|short[- ]staffed|at (?:its|their|our) limit|skipping (?:lunch|breaks)|complain(?:ed|ing|ts?)\b|unhappy|angry|furious|leaving\b|getting worse|worse (?:every|each)|is a mess|in a mess|(?:is|are) (?:still )?not working|(?:still )?(?:doesn't|does not|don't) work|(?:don't|do not) know what to do|(?:second|third|fourth|fifth|\w+th) time (?:this|in|since)|long enough|no (?:answer|reply|response) (?:from|since|to)|blocked\b|stuck\b|sitting idle|(?:cannot|can't|won't|unable to)\b|failed\b|broken\b|a problem\b|problems with|(?:an |the )issue with|running out|run out|used up|(?:will not|won't|does not|doesn't) (?:hold|last)\b|overdue|late (?:again|for)|lost\b|shortage|shortfall|gone up from|has (?:doubled|tripled))/i;
const unreal =
  /\b(?:if|unless|in case|would|could|might|no longer|risk of|avoid(?:ed|s)?|prevent(?:ed|s)?|without (?:a|any)|no (?:complaints?|problems?|issues?|errors?|delays?)|not (?:a single|one)|zero|fixed|solved|resolved)\b/i;

/** A sentence that tells of a blow: something broke, was cancelled, will be late. */
export const isBlow = (sentence: Sentence): boolean =>
  !sentence.question && meets(sentence, blow) && !meets(sentence, unreal);

/** A sentence of trouble in any words. */
export const isTrouble = (sentence: Sentence): boolean =>
  isBlow(sentence) || (meets(sentence, wear) && !meets(sentence, unreal));

/** Words of others: an agency's report, an alert that goes to many, a list that sends itself. */
export const passedOn =
  /\((?:ap|afp|reuters|sbu|u|c|bloomberg|upi|dow jones)\)|\b(?:according to (?:press|reports|officials|the report)|press reports?|discussion list|embassy|newsletter|associated press|automatically generated|do not reply|dow jones|police said|officials said|spokesman)\b/i;
const first =
  /\b(?:we|our|ours|us|i|my|me|i'm|we're|i've|we've|here|team|staff|client|customers?|supplier|vendor|project|rebuild|schedule|budget|deadline|release|launch|pupils|patients)\b/i;

/** Late in the day, a breach in a contract's words, a meeting called off: no problem is handed up. */
const unlikely =
  /\b(?:can't (?:wait|believe|make it)|breach|late (?:morning|afternoon|evening|nite|night)|too late|arriving late|provided,? however|deadlines?\t|denied access|flights?|dinner|cance?l+ed (?:the|next|our|my|this)\b[^.]{0,60}\b(?:meeting|call|staff|lunch)|originally|force majeure|plaintiffs?|defendants?|sued|the party|seller|buyer|caveat|errand|personal(?:ly)?|christmas|voice mail|i am leaving|i'm leaving|college|change control|to be rebuilt|expected to go|anticipate|lawyer|court|can't do anything until|claim|legislation|memo)\b/i;

/** Whether the trouble is the writer's to tell: said in the first person, near where it stands, and not an agency's words. */
export const isOwnTrouble = (draft: Draft, problem: Sentence): boolean =>
  !unlikely.test(problem.flat) &&
  !passedOn.test(draft.text.slice(0, 3000)) &&
  (draft.words <= 200
    ? draft.sentences
    : draft.sentences.slice(Math.max(0, problem.index - 2), problem.index + 4)
  ).some(({ flat }) => first.test(flat));

/** The first sentence of a problem the draft is about: news, a blow, or the first of two sentences of wear; null when there is none. */
export const problemOf = (draft: Draft): Sentence | null => {
  const worn = draft.sentences.filter(
    (sentence) => !sentence.question && meets(sentence, wear) && !meets(sentence, unreal),
  );
  const hits = [draft.badNews[0], draft.sentences.find(isBlow), worn.length >= 2 ? worn[0] : undefined].filter(
    (sentence) => sentence !== undefined,
  );
  return hits.sort((a, b) => a.index - b.index)[0] ?? null;
};

/** The problem given to the reader, or to nobody: neither an ask with an edge nor a way forward. */
const handedUp =
  /\b(?:(?:needs?|has|have|ought|must|should|got) (?:to )?(?:really |just )?be (?:fixed|solved|resolved|addressed|sorted|dealt with|escalated|looked (?:at|into))|(?:we|i) need (?:this|it|that) (?:fixed|solved|resolved|sorted)|(?:we|i)(?:'re| are|'m| am) (?:currently |still |now |already )?(?:looking into|working on) (?:it|this|that)|(?:we|i)(?:'ll| will) (?:look into|keep you)|what (?:should|do|shall|can|would) (?:we|i|you)\b[^?.]{0,60}|(?:please )?advise|(?:please )?let (?:me|us) know (?:your thoughts|what you think|how (?:you(?:'d| would)|to)|what (?:you(?:'d| would)|to))|how (?:should|shall|do|would) (?:we|i|you)\b[^?.]{0,60}|what do you think|any (?:ideas|thoughts|suggestions)|your thoughts|thoughts\?|(?:please|can you|could you|would you) (?:help|fix|sort|do something|step in|deal with)(?: (?:us|this|it|me))?|(?:asked|tried)\b[^.]{0,60}\b(?:no (?:answer|reply|luck)|without)|something (?:needs|has) to (?:be done|happen))/gi;

/** The words of a sentence without those that hand the problem on. */
export const withoutHandingUp = (flat: string): string => flat.replace(handedUp, ' ');
