/** What mail programs put before a subject, in the languages they are used in. */
const prefixes = /^(?:\s*(?:re|fwd?|aw|wg|tr|rv|sv|antw)\s*(?:\[\d+\])?\s*:)+/i;

/** A subject without the marks of answers and forwards before it ("Re: FW: Budget" is "Budget"), white space trimmed. */
export const plainSubject = (subject: string): string => subject.replace(prefixes, '').trim();
