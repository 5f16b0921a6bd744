import type { Id } from '../domain/shared/id.ts';
import type { Db } from './database.ts';

/** One way of writing somebody, and how often and when last they stood so in mails and invitations. */
export type SeenAs = {
  readonly seen: number;
  readonly address: string;
  readonly name: string;
  readonly count: number;
  /** Milliseconds; null where all of it is still to come. */
  readonly last: number | null;
};

/** How people were written, and what moves from one person to another with it. */
export const personMoves = (db: Db) => {
  const stands = (source: string, person: Id, role: string, seen: number | null): void => {
    const added = db.run('insert or ignore into source_person (source, person, role, seen) values (?, ?, ?, ?)', [
      source,
      person,
      role,
      seen,
    ]);
    if (added > 0 || seen === null) return;
    db.run(
      `insert or ignore into source_also (source, person, role, seen)
       select source, person, role, ? from source_person where source = ? and person = ? and role = ? and seen is not ?`,
      [seen, source, person, role, seen],
    );
  };
  const comes = (moment: string, person: Id, seen: number | null): void => {
    const added = db.run('insert or ignore into moment_person (moment, person, linked, seen) values (?, ?, 0, ?)', [
      moment,
      person,
      seen,
    ]);
    if (added > 0 || seen === null) return;
    db.run(
      `insert or ignore into moment_also (moment, person, seen)
       select moment, person, ? from moment_person where moment = ? and person = ? and seen is not ?`,
      [seen, moment, person, seen],
    );
  };

  /** What rests on a source goes with who left it; where they are still in it, only what their part in it says. */
  const moveFacts = (source: string, from: Id, to: Id, moved: ReadonlySet<string>): void => {
    const stays = new Set(
      db
        .all('select role from source_person where source = ? and person = ?', [source, from])
        .map(({ role }) => String(role)),
    );
    const written = moved.has('from') && !stays.has('from');
    const read = !moved.has('from') && !stays.has('to') && !stays.has('cc');
    const owned = stays.size === 0 ? '' : written ? "and owner_words = ''" : 'and 0';
    db.run(`update fact set owner = ? where source = ? and owner = ? ${owned}`, [to, source, from]);
    if (stays.size === 0 || read) {
      db.run('update fact set owed_to = ? where source = ? and owed_to = ?', [to, source, from]);
    }
    if (stays.size === 0) db.run('update fact set speaker = ? where source = ? and speaker = ?', [to, source, from]);
    const about = db.all(
      `select f.id, f.owner = ? or f.owed_to = ? as theirs, f.owner is ? or f.owed_to is ? as stays
       from fact f join fact_person fp on fp.fact = f.id where f.source = ? and fp.person = ?`,
      [to, to, from, from, source, from],
    );
    for (const { id = null, theirs, stays: held } of about) {
      if (stays.size > 0 && theirs !== 1) continue;
      db.run('insert or ignore into fact_person (fact, person) values (?, ?)', [id, to]);
      if (held !== 1 && (stays.size === 0 || written))
        db.run('delete from fact_person where fact = ? and person = ?', [id, from]);
    }
  };

  const keepApart = (one: Id, other: Id): void => {
    db.run('insert or ignore into person_apart (one, other) values (?, ?)', [one, other].sort());
  };

  return {
    /** Every way somebody was written up to a point in time, the most frequent first. */
    seenOf: (person: Id, until: number): readonly SeenAs[] =>
      db
        .all(
          `with given as (select ? as person, ? as until)
           select a.id, a.address, a.name, count(*) as n, max(case when ms <= (select until from given) then ms end) as last from (
             select sp.seen, s.said_ms as ms from source_person sp cross join source s indexed by source_contact on s.id = sp.source
               where sp.person = (select person from given) and sp.seen is not null and s.said_ms <= (select until from given)
             union all select sa.seen, s.said_ms from source_also sa cross join source s indexed by source_contact on s.id = sa.source
               where sa.person = (select person from given) and s.said_ms <= (select until from given)
             union all select mp.seen, m.starts_ms from moment_person mp join moment m on m.id = mp.moment
               where mp.person = (select person from given) and mp.seen is not null
             union all select ma.seen, m.starts_ms from moment_also ma join moment m on m.id = ma.moment
               where ma.person = (select person from given)
           ) join seen_as a on a.id = seen group by a.id order by n desc, last desc, a.id`,
          [person, until],
        )
        .map((row) => ({
          seen: Number(row.id),
          address: String(row.address),
          name: String(row.name),
          count: Number(row.n),
          last: row.last === null ? null : Number(row.last),
        })),
    /**
     * Gives what stood under these ways of writing to somebody else: mails, invitations and what was read from them.
     * But for the sources and moments in `but`.
     */
    moveSeen: (
      from: Id,
      to: Id,
      seen: readonly number[],
      but: { readonly sources: readonly Id[]; readonly moments: readonly Id[] } = { sources: [], moments: [] },
    ): { readonly sources: number; readonly moments: number } => {
      const chosen = JSON.stringify(seen);
      const inSources = db.all(
        `select source, role, seen from (
           select source, person, role, seen from source_person union all select source, person, role, seen from source_also)
         where person = ? and seen in (select value from json_each(?))
           and source not in (select value from json_each(?))`,
        [from, chosen, JSON.stringify(but.sources)],
      );
      const roles = new Map<string, Set<string>>();
      for (const { source, role } of inSources) {
        const known = roles.get(String(source)) ?? new Set();
        roles.set(String(source), known.add(String(role)));
      }
      for (const { source = null, role = null, seen: one = null } of inSources) {
        const key = [source, from, role, one];
        db.run('delete from source_person where source = ? and person = ? and role = ? and seen = ?', key);
        db.run('delete from source_also where source = ? and person = ? and role = ? and seen = ?', key);
        stands(String(source), to, String(role), Number(one));
      }
      // Who stood there in another way as well still does.
      for (const { source = null, role = null, seen: one = null } of db.all(
        `select a.source, a.role, min(a.seen) as seen from source_also a where a.person = ? and not exists
           (select 1 from source_person p where p.source = a.source and p.person = a.person and p.role = a.role)
         group by a.source, a.role`,
        [from],
      )) {
        db.run('delete from source_also where source = ? and person = ? and role = ? and seen = ?', [
          source,
          from,
          role,
          one,
        ]);
        stands(String(source), from, String(role), Number(one));
      }
      for (const [source, moved] of roles) moveFacts(source, from, to, moved);

      const inMoments = db.all(
        `select moment, seen from (
           select moment, person, seen from moment_person union all select moment, person, seen from moment_also)
         where person = ? and seen in (select value from json_each(?))
           and moment not in (select value from json_each(?))`,
        [from, chosen, JSON.stringify(but.moments)],
      );
      for (const { moment = null, seen: one = null } of inMoments) {
        db.run('delete from moment_person where moment = ? and person = ? and seen = ?', [moment, from, one]);
        db.run('delete from moment_also where moment = ? and person = ? and seen = ?', [moment, from, one]);
        db.run('delete from moment_person where moment = ? and person = ? and linked = 1', [moment, to]);
        comes(String(moment), to, Number(one));
      }
      for (const { moment = null, seen: one = null } of db.all(
        `select a.moment, min(a.seen) as seen from moment_also a where a.person = ? and not exists
           (select 1 from moment_person p where p.moment = a.moment and p.person = a.person) group by a.moment`,
        [from],
      )) {
        db.run('delete from moment_also where moment = ? and person = ? and seen = ?', [moment, from, one]);
        comes(String(moment), from, Number(one));
      }
      return { sources: roles.size, moments: new Set(inMoments.map(({ moment }) => moment)).size };
    },
    /**
     * Gives everything one person holds to another and removes the first; what the titles of moments say has to be read
     * anew. In a mail or an invitation where both stand, both ways of writing are kept.
     */
    absorb: (from: Id, into: Id): void => {
      db.run('delete from moment_person where linked = 1 and person in (?, ?)', [from, into]);
      db.run(
        `insert or ignore into source_also (source, person, role, seen)
         select a.source, b.person, a.role, a.seen from source_person a
         join source_person b on b.source = a.source and b.role = a.role and b.person = ?
         where a.person = ? and a.seen is not null and a.seen is not b.seen`,
        [into, from],
      );
      db.run(
        `insert or ignore into moment_also (moment, person, seen)
         select a.moment, b.person, a.seen from moment_person a
         join moment_person b on b.moment = a.moment and b.person = ?
         where a.person = ? and a.seen is not null and a.seen is not b.seen`,
        [into, from],
      );
      for (const [table, column] of [
        ['source_person', 'person'],
        ['source_also', 'person'],
        ['moment_person', 'person'],
        ['moment_also', 'person'],
        ['fact_person', 'person'],
        ['person_alias', 'person'],
        ['person_address', 'person'],
        ['seen_as', 'person'],
        ['fact', 'owner'],
        ['fact', 'owed_to'],
        ['fact', 'speaker'],
        ['draft', 'reader'],
        ['behaviour_answer', 'person'],
        ['told', 'person'],
        ['fact_step', 'person'],
        ['power', 'person'],
        ['disagreement', 'person'],
        ['answer', 'person'],
        ['reminder', 'person'],
        ['cycle', 'person'],
        ['initiative', 'sponsor'],
        ['prediction', 'person'],
        ['prepared_answer', 'person'],
        ['rehearsal', 'person'],
        ['feedback', 'person'],
        ['proposal', 'decider'],
        ['proposal_objection', 'person'],
        ['proposal_objection', 'assigned'],
        ['proposal_person', 'person'],
        ['proposal_talk', 'person'],
        ['proposal_decision', 'person'],
      ] as const) {
        db.run(`update or ignore ${table} set ${column} = ? where ${column} = ?`, [into, from]);
      }
      // What was said of somebody as a whole is named by who it is.
      db.run(`update or ignore answer set about = replace(about, ?, ?) where person = ?`, [
        `:${from}`,
        `:${into}`,
        into,
      ]);
      for (const { other = null } of db.all(
        `select other from (select one, other from person_apart union all select other, one from person_apart)
         where one = ? and other <> ?`,
        [from, into],
      )) {
        keepApart(into, String(other));
      }
      db.run('delete from person_apart where one = ? or other = ?', [from, from]);
      db.run('delete from person where id = ?', [from]);
    },
    /** Who is behind these ways of writing, whatever their address says; null takes that back. */
    saySeen: (seen: readonly number[], person: Id | null): void => {
      db.run('update seen_as set person = ? where id in (select value from json_each(?))', [
        person,
        JSON.stringify(seen),
      ]);
    },
    /** Ways of writing of which the user said who is meant, and who that is. */
    said: (): ReadonlyMap<number, Id> =>
      new Map(
        db
          .all('select id, person from seen_as where person is not null')
          .map(({ id, person }) => [Number(id), String(person)]),
      ),
    /** Whether an import that was not taken back brought somebody. */
    broughtStill: (person: Id): boolean =>
      db.one(
        `select 1 as there from import_item i join import m on m.number = i.import
         where i.kind = 'person' and i.ref = ? and m.state <> 'undone' limit 1`,
        [person],
      ) !== undefined,
    giveAddress: (address: string, to: Id): void => {
      db.run('update person_address set person = ? where address = ?', [to, address]);
    },
    removeAlias: (person: Id, alias: string): void => {
      db.run('delete from person_alias where person = ? and alias = ?', [person, alias]);
    },
    keepApart,
    /** All pairs that the user said are two, the smaller id first. */
    apart: (): readonly (readonly [Id, Id])[] =>
      db.all('select one, other from person_apart').map(({ one, other }) => [String(one), String(other)]),
  };
};
