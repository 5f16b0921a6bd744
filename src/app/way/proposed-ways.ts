import { heldBack, keptQuiet } from '../../domain/documents/fit-to-send.ts';
import { namesAnother } from '../../domain/documents/names-another.ts';
import { capital } from '../../domain/documents/words.ts';
import { nameWords } from '../../domain/people/name-parts.ts';
import type { OwnWayKind } from '../../domain/people/own-way.ts';
import type { Person } from '../../domain/people/person.ts';
import type { ProfileFact } from '../../domain/people/profile/profile-fact.ts';
import { sourceOfFact } from '../../domain/people/profile/profile-fact.ts';
import {
  type ProposedWay,
  type StandingBlock,
  wayKindOf,
  wayOfBlock,
  wayOfHabit,
  wayOfReminders,
} from '../../domain/people/ways.ts';
import { calmSettings } from '../../domain/reminders/reminder.ts';
import { reviewNote } from '../../domain/review/review-note.ts';
import { addDays, clockIn, dayOf, type Instant, inZone, millis, weekdayOf } from '../../domain/shared/time.ts';
import { behaviourOf } from '../../domain/signals/behaviour/behaviour-of.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { materialOf } from '../person/behaviour-of-person.ts';
import { peopleNamed } from '../person/people-named.ts';
import { profileFacts } from '../person/profile-material.ts';
import { settingsOf } from '../reminder/settings-of.ts';

const newest = 500;
const weeksBack = 8;
/** More of the user's own preferences would be a book. */
const mostFacts = 24;

const kinds: Readonly<Partial<Record<ProfileFact['kind'], OwnWayKind>>> = { priority: 'matters', success: 'success' };

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Whether words of the user's own may stand on a page that goes to others: nobody else in them, nothing private, nothing to keep. */
const isForOthers = (store: Store, me: Person): ((fact: ProfileFact) => boolean) => {
  const named = peopleNamed(store);
  const own = [me.name, ...me.aliases].flatMap(nameWords);
  return (fact) => {
    const words = flat(fact.quote);
    if (named(words).length > 0 || namesAnother(words, own, []) || reviewNote(words).length > 0) return false;
    return (
      heldBack(
        {
          kind: fact.kind,
          from: fact.from.kind === 'note' ? 'capture' : fact.from.kind,
          by: 'me',
          owner: me.id,
          to: null,
          readerKnows: true,
          quiet: keptQuiet(words),
          apart: false,
          others: [],
        },
        words,
        { id: null, words: [] },
      ) === null
    );
  };
};

const blocksOf = (context: Context, me: Person): readonly StandingBlock[] => {
  const clock = clockIn(context.zone);
  const from = inZone(millis(context.now) - weeksBack * 7 * 86_400_000, 'UTC');
  const weeks = new Map<string, { readonly block: StandingBlock; readonly weeks: Set<string> }>();
  for (const { start, end, allDay, title, people } of context.store().moments.between(from, context.now)) {
    if (allDay || people.some((one) => one !== me.id)) continue;
    const [begins, ends]: readonly Instant[] = [clock(start), clock(end)];
    const day = dayOf(begins ?? start);
    const weekday = weekdayOf(day);
    const block = { weekday, from: begins?.slice(11, 16) ?? '', to: ends?.slice(11, 16) ?? '', title, weeks: 0 };
    const key = JSON.stringify(block);
    const known = weeks.get(key) ?? { block, weeks: new Set<string>() };
    known.weeks.add(addDays(day, -weekday));
    weeks.set(key, known);
  }
  return [...weeks.values()].map(({ block, weeks: seen }) => ({ ...block, weeks: seen.size }));
};

/**
 * What may stand on the user's own page, told from facts up to `context.now`: own preferences, priorities and measures of
 * success in their own words, how their own mails are, blocks of time in their own calendar, when they look at what is due.
 * Nothing that speaks of anybody else.
 */
export const proposedWays = (context: Context, me: Person): readonly ProposedWay[] => {
  const store = context.store();
  const forOthers = isForOthers(store, me);
  const facts = profileFacts(
    context,
    store.currentFacts
      .open(context.now, ['preference', 'priority', 'success'], [me.id])
      .filter(({ owner }) => owner === me.id),
    me.id,
  );
  const said = facts
    .filter((fact) => fact.from.who === 'you' && fact.polarity !== 'negative' && forOthers(fact))
    .slice(0, mostFacts)
    .map(
      (fact): ProposedWay => ({
        name: fact.id,
        what: kinds[fact.kind] ?? wayKindOf(fact.quote),
        words: capital(flat(fact.quote)),
        fact: fact.id,
        sources: [sourceOfFact(fact)],
      }),
    );
  const material = materialOf(context, me.id);
  const { observations } = behaviourOf({
    ...material,
    asked: [],
    yours: store.behaviour.writtenToAlone(me.id, context.now, newest),
  });
  const habits = observations.flatMap(({ id, sentence }): ProposedWay[] => {
    const way = wayOfHabit(id);
    const source = {
      quote: `In your mails: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
      kind: 'note' as const,
      date: context.now,
      id: me.id,
      fact: null,
      who: 'you',
    };
    return way ? [{ name: id, ...way, fact: null, sources: [source] }] : [];
  });
  const noted = (quote: string) => [
    { quote, kind: 'note' as const, date: context.now, id: me.id, fact: null, who: 'you' },
  ];
  const blocks = blocksOf(context, me).flatMap((block): ProposedWay[] => {
    const words = wayOfBlock(block);
    const what = /office/i.test(block.title) ? 'reach' : 'hours';
    const name = `block-${block.weekday}-${block.from}`.replace(':', '');
    return words
      ? [
          {
            name,
            what,
            words,
            fact: null,
            sources: noted(`${flat(block.title)}, in ${block.weeks} of the last ${weeksBack} weeks of your calendar.`),
          },
        ]
      : [];
  });
  const looks = wayOfReminders(settingsOf(store), calmSettings);
  const reminders: readonly ProposedWay[] =
    looks === undefined
      ? []
      : [
          {
            name: 'reminders-morning',
            what: 'hours',
            words: looks,
            fact: null,
            sources: noted('Set in your reminders.'),
          },
        ];
  return [...said, ...habits, ...blocks, ...reminders];
};
