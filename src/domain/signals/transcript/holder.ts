const lead = /(?:^|\s)((?:the|their|our|my|his|her|your) (?:[\p{L}'’-]+\s?){1,4})$/u;
const one = /^(?:he|she|they|you|who)$/;
const notSomebody =
  /^(?:it|this|that|there|what|which|here|i|we|so|and|but|then|now|today|tomorrow|yesterday|obviously|maybe|yes|no|okay|right|well|because|if|when|everybody|everyone|nobody|somebody|someone|people|both|all|some|most|one|ours|mine|something|nothing|everything|anything|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|thanks|sorry|please|good|great|just|still|also|even|only|really)$/;

/**
 * Who holds what a cue of speech found, out of the words before its verb: a name, "the chair of …", or a pronoun. Undefined
 * where the words name nobody: then nothing was found.
 */
export const holderIn = (words: string): string | undefined => {
  const plain = words.trim().replace(/['’](?:s|ve|d|ll|re)$/u, '');
  const parts = plain.split(/\s+/);
  const last = parts.at(-1) ?? '';
  if (one.test(last.toLowerCase())) return last;
  const names: string[] = [];
  for (const part of parts.toReversed()) {
    if (!/^\p{Lu}/u.test(part) || notSomebody.test(part.toLowerCase())) break;
    names.unshift(part);
  }
  const determined = lead.exec(` ${plain.toLowerCase()}`)?.[1];
  if (names.length > 0 && (determined === undefined || names.length === parts.length)) return names.join(' ');
  if (determined !== undefined) return plain.slice(plain.length - determined.trim().length);
  return undefined;
};
