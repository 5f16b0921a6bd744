import { z } from 'zod';
import { ProposalPerson, ProposalPosition } from '../domain/proposals/room.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

const personOf = (row: Row): ProposalPerson =>
  ProposalPerson.parse({ ...row, part: row.part === '' ? null : row.part, leftOut: row.left_out === 1 });

const Earlier = z.array(ProposalPosition.pick({ stand: true, sure: true, state: true, updated: true }));
const earlierOf = (row: Row): z.infer<typeof Earlier> => Earlier.parse(JSON.parse(String(row.earlier)));

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
    /** As they stood at `until`: of what was corrected later, what was said before. */
    positions: (proposal: Id, until: Instant): readonly ProposalPosition[] =>
      db.all('select * from proposal_position where proposal = ? order by made, id', [proposal]).flatMap((row) => {
        if (was(row.updated, until)) return [ProposalPosition.parse(row)];
        const then = earlierOf(row).findLast(({ updated }) => was(updated, until));
        return then ? [ProposalPosition.parse({ ...row, ...then })] : [];
      }),
    /** Keeps it, and what was said of it before; what is put back as it was forgets what came since. */
    putPosition: (proposal: Id, one: ProposalPosition): void => {
      const row = db.one('select * from proposal_position where proposal = ? and fact = ?', [proposal, one.fact]);
      const earlier = row
        ? [...earlierOf(row), ProposalPosition.parse(row)].filter(
            ({ updated }) => millis(updated) < millis(one.updated),
          )
        : [];
      db.run(
        `insert into proposal_position (id, proposal, fact, stand, sure, state, earlier, made, updated)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (proposal, fact) do update set stand = excluded.stand, sure = excluded.sure, state = excluded.state,
           earlier = excluded.earlier, updated = excluded.updated`,
        [
          one.id,
          proposal,
          one.fact,
          one.stand,
          one.sure,
          one.state,
          JSON.stringify(earlier.map(({ stand, sure, state, updated }) => ({ stand, sure, state, updated }))),
          one.made,
          one.updated,
        ],
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
