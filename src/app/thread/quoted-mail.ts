import { quoteHeaderAt } from '../../domain/language/zones-headers.ts';
import { linesOf } from '../../domain/language/zones-lines.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import { writtenDate } from '../../formats/mail/written-date.ts';
import type { ThreadMail } from '../../store/threads.ts';

/** Letters and figures alone: line ends, quote marks and spaces change from mail program to mail program. */
const marksOff = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** So many letters at the beginning of a mail tell which one it is. */
const telling = 60;
const fewest = 16;

/** The words of a quoted mail below the lines that introduce it. */
const wordsBelow = (quoted: string): string => {
  const beginning = quoted.slice(0, 4000);
  const lines = linesOf(beginning);
  let at = 0;
  while (lines[at]?.blank) at += 1;
  const header = quoteHeaderAt(lines, at);
  const first = lines[header ? header.last + 1 : at];
  return first ? beginning.slice(first.start) : '';
};

const sameName = (one: string, other: string): boolean => {
  const words = (name: string): string => (name.toLowerCase().match(/\p{L}{2,}/gu) ?? []).sort().join(' ');
  return words(one) !== '' && words(one) === words(other);
};

const halfAnHour = 1_800_000;
const mostZones = 14 * 3_600_000;
/** A mail is dated when it was begun, or when it went: minutes apart. */
const onItsWay = 180_000;

/**
 * Finds the earlier mail of a conversation that a quoted text repeats: by the words it begins with, or by its writer and
 * the minute it was written. Nothing where that is not sure.
 */
export const quotedMail = (
  source: { readonly id: Id; readonly said: Instant },
  thread: readonly ThreadMail[],
  nameOf: (person: Id) => string,
  zone: string,
): ((quoted: string, author: string, said: string) => ThreadMail | undefined) => {
  const others = thread
    .filter(({ id }) => id !== source.id)
    .map((mail) => ({ mail, letters: marksOff(mail.beginning).slice(0, telling) }));
  return (quoted, author, said) => {
    const letters = marksOff(wordsBelow(quoted)).slice(0, telling);
    const alike = others.filter(
      (one) =>
        one.letters.length >= fewest &&
        (letters.startsWith(one.letters) || (letters.length >= fewest && one.letters.startsWith(letters))),
    );
    if (alike.length === 1) return alike[0]?.mail;
    const date = said === '' ? null : writtenDate(said, source.said, zone);
    if (date === null) return undefined;
    // A header often leaves out its zone: the hours may differ, the minutes hardly do.
    const at = millis(date);
    const then = (alike.length > 0 ? alike : others).filter(({ mail }) => {
      const away = Math.abs(millis(mail.said) - at);
      const rest = away % halfAnHour;
      return (
        away <= mostZones &&
        Math.min(rest, halfAnHour - rest) <= onItsWay &&
        mail.from !== null &&
        (author === '' || sameName(nameOf(mail.from), author) || alike.length > 0)
      );
    });
    const wall = millis(writtenDate(said, source.said, 'UTC') ?? date);
    const exact = then.filter(
      ({ mail }) =>
        Math.abs(millis(mail.said) - at) <= onItsWay ||
        // Mostly it is the clock of whoever wrote it.
        Math.abs(millis(`${mail.said.slice(0, 19)}Z`) - wall) <= onItsWay,
    );
    if (exact.length === 1) return exact[0]?.mail;
    return then.length === 1 ? then[0]?.mail : undefined;
  };
};
