import type { LineSource } from '../../domain/documents/line.ts';
import { shortened } from '../../domain/documents/words.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { calledAmong } from '../../domain/people/called-among.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { caseQuestions } from '../../domain/proposals/case-questions.ts';
import type { Objection } from '../../domain/proposals/objection.ts';
import { type ObjectionOnFile, objectionsOnFile } from '../../domain/proposals/objections-on-file.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { ExpectedQuestion, ObjectionToTake, ObjectionView } from '../../domain/proposals/register.ts';
import type { LikelyQuestion } from '../../domain/questions/likely-question.ts';
import { sharedWith } from '../../domain/rehearsal/weaknesses.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, millis } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { likelyFor } from '../question/likely-for.ts';
import { promiseOf } from './promise-of.ts';

const aDay = 86_400_000;
const lookedBack = 180 * aDay;
/** Of so many people it is looked up what they may ask: who decides, and whoever the user says shapes or blocks it. */
const mostAsked = 3;
const mostOfEach = 4;
/** Asked in any talk, whatever it is about; of these one each. */
const always: readonly LikelyQuestion['ground'][] = ['own', 'priority', 'pressure', 'success'];

export type Register = {
  readonly objections: readonly ObjectionView[];
  readonly questions: readonly ExpectedQuestion[];
  readonly toTake: readonly ObjectionToTake[];
  /** What is on file, whole: taken by its name. */
  readonly onFile: readonly ObjectionOnFile[];
};

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Everything a proposal says by the user's word or to be taken: what objections on file are compared with. */
const textsOf = ({ title, options, lines }: Proposal): readonly string[] => [
  title,
  ...options.filter(({ state, nothing }) => state !== 'rejected' && !nothing).map(({ name }) => name),
  ...lines.filter(({ state }) => state !== 'rejected').map(({ words }) => words),
];

/** Who is asked, the decider first: then who shapes or blocks it by the user's word. */
const asking = (context: Context, proposal: Proposal): readonly Person[] => {
  const store = context.store();
  const weighing = store.rooms
    .people(proposal.id, context.now)
    .filter(({ part, leftOut }) => !leftOut && (part === 'decides' || part === 'blocks' || part === 'shapes'))
    .map(({ person }) => person);
  return [...new Set([...(proposal.decider === null ? [] : [proposal.decider]), ...weighing])]
    .slice(0, mostAsked)
    .flatMap((id) => store.people.get(id) ?? [])
    .filter(({ standing }) => standing !== 'me');
};

/**
 * What speaks against a proposal and what will be asked of it: what the user keeps, what was read and is on file to take or
 * leave, and the questions that are likely, each with its answer, whoever finds it out, or nothing yet.
 */
