import { Power } from '../domain/people/power.ts';
import type { Id } from '../domain/shared/id.ts';
import { Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** What gives people power, in words. */
export const powersTable = (db: Db) => ({
  add: (p: Power): void => {
    db.run('insert into power (id, person, base, words, fact, source, said) values (?, ?, ?, ?, ?, ?, ?)', [
      p.id,
      p.person,
      p.base,
      p.words,
      p.fact,
      p.source ?? null,
      p.said,
    ]);
  },
  get: (id: Id): Power | undefined => {
    const row = db.one('select * from power where id = ?', [id]);
    return row && Power.parse(row);
  },
  all: (): readonly Power[] => db.all('select * from power order by said, id').map((row) => Power.parse(row)),
  /** The user's own notes that speak of somebody, newest first: what they say of that person's say may stand there. */
  notesAbout: (
    person: Id,
    until: Instant,
    most = 200,
  ): readonly {
    readonly id: Id;
    readonly text: string;
    readonly said: Instant;
    readonly kind: 'capture' | 'debrief';
    readonly about: readonly Id[];
  }[] =>
    db
      .all(
        `select s.id, s.text, s.said, s.kind,
           (select json_group_array(person) from source_person where source = s.id and role = 'about') as about
         from source_person sp join source s on s.id = sp.source
         where sp.person = ? and sp.role = 'about' and s.kind in ('capture', 'debrief') and s.said_ms <= ?
         order by s.said_ms desc limit ?`,
        [person, millis(until), most],
      )
      .map(({ id, text, said, kind, about }) => ({
        id: String(id),
        text: String(text),
        said: Instant.parse(said),
        kind: kind === 'debrief' ? 'debrief' : 'capture',
        about: JSON.parse(String(about)) as Id[],
      })),
  remove: (id: Id): boolean => db.erase('delete from power where id = ?', [id]) > 0,
  /** In the order in which they were said; those said after `until` are not seen. */
  ofPerson: (person: Id, until: Instant): readonly Power[] =>
    db
      .all('select * from power where person = ? order by said, id', [person])
      .map((row) => Power.parse(row))
      .filter(({ said }) => millis(said) <= millis(until)),
});
