import { z } from 'zod';
import { creditIn } from '../../domain/documents/credit-in.ts';
import { evidenceText } from '../../domain/documents/evidence-text.ts';
import { LineSource } from '../../domain/documents/line.ts';
import { resultWords } from '../../domain/documents/result-words.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf, Instant, millis } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';

/** Something that was achieved, with what its words say of it. */
export const Evidence = z.object({
  fact: Id,
  quote: z.string(),
  said: Instant,
  /** The figure it is measured by, and where that began, letter for letter; null where the words do not say. */
  number: z.string().nullable(),
  baseline: z.string().nullable(),
  source: LineSource,
  /** Whoever it credits, as written; empty where nobody is named. */
  credit: z.string(),
  /** Whose it is: yours where the words name nobody else. */
  mine: z.boolean(),
  people: z.array(PersonName),
});
export type Evidence = Readonly<z.infer<typeof Evidence>>;

export const evidenceList = operation({
  name: 'evidence.list',
  alias: 'evidence',
  summary: 'What was achieved: the date, the figure and where it began, who did it, and where it is written.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  input: z.object({
    /** Said on this day or later. */
    since: Day.optional(),
    /** Only what names or belongs to this person. */
    person: z.string().min(1).max(320).optional(),
    /** Only what holds all of these words. */
    words: z.string().trim().max(200).optional(),
    limit: z.number().int().min(1).max(5000).default(500),
  }),
  output: z.object({
    /** Newest first. */
    results: z.array(Evidence),
    total: z.number().int(),
    /** The same as Markdown, to paste. */
    markdown: z.string(),
  }),
  run: (context, { since, person: named, words = '', limit }) => {
    const store = context.store();
    const me = store.people.me()?.id ?? null;
    const person = named === undefined ? undefined : findPerson(store, named);
    const known = knownFacts(context);
    const clock = clockIn(context.zone);
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const facts = store.facts
      .acceptedSince(
        since === undefined ? Number.MIN_SAFE_INTEGER : millis(`${since}T00:00:00Z`) - 86_400_000,
        context.now,
        ['result'],
      )
      .filter(({ about }) => person === undefined || about.includes(person.id))
      .filter(({ quote }) => wanted.every((word) => quote.toLowerCase().includes(word)))
      .filter(({ said }) => since === undefined || dayOf(clock(said)) >= since);
    const texts = new Map<string, string>();
    const results = known(facts.slice(0, limit)).map((fact): Evidence => {
      const text = texts.get(fact.source) ?? store.sources.get(fact.source)?.text ?? '';
      texts.set(fact.source, text);
      return {
        fact: fact.id,
        quote: fact.quote,
        said: fact.said,
        ...resultWords(fact.quote),
        source: sourceOfKnown(fact),
        credit: creditIn(text, fact),
        mine: fact.owner === null ? fact.from.kind !== 'mail' || fact.from.who === 'you' : fact.owner === me,
        people: fact.about.flatMap((id) => {
          const one = id === me ? undefined : store.people.get(id);
          return one ? [personName(one)] : [];
        }),
      };
    });
    return { results, total: facts.length, markdown: evidenceText(results, dayOf(context.now)) };
  },
});
