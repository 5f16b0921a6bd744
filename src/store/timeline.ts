import { typedWords } from '../domain/language/typed-words.ts';
import type { Id } from '../domain/shared/id.ts';
import type { SourceKind } from '../domain/sources/source.ts';
import type { Db, Value } from './database.ts';
import { queryOf } from './search.ts';
import { snippet } from './snippet.ts';

/** What one page of a timeline asks for; times are milliseconds, both included. */
export type Stretch = {
  readonly person: Id;
  readonly from: number;
  readonly until: number;
  /** Which end of the stretch comes first. */
  readonly first: 'newest' | 'oldest';
  readonly limit: number;
  readonly kinds: readonly (SourceKind | 'moment')[];
  /** Words that all have to be in it, each as the beginning of a word; empty for everything. */
  readonly words: string;
};

export type TimelineRow = { readonly id: Id; readonly at: number };

/** Below this nothing is slow. */
const manySources = 200;

/** What is with one person, by time. No query here reads a text. */
export const timelineTable = (db: Db) => {
  const rows = (sql: string, values: readonly Value[]): readonly TimelineRow[] =>
    db.all(sql, values).map(({ id, at }) => ({ id: String(id), at: Number(at) }));
  const matching = (typed: string): string => queryOf(typedWords(typed));
  const found = 'e.id in (select rowid from search where search match ?)';

  /** Whether a person is in more than an eighth of many sources: the user, and who writes most. */
  const isInMuch = (person: Id): boolean => {
    const all = Number(db.one('select max(rowid) as n from source')?.n ?? 0);
    if (all < manySources) return false;
    const most = Math.ceil(all / 8);
    const theirs = db.one('select count(*) as n from (select 1 from source_person where person = ? limit ?)', [
      person,
      most,
    ]);
    return Number(theirs?.n ?? 0) >= most;
  };

  const sources = ({ person, from, until, first, limit, kinds, words }: Stretch): readonly TimelineRow[] => {
    const way = first === 'newest' ? 'desc' : 'asc';
    const searched = words !== '';
    if (!searched && !kinds.includes('mail')) {
      // What the user wrote is little, whoever it is about.
      return rows(
        `select s.id, s.said_ms as at from source s indexed by source_own
         where s.kind <> 'mail' and s.kind in (select value from json_each(?)) and s.said_ms between ? and ?
           and exists (select 1 from source_person where source = s.id and person = ?)
         order by s.said_ms ${way}, s.id ${way} limit ?`,
        [JSON.stringify(kinds), from, until, person, limit],
      );
    }
    if (!searched && limit >= 0 && isInMuch(person)) {
      // Going back in time finds enough of such a person soon; sorting all there is of them takes a tenth of a second.
      return rows(
        `select s.id, s.said_ms as at from source s indexed by source_said
         where s.said_ms between ? and ? and s.kind in (select value from json_each(?))
           and exists (select 1 from source_person where source = s.id and person = ?)
         order by s.said_ms ${way}, s.id ${way} limit ?`,
        [from, until, JSON.stringify(kinds), person, limit],
      );
    }
    // The index over id, kind and time answers for the whole row.
    return rows(
      `select s.id, s.said_ms as at
       from source s indexed by source_contact ${searched ? 'join search_entry e on e.kind = s.kind and e.ref = s.id' : ''}
       where s.id in (select source from source_person where person = ?)
         and s.kind in (select value from json_each(?)) and s.said_ms between ? and ?
         ${searched ? `and ${found}` : ''}
       order by s.said_ms ${way}, s.id ${way} limit ?`,
      [person, JSON.stringify(kinds), from, until, ...(searched ? [matching(words)] : []), limit],
    );
  };

  const moments = ({ person, from, until, first, limit, kinds, words }: Stretch): readonly TimelineRow[] => {
    if (!kinds.includes('moment')) return [];
    const way = first === 'newest' ? 'desc' : 'asc';
    const searched = words !== '';
    return rows(
      `select m.id, m.starts_ms as at
       from moment_person mp join moment m on m.id = mp.moment
         ${searched ? `join search_entry e on e.kind = 'moment' and e.ref = m.id` : ''}
       where mp.person = ? and m.status <> 'cancelled' and m.starts_ms between ? and ?
         ${searched ? `and ${found}` : ''}
       order by m.starts_ms ${way}, m.id ${way} limit ?`,
      [person, from, until, ...(searched ? [matching(words)] : []), limit],
    );
  };

  return {
    sources,
    moments,
    /**
     * How much of a stretch, of all kinds, lies between one time and the next, in the order of `times`. They are asked for
     * with the first and the last time there is anything at all, and have to begin before it, earliest first.
     */
    counts: (stretch: Stretch, timesOf: (first: number, last: number) => readonly number[]): readonly number[] => {
      const met = moments({ ...stretch, limit: -1 });
      // Whoever is in most of it is looked for in all of it: going through theirs one by one takes five times as long.
      const much = stretch.words === '' && isInMuch(stretch.person);
      const all = much
        ? // Each by itself is the end of an index; both at once read all of it.
          db.one(
            `select (select min(said_ms) from source where said_ms between ? and ?) as first,
               (select max(said_ms) from source where said_ms between ? and ?) as last`,
            [stretch.from, stretch.until, stretch.from, stretch.until],
          )
        : undefined;
      const at = (much ? met : [...sources({ ...stretch, limit: -1 }), ...met]).map((row) => row.at);
      const ends = [...(all && all.first !== null ? [Number(all.first), Number(all.last)] : []), ...at];
      if (ends.length === 0) return [];
      const [first, last] = ends.reduce(([a, b], one) => [Math.min(a, one), Math.max(b, one)], [
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
      ] as [number, number]);
      const times = timesOf(first, last);
      const counts = new Map<number, number>();
      let place = 0;
      for (const one of at.sort((a, b) => a - b)) {
        while (place + 1 < times.length && (times[place + 1] ?? one) <= one) place += 1;
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      if (!much) return times.map((_, of) => counts.get(of) ?? 0);
      return db
        .all(
          `select (select count(*) from source s indexed by source_said
                   where s.said_ms >= max(t.value ->> 0, ?) and s.said_ms < min(t.value ->> 1, ?)
                     and exists (select 1 from source_person where source = s.id and person = ?)) as n
           from json_each(?) t order by t.key`,
          [
            stretch.from,
            stretch.until + 1,
            stretch.person,
            JSON.stringify(times.map((from, of) => [from, times[of + 1] ?? Number.MAX_SAFE_INTEGER])),
          ],
        )
        .map(({ n }, of) => Number(n) + (counts.get(of) ?? 0));
    },
    /** The words around the place where the typed ones are found in a text. */
    snippet: (text: string, typed: string): string => snippet(text, typedWords(typed)),
    /** Those of some mails in which all words are found. */
    matching: (mails: readonly Id[], typed: string): ReadonlySet<Id> =>
      matching(typed) === ''
        ? new Set()
        : new Set(
            db
              .all(
                `select e.ref from search_entry e
                 where e.kind = 'mail' and e.ref in (select value from json_each(?)) and ${found}`,
                [JSON.stringify(mails), matching(typed)],
              )
              .map(({ ref }) => String(ref)),
          ),
    /** Whether there is anything to look for in what was typed. */
    canFind: (typed: string): boolean => matching(typed) !== '',
  };
};
