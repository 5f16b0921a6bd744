import { preWire } from '../../domain/proposals/pre-wire.ts';
import type { PreWire } from '../../domain/proposals/pre-wire-view.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { readRoom } from '../../domain/proposals/read-room.ts';
import { someNames } from '../../domain/proposals/stand-words.ts';
import { toldOtherwise } from '../../domain/proposals/told-otherwise.ts';
import { clockIn } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { proposalViews } from '../proposal/proposal-view.ts';
import { roomMaterial } from '../room/room-material.ts';
import { plannedTalks } from './planned-talks.ts';
import { statementsOf } from './statements.ts';

/** Whom to talk with before a proposal is decided, from the room, the case and what is planned; as of now or the replayed day. */
export const preWireOf = (context: Context, proposal: Proposal): PreWire => {
  const store = context.store();
  const { now } = context;
  const clock = clockIn(context.zone);
  const material = roomMaterial(context, proposal);
  const room = readRoom(material);
  const [view] = proposalViews(context, [proposal], { whole: true });
  const sources = new Map((view?.lines ?? []).map(({ id, sources: its }) => [id, its]));
  const sourcesOf = (id: string) => sources.get(id) ?? [];
  const talks = plannedTalks(
    context,
    store.proposalTalks.of(proposal.id, now).filter(({ dropped }) => dropped === null),
    material.called,
  );
  const people = new Set(room.people.map(({ id }) => id));
  for (const { person } of talks) if (person !== null) people.add(person);
  const moment = proposal.moment === null ? undefined : store.moments.get(proposal.moment);
  const deciders = room.people.filter(({ part, gone }) => part === 'decides' && !gone).map(({ called }) => called);
  return preWire({
    proposal,
    claims: store.proposalClaims.ofProposal(proposal.id, now),
    data: store.proposalData.ofProposal(proposal.id, now),
    objections: material.objections,
    names: material.names,
    sourcesOf,
    decider: someNames(deciders),
    room,
    people: material.people,
    called: material.called,
    talks,
    otherwise: toldOtherwise(statementsOf(context, { proposal, talks, called: material.called, people, sourcesOf }), {
      names: material.names,
      now: material.now,
    }),
    decidedAt: moment && moment.status !== 'cancelled' ? clock(moment.start) : null,
    now: material.now,
    today: material.today,
  });
};
