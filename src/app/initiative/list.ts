import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { shortened } from '../../domain/documents/words.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { quotedIn } from '../../domain/framework/fact-words.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import type { Initiative } from '../../domain/initiatives/initiative.ts';
import { initiativesSentence } from '../../domain/initiatives/initiatives-sentence.ts';
import { nameFrom } from '../../domain/initiatives/name-from.ts';
import { knownBy, speaksOf } from '../../domain/initiatives/speaks-of.ts';
import { nameWords } from '../../domain/people/name-parts.ts';
import { calledName } from '../../domain/people/names.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { InitiativeView, initiativeViews } from './initiative-view.ts';

/** A yes on file of which nothing is followed yet. */
export const Agreed = z.object({
  fact: Id,
  /** What `answer.give` is told: `initiative:<fact>`. */
  about: z.string(),
  line: Line,
  /** What it would be called, out of the words of the yes; empty where they do not say. */
  name: z.string(),
});

/** What was agreed longer ago is no news. */
const agreedForMs = 120 * 86_400_000;
const mostAgreed = 5;
const asksForYes =
  /\b(?:approv\w+|agree\w*|go-ahead|green light|sign[- ]?off|fund\w*|back\w*|support\w*|budget|start|begin|decide|decision)\b/i;

const agreedIn = (context: Context, followed: readonly Initiative[]): readonly z.infer<typeof Agreed>[] => {
  const taken = new Set(followed.flatMap(({ fact }) => fact ?? []));
  const store = context.store();
  const { now } = context;
  const me = store.people.me()?.id ?? null;
  const above = new Map(store.people.standing('above').map((person) => [person.id, person]));
  const wrong = store.answers.starting('initiative:', now);
  const answered = new Set(
    [...store.askAnswers.said(now).values()].flatMap(({ fact, how, outcome }) =>
      how === 'yes' || how === 'changed' ? [outcome ?? fact] : [],
    ),
  );
  // The same yes in other words is followed already: of the same person, about the same thing.
  const names = new Set([...above.values()].flatMap(({ name, aliases }) => [name, ...aliases].flatMap(nameWords)));
  const known = followed.map((one) => ({ one, words: knownBy(one, names) }));
  const isOfOne = (fact: Fact): boolean =>
    known.some(({ one, words }) => one.sponsor !== null && fact.about.includes(one.sponsor) && speaksOf(words, fact));
  const facts = store.facts.acceptedSince(millis(now) - agreedForMs, now, ['outcome', 'request']).filter(
    (fact) =>
      !taken.has(fact.id) &&
      !isOfOne(fact) &&
      wrong.get(`initiative:${fact.id}`)?.answer !== 'wrong' &&
      ((fact.kind === 'outcome' &&
        fact.polarity === 'positive' &&
        fact.owner !== me &&
        fact.about.some((id) => above.has(id))) ||
        answered.has(fact.id) ||
        // Asked for a yes, and answered so by later words.
        (fact.kind === 'request' &&
          fact.owner === me &&
          fact.to !== null &&
          above.has(fact.to) &&
          (fact.closed?.how === 'kept' || fact.closed?.how === 'late') &&
          asksForYes.test(fact.quote))),
  );
  return knownFacts(context)(facts.slice(0, mostAgreed)).map((fact) => ({
    fact: fact.id,
    about: `initiative:${fact.id}`,
    line: { text: quotedIn(fact, 24), sources: [sourceOfKnown(fact)] },
    name: shortened(
      nameFrom(
        fact,
        fact.about.flatMap((id) => {
          const name = above.get(id)?.name;
          return name === undefined ? [] : [name, calledName(name)];
        }),
      ),
      12,
    ),
  }));
};

export const initiativeList = operation({
  name: 'initiative.list',
  alias: 'initiatives',
  summary: 'List what was agreed and is being done, how each stands, and yeses on file that nobody follows yet.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['person'],
  input: z.object({
    /** Only what this person agreed to: a name, address or id. */
    person: z.string().trim().min(1).max(320).optional(),
    which: z.enum(['open', 'ended', 'all']).default('open'),
  }),
  output: z.object({
    /** One true sentence on how they stand. */
    sentence: z.string(),
    initiatives: z.array(InitiativeView),
    /** How many have ended. */
    ended: z.number().int(),
    agreed: z.array(Agreed),
  }),
  run: (context, { person: named, which }) => {
    const store = context.store();
    const person = named === undefined ? undefined : findPerson(store, named).id;
    const all = store.initiatives.begun(context.now, person);
    const open = all.filter(({ ended }) => ended === null);
    const shown = which === 'all' ? all : which === 'open' ? open : all.filter(({ ended }) => ended !== null);
    const views = initiativeViews(context, shown).map(({ view }) => view);
    const today = dayOf(clockIn(context.zone)(context.now));
    const agreed =
      which === 'ended' ? [] : agreedIn(context, person === undefined ? all : store.initiatives.begun(context.now));
    return {
      sentence: initiativesSentence(views, { which, agreed: agreed.length, today }),
      initiatives: [...views],
      ended: all.length - open.length,
      agreed: [...agreed],
    };
  },
});
