import { Claim } from '../domain/proposals/claim.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';
import { byProposal, fromOfRow } from './proposals.ts';

/** What was said of a claim later is not seen: only that it was there. */
const claimAt = (row: Row, until: Instant): Claim => {
  const was = (at: unknown): boolean => typeof at === 'string' && millis(at) <= millis(until);
  const blank = was(row.updated)
    ? {}
    : {
        option: null,
        origin: '',
        dated: null,
        independent: null,
        strength: null,
        test: '',
        testBy: null,
        story: null,
        state: row.source === null && row.fact === null ? 'accepted' : 'proposed',
        updated: row.made,
      };
  return Claim.parse({
    ...row,
    independent: row.independent === '' ? null : row.independent,
    strength: row.strength === '' ? null : row.strength,
    testBy: row.test_by,
    story: row.story === '' ? null : JSON.parse(String(row.story)),
    from: fromOfRow(row),
    ...blank,
    ...(row.worded === null || was(row.worded) ? {} : { words: 'Put down then, and worded later', fact: null }),
  });
};

/** What proposals claim and assume. Readers see nothing that was made after `until`. */
export const proposalClaimsTable = (db: Db) => ({
  get: (id: Id, until: Instant): Claim | undefined => {
    const row = db.one('select * from proposal_claim where id = ?', [id]);
    return row && millis(String(row.made)) <= millis(until) ? claimAt(row, until) : undefined;
  },
  /** Whose claim that is. */
  of: (id: Id): Id | undefined => {
    const row = db.one('select proposal from proposal_claim where id = ?', [id]);
    return row && String(row.proposal);
  },
  /** Those of one proposal in their order, whatever their state. */
  ofProposal: (proposal: Id, until: Instant): readonly Claim[] =>
    db
      .all('select * from proposal_claim where proposal = ? order by place, id', [proposal])
      .filter(({ made }) => millis(String(made)) <= millis(until))
      .map((row) => claimAt(row, until)),
  /** Those of several proposals, each in its order, whatever their state. */
  ofProposals: (proposals: readonly Id[], until: Instant): ReadonlyMap<Id, readonly Claim[]> => {
    const rows = db
      .all('select * from proposal_claim where proposal in (select value from json_each(?)) order by place, id', [
        JSON.stringify(proposals),
      ])
      .filter(({ made }) => millis(String(made)) <= millis(until));
    return new Map([...byProposal(rows)].map(([id, of]) => [id, of.map((row) => claimAt(row, until))]));
  },
  /** All, by the proposal they belong to. */
  all: (until: Instant): readonly (Claim & { readonly proposal: Id })[] =>
    db
      .all('select * from proposal_claim order by proposal, place, id')
      .filter(({ made }) => millis(String(made)) <= millis(until))
      .map((row) => ({ ...claimAt(row, until), proposal: String(row.proposal) })),
  /** A new one comes behind those that are there; one that is there keeps its place. */
  put: (proposal: Id, one: Claim): void => {
    db.run(
      `insert into proposal_claim (id, proposal, option, place, sort, words, origin, dated, independent, strength, test, test_by,
         story, fact, source, start_at, end_at, state, made, updated)
       values (?, ?, ?, (select coalesce(max(place), 0) + 1 from proposal_claim where proposal = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set
         worded = case when proposal_claim.words is not excluded.words then excluded.updated else proposal_claim.worded end,
         option = excluded.option, sort = excluded.sort, words = excluded.words, origin = excluded.origin, dated = excluded.dated,
         independent = excluded.independent, strength = excluded.strength, test = excluded.test, test_by = excluded.test_by,
         story = excluded.story, fact = excluded.fact, state = excluded.state, updated = excluded.updated`,
      [
        one.id,
        proposal,
        one.option,
        proposal,
        one.sort,
        one.words,
        one.origin,
        one.dated,
        one.independent ?? '',
        one.strength ?? '',
        one.test,
        one.testBy,
        one.story === null ? '' : JSON.stringify(one.story),
        one.fact,
        one.from?.source ?? null,
        one.from?.start ?? null,
        one.from?.end ?? null,
        one.state,
        one.made,
        one.updated,
      ],
    );
  },
  remove: (id: Id): boolean => db.erase('delete from proposal_claim where id = ?', [id]) > 0,
});
