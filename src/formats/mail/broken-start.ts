const headerLine =
  /^(?:return-path|received|delivered-to|envelope-to|message-id|mime-version|content-[a-z-]{2,40}|x-[\w-]{1,60}|dkim-signature|arc-[a-z-]{2,40}|from|to|subject|date|cc|reply-to|sender|status):/i;
const onlyInMail =
  /^(?:(?:from|sender|reply-to):.{0,300}\S@\S|(?:message-id|received|return-path|mime-version):|date:\s{0,4}(?:[a-z]{3},\s{0,4})?\d{1,2} [a-z]{3} \d{4} \d{1,2}:)/i;
const word = /^[ \t]{0,3}from(?:[ \t]{1,4}\S{0,300})?\s*$/i;
const asctime =
  /^[ \t]{0,3}from {1,4}\S{1,300}(?: at \S{1,300})? {1,4}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) {1,2}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d{1,2}:\d{2}/i;
const any = /^[ \t]{0,8}from(?:\s|$)/i;

/** How many lines after such a line tell what it is. */
export const linesThatTell = 6;

export const isHeaderLine = (line: string): boolean => headerLine.test(line);

/** Whether the line begins with the word that separates mails, however it is written; the lines after it tell the rest. */
export const isLikeFrom = (line: string): boolean => any.test(line);

/**
 * What a line like "From MAILER-DAEMON", "From", or one that was indented or lost its capital, is by the lines after it:
 * `mail` where two header lines follow it, one of which stands in no letter of people; `unsure` where some header follows.
 * What is indented goes on with a header, unless an empty line or its own date says otherwise.
 */
export const brokenStart = (line: string, after: readonly string[], afterBlank: boolean): 'mail' | 'unsure' | null => {
  const blank = after.findIndex((next) => next.trim() === '');
  const fields = (blank === -1 ? after : after.slice(0, blank)).filter((next) => !/^[ \t]/.test(next));
  if (!isLikeFrom(line) || !isHeaderLine(fields[0] ?? '')) return null;
  const goesOn = /^[ \t]/.test(line) && !afterBlank;
  if (goesOn && !asctime.test(line)) return null;
  const two = isHeaderLine(fields[1] ?? '');
  const proved = fields.some((field) => onlyInMail.test(field));
  if (two && proved && (word.test(line) || asctime.test(line))) return 'mail';
  return two || proved ? 'unsure' : null;
};
