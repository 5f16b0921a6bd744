import type { Id } from '../domain/shared/id.ts';
import { Instant, millis } from '../domain/shared/time.ts';
import { SourceKind } from '../domain/sources/source.ts';
import type { Db } from './database.ts';

/** Whether somebody was told is asked of news of the last months. */
const rememberedMs = 200 * 24 * 3_600_000;

/** A source as far as it says who was there. */
export type Reached = {
  readonly id: Id;
  readonly kind: SourceKind;
  /** Who wrote it, where that is known. */
  readonly writer: Id | null;
  /** A mail that went to or came from the person asked for, or a talk in which they spoke. */
  readonly got: boolean;
  /** It belongs to a moment they were at. */
  readonly present: boolean;
  /** It is about them. */
  readonly about: boolean;
  /** The talk it was written of. */
  readonly moment: Id | null;
  /** Empty for a mail: its words need not be looked at. */
  readonly text: string;
};

/** Who was told what by something the user sent. What they said themselves or got as mail is told by its source. */
export const toldTable = (db: Db) => ({
  /** Keeps that `person` was told, and by which draft: not sent after all, it takes back its own word alone. */
  add: (one: { readonly fact: Id; readonly person: Id; readonly at: Instant; readonly draft: Id | null }): void => {
    db.run(
      `insert into told (fact, person, at, at_ms, draft) values (?, ?, ?, ?, ?)
       on conflict (fact, person, draft) do update set at = excluded.at, at_ms = excluded.at_ms where excluded.at_ms < at_ms`,
      [one.fact, one.person, one.at, millis(one.at), one.draft ?? ''],
    );
  },
  /** Everything, earliest first; `draft` is null where the user said so by hand. */
  all: (): readonly { readonly fact: Id; readonly person: Id; readonly at: Instant; readonly draft: Id | null }[] =>
    db.all('select fact, person, at, draft from told order by at_ms, fact, person').map((row) => ({
      fact: String(row.fact),
      person: String(row.person),
      at: Instant.parse(row.at),
      draft: row.draft === '' ? null : String(row.draft),
    })),
  /** Takes back what a draft told. */
  removeOf: (draft: Id): number => db.run('delete from told where draft = ?', [draft]),
  /** Takes back what the user said by their own word; what a draft told stays. False where nothing was said. */
  remove: (fact: Id, person: Id): boolean =>
    db.run("delete from told where fact = ? and person = ? and draft = ''", [fact, person]) > 0,
  /** When and by which draft somebody was first told each fact, up to `now`; `draft` null for the user's word. */
  howTold: (person: Id, now: Instant): ReadonlyMap<Id, { readonly at: Instant; readonly draft: Id | null }> =>
    new Map(
      db
        // Of several the first has the say: it is put last.
        .all('select fact, at, draft from told where person = ? and at_ms <= ? order by at_ms desc', [
          person,
          millis(now),
        ])
        .map(({ fact, at, draft }) => [
          String(fact),
          { at: Instant.parse(at), draft: draft === '' ? null : String(draft) },
        ]),
    ),
  /** When somebody was first told each fact, up to `now`. */
  toldTo: (person: Id, now: Instant): ReadonlyMap<Id, Instant> =>
    new Map(
      db
        .all('select fact, at from told where person = ? and at_ms <= ? order by at_ms desc', [person, millis(now)])
        .map(({ fact, at }) => [String(fact), Instant.parse(at)]),
    ),
  /** Which of these sources reached somebody. */
  reached: (sources: readonly Id[], person: Id): readonly Reached[] =>
    db
      .all(
        `select s.id, s.kind, s.moment, iif(s.kind = 'mail', '', s.text) as text,
           (select person from source_person where source = s.id and role = 'from' limit 1) as writer,
           exists (select 1 from source_person where source = s.id and person = ? and role <> 'about') as got,
           exists (select 1 from source_person where source = s.id and person = ? and role = 'about') as about,
           exists (select 1 from moment_person where moment = s.moment and person = ?) as present
         from source s where s.id in (select value from json_each(?))`,
        [person, person, person, JSON.stringify(sources)],
      )
      .map((row) => ({
        id: String(row.id),
        kind: SourceKind.parse(row.kind),
        writer: row.writer === null ? null : String(row.writer),
        got: row.got === 1,
        present: row.present === 1,
        about: row.about === 1,
        moment: row.moment === null ? null : String(row.moment),
        text: String(row.text),
      })),
  /** The user's own lines of the last months about somebody that may say they were told, newest first. */
  linesAbout: (
    person: Id,
    until: Instant,
    most = 200,
  ): readonly { readonly id: Id; readonly text: string; readonly said: Instant }[] =>
    db
      .all(
        `select s.id, s.text, s.said from source_person sp cross join source s on s.id = sp.source
         where sp.person = ? and sp.role = 'about' and s.said_ms between ? and ? and s.kind in ('capture', 'debrief')
           and (s.text like '%told%' or s.text like '%know%' or s.text like '%inform%' or s.text like '%aware%'
             or s.text like '%brief%' or s.text like '%mention%' or s.text like '%warn%' or s.text like '%heard%')
         order by s.said_ms desc limit ?`,
        [person, millis(until) - rememberedMs, millis(until), most],
      )
      .map(({ id, text, said }) => ({ id: String(id), text: String(text), said: Instant.parse(said) })),
});
