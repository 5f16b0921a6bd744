import { z } from 'zod';
import { Line } from '../documents/line.ts';
import { withoutSpeaker } from '../documents/talk-fact.ts';
import { dayByName, shortened } from '../documents/words.ts';
import type { FactLink } from '../facts/fact-link.ts';
import { lastDayOf } from '../facts/last-day.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { knownBy, speaksOf } from '../initiatives/speaks-of.ts';
import type { Answer } from '../people/answer.ts';
import { sameThing, thingIn } from '../review/on-file.ts';
import { Id } from '../shared/id.ts';
import { Day, dayOf, daysBetween } from '../shared/time.ts';
import { isGeneral } from '../signals/changes/object-words.ts';
import { type LandFact, type LandscapeMaterial, timingSort } from './landscape.ts';
import { isOwnersWord } from './owners-word.ts';

/** Something to bring up with an option before it is asked for. */
export const Need = z.object({
  /** What `answer.give` is told: `need:<fact>` or `need:<moment>`. */
  about: z.string(),
  sort: z.enum(['opportunity', 'decision', 'priority']),
  /** Whose it is; null where nobody is named. */
  person: z.object({ id: Id, name: z.string(), called: z.string() }).nullable(),
  line: Line,
  fact: Id.nullable(),
  moment: Id.nullable(),
  /** The day it is needed for; null where none is known. */
  day: Day.nullable(),
});
export type Need = Readonly<z.infer<typeof Need>>;

export type NeedsMaterial = Pick<LandscapeMaterial, 'facts' | 'moments' | 'called' | 'me' | 'now'> & {
  readonly links: readonly FactLink[];
  /** What was agreed and is being done, or was. */
  readonly initiatives: readonly Pick<Initiative, 'name' | 'measure' | 'milestones' | 'sponsor'>[];
  /** The user's words on needs, by what they are about. */
  readonly answers: ReadonlyMap<string, Answer>;
};

/** The act itself is to decide; "the budget figures" and "sign me up" are none. */
const deciding =
  /^(?:to |will |also )*(?:decid(?:e|es|ing)|approv(?:e|es|ing)|choos(?:e|es|ing)|vot(?:e|es|ing)|(?:tak(?:e|es|ing)|mak(?:e|es|ing)) (?:a|the) decision)\b/i;
const ofMine = /\b(?:me|my)\b/i;
const faced =
  /\b(?:board|budget|steer(?:ing|co)|committee|council|audit|renewal|tender|vote|investor|quarter|year[- ]end|inspection)\b/i;

const isDecision = ({ kind, action }: LandFact): boolean =>
  kind === 'commitment' && action !== null && deciding.test(action) && !ofMine.test(action);

/** Seen so many days ahead, there is time for an option. */
const ahead = 60;
/** Put off, it comes again. */
const later = 14;
const mostOfEach = 5;

/** What a priority is compared with, read once for each leader; `names`: small words of theirs, which tell whom and not what. */
const servingFor = (leader: string, initiatives: NeedsMaterial['initiatives']) => {
  const names = new Set(leader.toLowerCase().split(/\s+/));
  const known = initiatives.map((one) => ({
    sponsor: one.sponsor,
    words: knownBy(one, names),
    about: thingIn([one.name, one.measure, ...one.milestones.map(({ words }) => words)].join('; '), names),
  }));
  return {
    names,
    /** Whether an initiative serves it: it speaks of it, or whoever agreed to it holds it and one word is common to both. */
    isServed: (priority: LandFact, thing: ReadonlySet<string>): boolean =>
      known.some(
        ({ sponsor, words, about }) =>
          speaksOf(words, priority) ||
          (sponsor === priority.owner && [...thing].some((stem) => !isGeneral(stem) && about.has(stem))),
      ),
  };
};

/**
 * Needs seen early, the nearest day first: chances that were noted, decisions that people above the user face, and what they
 * named as important and nothing of the user's is known to serve. Each rests on words on file or on the calendar.
 */
