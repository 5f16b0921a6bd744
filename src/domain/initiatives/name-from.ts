import { bare } from '../documents/brief-frames.ts';
import { withoutSpeaker } from '../documents/talk-fact.ts';
import { capital, shortened } from '../documents/words.ts';
import type { Fact } from '../facts/fact.ts';

const mostWords = 8;
// What says yes, and not to what.
const yes =
  /^(?:(?:i|we) )?(?:(?:has |have |had )?(?:said|says) yes(?: to)?|(?:has |have )?(?:approv\w+(?: of)?|agreed?(?: to| with| on)?|sign(?:ed)? off(?: on)?|green[- ]?lit|backs?|backed|supports?|accepted|confirmed|decided(?: (?:on|to|for|that))?|gave (?:the |its )?(?:go-ahead|green light|go)(?: (?:to|for))?|go(?:es)? ahead(?: with)?|yes(?: to)?|ok(?:ay)?(?: (?:to|for|with))?|decision|outcome)\b)[:,]?\s*/iu;
// "I asked Helen to approve the crane pilot": what was asked for.
const asking =
  /^(?:i |we )?ask(?:ed|ing)?\s+(?:@?[\p{L}.'’-]+\s+){0,3}?(?:for\s+(?:(?:approval|the go-ahead|a yes|a decision|agreement|sign-off) (?:of|on|for|to)\s+)?|(?:whether|if) (?:we|i) (?:may|can|could)\s+|to\s+(?=\p{L}))/iu;
const joining =
  /^(?:that )?(?:(?:we|you|i|they) )?(?:may |can |will |should )?(?:go ahead with |start(?:ing)? (?:with )?|begin(?:ning)? (?:with )?|run |do |the |our |a |an |to )+/iu;

/** A name for what words agreed to, out of those words; empty where they do not say to what. `names`: of whoever said it. */
export const nameFrom = ({ quote, action }: Pick<Fact, 'quote' | 'action'>, names: readonly string[]): string => {
  const said = bare(withoutSpeaker(quote, names)).replace(/\s+/g, ' ').trim().replace(asking, '');
  const what = said.replace(yes, '');
  // "Approved", and nothing else.
  const words = what === '' || (what === said && action) ? (action ?? '') : what;
  const clause =
    words
      .replace(joining, '')
      .split(/[.;:!?]|,? (?:from|by|until|if|provided|as long as|because|so that|starting|but|with the)\b/iu)[0] ?? '';
  return capital(shortened(bare(clause), mostWords).replace(/ …$/, '')).slice(0, 200);
};
