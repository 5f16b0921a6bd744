import { ProposalTalk } from '../domain/proposals/room.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** A talk with the proposal it belongs to. */
export type TalkOfProposal = ProposalTalk & { readonly proposal: Id };

/** Talks before a decision. Readers see nothing that was made, worded, held or dropped after `until`. */
export const proposalTalksTable = (db: Db) => {
  const then = (row: Row, until: Instant): readonly TalkOfProposal[] => {
    const was = (at: unknown): boolean => typeof at === 'string' && millis(at) <= millis(until);
    if (!was(row.made)) return [];
    const worded = was(row.updated);
    return [
      {
        ...ProposalTalk.parse({
          ...row,
          ...(worded
            ? {}
            : { goal: 'Planned then, and worded later', bring: '', cost: '', moment: null, updated: row.made }),
          learnt: worded && was(row.held) ? row.learnt : '',
          held: was(row.held) ? row.held : null,
          dropped: was(row.dropped) ? row.dropped : null,
        }),
        proposal: String(row.proposal),
      },
    ];
  };
  const all = (rows: readonly Row[], until: Instant): readonly TalkOfProposal[] =>
    rows.flatMap((row) => then(row, until));
  return {
    get: (id: Id, until: Instant): TalkOfProposal | undefined =>
      all(db.all('select * from proposal_talk where id = ?', [id]), until)[0],
    /** In the order they were planned in. */
    of: (proposal: Id, until: Instant): readonly TalkOfProposal[] =>
      all(db.all('select * from proposal_talk where proposal = ? order by place, id', [proposal]), until),
    /** Those that became this moment. */
    ofMoment: (moment: Id, until: Instant): readonly TalkOfProposal[] =>
      all(db.all('select * from proposal_talk where moment = ? order by place, id', [moment]), until).filter(
        (one) => one.moment === moment,
      ),
    /** With somebody, of any proposal, the last planned first. */
    withPerson: (person: Id, until: Instant): readonly TalkOfProposal[] =>
      all(db.all('select * from proposal_talk where person = ? order by made desc, id', [person]), until),
    all: (until: Instant): readonly TalkOfProposal[] =>
      all(db.all('select * from proposal_talk order by proposal, place, id'), until),
    /** A new one comes behind those of its proposal; one that is there keeps its place and whom it is with. */
    put: (proposal: Id, one: ProposalTalk): void => {
      db.run(
        `insert into proposal_talk (id, proposal, person, place, goal, bring, cost, moment, learnt, held, dropped, made, updated)
         values (?, ?, ?, (select coalesce(max(place), 0) + 1 from proposal_talk where proposal = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set goal = excluded.goal, bring = excluded.bring, cost = excluded.cost, moment = excluded.moment,
           learnt = excluded.learnt, held = excluded.held, dropped = excluded.dropped, updated = excluded.updated`,
        [
          one.id,
          proposal,
          one.person,
          proposal,
          one.goal,
          one.bring,
          one.cost,
          one.moment,
          one.learnt,
          one.held,
          one.dropped,
          one.made,
          one.updated,
        ],
      );
    },
    remove: (id: Id): boolean => db.erase('delete from proposal_talk where id = ?', [id]) > 0,
  };
};