export const needsOf = ({
  facts,
  moments,
  called,
  me,
  now,
  links,
  initiatives,
  answers,
}: NeedsMaterial): readonly Need[] => {
  const today = dayOf(now);
  const personOf = (ids: readonly (Id | null)[]): Need['person'] => {
    for (const id of ids) {
      const known = id === null ? undefined : called.get(id);
      if (id !== null && known?.above) return { id, name: known.name, called: known.called };
    }
    return null;
  };
  const quoted = (fact: LandFact, person: Need['person'] = null): string =>
    `“${shortened(person === null ? fact.quote : withoutSpeaker(fact.quote, [person.name, person.called]), 24)}”`;
  const answered = (about: string): boolean => {
    const said = answers.get(about);
    if (said === undefined) return false;
    return said.answer !== 'later' || daysBetween(dayOf(said.said), today) < later;
  };
  // What is today was not seen early.
  const soon = (day: Day | null): boolean => day !== null && day > today && daysBetween(today, day) <= ahead;
  const whole = (need: Omit<Need, 'about' | 'moment'> & { readonly moment?: Id }): Need => ({
    ...need,
    moment: need.moment ?? null,
    about: `need:${need.fact ?? need.moment ?? ''}`,
  });
  const openFacts = facts.filter(({ closed }) => closed === null);

  const chances = openFacts
    .filter(({ kind, due }) => kind === 'opportunity' && (lastDayOf(due) ?? today) >= today)
    .map((fact): Need => {
      const person = personOf([fact.to, ...fact.about]);
      return whole({
        sort: 'opportunity',
        person,
        line: {
          text: `${person ? `Seen early, of ${person.called}: ` : 'Seen early: '}${quoted(fact)}`,
          sources: [fact.line],
        },
        fact: fact.id,
        day: lastDayOf(fact.due),
      });
    });

  const decisions = [
    ...openFacts.flatMap((fact): Need[] => {
      const day = lastDayOf(fact.due);
      if (!soon(day) || day === null) return [];
      const isTheirs = isDecision(fact) && isOwnersWord(fact, fact.line.kind);
      const isHouse = fact.kind === 'timing' && faced.test(fact.quote) && timingSort(fact.quote) !== 'leave';
      if (!isTheirs && !isHouse) return [];
      const person = personOf(isTheirs ? [fact.owner] : fact.about);
      if (!person) return [];
      return [
        whole({
          sort: 'decision',
          person,
          line: {
            text: `${person.called} ${isTheirs ? 'is to decide' : 'faces'} this, ${dayByName(day, today)}: ${quoted(fact)}`,
            sources: [fact.line],
          },
          fact: fact.id,
          day,
        }),
      ];
    }),
    ...moments.flatMap(({ id, title, start, people }, place): Need[] => {
      // The next of a series is enough.
      if (moments.findIndex((one) => one.title === title && dayOf(one.start) > today) !== place) return [];
      const day = dayOf(start);
      const person = personOf(people);
      if (!person || !faced.test(title) || !soon(day)) return [];
      return [
        whole({
          sort: 'decision',
          person,
          line: {
            text: `“${shortened(title, 16)}”, ${dayByName(day, today)}, with ${person.called}. What will have to be decided there?`,
            sources: [],
          },
          fact: null,
          moment: id,
          day,
        }),
      ];
    }),
  ];

  const own = facts.filter(
    ({ kind, owner }) => ['commitment', 'result', 'decision'].includes(kind) && (owner === me || owner === null),
  );
  const served = new Set(
    links.filter(({ what, state }) => what === 'serves' && state === 'accepted').map(({ other }) => other),
  );
  const serving = new Map<string, ReturnType<typeof servingFor>>();
  const priorities = openFacts.flatMap((fact): Need[] => {
    if (fact.kind !== 'priority' || served.has(fact.id) || !isOwnersWord(fact, fact.line.kind)) return [];
    const person = personOf([fact.owner]);
    if (!person) return [];
    const by = serving.get(person.name) ?? servingFor(person.name, initiatives);
    serving.set(person.name, by);
    const { names, isServed } = by;
    const thing = thingIn(fact.quote, names);
    if (own.some((one) => sameThing(thingIn(one.action ?? one.quote, names), thing))) return [];
    if (isServed(fact, thing)) return [];
    return [
      whole({
        sort: 'priority',
        person,
        line: {
          text: `Nothing of yours is known to serve this, of ${person.called}: ${quoted(fact, person)}`,
          sources: [fact.line],
        },
        fact: fact.id,
        day: lastDayOf(fact.due),
      }),
    ];
  });

  const fresh = (needs: readonly Need[]): readonly Need[] => {
    const seen = new Set<string>();
    return needs
      .filter(({ about, line, person }) => {
        const same = `${person?.id ?? ''} ${line.text}`;
        if (answered(about) || seen.has(same)) return false;
        seen.add(same);
        return true;
      })
      .toSorted((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
      .slice(0, mostOfEach);
  };
  const last = (need: Need): string => need.day ?? '9999';
  return [...fresh(decisions), ...fresh(chances), ...fresh(priorities)].toSorted((a, b) =>
    last(a).localeCompare(last(b)),
  );
};
