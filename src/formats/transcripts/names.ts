import { isNumberedSpeaker } from '../../domain/sources/speaker.ts';

/** Words before a colon that are no speaker. */
const labels =
  /^(?:notes?|nb|n\.b\.|ps|p\.s\.|re|fw|fwd|aw|wg|cc|bcc|from|to|sent|date|subject|when|where|who|what|why|how|which|title|topic|time|place|location|duration|attendees?|participants?|present|apologies|agenda|item|items?|points?|actions?|action items?|next|next steps?|steps?|todo|to do|decisions?|decided|options?|questions?|answers?|q|a|example|examples|e\.g|i\.e|summary|keywords|summary keywords|speakers|transcript|recording|meeting|call|minutes|update|status|result|results|reason|reasons|problem|problems|issue|issues|risk|risks|goal|goals|first|firstly|second|secondly|third|thirdly|last|lastly|finally|also|and|but|so|or|because|however|okay|ok|yes|no|well|right|then|meaning|namely|look|listen|fact|fyi|http|https|tel|phone|fax|e-?mail|address|www|warning|error|important|update|version|number|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|july|september|october|november|december|budget|timeline|scope|costs?|plan|background|context|conclusion|subject line|von|an|gesendet|betreff|de|para|objet|asunto)$/i;

const word =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}+|(?:van|von|der|den|de|del|della|di|da|dos|la|le|el|al|bin|ibn|y|und|and|of|the|for|ten|ter|zu|st)|[(/&]|\(.{1,30}\)|\p{Lu}\.)$/u;

/** Whether words can name a speaker: a name or a role with a capital, at most six words, no label of a note. */
export const canSpeak = (name: string): boolean => {
  const plain = name.trim();
  if (plain === '' || plain.length > 70 || labels.test(plain)) return false;
  if (isNumberedSpeaker(plain)) return true;
  if (/\d{3}|https?|@.*@|[;!?"“”|=]/.test(plain)) return false;
  const words = plain
    .replace(/\([^()]{0,40}\)/g, '')
    .replace(/[,/&]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  return (
    words.length > 0 &&
    words.length <= 6 &&
    /^\p{Lu}|^\p{Lo}/u.test(plain) &&
    words.every((one) => word.test(one) || /^\d{1,2}$/.test(one))
  );
};

const before =
  /^\s*(?:>{2,3}\s*)?([\p{L}\p{N}][^:\n<>[\]{}]{0,69}?)\s{0,2}(?:\((?:\d{1,2}:)?\d{1,3}:\d\d\)\s?)?:\s+(?=\S)/u;

/** What stands before a colon at the beginning of a line, and where the words after it begin; undefined where nothing does. */
export const beforeColon = (line: string): { readonly name: string; readonly at: number } | undefined => {
  const match = before.exec(line.slice(0, 120));
  return match?.[1] === undefined ? undefined : { name: match[1].trim(), at: match[0].length };
};
