import { dayInWords } from '../../domain/documents/words.ts';
import type { FactKind } from '../../domain/facts/fact.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { calledName } from '../../domain/people/names.ts';
import { hasLeft } from '../../domain/people/person.ts';
import { rungWords } from '../../domain/proposals/ask-ladder.ts';
import { benefitOffered, type CaseOffer, type OfferedFact, offersOnFile } from '../../domain/proposals/case-offers.ts';
import type { MemoReading } from '../../domain/proposals/memo-reading.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { readMemo } from '../../domain/proposals/read-memo.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import type { StoredSource } from '../../store/sources.ts';
import { knownFacts, nameWords } from '../assessment/relationship-of.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
import { whose } from '../fact/whose.ts';

const kinds: readonly FactKind[] = [
  'priority',
  'success',
  'pressure',
  'position',
  'support',
  'preference',
  'opportunity',
];
/** What was said longer ago is not held against a case of today. */
const lookedBackMs = 400 * 86_400_000;
const mostFacts = 400;

const onFile = (context: Context, proposal: Proposal): readonly CaseOffer[] => {
  const store = context.store();
  const { now } = context;
  const facts = store.facts
    .acceptedSince(millis(now) - lookedBackMs, now, kinds)
    .filter(({ closed }) => closed === null)
    .slice(0, mostFacts);
  const me = store.people.me()?.id;
  const today = dayOf(now);
  const people = new Map(store.people.all().map((person) => [person.id, person]));
  const names = nameWords(
    store,
    facts.flatMap(({ about }) => about),
  );
  const found = knownFacts(context)(facts).flatMap((fact): OfferedFact[] => {
    const owner = fact.owner ?? fact.about.find((id) => id !== me) ?? null;
    const person = owner === null || owner === me ? undefined : people.get(owner);
    if (!person || person.group || person.standing === 'me' || hasLeft(person, today)) return [];
    return [
      {
        id: fact.id,
        kind: fact.kind,
        quote: fact.quote,
        rank: fact.rank ?? null,
        whose: calledName(person.name),
        above: person.standing === 'above',
        source: sourceOfKnown(fact),
      },
    ];
  });
  return offersOnFile(proposal, found, names);
};

/** What the words it began with say of who is asked for what by when, read again each time: it stands nowhere else until it is taken. */
const inWords = (
  context: Context,
  proposal: Proposal,
  source: StoredSource,
  reading: Pick<MemoReading, 'decider' | 'ladder' | 'ask' | 'byDay' | 'chosen'>,
): readonly CaseOffer[] => {
  const { text } = source;
  const clock = clockIn(context.zone);
  const from = ({ start, end }: { readonly start: number; readonly end: number }) => [
    {
      quote: text.slice(start, end),
      kind: 'note' as const,
      date: clock(source.said),
      id: source.id,
      fact: null,
      who: 'you',
    },
  ];
  const named = reading.decider === null ? '' : text.slice(reading.decider.start, reading.decider.end);
  const person = proposal.decider === null && named !== '' ? whose(context.store(), named) : undefined;
  const decider = person === undefined ? undefined : context.store().people.get(person);
  const chosen =
    proposal.chosen === null && reading.chosen !== null
      ? proposal.options.find(({ from: read, state }) => state !== 'rejected' && read?.start === reading.chosen?.at)
      : undefined;
  const about = (what: string): string => `proposal:${proposal.id}:${what}`;
  return [
    ...(decider && decider.standing !== 'me'
      ? [
          {
            about: about('decider-read'),
            at: 'ask' as const,
            line: { text: `${decider.name} is asked.`, sources: reading.decider ? from(reading.decider) : [] },
            take: { sort: 'save' as const, decider: decider.id },
          },
        ]
      : []),
    ...(proposal.ladder === null && reading.ladder !== null && reading.ask !== null
      ? [
          {
            about: about('ladder-read'),
            at: 'ask' as const,
            line: {
              text: `What is asked: ${rungWords[reading.ladder].name.toLowerCase()}.`,
              sources: from(reading.ask),
            },
            take: { sort: 'save' as const, ladder: reading.ladder },
          },
        ]
      : []),
    ...(proposal.byDay === null && reading.byDay !== null
      ? [
          {
            about: about('day-read'),
            at: 'ask' as const,
            line: {
              text: `An answer is needed by ${dayInWords(reading.byDay.day, dayOf(clock(context.now)))}.`,
              sources: from(reading.byDay.span),
            },
            take: { sort: 'save' as const, byDay: reading.byDay.day },
          },
        ]
      : []),
    ...(chosen && reading.chosen
      ? [
          {
            about: about('chosen-read'),
            at: 'options' as const,
            line: { text: `“${chosen.name}” is recommended.`, sources: from(reading.chosen.span) },
            take: { sort: 'save' as const, chosen: chosen.id },
          },
        ]
      : []),
  ];
};

/** What could stand in a proposal by its own words and by what is on file, and is neither taken nor left out. */
export const offersFor = (context: Context, proposal: Proposal): readonly CaseOffer[] => {
  if (proposal.ended) return [];
  const store = context.store();
  const source = proposal.source === null ? undefined : store.sources.get(proposal.source);
  const open =
    proposal.decider === null || proposal.ladder === null || proposal.byDay === null || proposal.chosen === null;
  const read =
    source && open
      ? inWords(
          context,
          proposal,
          source,
          readMemo(source.text, dayOf(clockIn(context.zone)(source.said)), {
            calendar: calendarsOf(store, context.zone)(source.said),
          }),
        )
      : [];
  const benefit = benefitOffered(proposal);
  const left = store.answers.starting(`proposal:${proposal.id}:`, context.now);
  return [...read, ...onFile(context, proposal), ...(benefit ? [benefit] : [])].filter(({ about }) => !left.has(about));
};
