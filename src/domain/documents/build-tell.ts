import { lastDayOf } from '../facts/last-day.ts';
import { type Day, dayOf, type Instant } from '../shared/time.ts';
import { anyOf, withoutReceiver } from './act-beside.ts';
import { bare } from './brief-frames.ts';
import type { Document } from './document.ts';
import type { Line } from './line.ts';
import { standingAct } from './standing-act.ts';
import { actOf, byWhen, sourceOfTalk, type TalkFact } from './talk-fact.ts';
import { withoutMovedDays } from './without-due.ts';
import { capital, dayByName, saidInWords, shortened, stopped } from './words.ts';

/** What goes to somebody about one thing that is owed, either way. */
export type TellMaterial = {
  readonly fact: TalkFact;
  readonly reader: { readonly id: string; readonly called: string; readonly names: readonly string[] };
  readonly me: { readonly called: string };
  /** The writer's wall clock. */
  readonly now: Instant;
  /** The user's own words for what it is, in the place of those on file; empty without. */
  readonly what: string;
};

const said = (text: string): Line => ({ text, sources: [] });

/** At most so many words of what was said. */
const most = 30;

/**
 * What is to be done, as it is said to the reader: without their name before it ("Helen the annex"), and with "you" where it
 * stands behind "to" or "for". `names`: by which the note calls them. Anything else stays letter for letter.
 */
export const actToTell = (fact: TalkFact, names: readonly string[]): string => {
  const known = anyOf(names);
  const act = withoutReceiver(actOf(fact), names);
  const plain =
    known === null
      ? act
      : act.replace(new RegExp(`\\b(to|for|with|from) @?(?:${known})(?![\\p{L}\\p{N}'’])`, 'giu'), '$1 you');
  return standingAct(plain) ?? plain;
};

/** Whether the words on file were said to the reader, or by them: then they are quoted. */
const wasSaidBetween = ({ fact, what }: TellMaterial, by: string | null): boolean =>
  what === '' && (fact.from === 'mail' || fact.from === 'transcript') && (fact.by ?? null) === by;

const quoteOf = (fact: TalkFact): string => `“${shortened(bare(withoutMovedDays(fact.quote, fact)), most)}”`;

/** What it is, in the words on file or the user's, with its day. */
const whatOf = ({ fact, what, now, reader }: TellMaterial): string =>
  `${shortened(what === '' ? actToTell(fact, reader.names) : what, most)}${byWhen(fact, dayOf(now))}`;

const dayNamed = (day: Day, now: Instant): string => dayByName(day, dayOf(now));

/** Words that were said, and behind them the day where they were moved since: the quote then names none. */
const quoted = (material: TellMaterial, frame: string): string => {
  const { fact, now } = material;
  const day = byWhen(fact, dayOf(now)).replace(/^, by /, '');
  const words = quoteOf(fact);
  return `${frame}: ${words}${/[?!…]”$/u.test(words) ? '' : '.'}${day === '' ? '' : ` The day is ${day}.`}`;
};

const owedLine = (material: TellMaterial, past: boolean): Line => {
  const { fact, reader, now } = material;
  const on = saidInWords(fact.said, dayOf(now));
  const sources = [sourceOfTalk(fact)];
  const asked = fact.kind !== 'commitment';
  if (wasSaidBetween(material, asked ? reader.id : null))
    return { text: quoted(material, asked ? `You asked me ${on}` : `I wrote to you ${on}`), sources };
  const frame = past ? 'I missed this' : asked ? `You asked me ${on} for this` : `I owe you this, noted ${on}`;
  return { text: stopped(`${frame}: ${whatOf(material)}`), sources };
};

/**
 * "Tell them today": what was promised and by when, that the day may not hold, and the new day or the choice; never a reason
 * that the user did not give. `answerBy`: until when the reader may choose. Past its day it owns the miss. Same material,
 * same bytes.
 */
export const buildWarning = (
  material: TellMaterial & { readonly day: Day | null; readonly why: string; readonly answerBy: Day },
): Document => {
  const { fact, reader, me, now, day, why, answerBy } = material;
  const last = lastDayOf(fact.due);
  const past = last !== null && last < dayOf(now);
  const instead = day === null ? null : dayNamed(day, now);
  const reason = why.trim() === '' ? [] : [said(stopped(capital(why.trim())))];
  const today = last === dayOf(now);
  const answer = answerBy === dayOf(now) ? 'today' : `by ${dayNamed(answerBy, now)}`;
  const news = past
    ? 'That day is past, and you do not have it yet.'
    : last === null
      ? 'No day was set for it.'
      : today
        ? 'That is today, and I may not have all of it in time.'
        : 'I may not make that day, and I want you to know it while you can still plan.';
  const choice =
    last === null
      ? 'By which day do you need it?'
      : today
        ? 'Which day is right for all of it, and which part do you need first?'
        : `Which do you prefer: what is ready by ${dayNamed(last, now)}, or all of it on a later day?`;
  return {
    title: past
      ? 'Late, and its new day'
      : today
        ? 'Due today, and its new day'
        : last === null
          ? 'The day for this'
          : 'A day that may not hold',
    greeting: `${reader.called},`,
    sections: [
      { heading: '', form: 'paragraph', lines: [owedLine(material, past), said(news), ...reason] },
      {
        heading: '',
        form: 'paragraph',
        lines:
          instead === null
            ? [said(`${choice} Please tell me ${answer}.`)]
            : [
                said(`You will have it by ${instead}.`),
                said(`If you need a part of it earlier, please tell me ${answer} which one.`),
              ],
      },
    ],
    closing: me.called,
  };
};

/** A polite question about something the reader owes: what was said and when, and a way out. Same material, same bytes. */
export const buildNudge = (material: TellMaterial): Document => {
  const { fact, reader, me, now } = material;
  const on = saidInWords(fact.said, dayOf(now));
  const last = lastDayOf(fact.due);
  const past = last !== null && last < dayOf(now);
  const asked = fact.kind !== 'commitment';
  const sources = [sourceOfTalk(fact)];
  const line: Line = wasSaidBetween(material, asked ? null : reader.id)
    ? { text: quoted(material, asked ? `I asked you ${on}` : `You wrote ${on}`), sources }
    : {
        text: stopped(
          `${asked ? `I asked you ${on} for this` : `I noted ${on} that this comes from you`}: ${whatOf(material)}`,
        ),
        sources,
      };
  return {
    title: last === null ? 'Which day suits you' : past ? 'Is there a new day for this' : 'Is this day still right',
    greeting: `${reader.called},`,
    sections: [
      {
        heading: '',
        form: 'paragraph',
        lines: [
          line,
          said(
            last === null
              ? 'Which day suits you for it?'
              : past
                ? 'Which day is right for it now?'
                : 'Is that day still right for you?',
          ),
        ],
      },
      {
        heading: '',
        form: 'paragraph',
        lines: [said('If somebody else has it now, or it is off, one line to say so is enough.')],
      },
    ],
    closing: me.called,
  };
};