export const registerOf = (context: Context, proposal: Proposal): Register => {
  const store = context.store();
  const { now } = context;
  const clock = clockIn(context.zone);
  const me = store.people.me()?.id ?? null;
  const rows = store.objections.ofProposal(proposal.id, now);
  const people = store.people.all().filter(({ group }) => !group);
  const called = new Map(people.map(({ id, name }) => [id, { name, called: calledName(name) }]));
  const askers = asking(context, proposal);
  const named = [
    ...new Set([...rows.flatMap(({ person, assigned }) => [person, assigned]), ...askers.map(({ id }) => id)]),
  ];
  const among = calledAmong(people.filter(({ id }) => named.includes(id)));
  const nameOf = (id: Id | null): string =>
    id === null ? '' : id === me ? 'you' : (among.get(id) ?? called.get(id)?.called ?? '');

  const facts = store.facts
    .acceptedSince(millis(now) - lookedBack, now, ['position', 'question', 'risk', 'pressure'])
    .filter(({ source }) => source !== proposal.source);
  const onFile = objectionsOnFile({
    texts: textsOf(proposal),
    facts: knownFacts(context)(facts).map((fact) => ({ ...fact, line: sourceOfKnown(fact) })),
    called,
    me,
    weighing: new Set(askers.map(({ id }) => id)),
    now: clock(now),
  });
  const memo = proposal.source === null ? undefined : store.sources.get(proposal.source);
  const lineOfFact = (id: Id): readonly LineSource[] => {
    const there = onFile.find(({ fact }) => fact === id);
    if (there) return there.sources;
    const fact = store.facts.at(id, now);
    return fact?.state === 'accepted' ? knownFacts(context)([fact]).map(sourceOfKnown) : [];
  };
  const sourcesOf = ({ from, fact }: Objection): readonly LineSource[] => {
    const source = from === null ? undefined : from.source === memo?.id ? memo : store.sources.get(from.source);
    const quote = from && source ? source.text.slice(from.start, from.end) : '';
    if (source && quote !== '')
      return [{ quote, kind: source.kind, date: clock(source.said), id: source.id, fact: null, who: 'you' }];
    return fact === null ? [] : lineOfFact(fact);
  };
  const view = (row: Objection): ObjectionView => ({
    ...row,
    by: nameOf(row.person),
    finder: nameOf(row.assigned),
    sources: [...sourcesOf(row)],
    promise: row.assigned === null ? null : promiseOf(store, row.id).fact,
  });
  const known = new Map(rows.filter(({ about }) => about !== '').map((row) => [row.about, row]));
  const taken = rows.filter(({ state }) => state === 'accepted').map(view);

  const questions: ExpectedQuestion[] = [];
  const said = new Set<string>();
  const restsOn = new Set<Id>();
  const add = (one: Omit<ExpectedQuestion, 'id' | 'standing' | 'finder' | 'assigned' | 'due' | 'promise'>): void => {
    const row = known.get(one.key);
    const words = flat(one.text).toLowerCase();
    if (row?.state === 'rejected' || said.has(words)) return;
    said.add(words);
    const answer = row && row.answer !== '' ? { answer: row.answer, from: 'you' as const } : one;
    questions.push({
      ...one,
      answer: answer.answer,
      from: answer.from,
      id: row?.id ?? null,
      standing: answer.answer !== '' ? 'answered' : row?.assigned ? 'assigned' : 'open',
      finder: nameOf(row?.assigned ?? null),
      assigned: row?.assigned ?? null,
      due: row?.due ?? null,
      promise: row?.assigned ? promiseOf(store, row.id).fact : null,
    });
  };
  for (const row of taken.filter(({ sort }) => sort === 'question')) {
    if (/^(?:case|likely):/.test(row.about)) continue;
    add({
      key: row.about === '' ? row.id : row.about,
      text: row.words,
      why: row.by === '' ? '' : `${row.by === 'you' ? 'You ask' : `${row.by} may ask`} it.`,
      person: row.person,
      by: row.by,
      answer: row.answer,
      from: row.answer === '' ? '' : 'you',
      onFile: null,
      prepared: null,
      place: null,
      sources: row.sources,
    });
    const last = questions.at(-1);
    // A row of the user's own has no name it could be known by.
    if (last?.key === row.id)
      questions[questions.length - 1] = {
        ...last,
        id: row.id,
        standing: row.answer !== '' ? 'answered' : row.assigned ? 'assigned' : 'open',
        finder: row.finder,
        assigned: row.assigned,
        due: row.due,
        promise: row.promise,
      };
    if (row.fact !== null) restsOn.add(row.fact);
  }
  const topic = textsOf(proposal).join('. ').slice(0, 4000);
  for (const person of askers) {
    const counts = new Map<string, number>();
    for (const one of likelyFor(context, { person })) {
      const [fact] = one.sources.flatMap(({ fact: id }) => id ?? []);
      if (fact !== undefined && restsOn.has(fact)) continue;
      const anyway = always.includes(one.ground);
      if (one.ground === 'draft' || (!anyway && sharedWith(one.text, topic) === 0)) continue;
      const count = counts.get(one.ground) ?? 0;
      if (count >= (anyway && one.ground !== 'own' ? 1 : mostOfEach)) continue;
      counts.set(one.ground, count + 1);
      if (fact !== undefined) restsOn.add(fact);
      const theirs = one.answer?.by === 'you' ? one.answer : null;
      const words = one.answer?.by === 'file' ? flat(one.answer.sources[0]?.quote ?? '') : '';
      add({
        key: `likely:${person.id}:${one.about === 'own' ? `own:${theirs?.id ?? ''}` : one.about}`,
        text: one.text,
        why: one.why,
        person: person.id,
        by: nameOf(person.id),
        answer: theirs?.text ?? '',
        from: theirs ? 'you' : '',
        onFile:
          one.answer?.by === 'file' && words !== ''
            ? { text: one.answer.text, words, sources: one.answer.sources }
            : null,
        prepared: { person: person.id, about: one.about },
        place: null,
        sources: one.sources,
      });
    }
  }
  // What somebody asks in their words is not asked again in ours; what the case says of it answers it.
  const meant: Readonly<Record<string, RegExp>> = {
    'case:cost': /\bcosts?\b|\bprice|\bbudget\b|\bhow (?:much|expensive)\b/i,
    'case:wrong': /\bgo(?:es)? wrong\b|\brisks?\b/i,
    'case:who': /^["“]?who (?:does|carries|will do|would do)\b/i,
    'case:when': /\b(?:by when|when (?:will|do|does|can|would))\b/i,
  };
  const asksIt = ({ about }: { readonly about: string }) =>
    questions.findIndex(({ text, key }) => !key.startsWith('case:') && (meant[about]?.test(text) ?? false));
  const claims = store.proposalClaims.ofProposals([proposal.id], now).get(proposal.id) ?? [];
  for (const one of proposal.ended ? [] : caseQuestions(proposal, claims)) {
    const place = asksIt(one);
    const theirs = questions[place];
    if (theirs) {
      if (theirs.standing === 'open' && one.answer !== '')
        questions[place] = { ...theirs, standing: 'answered', answer: one.answer, from: 'case' };
      continue;
    }
    add({
      key: one.about,
      text: one.text,
      why: one.why,
      person: null,
      by: '',
      answer: one.answer,
      from: one.answer === '' ? '' : 'case',
      onFile: null,
      prepared: null,
      place: one.place,
      sources: [],
    });
  }

  const words = new Set(rows.map((row) => flat(row.words).toLowerCase()));
  const order = { open: 0, assigned: 1, answered: 2 } as const;
  return {
    objections: taken
      .filter(({ sort }) => sort === 'objection')
      .toSorted((a, b) => Number(a.answer !== '') - Number(b.answer !== '')),
    questions: questions.toSorted((a, b) => order[a.standing] - order[b.standing]),
    toTake: [
      ...rows
        .filter(({ state }) => state === 'proposed')
        .map(view)
        .map(({ id, sort, words: quote, by, answer, sources }) => ({
          key: id,
          sort,
          words: quote,
          by,
          why: 'read in your words',
          answer,
          sources,
        })),
      ...onFile
        .filter(
          ({ about, words: quote, fact }) => !known.has(about) && !words.has(quote.toLowerCase()) && !restsOn.has(fact),
        )
        .map(({ about, sort, words: quote, person, why, sources }) => ({
          key: about,
          sort,
          words: shortened(quote, 60),
          by: nameOf(person),
          why,
          answer: '',
          sources: [...sources],
        })),
    ],
    onFile,
  };
};
