import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { dayInWords } from '../../domain/documents/words.ts';
import { calledName } from '../../domain/people/names.ts';
import { CaseOffer } from '../../domain/proposals/case-offers.ts';
import { decisionSentence, standingDecision } from '../../domain/proposals/decision-sentence.ts';
import { Gap, gapsIn } from '../../domain/proposals/gaps.ts';
import { Proposal, ProposalLine, ProposalOption, type ReadFrom } from '../../domain/proposals/proposal.ts';
import { Missed, missedIn } from '../../domain/proposals/readiness.ts';
import { proposalSentence } from '../../domain/proposals/sentence.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, type Day, dayOf, Instant } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { offersFor } from './offers.ts';

/** A line with where it was read; what it serves or rests on stands in `sources` as well. */
export const ProposalLineView = ProposalLine.extend({ sources: z.array(LineSource) });
export const ProposalOptionView = ProposalOption.extend({ sources: z.array(LineSource) });

/** A proposal as a page shows it. */
export const ProposalView = Proposal.extend({
  options: z.array(ProposalOptionView),
  lines: z.array(ProposalLineView),
  /** Who is asked to decide; null where nobody is named, or they were deleted. */
  deciderName: PersonName.nullable(),
  /** What frames call them; empty where nobody is named. */
  called: z.string(),
  /** The talk in which it is to be decided. */
  momentName: z.object({ id: Id, title: z.string(), start: Instant }).nullable(),
  /** The request on file that it is. */
  asked: LineSource.nullable(),
  /** How it stands, in one sentence. */
  sentence: z.string(),
  /** How many lines and options wait for the user's word. */
  waiting: z.number().int(),
});
export type ProposalView = Readonly<z.infer<typeof ProposalView>>;

export const WholeProposal = z.object({
  proposal: ProposalView,
  /** The sentence or memo it began with, as it was written; null where there is none. */
  memo: z.object({ source: Id, text: z.string(), said: Instant }).nullable(),
  /** The most important thing that is missing, one at a time; null where nothing is, or it has ended. */
  gap: Gap.nullable(),
  /** How many more would be asked after it. */
  asksLeft: z.number().int(),
  /** The names of what was put off for later, to be asked again. */
  later: z.array(z.string()),
  /** What its own words and what is on file could add, each taken or left with one key. */
  offers: z.array(CaseOffer),
  /** What a senior reader will miss, the gravest first. */
  missed: z.array(Missed),
});
export type WholeProposal = Readonly<z.infer<typeof WholeProposal>>;

/** The words something was read from, as a source of a line. */
const sourcesOf = (context: Context, proposals: readonly Proposal[]) => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const from = proposals.flatMap((one) => [
    ...(one.source === null ? [] : [one.source]),
    ...one.lines.flatMap((line) => line.from?.source ?? []),
  ]);
  const texts = new Map(store.sources.many([...new Set(from)]).map((one) => [one.id, one]));
  const ofWords = (read: ReadFrom): readonly LineSource[] => {
    const source = read === null ? undefined : texts.get(read.source);
    const quote = read && source ? source.text.slice(read.start, read.end) : '';
    if (!source || quote === '') return [];
    return [{ quote, kind: 'note', date: clock(source.said), id: source.id, fact: null, who: 'you' }];
  };
  const ofFact = (id: Id | null): readonly LineSource[] => {
    const fact = id === null ? undefined : store.facts.at(id, context.now);
    if (!fact || fact.state === 'rejected') return [];
    const source = store.sources.heads(new Map([[fact.source, 0]]))[0];
    const by = fact.speaker ?? fact.owner;
    const who = by === null ? undefined : store.people.get(by);
    return [
      {
        quote: fact.quote,
        kind: source?.kind ?? 'capture',
        date: clock(fact.said),
        id: fact.source,
        fact: fact.id,
        who: who === undefined ? '' : who.standing === 'me' ? 'you' : who.name,
      },
    ];
  };
  return { texts, ofWords, ofFact };
};

/** Today on the user's own clock. */
export const todayOf = ({ now, zone }: Pick<Context, 'now' | 'zone'>): Day => dayOf(clockIn(zone)(now));

/** Who said what and when, of each proposal that was decided. */
const decidedOf = (context: Context, proposals: readonly Proposal[], today: Day): ReadonlyMap<Id, string> => {
  const store = context.store();
  const decided = proposals.filter(({ ended }) => ended?.how === 'decided');
  if (decided.length === 0) return new Map();
  const records = store.proposalDecisions.made(context.now).toReversed();
  return new Map(
    decided.flatMap((one) => {
      const standing = standingDecision(records.filter(({ proposal }) => proposal === one.id));
      const who = standing?.person ? calledName(store.people.get(standing.person)?.name ?? '') : '';
      return standing ? [[one.id, decisionSentence(one, standing, { who, asked: null, today })] as const] : [];
    }),
  );
};

