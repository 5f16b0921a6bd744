import type { Polarity } from '../facts/fact.ts';
import type { SourceKind } from '../sources/source.ts';
import type { PositionSureness, Stand } from './room.ts';

/** Denials of a denial: "no objection", "not against", "nothing to say against it". */
const fine =
  /\b(?:no (?:objections?|problem|complaints?|issue|argument) (?:to|with|from|against|about)?|(?:not|isn['’]?t|nothing|never) (?:at all )?(?:against|opposed)|won['’]?t (?:block|oppose|stand in (?:the|our|my) way)|(?:doesn['’]?t|don['’]?t|does not|do not) mind|nothing (?:to say )?against)\b/i;
const undecided =
  /\b(?:undecided|on the fence|torn|in two minds|neutral|agnostic|ambivalent|indifferent|50[/-]50|hasn['’]?t (?:decided|made up)|(?:has )?no (?:view|opinion) (?:yet|on)|not (?:yet )?sure|unsure|wants? to (?:think|see|sleep)|(?:thinks?|thinking) it over|sits? (?:on the fence|in the middle)|wait(?:s|ing)? and see|mixed|open (?:to|on|about)|could go either way)\b/i;
const leansFor =
  /\b(?:lean(?:s|ing|ed)? (?:to(?:wards?)? (?:yes|it)|yes|for|in (?:favou?r|our))|warm(?:s|ing)? (?:up )?to|com(?:es|ing|e|ing)? (?:a)?round|came (?:a)?round|soften(?:s|ing)|thaw(?:s|ing)|turning our way|could (?:live with|accept|be (?:won|persuaded|talked))|can live with|would (?:live with|accept|go along)|half sold|cautiously|curious about|sees? (?:the|some) (?:point|merit|case|value|sense)|inclined to (?:say yes|agree|back|support)|(?:for|back|backs?|support|supports?|yes|agrees?)\b[^.;]{0,60}\b(?:if|provided|as long as|once|on condition|with conditions?|only (?:if|when|as)))\b/i;
const leansAgainst =
  /\b(?:lean(?:s|ing|ed)? (?:to(?:wards?)? no|no|against)|lukewarm|cool on|cold on|iffy|wavering|wobbl\w+|hesitant|hesitat(?:es|ing)|wary|dubious|cautious|scepti\w+|skepti\w+|unconvinced|not (?:yet )?(?:convinced|sold|persuaded|won over|there|ready|comfortable|impressed|happy)|isn['’]?t (?:there|sold|convinced)|(?:has|have|had|with) (?:\w+ )?(?:doubts?|reservations?|concerns?|qualms|cold feet)|doubts?|worr(?:ies|ied)|gone (?:quiet|cold|cool|soft)|push(?:es|ed|ing)? back|(?:would|should|could|can|must|had better|want|wants|prefers?|rather|to|we) (?:rather )?(?:wait|postpone|delay|hold off|not now)|too (?:early|soon|expensive|risky|costly|big|much|fast)|premature|not (?:now|this (?:year|quarter|month)))\b/i;
const strongly =
  /\b(?:dead|fully|strongly|firmly|totally|completely|absolutely|100 ?%|all|veto\w*|block\w*|oppos\w+|never|kill\w*|reject\w*|refus\w*|no way)\b/i;
const against =
  /\b(?:against|anti|con|oppos\w+|veto\w*|block\w*|kill\w*|reject\w*|refus\w*|resist\w*|hates?|disagree\w*|objects? to|won['’]?t (?:support|back|sign|touch|have|hear|vote)|wouldn['’]?t (?:support|back|sign)|will (?:fight|say no|vote against|argue against)|said no|says no|votes? no|a (?:firm |hard |clear )?no\b|a mistake|madness|overkill|a waste|a distraction|the wrong|do(?:es)? not (?:support|think (?:we|you) should)|don['’]?t think (?:we|you) should|doesn['’]?t (?:support|buy|want))\b/i;
const inFavour =
  /\b(?:for(?: it| the| our| this| moving| buying)?|in favou?r|pro|on board|onboard|on (?:our|my) side|onside|behind (?:it|us|the|our|this)|backs?|backed|backing|supports?|supported|champion\w*|advocat\w*|endors\w*|agrees?|keen|sold|convinced|enthusiastic|excited|thrilled|loves?|likes?|wants? (?:it|this|the)|will (?:vote|sign|say yes|push|argue for|back|support)|said yes|says yes|a (?:firm |clear )?yes\b|thumbs up|all (?:for|in)|gung[- ]ho|should (?:do|go|move|buy|build|start|try)|a no-brainer|brilliant)\b/i;

/** What words tell of where somebody stands; `sure` false where they leave it open and the page asks. */
export type StandRead = { readonly stand: Stand; readonly sure: boolean };

/**
 * Where somebody stands by the words of a position, "for" being for what they speak of. The polarity read with the fact
 * settles what the words leave open; where nothing tells, they count as open and are asked.
 */
export const standIn = (quote: string, polarity: Polarity | null): StandRead => {
  const words = quote.slice(0, 1000);
  const said = (stand: Stand): StandRead => ({ stand, sure: true });
  if (fine.test(words)) return said(/\bmind|\bproblem|\bobjection|\bblock|\bway\b/i.test(words) ? 'leans-for' : 'for');
  if (leansFor.test(words) && !/\bnot (?:yet )?(?:com|warm|sold)/i.test(words)) return said('leans-for');
  if (leansAgainst.test(words) && !strongly.test(words)) return said('leans-against');
  if (undecided.test(words)) return said('open');
  if (against.test(words)) return said('against');
  if (polarity === 'negative') return said('against');
  if (inFavour.test(words) || polarity === 'positive') return said(polarity === 'open' ? 'leans-for' : 'for');
  return { stand: 'open', sure: polarity === 'open' };
};

const flipped: Readonly<Record<Stand, Stand>> = {
  for: 'against',
  'leans-for': 'leans-against',
  open: 'open',
  'leans-against': 'leans-for',
  against: 'for',
};

/** Where somebody stands on a change who was read as standing so on leaving things as they are. */
export const turned = (stand: Stand): Stand => flipped[stand];

const guessed =
  /\b(?:probably|perhaps|maybe|presumably|possibly|likely|i (?:think|guess|suspect|assume|expect|fear|hope|bet|believe|imagine|reckon)|my (?:guess|hunch|feeling|sense|bet)|must be|might|may (?:be|well)|could be|would (?:probably|likely)|should be|i['’]d (?:say|guess|expect)|not sure (?:if|whether)|as far as i (?:know|can tell))\b/i;
const toldMe =
  /\b(?:(?:told|assured|promised|wrote|mailed|emailed|texted|called|rang|said to|confirmed to) (?:me|us)|(?:said|says|saying|confirmed|announced|declared|stated|voted|wrote|repeated|spelled out|made (?:it )?clear)\b|in (?:her|his|their) (?:own )?(?:words|mail|note)|to my face|i asked (?:her|him|them|@?\p{L}+))\b/iu;
const passedOn =
  /\b(?:apparently|reportedly|i hear(?:d)?|rumou?r|word is|according to|seems?|looks?(?: like)?|sounds?|nodded|frowned|smiled|sighed|was quiet|went quiet|asked (?:twice|again)|heard (?:from|that)|tells me (?:that )?\p{Lu}|(?:told|tells) (?:me|us) (?:that )?\p{Lu}|body language)\b/iu;

/**
 * How it is known where somebody stands: `told` by their own mail or turn or where the note says that they said so, `guess`
 * where it says that it is one, else `signs`.
 */
export const surenessIn = (
  around: string,
  { source, theirs }: { readonly source: SourceKind; readonly theirs: boolean },
): PositionSureness => {
  if (theirs) return 'told';
  if (source === 'mail' || source === 'transcript') return 'signs';
  if (guessed.test(around) || /\?\s*$/.test(around)) return 'guess';
  if (passedOn.test(around)) return 'signs';
  return toldMe.test(around) ? 'told' : 'signs';
};
