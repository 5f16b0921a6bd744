import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { PositionSureness, Stand } from '../../domain/proposals/room.ts';
import type { RoomPosition } from '../../domain/proposals/room-view.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { roomOf } from '../room/room-of.ts';
import { nothingBefore, type RoomBefore } from '../room/room-view.ts';

/** What is decided of one position; what is not said stays as it was read. */
export type Decided = {
  readonly fact: Id;
  readonly state: 'accepted' | 'rejected';
  readonly stand?: Stand | undefined;
  readonly sure?: PositionSureness | undefined;
};

/**
 * Keeps what the user says of positions that speak of a proposal, all or nothing, and gives what was before. What is taken and
 * waited is accepted as a fact as well. Throws `AppError`: `not-found`; `bad-input` where the words leave open where somebody stands.
 */
export const decidePositions = (context: Context, proposal: Proposal, decisions: readonly Decided[]): RoomBefore => {
  const store = context.store();
  const { now } = context;
  const shown = new Map<Id, RoomPosition>(
    roomOf(context, proposal).people.flatMap(({ positions }) => positions.map((one) => [one.fact, one] as const)),
  );
  const kept = new Map(store.rooms.positions(proposal.id, now).map((one) => [one.fact, one]));
  const before = { positions: [] as RoomBefore['positions'], waited: [] as Id[] };
  store.transaction(() => {
    for (const { fact: id, state, stand, sure } of decisions) {
      const one = shown.get(id);
      const was = kept.get(id) ?? null;
      const fact = store.facts.at(id, now);
      const isPosition = fact?.kind === 'position' && (fact.state === 'accepted' || fact.state === 'proposed');
      if (!isPosition || (!one && !was && stand === undefined))
        throw new AppError('not-found', {
          field: 'facts',
          detail: 'No position here has that id.',
          hint: '`updraft room PROPOSAL` shows them with their ids.',
        });
      if (state === 'accepted' && stand === undefined && one && one.asks !== '' && one.asks !== 'about' && was === null)
        throw new AppError('bad-input', {
          field: 'stand',
          detail: 'Their words leave open where they stand on this.',
          hint: '`updraft position.correct PROPOSAL FACT --stand for` says it: for, leans-for, open, leans-against or against.',
        });
      before.positions.push({ fact: id, was });
      store.rooms.putPosition(proposal.id, {
        id: was?.id ?? context.newId(),
        fact: id,
        stand: stand ?? one?.stand ?? was?.stand ?? 'open',
        sure: sure ?? one?.sure ?? was?.sure ?? 'signs',
        state,
        made: was?.made ?? now,
        updated: now,
      });
      if (state === 'accepted' && fact.state === 'proposed') {
        before.waited.push(id);
        store.facts.put({ ...fact, state: 'accepted', decided: now, lastConfirmed: now });
      }
    }
  });
  return { ...nothingBefore, ...before };
};