/** Proposals as pages show them; facts are looked up only for a page of one (`whole`). */
export const proposalViews = (
  context: Context,
  proposals: readonly Proposal[],
  { whole = false }: { readonly whole?: boolean } = {},
): readonly ProposalView[] => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const today = todayOf(context);
  const { ofWords, ofFact } = sourcesOf(context, whole ? proposals : []);
  const decided = decidedOf(context, proposals, today);
  return proposals.map((one): ProposalView => {
    const decider = one.decider === null ? undefined : store.people.get(one.decider);
    const moment = one.moment === null ? undefined : store.moments.get(one.moment);
    const called = decider ? calledName(decider.name) : '';
    const waiting = [...one.options, ...one.lines].filter(({ state }) => state === 'proposed').length;
    return {
      ...one,
      options: one.options.map((option) => ({ ...option, sources: [...ofWords(option.from)] })),
      lines: one.lines.map((line) => ({
        ...line,
        sources: [...ofWords(line.from), ...(whole ? ofFact(line.fact) : [])],
      })),
      opened: clock(one.opened),
      ended: one.ended && { ...one.ended, at: clock(one.ended.at) },
      deciderName: decider ? personName(decider) : null,
      called,
      momentName: moment ? { id: moment.id, title: moment.title, start: clock(moment.start) } : null,
      asked: whole ? (ofFact(one.ask)[0] ?? null) : null,
      sentence: proposalSentence(one, {
        called,
        today,
        inWords: (day) => dayInWords(day, today),
        moment: moment ? dayOf(clock(moment.start)) : null,
        decided: decided.get(one.id) ?? '',
      }),
      waiting,
    };
  });
};

/** As it would be if what its own words say of the ask and the choice were taken: what waits counts as said. */
const withOffers = (one: Proposal, offers: readonly CaseOffer[]): Proposal => {
  const said = offers.flatMap(({ take }) => (take.sort === 'save' ? [take] : []));
  return {
    ...one,
    decider: one.decider ?? said.find(({ decider }) => decider !== undefined)?.decider ?? null,
    ladder: one.ladder ?? said.find(({ ladder }) => ladder !== undefined)?.ladder ?? null,
    chosen: one.chosen ?? said.find(({ chosen }) => chosen !== undefined)?.chosen ?? null,
    byDay: one.byDay ?? said.find(({ byDay }) => byDay !== undefined)?.byDay ?? null,
  };
};

/** A proposal as it is now, with what is missing. Throws `AppError('not-found')`. */
export const wholeProposal = (context: Context, id: Id): WholeProposal => {
  const store = context.store();
  const { now } = context;
  const one = store.proposals.get(id, now);
  const [view] = one ? proposalViews(context, [one], { whole: true }) : [];
  if (!one || !view) throw new AppError('not-found', { field: 'proposal' });
  const source = one.source === null ? undefined : store.sources.get(one.source);
  const decider = view.deciderName === null ? null : view.called;
  const said = store.answers.starting(`proposal:${id}:`, now);
  const offers = offersFor(context, one);
  // What its own words answer is not asked: it waits to be taken.
  const waits = (about: string): boolean => {
    const what = about.split(':')[2] ?? '';
    return offers.some((offer) => offer.about.startsWith(`proposal:${id}:${what === 'byDay' ? 'day' : what}-read`));
  };
  const gaps = one.ended ? [] : gapsIn(one, decider).filter(({ about }) => !waits(about));
  const asked = gaps.filter(({ about }) => !said.has(about));
  return {
    proposal: view,
    memo: source ? { source: source.id, text: source.text, said: clockIn(context.zone)(source.said) } : null,
    gap: asked[0] ?? null,
    asksLeft: Math.max(0, asked.length - 1),
    later: gaps.flatMap(({ about }) => (said.has(about) ? [about] : [])),
    offers: [...offers],
    missed: one.ended
      ? []
      : [
          ...missedIn({
            proposal: withOffers(one, offers),
            today: todayOf(context),
            decider,
            claims: store.proposalClaims.ofProposals([id], now).get(id) ?? [],
            objections: store.objections.ofProposal(id, now),
            standKnown: store.rooms
              .positions(id, now)
              .some(({ fact, state }) => state !== 'rejected' && store.facts.at(fact, now)?.owner === one.decider),
            talked: store.proposalTalks.of(id, now).some(({ dropped }) => dropped === null),
          }),
        ],
  };
};
