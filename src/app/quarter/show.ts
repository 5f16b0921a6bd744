import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import type { Ask } from '../../domain/evaluation/ask.ts';
import { asksSentence } from '../../domain/evaluation/ask-sentence.ts';
import { Called, calibrationOf } from '../../domain/evaluation/calibration.ts';
import { toldSentence, wordEnds, wordsSentence } from '../../domain/evaluation/kept-words.ts';
import { after, before, Quarter, quarterInWords, spanOf, toLookBackAt } from '../../domain/evaluation/quarter.ts';
import { quarterSentence } from '../../domain/evaluation/quarter-sentence.ts';
import { FormLine } from '../../domain/evaluation/what-works.ts';
import { NextStep } from '../../domain/framework/next-step.ts';
import { calledName } from '../../domain/people/names.ts';
import { Id } from '../../domain/shared/id.ts';
import { addDays, Day, dayOf, fromWall, Instant, millis } from '../../domain/shared/time.ts';
import { asksWith } from '../ask/asks-with.ts';
import { AskView } from '../ask/list.ts';
import { stepsFor } from '../assessment/steps-for.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { inReach } from '../replay.ts';
import { PersonName } from '../views.ts';
import { worksWith } from '../works/works-with.ts';
import { keptWords } from './kept-words.ts';
import { learntIn } from './learnt-in.ts';
import { toldInTime } from './told-in-time.ts';

const mostSteps = 6;
/** What works is looked at with so many; more would be a list of lists. */
const mostPeople = 8;

