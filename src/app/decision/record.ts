import { z } from 'zod';
import type { Ask } from '../../domain/evaluation/ask.ts';
import { AskAnswer, AskEnd } from '../../domain/evaluation/ask-answer.ts';
import type { DecisionRecord } from '../../domain/proposals/decision-record.ts';
import { standingDecision } from '../../domain/proposals/decision-sentence.ts';
import { Proposal } from '../../domain/proposals/proposal.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf } from '../../domain/shared/time.ts';
import { askAnswer } from '../ask/answer.ts';
import { asksWith } from '../ask/asks-with.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { invariant } from '../invariant.ts';
import { operation } from '../operation.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { findPerson } from '../person/find-person.ts';
import { findOption } from '../proposal/find-option.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { inReach } from '../replay.ts';
import { DecisionView, decisionViews } from './decision-view.ts';
import { keepNote, onDay } from './keep-note.ts';

const Words = z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.');
const NamedDay = Day.refine(inReach, 'Name a year from 1900 to 2200.');

/** How it stood before a record was made, for `decision.remove` to come back to. */
export const DecidedBefore = z.object({
  answer: AskAnswer.nullable(),
  ask: Id.nullable(),
  ended: Proposal.shape.ended,
});

const polarities = { yes: 'positive', changed: 'positive', later: 'open', no: 'negative' } as const;

/** The ask on file that was answered; kept from the day it was first asked on, where the user names one. */
const askFor = (
  context: Context,
  proposal: Proposal,
  { ask, asked, day, person }: { ask: Id | null; asked: Day | undefined; day: Day; person: Id | null },
): Ask | undefined => {
  const late = (detail: string, field: string): never => {
    throw new AppError('bad-input', { field, detail, hint: 'Name the day it was decided, or another ask.' });
  };
  if (asked !== undefined && asked > day) late('It was decided before that day.', 'asked');
  const store = context.store();
  const above = person !== null && store.people.get(person)?.standing === 'above';
  const kept =
    ask ??
    (asked === undefined || !above
      ? null
      : keepNote(context, {
          key: `asked:${context.newId()}`,
          words: proposal.title,
          before: `I asked ${store.people.get(person)?.name ?? ''}: `,
          kind: 'request',
          owner: ensureMe(context),
          to: person,
          polarity: null,
          reason: 'You said so.',
          said: onDay(context, asked),
          moment: null,
        }));
  if (kept === null) return undefined;
  const found = asksWith(context).find(({ fact }) => fact === kept);
  if (found && dayOf(found.asked) > day) late('That is before you asked for it.', 'day');
  return found;
};

