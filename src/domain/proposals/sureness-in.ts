import type { SourceKind } from '../sources/source.ts';
import type { PositionSureness } from './room.ts';

const guessed =
  /\b(?:probably|perhaps|maybe|presumably|possibly|likely|i doubt|i (?:do not |don['’]?t )?(?:think|guess|suspect|assume|expect|fear|hope|bet|believe|imagine|reckon)|my (?:guess|hunch|feeling|sense|bet)|must be|might|may (?:be|well)|could be|would (?:probably|likely)|should be|i['’]d (?:say|guess|expect)|not sure (?:if|whether)|as far as i (?:know|can tell))\b/i;
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
