import type { Fact } from '../facts/fact.ts';
import type { AskEnd } from './ask-answer.ts';

const later =
  /\b(?:later|not (?:now|yet|this (?:year|quarter|month|week|time)|before|until)|next (?:year|quarter|month|budget|time|round|q[1-4])|(?:come|came) back (?:in|with|after|when|next|to (?:me|us|it))|ask (?:me |us )?(?:again|later)|try again|wait(?: until| till| for| and)?|deferred|parked|postponed|on hold|too (?:early|soon)|revisit|pushed (?:back|out)|will think|sleep on it|maybe)\b/i;
const changed =
  /\b(?:half|halved|(?:one|two|three|four|\d+) (?:out )?of (?:the |our |my )?(?:two|three|four|five|six|\d+)|instead of|with conditions|only if|on condition|in principle|partial(?:ly)?|cut (?:it |my ask |our ask )?(?:to|by|down)|smaller|less than|met us half|but (?:only|not|without|for)|yes,? (?:but|if)|trimmed|scaled (?:down|back))\b/i;
const no =
  /\b(?:no|nope|not|never|rejected|refused|declined|denied|turned (?:it |me |us )?down|knocked back|shot down|won['’]t|wouldn['’]t|can['’]t|threw (?:it )?out|thumbs down|dead|nowhere|bounced|kicked (?:it )?(?:out|back)|empty[- ]handed|didn['’]t get)\b/i;
const yes =
  /\b(?:yes|yeah|approv(?:ed|es|al)|agreed|agrees|granted|ok|okay|ok['’]d|okayed|signed(?: off)?|sign[- ]?off|go[- ]?ahead|go for it|green ?-?li(?:t|ght)|fine|sure|deal|do it|waved (?:it |us )?through|accepted|blessing|nod(?:ded)?|relented|came through|budged|gave in|funded|will fund|got (?:the|our|my|it)|can (?:go|have|keep|start|hire)|may (?:go|have|keep|start|hire)|went through)\b/i;

/**
 * What words that answer an ask say of it; null where they do not say so. A wait comes before a refusal ("not this year"), what
 * was cut before a yes ("yes, but only one").
 */
export const endInWords = ({ quote, polarity }: Pick<Fact, 'quote' | 'polarity'>): AskEnd | null => {
  if (later.test(quote)) return 'later';
  if (changed.test(quote)) return 'changed';
  if (no.test(quote)) return 'no';
  if (yes.test(quote)) return 'yes';
  return polarity === 'positive' ? 'yes' : polarity === 'negative' ? 'no' : null;
};

// Amounts: "30,000", "450", "2.5k"; a year is none.
const amounts = (words: string): readonly string[] =>
  (words.match(/\b\d{1,3}(?:[,.]\d{3})+\b|\b\d{3,}\b|\b\d+(?:\.\d+)? ?[kmKM]\b/g) ?? [])
    .map((figure) => figure.replace(/[, ]/g, '').toLowerCase())
    .filter((figure) => !/^(?:19|20)\d\d$/.test(figure));

/** What words say of an ask that they answer: a yes to another amount than was asked is `changed`. */
export const endOfAsk = (ask: Pick<Fact, 'quote'>, answer: Pick<Fact, 'quote' | 'polarity'>): AskEnd | null => {
  const end = endInWords(answer);
  const [wanted, got] = [amounts(ask.quote), amounts(answer.quote)];
  const isOther = wanted.length > 0 && got.length > 0 && !got.some((figure) => wanted.includes(figure));
  return end === 'yes' && isOther ? 'changed' : end;
};
