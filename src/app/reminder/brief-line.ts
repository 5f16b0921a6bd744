import { heldBack, wordsOfReader } from '../../domain/documents/fit-to-send.ts';
import type { Line } from '../../domain/documents/line.ts';
import { withoutSpeaker } from '../../domain/documents/talk-fact.ts';
import { heldInTalk } from '../../domain/documents/talk-fit.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import type { ReminderMatter } from '../../domain/reminders/reminder-words.ts';
import { clockIn } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import { readyBrief, talksOfDay } from '../brief/ready-briefs.ts';
import type { Context } from '../context.ts';
import { talkFacts, talkReaderOf } from '../recap/talk-facts.ts';

/** Whether the words of a line may stand where anybody could read them: what could be said to the person may. */
const mayStand = (context: Context, person: Person, { sources }: Line): boolean => {
  const store = context.store();
  if (sources.length === 0) return false;
  return sources.every(({ id, fact, quote }) => {
    const source = store.sources.get(id);
    const known = fact === null ? undefined : store.facts.at(fact, context.now);
    if (known && source) {
      const words = withoutSpeaker(quote, [calledName(person.name), person.name]);
      return heldInTalk(talkFacts(context, [source], person.id)(known), words, talkReaderOf(person)) === null;
    }
    const words = wordsOfReader([person.name, ...person.aliases], person.role);
    const said = { kind: 'question', from: 'mail', by: 'other', owner: null, to: null } as const;
    return (
      fact === null &&
      heldBack(
        { ...said, readerKnows: true, quiet: false, apart: false, others: [] },
        `${source?.title ?? ''}. ${quote}`,
        { id: person.id, words },
      ) === null
    );
  });
};

/** What of the brief a reminder of a talk carries; nothing for other reminders, and nothing before its time has come. */
export const briefLine = (
  context: Context,
  { kind, state }: Pick<Reminder, 'kind' | 'state'>,
  moment: StoredMoment | undefined,
  person: Person | undefined,
): Pick<ReminderMatter, 'line' | 'talks'> => {
  if ((kind !== 'brief' && kind !== 'moment') || !moment || !person) return {};
  const store = context.store();
  const clock = clockIn(context.zone);
  const talks =
    kind === 'brief'
      ? talksOfDay(context, moment).map((talk) => ({
          person: calledName(store.people.get(talk.person)?.name ?? ''),
          clock: clock(talk.moment.start).slice(11, 16),
        }))
      : [];
  if (talks.length > 1 || (state !== 'attempted' && state !== 'shown')) return { talks };
  const { line } = readyBrief(context, { person: person.id, moment: moment.id });
  return { talks, line: mayStand(context, person, line) ? line.text : '' };
};
