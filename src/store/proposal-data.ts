import { ProposalData } from '../domain/proposals/claim.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';
import { byProposal } from './proposals.ts';

/** What was pasted over later is not seen: only that something was pasted. */
const dataAt = (row: Row, until: Instant): ProposalData =>
  ProposalData.parse({
    ...row,
    ...(millis(String(row.updated)) <= millis(until)
      ? {}
      : { claim: null, title: 'Pasted then, and changed later', origin: '', csv: '', updated: row.made }),
  });

/** Small data of proposals, as they were pasted. Readers see nothing that was made after `until`. */
export const proposalDataTable = (db: Db) => ({
  get: (id: Id, until: Instant): ProposalData | undefined => {
    const row = db.one('select * from proposal_data where id = ?', [id]);
    return row && millis(String(row.made)) <= millis(until) ? dataAt(row, until) : undefined;
  },
  /** Whose data that is. */
  of: (id: Id): Id | undefined => {
    const row = db.one('select proposal from proposal_data where id = ?', [id]);
    return row && String(row.proposal);
  },
  /** Those of one proposal in their order, whatever their state. */
  ofProposal: (proposal: Id, until: Instant): readonly ProposalData[] =>
    db
      .all('select * from proposal_data where proposal = ? order by rowid', [proposal])
      .filter(({ made }) => millis(String(made)) <= millis(until))
      .map((row) => dataAt(row, until)),
  /** Those of several proposals, the first first. */
  ofProposals: (proposals: readonly Id[], until: Instant): ReadonlyMap<Id, readonly ProposalData[]> => {
    const rows = db
      .all('select * from proposal_data where proposal in (select value from json_each(?)) order by rowid', [
        JSON.stringify(proposals),
      ])
      .filter(({ made }) => millis(String(made)) <= millis(until));
    return new Map([...byProposal(rows)].map(([id, of]) => [id, of.map((row) => dataAt(row, until))]));
  },
  /** All, by the proposal they belong to. */
  all: (until: Instant): readonly (ProposalData & { readonly proposal: Id })[] =>
    db
      .all('select * from proposal_data order by proposal, rowid')
      .filter(({ made }) => millis(String(made)) <= millis(until))
      .map((row) => ({ ...dataAt(row, until), proposal: String(row.proposal) })),
  put: (proposal: Id, one: ProposalData): void => {
    db.run(
      `insert into proposal_data (id, proposal, claim, title, origin, csv, made, updated) values (?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set claim = excluded.claim, title = excluded.title, origin = excluded.origin, csv = excluded.csv,
         updated = excluded.updated`,
      [one.id, proposal, one.claim, one.title, one.origin, one.csv, one.made, one.updated],
    );
  },
  remove: (id: Id): boolean => db.erase('delete from proposal_data where id = ?', [id]) > 0,
});
