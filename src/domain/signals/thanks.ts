import { newestOf } from '../language/zones.ts';
import type { Span } from '../shared/span.ts';

/** Words of thanks for something done, or of praise for something reached; spans are into the mail. */
export type Thanks = Span & { readonly what: 'thanked' | 'celebrated' };

const longest = 20_000;
const most = 6;
/** Whoever thanks writes shortly; in longer mails such words are mostly somebody else's, passed on. */
const short = 1200;

const praise =
  /\b(?:congratulations|congrats|well done|kudos|hats off|bravo|(?:great|terrific|fantastic|wonderful|excellent|superb|outstanding|amazing|brilliant) (?:job|work)|proud of you|you (?:did|were|have been) (?:a |an )?(?:absolutely |truly |really |so )?(?:great|terrific|wonderful|fantastic|superb|brilliant|outstanding|amazing)|could(?:n['’]t| not) have (?:done|gone|managed)[^.!?]{0,40} without you)\b/i;
const thanks =
  /\b(?:thank you|thanks|thank u|thx|(?:i|we)(?: am|['’]m|['’]re| are)? (?:\w+ ){0,2}(?:grateful|appreciate))\b/i;
const forWhat =
  /\b(?:thank you|thanks|thx|grateful|appreciate)\b[^.!?]{0,40}?(?:\bfor (?:your|you|all|every|the|this|that|being|hav|\w+ing\b)|\b(?:how|what) you\b|\bto you (?:all|both)\b)/i;
const warm = /\b(?:so much|very much|a million|a lot|enormously|again for all)\b/i;
// What everybody writes by itself, before something is done or for a mail that came.
const courtesy =
  /\bin advance\b|\b(?:thank you|thanks|appreciate|grateful)\b[^.!?]{0,30}? (?:for )?(?:your |the |all |taking |kind )*(?:quick |prompt |kind |swift )*(?:time and|attention|patience|understanding|consideration|cooperation|interest|e-?mail|mail|message|note|letter|reply|response|update|info|information|invitation|invite|order|purchase|asking|sending|sharing|forwarding|passing|letting|getting back|writing|checking|the heads[- ]?up|heads[- ]?up|flagging|reaching out|confirming|calling|reminding|the reminder|feedback|question|wishes|words|call|my call|listening|nothing)\b|\b(?:would|will|'d|i'd|should|could) (?:\w+ ){0,2}?(?:be )?(?:most |very |so )?(?:appreciate|grateful|thank)|\bno thanks\b|\bthanks but\b|\bthanks to (?:the|all|every)\b/i;
const toThem = /\byou(?:r|rs|rselves|'ve|’ve)?\b|^(?:congrat|kudos|well done|bravo|hats off)/i;
const unsaid = /\b(?:if|unless|not|n['’]t|no) (?:\w+ ){0,4}(?:thank|appreciat|grateful|great job|good job)|\?\s*$/i;

/**
 * Thanks for something done and praise in what a mail's writer wrote newly; not courtesies ("thanks for your mail"), nor
 * thanks before the fact. At most six, in order.
 */
export const thanksIn = (text: string): readonly Thanks[] => {
  const found: Thanks[] = [];
  const zones = newestOf(text.slice(0, longest));
  if (zones.reduce((sum, { start, end }) => sum + end - start, 0) > short) return found;
  for (const zone of zones) {
    const words = text.slice(zone.start, zone.end);
    for (const match of words.matchAll(/[^.!?\n]+(?:\n(?!\s*\n)[^.!?\n]+){0,6}[.!?]*/g)) {
      if (found.length >= most) return found;
      const [raw] = match;
      const sentence = raw.trim();
      const start = zone.start + match.index + raw.indexOf(sentence);
      const flat = sentence.replace(/\s+/g, ' ');
      if (flat.length > 300 || unsaid.test(flat) || (!toThem.test(flat) && flat.length > 60)) continue;
      const celebrated =
        praise.test(flat) &&
        !/\b(?:for a|to do a|lot of|more|will do a|the|does|do) (?:great|good|terrific) (?:job|work)\b/i.test(flat);
      const thanked =
        thanks.test(flat) &&
        !/\b(?:thanks|thanked) (?:him|her|them)\b/i.test(flat) &&
        !courtesy.test(flat) &&
        (forWhat.test(flat) || (warm.test(flat) && flat.length > 20));
      if (celebrated || thanked) {
        found.push({ start, end: start + sentence.length, what: celebrated ? 'celebrated' : 'thanked' });
      }
    }
  }
  return found;
};
