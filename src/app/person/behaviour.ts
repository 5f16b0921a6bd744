import { z } from 'zod';
import { messagesIn } from '../../domain/language/messages-in.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day, Instant } from '../../domain/shared/time.ts';
import { behaviours } from '../../domain/signals/behaviour/observation.ts';
import { questionsIn, topicsOf } from '../../domain/signals/behaviour/question-topics.ts';
import { SourceKind } from '../../domain/sources/source.ts';
import type { StoredSource } from '../../store/sources.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { behaviourOfPerson } from './behaviour-of-person.ts';
import { findPerson } from './find-person.ts';
import { personName } from './person-name.ts';

const ObservationView = z.object({
  id: z.string(),
  about: z.enum(behaviours),
  /** "Answers within 2 working hours as a rule (41 of 56 answers, March to June)." */
  sentence: z.string(),
  /** More numbers, as a sentence; empty where there are none. */
  detail: z.string(),
  count: z.number().int(),
  of: z.number().int(),
  from: Day,
  to: Day,
  /** The newest of what it was so in; `quote` are words of it, where they show it. */
  examples: z.array(z.object({ source: Id, kind: SourceKind, title: z.string(), said: Instant, quote: z.string() })),
  /** When the user confirmed it; null where nothing was said of it. */
  confirmed: Instant.nullable(),
});

const Said = z.object({ observation: z.string(), sentence: z.string(), said: Instant });

const longest = 160;
const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= longest ? flat : `${flat.slice(0, longest).replace(/\s+\S*$/, '')} …`;
};

/** The question of a source that the observation speaks of; empty where it speaks of none. */
const questionIn = ({ kind, text }: StoredSource, observation: string): string => {
  if (!observation.startsWith('questions-')) return '';
  if (kind !== 'mail') return short(text);
  const about = observation.slice('questions-'.length);
  const [newest] = messagesIn(text.slice(0, 40_000));
  for (const { start, end } of newest?.areas ?? []) {
    const area = text.slice(start, end);
    const found = questionsIn(area)
      .map((one) => area.slice(one.start, one.end))
      .find((words) => topicsOf(words).some((topic) => topic === about));
    if (found) return short(found);
  }
  return '';
};

export const personBehaviour = operation({
  name: 'person.behaviour',
  alias: 'behaviour',
  summary: 'How somebody works, as their mails show it: when they answer, what they ask about, how long they write.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().min(1) }),
  output: z.object({
    person: PersonName,
    /** What holds, each with its count, its period and examples; without what the user dismissed. */
    observations: z.array(ObservationView),
    /** What was confirmed once, and does not show any more. */
    before: z.array(Said),
    dismissed: z.array(Said),
    /** What nothing is said of yet, and why. */
    unsaid: z.array(
      z.object({
        about: z.enum(behaviours),
        title: z.string(),
        cases: z.number().int(),
        weeks: z.number().int(),
        enough: z.boolean(),
        sentence: z.string(),
      }),
    ),
  }),
  run: (context, { person: words }) => {
    const store = context.store();
    const person = findPerson(store, words);
    const nothing = { person: personName(person), observations: [], before: [], dismissed: [], unsaid: [] };
    if (person.group || person.standing === 'me') return nothing;
    const { observations, unsaid, answers } = behaviourOfPerson(context, person.id);
    const saidOf = new Map(answers.map((one) => [one.observation, one]));
    const shown = observations.filter(({ id }) => saidOf.get(id)?.answer !== 'dismissed');
    const sources = new Map(
      store.sources.many([...new Set(shown.flatMap(({ examples }) => examples))]).map((one) => [one.id, one]),
    );
    const said = (those: typeof answers) =>
      those.map(({ observation, sentence, said: at }) => ({ observation, sentence, said: at }));
    return {
      ...nothing,
      observations: shown.map((one) => ({
        ...one,
        examples: one.examples.flatMap((id) => {
          const source = sources.get(id);
          if (!source) return [];
          const { kind, title, said: at } = source;
          return [{ source: id, kind, title, said: at, quote: questionIn(source, one.id) }];
        }),
        confirmed: saidOf.get(one.id)?.said ?? null,
      })),
      before: said(
        answers.filter(
          ({ answer, observation }) => answer === 'confirmed' && !shown.some(({ id }) => id === observation),
        ),
      ),
      dismissed: said(answers.filter(({ answer }) => answer === 'dismissed')),
      unsaid: [...unsaid],
    };
  },
});
