import { dayInWords } from '../documents/words.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { courseOf } from '../plan/standing.ts';
import { dayOf, millis } from '../shared/time.ts';
import { deedWith, deedWords } from './deed-with.ts';
import { actIn, quotedIn } from './fact-words.ts';
import { between } from './owed-between.ts';
import { isOwnersWord, isOwnNote, isUnderWay } from './owners-word.ts';
import { type KnownFact, type Relationship, sourceOfKnown } from './relationship.ts';
import { type TrustEntry, type TrustLane, trustLanes } from './trust-lane.ts';

type Found = {
  readonly fact: KnownFact;
  readonly lane: TrustLane;
  readonly whose: 'mine' | 'theirs';
  readonly text: string;
  readonly at: string;
};

const isLane = (word: string | undefined): word is TrustLane => trustLanes.some((lane) => lane === word);

/** Everything that happened between the user and somebody that bears on trust; what the user called wrong is not in it. */
export const trustEntries = (relationship: Relationship): readonly TrustEntry[] => {
  const { person, me, now, facts, heard, courses, told, answers } = relationship;
  const today = dayOf(now);
  const name = person.called;
  const on = (at: string): string => `on ${dayInWords(dayOf(at), today)}`;

  const ended = (fact: KnownFact): readonly Found[] => {
    const whose = between(fact, person.id, me);
    if (fact.kind !== 'commitment' || whose === null) return [];
    const who = whose === 'mine' ? 'You' : name;
    const course = courses.get(fact.id) ?? courseOf(fact, { changes: [], steps: [] });
    const act = actIn(fact, name, { movedFrom: course.moves.flatMap(({ was }) => was?.text ?? []) });
    const dueDay = lastDayOf(fact.due);
    const dueWords = dueDay === null ? '' : `, due ${dayInWords(dueDay, today)}`;
    const entry = (at: string, text: string): Found => ({ fact, lane: 'integrity', whose, at, text });
    const moves = [
      ...course.inTime
        .slice(0, 1)
        .map(({ at }) => entry(at, `${who} said before its day that it moves, ${on(at)}: ${act}`)),
      ...course.missed.map(({ at, was }) =>
        entry(
          at,
          `${who} said after its day (${dayInWords(lastDayOf(was) ?? today, today)}) that it moves, ${on(at)}: ${act}`,
        ),
      ),
    ];
    if (course.ended === null) return moves;
    const { how, at, on: day, why } = course.ended;
    const reason = why === '' ? '' : ` (“${why}”)`;
    const done = `on ${dayInWords(day, today)}`;
    const text = {
      kept: `${who} kept it ${done}${dueWords}: ${act}`,
      late: `${who} kept it after its day, ${done}${dueWords}: ${act}`,
      broken: `${who} did not keep it${dueWords}: ${act}${reason}`,
      dropped: `Called off ${done}${dueWords}: ${act}${reason}`,
    }[how];
    // It stands where it was done, whenever that was said.
    return [...moves, entry(day === dayOf(at) ? at : `${day}T12:00:00Z`, text)];
  };

  const happened = (fact: KnownFact): readonly Found[] => {
    const theirs = fact.owner === person.id;
    const mine = fact.owner === null ? isOwnNote(fact) : fact.owner === me;
    const at = fact.said;
    const words = quotedIn(fact);
    if (fact.kind === 'result')
      return (theirs || mine) && isOwnersWord(fact, fact.from.kind) && !isUnderWay(fact.quote)
        ? [{ fact, lane: 'ability', whose: theirs ? 'theirs' : 'mine', at, text: `Done, ${on(at)}: ${words}` }]
        : [];
    // An answer of theirs to an ask of the user's says what they trusted the user with.
    if (fact.kind === 'outcome' && fact.polarity === 'positive' && theirs)
      return [{ fact, lane: 'ability', whose: 'mine', at, text: `${name} said yes ${on(at)}: ${words}` }];
    if (fact.kind === 'support') {
      const deed = me === null ? undefined : deedWith(fact, me, person.id);
      if (deed === undefined) return [];
      const whose = deed === 'received' ? ('theirs' as const) : ('mine' as const);
      return [{ fact, lane: 'benevolence', whose, at, text: `${deedWords(name)[deed]} ${on(at)}: ${words}` }];
    }
    // Trouble told within a day is news that nobody had to find out.
    const heard = told.get(fact.id);
    // The mail in which it is first on file tells nothing of how long it was known.
    const first = fact.from.kind === 'mail' && heard !== undefined && millis(heard) <= millis(at);
    const after = heard === undefined ? -1 : millis(heard) - millis(at);
    if (fact.kind === 'risk' && mine && heard !== undefined && !first && after >= 0 && after <= 36 * 3_600_000)
      return [
        { fact, lane: 'integrity', whose: 'mine', at: heard, text: `You told ${name} at once, ${on(heard)}: ${words}` },
      ];
    return [];
  };

  return [...facts, ...heard]
    .flatMap((fact) => [...ended(fact), ...happened(fact)])
    .sort((a, b) => millis(b.at) - millis(a.at) || a.fact.id.localeCompare(b.fact.id))
    .flatMap(({ fact, lane, whose, text }): TrustEntry[] => {
      const about = `trust:${person.id}:${fact.id}`;
      const word = answers.get(about)?.answer;
      if (word === 'wrong') return [];
      return [
        {
          about,
          lane: isLane(word) ? word : lane,
          whose,
          line: { text, sources: [sourceOfKnown(fact)] },
          moved: isLane(word) && word !== lane,
        },
      ];
    });
};
