import {
  caseParts,
  optionParts,
  Proposal,
  type ProposalLine,
  type ProposalOption,
} from '../domain/proposals/proposal.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** What a proposal is besides its options and lines. */
export type ProposalHead = Omit<Proposal, 'options' | 'lines'>;

const parts: readonly string[] = [...caseParts, ...optionParts];

/** What stands in a row of where it was read from. */
export const fromOfRow = (row: Row): unknown =>
  row.source === null || row.start_at === null || row.end_at === null
    ? null
    : { source: row.source, start: row.start_at, end: row.end_at };

/** Rows by the proposal they belong to. */
export const byProposal = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row.proposal);
    const same = found.get(id);
    if (same) same.push(row);
    else found.set(id, [row]);
  }
  return found;
};

/** Cases made upward, with their options and lines. Readers see nothing that was made after `until`. */
export const proposalsTable = (db: Db) => {
  const was = (at: unknown, until: Instant): boolean => typeof at === 'string' && millis(at) <= millis(until);
  const whole = (heads: readonly Row[], until: Instant): readonly Proposal[] => {
    const ids = JSON.stringify(heads.map(({ id }) => id));
    const of = (table: string, order: string): ReadonlyMap<string, readonly Row[]> =>
      byProposal(
        db
          .all(`select * from ${table} where proposal in (select value from json_each(?)) order by ${order}`, [ids])
          .filter(({ made }) => was(made, until)),
      );
    const options = of('proposal_option', 'does_nothing, place, id');
    const lines = of('proposal_line', 'place, id');
    return heads.map((row) =>
      Proposal.parse({
        ...row,
        ladder: row.ladder === '' ? null : row.ladder,
        byDay: row.by_day,
        named: row.named ?? undefined,
        // What was called otherwise later is not called by a name of later.
        ...(row.named === null || was(row.named, until)
          ? {}
          : { title: 'Begun then, and named later', named: undefined }),
        ...(was(row.updated, until)
          ? {}
          : { decider: null, ladder: null, ask: null, chosen: null, moment: null, byDay: null, updated: row.opened }),
        ended: was(row.ended, until) ? { at: row.ended, how: row.how } : null,
        options: (options.get(String(row.id)) ?? []).map((one) => ({
          ...one,
          nothing: one.does_nothing === 1,
          from: fromOfRow(one),
          ...(was(one.updated, until) ? {} : { state: 'proposed', updated: one.made }),
        })),
        lines: (lines.get(String(row.id)) ?? [])
          .toSorted((a, b) => parts.indexOf(String(a.part)) - parts.indexOf(String(b.part)))
          .map((one) => ({
            ...one,
            kind: one.kind === '' ? null : one.kind,
            from: fromOfRow(one),
            ...(was(one.updated, until) ? {} : { state: 'proposed', updated: one.made }),
          })),
      }),
    );
  };
  const at = (until: Instant) => millis(until);
  return {
    get: (id: Id, until: Instant): Proposal | undefined =>
      whole(db.all('select * from proposal where id = ? and opened_ms <= ?', [id, at(until)]), until)[0],
    /** Newest first. */
    begun: (until: Instant): readonly Proposal[] =>
      whole(db.all('select * from proposal where opened_ms <= ? order by opened_ms desc, id', [at(until)]), until),
    put: (one: ProposalHead): void => {
      db.run(
        `insert into proposal (id, title, source, decider, ladder, ask, chosen, moment, by_day, opened, opened_ms, ended, how, updated, named)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set title = excluded.title, source = excluded.source, decider = excluded.decider,
           ladder = excluded.ladder, ask = excluded.ask, chosen = excluded.chosen, moment = excluded.moment, by_day = excluded.by_day,
           ended = excluded.ended, how = excluded.how, updated = excluded.updated, named = excluded.named`,
        [
          one.id,
          one.title,
          one.source,
          one.decider,
          one.ladder ?? '',
          one.ask,
          one.chosen,
          one.moment,
          one.byDay,
          one.opened,
          millis(one.opened),
          one.ended?.at ?? null,
          one.ended?.how ?? '',
          one.updated,
          one.named ?? null,
        ],
      );
    },
    /** Takes it away with everything that is in it. */
    remove: (id: Id): boolean => db.erase('delete from proposal where id = ?', [id]) > 0,
    /** A new one comes behind those that are there; one that is there keeps its place, unless one is said. */
    putOption: (proposal: Id, one: ProposalOption, place?: number): void => {
      db.run(
        `insert into proposal_option (id, proposal, place, name, does_nothing, source, start_at, end_at, state, made, updated)
         values (?, ?, coalesce(?, (select coalesce(max(place), 0) + 1 from proposal_option where proposal = ?)), ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set place = coalesce(?, proposal_option.place), name = excluded.name, does_nothing = excluded.does_nothing,
           state = excluded.state, updated = excluded.updated`,
        [
          one.id,
          proposal,
          place ?? null,
          proposal,
          one.name,
          one.nothing ? 1 : 0,
          one.from?.source ?? null,
          one.from?.start ?? null,
          one.from?.end ?? null,
          one.state,
          one.made,
          one.updated,
          place ?? null,
        ],
      );
    },
    removeOption: (id: Id): boolean => db.erase('delete from proposal_option where id = ?', [id]) > 0,
    /** A new one comes behind those of its part; one that is there keeps its place, unless one is said. */
    putLine: (proposal: Id, one: ProposalLine, place?: number): void => {
      db.run(
        `insert into proposal_line (id, proposal, option, part, kind, place, words, source, start_at, end_at, fact, state, made, updated)
         values (?, ?, ?, ?, ?, coalesce(?, (select coalesce(max(place), 0) + 1 from proposal_line where proposal = ? and part = ?)), ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set place = coalesce(?, proposal_line.place), option = excluded.option, part = excluded.part, kind = excluded.kind, words = excluded.words,
           fact = excluded.fact, state = excluded.state, updated = excluded.updated`,
        [
          one.id,
          proposal,
          one.option,
          one.part,
          one.kind ?? '',
          place ?? null,
          proposal,
          one.part,
          one.words,
          one.from?.source ?? null,
          one.from?.start ?? null,
          one.from?.end ?? null,
          one.fact,
          one.state,
          one.made,
          one.updated,
          place ?? null,
        ],
      );
    },
    removeLine: (id: Id): boolean => db.erase('delete from proposal_line where id = ?', [id]) > 0,
    /** Whose option or line that is. */
    of: (id: Id): Id | undefined => {
      const row = db.one(
        'select proposal from proposal_option where id = ? union all select proposal from proposal_line where id = ?',
        [id, id],
      );
      return row && String(row.proposal);
    },
  };
};