export const quarterShow = operation({
  name: 'quarter.show',
  alias: 'quarter',
  summary:
    'Look back at a quarter on one page: what you asked for and what became of it, words kept, trouble told, what you expected, what you learnt, what works; and the steps the next plan may begin with.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['of'],
  input: z.object({
    /** `2026-Q4`; without it this quarter, in its first two weeks the one before. */
    of: Quarter.refine(inReach, 'Name a year from 1900 to 2200.').optional(),
    /** Only with this person: a name, address or id. */
    person: z.string().trim().min(1).max(320).optional(),
    /** Whether the steps of this week are told as well; a page that opens rounds asks for those itself. */
    steps: z.boolean().default(true),
  }),
  output: z.object({
    quarter: Quarter,
    /** "October to December 2026" */
    name: z.string(),
    from: Day,
    to: Day,
    before: Quarter,
    /** Null where the next has not begun. */
    after: Quarter.nullable(),
    over: z.boolean(),
    /** It is the one to look back at now, or goes on: of others it is not told what works today, nor what to plan. */
    current: z.boolean(),
    person: PersonName.nullable(),
    /** Whom it was about, in the order of their names: everybody above who was there. */
    people: z.array(PersonName),
    /** What matters of it, in one sentence; where nothing is on file, the one next thing. */
    sentence: z.string(),
    /** What was asked or answered in it, the earliest ask first. */
    asks: z.object({ sentence: z.string(), rows: z.array(AskView) }),
    /** Promises of the user's to people above that fell due or ended in it. */
    words: z.object({
      sentence: z.string(),
      rows: z.array(
        z.object({
          fact: Id,
          words: z.string(),
          to: PersonName,
          due: Day.nullable(),
          /** It was moved to its day in time. */
          moved: z.boolean(),
          end: z.enum(wordEnds),
          on: Day.nullable(),
          source: LineSource,
        }),
      ),
    }),
    /** Trouble that came up in it and concerned somebody above. */
    told: z.object({
      sentence: z.string(),
      rows: z.array(
        z.object({
          fact: Id,
          quote: z.string(),
          known: Instant,
          days: z.number().int().nullable(),
          /** Who of those above heard first; null where nobody did, as far as is known. */
          to: PersonName.nullable(),
          /** Whom else above it concerns who has not heard, as far as is known. */
          missing: z.array(PersonName),
          source: LineSource,
        }),
      ),
    }),
    /** What was expected and came in it, for each word of sureness. */
    called: z.array(Called),
    learnt: z.array(
      z.object({
        words: z.string(),
        at: Instant,
        from: z.enum(['ask', 'prediction', 'reflection', 'round', 'setback']),
        person: PersonName.nullable(),
        of: z.string(),
        source: LineSource.nullable(),
      }),
    ),
    /** Forms that went with another answer by more than chance, with whom. */
    works: z.array(z.object({ person: PersonName, line: FormLine })),
    /** What the next plan may begin with; empty for a quarter that lies back. */
    steps: z.array(NextStep),
  }),
  run: (context, { of, person: named, steps }) => {
    const store = context.store();
    const { now, zone } = context;
    const today = dayOf(now);
    const quarter = of ?? toLookBackAt(today);
    const { from, to } = spanOf(quarter);
    const person = named === undefined ? null : findPerson(store, named);
    const only = person?.id ?? null;
    const stretch = {
      from: millis(fromWall(`${from}T00:00:00`, zone)),
      to: millis(fromWall(`${addDays(to, 1)}T00:00:00`, zone)) - 1,
      person: only,
    };
    const inside = (at: string): boolean => millis(at) >= stretch.from && millis(at) <= stretch.to;
    const above = store.people
      .standing('above')
      .filter(({ group, id }) => !group && (only === null || id === only))
      .toSorted((a, b) => a.name.localeCompare(b.name));
    const people = new Map(above.map((one) => [one.id, personName(one)]));
    const asks = asksWith(context, only);
    const isOfIt = ({ asked, answer }: Ask): boolean => inside(asked) || (answer !== null && inside(answer.at));
    const asked = asks
      .filter(isOfIt)
      .toReversed()
      .flatMap((ask) => {
        const to_ = people.get(ask.person);
        return to_ ? [{ ...ask, with: to_ }] : [];
      });
    const words = keptWords(context, { from, to, person: only });
    const told = toldInTime(context, stretch);
    const toldTo = told.map(({ days, to: first, missing }) => ({
      days,
      to: calledName(first?.name ?? ''),
      missing: missing.map(({ name }) => calledName(name)),
    }));
    const predictions = store.predictions.made(now, only).filter(({ came }) => came !== null && inside(came.at));
    const called = calibrationOf(predictions);
    const learnt = learntIn(context, { ...stretch, asks }).map(({ person: id, ...one }) => ({
      ...one,
      person: id === null ? null : (people.get(id) ?? null),
    }));
    const current = quarter === toLookBackAt(today) || quarter === after(toLookBackAt(today));
    const works = (current ? above : []).slice(0, mostPeople).flatMap((one) =>
      worksWith(context, one.id, asks)
        .lines.filter(({ telling }) => telling)
        .slice(0, only === null ? 1 : 3)
        .map((line) => ({ person: personName(one), line })),
    );
    return {
      quarter,
      name: quarterInWords(quarter),
      from,
      to,
      before: before(quarter),
      after: to < today ? after(quarter) : null,
      over: to < today,
      current,
      person: person && personName(person),
      people: [...people.values()],
      sentence: quarterSentence({
        above: above.length,
        over: to < today,
        asks: asked,
        words: words.map(({ end }) => end),
        told: toldTo,
        learnt: learnt.length,
        expected: called.reduce((sum, { known }) => sum + known, 0),
      }),
      asks: { sentence: asksSentence(asked), rows: asked },
      words: { sentence: wordsSentence(words.map(({ end }) => end)), rows: [...words] },
      told: { sentence: toldSentence(toldTo), rows: told.map((one) => ({ ...one, missing: [...one.missing] })) },
      called: [...called],
      learnt,
      works,
      steps:
        current && steps ? [...stepsFor(context, { most: mostSteps, ...(only === null ? {} : { person: only }) })] : [],
    };
  },
});
