import type { Line, LineSource } from '../documents/line.ts';
import { withoutSpeaker } from '../documents/talk-fact.ts';
import { dayByName, shortened } from '../documents/words.ts';
import { lastDayOf } from '../facts/last-day.ts';
import type { Reader, ReaderFact } from '../review/reader.ts';
import { dayOf, daysBetween } from '../shared/time.ts';
import type { HardSort } from './hard-reply.ts';

/** How people mostly mean what is hard to read: no more than a reminder that there is another reading. */
const often: Readonly<Record<HardSort, string>> = {
  no: 'It may be a no to this, now and in this form. That is not yet a no to what you want.',
  blame: 'Whoever has to answer for it further up looks for what happened first, and for who it was only then.',
  again:
    'It may have been said before and not come back as understood. One line that says it back may be all it takes.',
  doubt: 'One number or one reason may be missing, and it came out as doubt.',
  shut: 'The talk may be too long for today. That says nothing about next week.',
  pressure: 'There may be a day further up that you cannot see. Asking which one costs a line.',
  loud: 'Haste or worry is often loud. It is seldom about whoever it reaches.',
  curt: 'It may be written between two talks. How short it is says little about what is thought of you.',
};

const plain =
  'Most hard words are about something that is not in them. Ask what it is before you answer what they say.';

/** The same where nothing was written yet: two see something differently. */
const unwritten =
  'What parts two views is often something that neither has said yet. Ask what it is before you answer.';

/** What stands on file is looked at so many days ahead. */
const ahead = 21;
/** Older words are of another time. */
const remembered = 180;
const mostOnFile = 3;

/**
 * Kind readings of hard words, before any answer: fixed frames around what is on file about whoever wrote them, then how
 * such words are often meant. At most four, each with its sources; never a guess at what is not on file. Not `written`: no
 * mail or quote stands behind it, only what the user calls it; then nothing is said of words.
 */
export const charitableReadings = (
  reader: Pick<Reader, 'name' | 'called' | 'facts' | 'style' | 'now'> | null,
  sorts: readonly HardSort[],
  { written = true }: { readonly written?: boolean } = {},
): readonly Line[] => {
  const general = written ? sorts.map((sort): Line => ({ text: often[sort], sources: [] })) : [];
  const fallback = general.length > 0 ? general : [{ text: written ? plain : unwritten, sources: [] }];
  if (reader === null) return fallback.slice(0, 3);
  const { called, name, now, style } = reader;
  const today = dayOf(now);
  const has = (...any: readonly HardSort[]): boolean => any.some((one) => sorts.includes(one));
  const quoted = ({ quote }: { readonly quote: string }): string =>
    `“${shortened(withoutSpeaker(quote, [name, called]), 24)}”`;
  const line = (frame: string, source: LineSource, end = '.'): Line => ({
    text: `${frame}${quoted(source)}${end}`,
    sources: [source],
  });
  const facts = reader.facts.filter(
    ({ closed, said }) => closed === null && daysBetween(dayOf(said), today) <= remembered,
  );
  const first = (fits: (fact: ReaderFact) => boolean, write: (fact: ReaderFact) => Line): readonly Line[] =>
    facts.filter(fits).slice(0, 1).map(write);
  const known: readonly Line[] = [
    ...first(
      ({ kind, whose, toReader, due }) =>
        kind === 'commitment' && whose === 'me' && toReader && (lastDayOf(due) ?? today) < today,
      ({ source }) =>
        line(
          'Something promised is past its day: ',
          source,
          written ? '. It may be that, more than what is written here.' : '. It may be that, more than this.',
        ),
    ),
    ...first(
      ({ kind, whose }) => kind === 'pressure' && whose === 'reader',
      ({ source }) => line(`It may be what weighs on ${called} just now: `, source),
    ),
    ...(has('again', 'doubt', 'blame', 'pressure')
      ? first(
          ({ kind, whose }) => (kind === 'question' || kind === 'request') && whose === 'reader',
          ({ source }) => line(`${called} asked before: `, source, '. It may be that no answer was heard yet.'),
        )
      : []),
    ...first(
      ({ kind, due }) => {
        const last = lastDayOf(due);
        return kind === 'timing' && last !== null && last >= today && daysBetween(today, last) <= ahead;
      },
      ({ source, due }) =>
        line(
          written ? 'It was written with this ahead: ' : 'This is ahead: ',
          source,
          `, ${dayByName(lastDayOf(due) ?? today, today)}.`,
        ),
    ),
    ...(written && has('curt') && style.depth?.wants === 'headline' && style.depth.basis[0]
      ? [line(`Short may be how ${called} likes things told: `, style.depth.basis[0])]
      : []),
    ...(written && has('curt') && style.words?.basis[0]
      ? [line(`Short may be how ${called} likes things told: `, style.words.basis[0])]
      : []),
    ...(has('no', 'doubt', 'shut')
      ? first(
          ({ kind, whose }) => (kind === 'priority' || kind === 'success') && whose === 'reader',
          ({ source }) => line(`${called} may be looking after what comes first there: `, source),
        )
      : []),
  ];
  const told = [...new Map(known.map((one) => [one.text, one])).values()].slice(0, mostOnFile);
  return [...told, ...fallback].slice(0, 4);
};
