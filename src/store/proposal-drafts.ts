import { ProposalDraft } from '../domain/proposals/proposal-draft.ts';
import type { Id } from '../domain/shared/id.ts';
import type { Db } from './database.ts';

/** What documents of proposals were compiled for, by their draft. */
export const proposalDraftsTable = (db: Db) => ({
  get: (draft: Id): ProposalDraft | undefined => {
    const row = db.one('select * from proposal_draft where draft = ?', [draft]);
    return row && ProposalDraft.parse(row);
  },
  put: (one: ProposalDraft): void => {
    db.run(
      `insert into proposal_draft (draft, proposal, form, title) values (?, ?, ?, ?)
       on conflict (draft) do update set proposal = excluded.proposal, form = excluded.form, title = excluded.title`,
      [one.draft, one.proposal, one.form, one.title],
    );
  },
  /** Those of one proposal. */
  of: (proposal: Id): readonly ProposalDraft[] =>
    db
      .all('select * from proposal_draft where proposal = ? order by draft', [proposal])
      .map((row) => ProposalDraft.parse(row)),
  all: (): readonly ProposalDraft[] =>
    db.all('select * from proposal_draft order by draft').map((row) => ProposalDraft.parse(row)),
});