export const decisionRecord = operation({
  name: 'decision.record',
  alias: 'decided',
  summary:
    'Put down what was decided on a proposal: yes, changed, later or no; by whom, when and why. A later record takes its place, and both stay.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'how', 'words...'],
  input: z.object({
    proposal: Which,
    how: AskEnd,
    /** What was decided, as it was put. */
    words: Words.min(1, 'Say what was decided, in a line.'),
    /** The option it is: its id, or a part of its name; `null` for none. Of a yes the one that was recommended. */
    option: z.string().trim().min(1).max(200).nullable().optional(),
    /** Who decided: a name, address or id; `null` for nobody known. Without it whoever was asked to. */
    person: z.string().trim().min(1).max(320).nullable().optional(),
    /** The day it was decided; today where it is not said. */
    day: NamedDay.optional(),
    reasons: Words.default(''),
    /** What was given up for it, or who saw it differently, in words they would accept. */
    givenUp: Words.default(''),
    /** What is expected of it. */
    expected: Words.default(''),
    /** What was learnt, even from a no. */
    learnt: Words.default(''),
    /** The day to look at it again; of a later, the day to ask again. */
    reviewOn: NamedDay.optional(),
    /** The record whose place it takes, `null` for none yet: refused where another stands. Without it the one that stands. */
    supersedes: Id.nullable().optional(),
    /** The ask on file that it answers; without it the one that the proposal is. */
    ask: Id.nullable().optional(),
    /** The day you first asked, where no ask is on file. */
    asked: NamedDay.optional(),
  }),
  output: z.object({
    decision: DecisionView,
    before: DecidedBefore,
    /** What in your words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, input) => {
    const store = context.store();
    const { now, zone } = context;
    const proposal = findProposal(context, input.proposal);
    const today = dayOf(clockIn(zone)(now));
    const day = input.day ?? today;
    if (day > today) throw new AppError('bad-input', { field: 'day', detail: 'That day is still to come.' });
    if (input.reviewOn !== undefined && input.reviewOn <= day)
      throw new AppError('bad-input', {
        field: 'reviewOn',
        detail: 'That is not after it was decided.',
        hint: 'Name a later day to look at it again.',
      });
    const standing = standingDecision(store.proposalDecisions.of(proposal.id, now));
    if (input.supersedes !== undefined && input.supersedes !== (standing?.id ?? null))
      throw new AppError('changed-elsewhere', {
        field: 'supersedes',
        detail:
          input.supersedes === null
            ? 'A decision on it was put down already.'
            : standing === null
              ? 'That record was taken back.'
              : 'Another record took its place already.',
        hint: 'Look at the one that stands, and put down what changed since.',
      });
    const option =
      input.option === undefined
        ? input.how === 'yes'
          ? (proposal.options.find(({ id }) => id === proposal.chosen) ?? null)
          : null
        : input.option === null
          ? null
          : findOption(proposal, input.option);
    const person =
      input.person === undefined ? proposal.decider : input.person === null ? null : findPerson(store, input.person).id;
    return store.transaction(() => {
      const ask = askFor(context, proposal, {
        ask: input.ask === undefined ? proposal.ask : input.ask,
        asked: input.asked,
        day,
        person,
      });
      const moment = proposal.moment === null ? undefined : store.moments.get(proposal.moment);
      const id = context.newId();
      const inMoment = moment && dayOf(clockIn(zone)(moment.start)) === day ? moment.id : null;
      const fact = keepNote(context, {
        key: `decision:${id}`,
        words: input.words,
        kind: 'decision',
        owner: person,
        to: null,
        polarity: polarities[input.how],
        reason: 'You put it down as decided.',
        said: onDay(context, day, ask?.asked),
        moment: inMoment,
      });
      const record: DecisionRecord = {
        id,
        supersedes: standing?.id ?? null,
        how: input.how,
        words: input.words,
        option: option?.id ?? null,
        optionName: option?.name ?? '',
        person,
        day,
        reasons: input.reasons,
        givenUp: input.givenUp,
        expected: input.expected,
        learnt: input.learnt,
        reviewOn: input.reviewOn ?? null,
        fact,
        moment: inMoment,
        reviewed: null,
        seen: '',
        nextOn: null,
        made: now,
      };
      store.proposalDecisions.add(proposal.id, record);
      if (ask)
        askAnswer.run(context, {
          fact: ask.fact,
          how: input.how,
          outcome: fact,
          at: day,
          ...(input.learnt === '' ? {} : { learnt: input.learnt }),
        });
      const before = { answer: ask?.answer ?? null, ask: proposal.ask, ended: proposal.ended };
      store.proposals.put({
        ...proposal,
        ...(ask && ask.fact !== proposal.ask ? { ask: ask.fact } : {}),
        ended: { at: now, how: 'decided' },
      });
      const decision = decisionViews(context, store.proposalDecisions.of(proposal.id, now)).find(
        (one) => one.id === id,
      );
      invariant(decision, 'it was made just now');
      const words = [input.words, input.reasons, input.givenUp, input.expected, input.learnt];
      return { decision, before, careful: careful(words.filter(Boolean).join('\n\n')) };
    });
  },
});
