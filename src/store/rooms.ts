import { ProposalPerson, ProposalPosition } from '../domain/proposals/room.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

const personOf = (row: Row): ProposalPerson =>
  ProposalPerson.parse({ ...row, part: row.part === '' ? null : row.part, leftOut: row.left_out === 1 });

/** Who weighs on proposals by the user's word, and which positions on file speak of them. Readers see nothing later than `until`. */
export const roomsTable = (db: Db) => {
  const was = (at: unknown, until: Instant): boolean => typeof at === 'string' && millis(at) <= millis(until);
  return {
    /** In the order in which they were named. Of somebody spoken of otherwise later, only that they were named. */
    people: (proposal: Id, until: Instant): readonly ProposalPerson[] =>
      db
        .all('select * from proposal_person where proposal = ? order by made, person', [proposal])
        .filter(({ made }) => was(made, until))
        .map((row) =>
          was(row.updated, until)
            ? personOf(row)
            : {
                ...personOf(row),
                part: null,
                matters: '',
                leftOut: false,
                updated: ProposalPerson.shape.made.parse(row.made),
              },
        ),
    putPerson: (proposal: Id, one: ProposalPerson): void => {
      db.run(
        `insert into proposal_person (proposal, person, part, matters, left_out, made, updated) values (?, ?, ?, ?, ?, ?, ?)
         on conflict (proposal, person) do update set part = excluded.part, matters = excluded.matters,
           left_out = excluded.left_out, updated = excluded.updated`,
        [proposal, one.person, one.part ?? '', one.matters, one.leftOut ? 1 : 0, one.made, one.updated],
      );
    },
    removePerson: (proposal: Id, person: Id): boolean =>
      db.erase('delete from proposal_person where proposal = ? and person = ?', [proposal, person]) > 0,
    /** As they stood at `until`; what was decided or corrected later is left out, and read from the words again. */
    positions: (proposal: Id, until: Instant): readonly ProposalPosition[] =>
      db
        .all('select * from proposal_position where proposal = ? order by made, id', [proposal])
        .filter(({ updated }) => was(updated, until))
        .map((row) => ProposalPosition.parse(row)),
    putPosition: (proposal: Id, one: ProposalPosition): void => {
      db.run(
        `insert into proposal_position (id, proposal, fact, stand, sure, state, made, updated) values (?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (proposal, fact) do update set stand = excluded.stand, sure = excluded.sure, state = excluded.state,
           updated = excluded.updated`,
        [one.id, proposal, one.fact, one.stand, one.sure, one.state, one.made, one.updated],
      );
    },
    removePosition: (proposal: Id, fact: Id): boolean =>
      db.erase('delete from proposal_position where proposal = ? and fact = ?', [proposal, fact]) > 0,
    /** Everything, for the way out. */
    all: (): readonly (
      | (ProposalPerson & { readonly proposal: Id })
      | (ProposalPosition & { readonly proposal: Id })
    )[] => [
      ...db
        .all('select * from proposal_person order by proposal, made, person')
        .map((row) => ({ proposal: String(row.proposal), ...personOf(row) })),
      ...db
        .all('select * from proposal_position order by proposal, made, id')
        .map((row) => ({ proposal: String(row.proposal), ...ProposalPosition.parse(row) })),
    ],
  };
};
