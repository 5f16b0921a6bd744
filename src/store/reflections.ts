import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** What the user wrote when asked to look back on a moment: a debrief of it with the question as its title. */
export type Reflection = {
  readonly source: Id;
  /** The words as a fact; null where the user rejected it since. */
  readonly fact: Id | null;
  readonly moment: Id | null;
  readonly question: string;
  readonly words: string;
  readonly said: Instant;
  readonly people: readonly Id[];
};

/** The key of a source that is a reflection. */
export const reflectionKey = (source: Id): string => `reflection:${source}`;

export const reflectionsTable = (db: Db) => {
  const reflection = (row: Row): Reflection => ({
    source: String(row.id),
    fact: row.fact === null ? null : String(row.fact),
    moment: row.moment === null ? null : String(row.moment),
    question: String(row.title),
    words: String(row.text),
    said: String(row.said),
    people: JSON.parse(String(row.people)) as Id[],
  });
  const kept = `s.key >= 'reflection:' and s.key < 'reflection;'`;
  const columns = `s.id, s.moment, s.title, s.text, s.said,
    (select id from fact where source = s.id and kind = 'reflection' and state = 'accepted' order by id limit 1) as fact,
    (select json_group_array(person order by person) from source_person where source = s.id and role = 'about') as people`;
  return {
    /** The newest first, up to `until`, of those about one person or of all. */
    list: (
      until: Instant,
      { person = null, limit = -1 }: { readonly person?: Id | null; readonly limit?: number } = {},
    ): readonly Reflection[] =>
      db
        .all(
          `select ${columns} from source s where ${kept} and s.said_ms <= ?
             and (? is null or exists (select 1 from source_person where source = s.id and person = ? and role = 'about'))
           order by s.said_ms desc, s.id limit ?`,
          [millis(until), person, person, limit],
        )
        .map(reflection),
    /** Written from one time to before another, and up to `until`, the newest first. */
    between: (from: Instant, to: Instant, until: Instant): readonly Reflection[] =>
      db
        .all(
          `select ${columns} from source s where ${kept} and s.said_ms >= ? and s.said_ms < ? and s.said_ms <= ?
           order by s.said_ms desc, s.id`,
          [millis(from), millis(to), millis(until)],
        )
        .map(reflection),
    /** Of one moment, the last first. */
    ofMoment: (moment: Id, until: Instant): readonly Reflection[] =>
      db
        .all(
          `select ${columns} from source s where s.moment = ? and ${kept} and s.said_ms <= ? order by s.said_ms desc, s.id`,
          [moment, millis(until)],
        )
        .map(reflection),
    /** The debriefs of these moments that are no reflections, earliest first, in one question. */
    notesOf: (
      moments: readonly Id[],
      until: Instant,
    ): readonly { readonly moment: Id; readonly source: Id; readonly text: string; readonly said: Instant }[] =>
      db
        .all(
          `select s.moment, s.id, s.text, s.said from source s where s.moment in (select value from json_each(?))
             and s.kind = 'debrief' and not (${kept}) and s.said_ms <= ? order by s.said_ms, s.id`,
          [JSON.stringify(moments), millis(until)],
        )
        .map((row) => ({
          moment: String(row.moment),
          source: String(row.id),
          text: String(row.text),
          said: String(row.said),
        })),
    /** Which of these moments were looked back on, and which have a debrief besides. */
    lookedBack: (
      moments: readonly Id[],
      until: Instant,
    ): { readonly reflected: ReadonlySet<Id>; readonly debriefed: ReadonlySet<Id> } => {
      const rows = db.all(
        `select distinct s.moment, ${kept} as own from source s
         where s.moment in (select value from json_each(?)) and s.kind = 'debrief' and s.said_ms <= ?`,
        [JSON.stringify(moments), millis(until)],
      );
      const those = (own: number): ReadonlySet<Id> =>
        new Set(rows.filter((row) => row.own === own).map(({ moment }) => String(moment)));
      return { reflected: those(1), debriefed: those(0) };
    },
    /** Takes one away with its fact; false where there is none. */
    remove: (source: Id): boolean =>
      db.erase(`delete from source where id = ? and key >= 'reflection:' and key < 'reflection;'`, [source]) > 0,
  };
};
