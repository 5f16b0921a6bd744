/** What mail programs put before a subject, in the languages they are used in. */
const prefixes = /^\s*(?:(?:re|fwd?|aw|wg|tr|rv|sv|antw)\s*(?:\[\d+\]\s*)?:\s*)+/i;

/** What mail programs write where nobody wrote one. */
const nothing = /^[([<]\s*(?:no subject|kein betreff|sans objet|sin asunto)\s*[)\]>]$/i;

/** A subject without the marks of answers and forwards before it ("Re: FW: Budget" is "Budget"), white space trimmed; empty for "(no subject)". */
export const plainSubject = (subject: string): string => {
  const plain = subject.replace(prefixes, '').trim();
  return nothing.test(plain) ? '' : plain;
};
