const handedOn = /^\s*(?:(?:re|aw|sv)\s*:\s*)*(?:fwd?|wg|tr|rv|i)\s*:/i;
const farIn = 240;

/**
 * Whether words of a mail are more likely somebody else's: what is handed on stands below the sender's own line, and mail
 * programs, scans and copying lose the header between the two. `before` is what stands above the words in the
 * newest part.
 */
export const isPassedOn = (title: string, before: string): boolean =>
  (handedOn.test(title) && (/\n\s*\n/.test(before.trimStart()) || before.length > farIn)) ||
  /(?:^|\n)\s*(?:dear|to whom) [^\n]{2,60}[,:;]?\s*(?:\n|$)/i.test(before) ||
  /(?:^|\n)[-_*>\s]*(?:from|sent|subject|to)\s?: \S/i.test(before);

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

/** Whether the same words stood in an earlier text of somebody else; short words are said by many. */
export const isRepeated = (words: string, earlier: readonly string[]): boolean => {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const sought = flat(words);
  return sought.length >= 24 && earlier.some((text) => flat(text).includes(sought));
};
