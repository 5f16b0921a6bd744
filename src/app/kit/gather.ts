import { creditIn } from '../../domain/documents/credit-in.ts';
import { keptQuiet } from '../../domain/documents/fit-to-send.ts';
import { aroundIn } from '../../domain/documents/told-in.ts';
import { withoutDueWords } from '../../domain/documents/without-due.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { isUnderWay } from '../../domain/framework/owners-word.ts';
import type { KitLine } from '../../domain/leaving/kit.ts';
import { type Candidate, kitLine } from '../../domain/leaving/kit-lines.ts';
import { vocabularyOf } from '../../domain/leaving/may-be-name.ts';
import { namelessWords, roleOf } from '../../domain/leaving/roles.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';

/** A name that goes by a role in the kit, and in how many lines. */
export type KitPerson = {
  readonly about: string;
  readonly id: Id;
  readonly name: string;
  readonly role: string;
  readonly kept: boolean;
  readonly lines: number;
};

const isLarge = (words: string): boolean => /^\p{Lu}[\p{L} ’'-]{1,60}$/u.test(words) && words !== 'I';

const lessonsOf = (context: Context): Candidate[] => {
  const store = context.store();
  const plain = { sort: 'lesson', from: null, source: null, quiet: false, credited: [] } as const;
  return [
    ...store.initiatives
      .begun(context.now)
      .flatMap(({ setbacks }) => setbacks.map(({ id, lesson, day }) => ({ ...plain, id, day, quote: lesson }))),
    ...[...store.askAnswers.said(context.now).values()].map(({ fact, learnt, at }) => ({
      ...plain,
      id: fact,
      day: dayOf(at),
      quote: learnt,
    })),
    ...store.predictions
      .made(context.now)
      .flatMap(({ id, came }) => (came === null ? [] : [{ ...plain, id, day: dayOf(came.at), quote: came.learnt }])),
    ...store.cycles
      .opened(context.now)
      .flatMap(({ id, closed, learnt }) =>
        closed === null ? [] : [{ ...plain, id, day: dayOf(closed), quote: learnt }],
      ),
    ...store.rehearsals
      .opened(context.now)
      .flatMap(({ id, ended, learnt }) => (ended === null ? [] : [{ ...plain, id, day: dayOf(ended), quote: learnt }])),
  ].filter(({ quote }) => quote.trim() !== '');
};

/** Everything of the user's own that could go along in a leaving kit, newest first within its sort, and whose names are in it. */
export const gatherKit = (
  context: Context,
): { readonly lines: readonly KitLine[]; readonly people: readonly KitPerson[] } => {
  const store = context.store();
  const { now, zone } = context;
  const me = store.people.me()?.id ?? null;
  const clock = clockIn(zone);
  const people = store.people.all();
  const said = store.answers.starting('kit', now);
  const word = (about: string): boolean | undefined => {
    const answer = said.get(about)?.answer;
    return answer === undefined ? undefined : answer === 'right';
  };
  const kept = new Set(people.flatMap(({ id }) => (word(`kitname:${id}`) === true ? [id] : [])));
  const nameless = namelessWords(people, kept);
  const keptNames = people
    .filter(({ id, standing }) => kept.has(id) || standing === 'me')
    .flatMap(({ name, aliases }) => [name, ...aliases].flatMap((one) => [one, ...one.split(/[\s,]+/)]))
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);

  const facts = store.facts
    .acceptedSince(Number.MIN_SAFE_INTEGER, now, ['result', 'commitment', 'reflection'])
    .filter(({ kind, owner, closed, polarity }) =>
      kind === 'commitment'
        ? owner !== null && owner === me && closed !== null && (closed.how === 'kept' || closed.how === 'late')
        : kind !== 'result' || ((owner === null || owner === me) && polarity !== 'negative'),
    );
  const sources = new Map(
    store.sources.many([...new Set(facts.map(({ source }) => source))]).map((source) => [source.id, source]),
  );
  const sortOf = { result: 'win', commitment: 'promise', reflection: 'reflection' } as const;
  const ofFact = (fact: Fact): Candidate[] => {
    const source = sources.get(fact.source);
    if (!source) return [];
    const shared = source.kind === 'mail' || source.kind === 'transcript';
    const by = fact.speaker ?? (shared ? source.people.find(({ role }) => role === 'from')?.person : me);
    // What somebody else wrote or said is theirs, also where it is about the user.
    if (by !== me) return [];
    // In a mail the user also tells of the work of others, and of what is hoped for.
    if (shared && fact.kind === 'result' && (fact.owner !== me || isUnderWay(fact.quote))) return [];
    const { line, next } = aroundIn(source.text, fact);
    // When it was due is over.
    const quote = fact.kind === 'commitment' ? withoutDueWords(fact.action ?? fact.quote, fact) : fact.quote;
    const credit = fact.kind === 'result' ? creditIn(source.text, fact) : '';
    return [
      {
        id: fact.id,
        sort: sortOf[fact.kind as keyof typeof sortOf],
        day: dayOf(clock(fact.kind === 'commitment' && fact.closed ? fact.closed.at : fact.said)),
        quote,
        from: source.kind,
        source: source.id,
        quiet: !shared && keptQuiet(`${line} ${next}`),
        credited: [
          ...(credit === '' ? [] : credit.split(/,? and |, | & |\//)),
          // Names in the words that are nobody's here.
          ...(fact.owner === null && isLarge(fact.ownerWords) ? [fact.ownerWords] : []),
          ...(fact.to === null && isLarge(fact.toWords ?? '') ? [fact.toWords ?? ''] : []),
        ],
      },
    ];
  };
  const ways: Candidate[] = store.ownWays.at(now).flatMap(({ id, words, confirmed }) =>
    confirmed === null
      ? []
      : [
          {
            id,
            sort: 'way',
            day: dayOf(clock(confirmed)),
            quote: words,
            from: null,
            source: null,
            quiet: false,
            credited: [],
          },
        ],
  );
  const candidates = [...facts.flatMap(ofFact), ...lessonsOf(context), ...ways];
  // A mail is too much to read for how a word is written.
  const written = [...sources.values()].filter(({ kind }) => kind === 'capture' || kind === 'debrief');
  const vocabulary = vocabularyOf([
    ...written.map(({ text }) => text),
    ...candidates.flatMap(({ source, quote }) => (source === null || !sources.has(source) ? [quote] : [])),
  ]);
  const lines = candidates.map((candidate) =>
    kitLine(candidate, nameless, word(`kit:${candidate.sort}:${candidate.id}`), keptNames, vocabulary),
  );
  const count = new Map<Id, number>();
  for (const line of lines) if (line.take) for (const id of line.people) count.set(id, (count.get(id) ?? 0) + 1);
  return {
    lines: lines.sort((a, b) => b.day.localeCompare(a.day) || a.about.localeCompare(b.about)),
    people: people.flatMap((person) => {
      const many = count.get(person.id) ?? 0;
      return many === 0
        ? []
        : [
            {
              about: `kitname:${person.id}`,
              id: person.id,
              name: person.name,
              role: roleOf(person),
              kept: kept.has(person.id),
              lines: many,
            },
          ];
    }),
  };
};
