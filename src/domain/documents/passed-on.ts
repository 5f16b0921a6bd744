const handedOn = /^\s*(?:(?:re|aw|sv)\s*:\s*)*(?:fwd?|wg|tr|rv|i)\s*:/i;
const farIn = 240;

/**
 * Whether words of a mail are more likely somebody else's: what is handed on stands below the sender's own line, and mail
 * programs, scans and copying lose the header between the two. `before` is what stands above the words in the
 * newest part.
 */
export const isPassedOn = (title: string, before: string): boolean =>
  (handedOn.test(title) && (/\n\s*\n/.test(before.trimStart()) || before.length > farIn)) ||
  /^[^\S\n]*(?:dear|to whom) [^\n]{2,60}[,:;]?[^\S\n]{0,80}$/im.test(before) ||
  /^[-_*>\t \u00a0]*(?:from|sent|subject|to)\s?: \S/im.test(before);

const fullName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;
const closing =
  /\b(?:thanks?|thank|regards|wishes|best|kind|many|sincerely|cheers|yours|truly|love|warmly|warm|soon|talk|take|care|dear|hi|hello|see|good|great|well|happy|attached|below|enclosed)\b/i;

/** Whether the end of a text is signed with a full name that shares no word with any name of its writer. */
export const isSignedByAnother = (text: string, names: readonly string[]): boolean => {
  const own = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{2,}/gu) ?? []));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const from = Math.max(0, lines.length - 8);
  // "Please send these:", and what is listed below it has capitals too.
  const list = lines.findLastIndex((line) => line.endsWith(':'));
  return (
    own.size > 0 &&
    lines.some(
      (line, at) =>
        at >= from &&
        (list < 0 || at < list) &&
        fullName.test(line) &&
        !closing.test(line) &&
        !(line.toLowerCase().match(/\p{L}{2,}/gu) ?? []).some((word) => own.has(word)),
    )
  );
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

// A scan spells a word of the same sentence in another way.
const misspelt = 1;
const fewest = 6;

/** Whether the same words, or all but one, stood in an earlier text of somebody else; short words are said by many. */
export const isRepeated = (words: string, earlier: readonly string[]): boolean => {
  const sought = wordsOf(words);
  if (words.replace(/\s+/g, ' ').trim().length < 24) return false;
  const most = sought.length < fewest ? 0 : misspelt;
  return earlier.some((text) => {
    const known = wordsOf(text);
    return known.some((_, from) => {
      if (from + sought.length > known.length) return false;
      let other = 0;
      for (let at = 0; at < sought.length && other <= most; at += 1) if (known[from + at] !== sought[at]) other += 1;
      return other <= most;
    });
  });
};
