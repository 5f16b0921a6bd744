import { Objection } from '../domain/proposals/objection.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';
import { byProposal, fromOfRow } from './proposals.ts';

/** What speaks against proposals, and what will be asked of them. Readers see nothing that was made after `until`. */
export const objectionsTable = (db: Db) => {
  const was = (at: unknown, until: Instant): boolean => typeof at === 'string' && millis(at) <= millis(until);
  const read = (row: Row, until: Instant): Objection =>
    Objection.parse({
      ...row,
      from: fromOfRow(row),
      // What was answered or assigned later was neither then.
      ...(was(row.updated, until)
        ? {}
        : {
            valid: '',
            answer: '',
            test: '',
            assigned: null,
            due: null,
            // The user's own word waits for nobody.
            state: row.source === null && row.fact === null && row.about === '' ? 'accepted' : 'proposed',
            updated: row.made,
          }),
    });
  const whose = (ids: readonly Id[], until: Instant): readonly Row[] =>
    db
      .all(
        `select * from proposal_objection where proposal in (select value from json_each(?))
         order by proposal, place, id`,
        [JSON.stringify(ids)],
      )
      .filter(({ made }) => was(made, until));
  return {
    get: (id: Id, until: Instant): Objection | undefined => {
      const row = db.one('select * from proposal_objection where id = ?', [id]);
      return row && was(row.made, until) ? read(row, until) : undefined;
    },
    /** Those of a proposal, in their order; what was left out is among them. */
    ofProposal: (proposal: Id, until: Instant): readonly Objection[] =>
      whose([proposal], until).map((row) => read(row, until)),
    /** Those of several proposals in one question, by proposal. */
    ofProposals: (ids: readonly Id[], until: Instant): ReadonlyMap<Id, readonly Objection[]> =>
      new Map([...byProposal(whose(ids, until))].map(([id, rows]) => [id, rows.map((row) => read(row, until))])),
    /** Everything kept, for the export. */
    all: (): readonly (Objection & { readonly proposal: Id })[] =>
      db
        .all('select * from proposal_objection order by proposal, place, id')
        .map((row) => ({ ...read(row, '9999-12-31T00:00:00Z'), proposal: String(row.proposal) })),
    /** A new one comes behind those that are there; one that is there keeps its place. */
    put: (proposal: Id, one: Objection): void => {
      db.run(
        `insert into proposal_objection
           (id, proposal, place, sort, person, words, valid, answer, test, assigned, due, fact, about, source, start_at, end_at, state, made, updated)
         values (?, ?, (select coalesce(max(place), 0) + 1 from proposal_objection where proposal = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set sort = excluded.sort, person = excluded.person, words = excluded.words,
           valid = excluded.valid, answer = excluded.answer, test = excluded.test, assigned = excluded.assigned,
           due = excluded.due, fact = excluded.fact, about = excluded.about, state = excluded.state, updated = excluded.updated`,
        [
          one.id,
          proposal,
          proposal,
          one.sort,
          one.person,
          one.words,
          one.valid,
          one.answer,
          one.test,
          one.assigned,
          one.due,
          one.fact,
          one.about,
          one.from?.source ?? null,
          one.from?.start ?? null,
          one.from?.end ?? null,
          one.state,
          one.made,
          one.updated,
        ],
      );
    },
    remove: (id: Id): boolean => db.erase('delete from proposal_objection where id = ?', [id]) > 0,
    /** The proposal that one belongs to. */
    proposalOf: (id: Id): Id | undefined => {
      const row = db.one('select proposal from proposal_objection where id = ?', [id]);
      return row && String(row.proposal);
    },
  };
};
