import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** What is mended in a transcript that is kept: who spoke, and when it was. */
export const talksTable = (db: Db) => ({
  /** Says who goes by a name in a transcript; null for nobody. `seen` is the row of seen_as of that name. */
  setSpeaker: (source: Id, seen: number, person: Id | null): void => {
    db.run(`delete from source_person where source = ? and role = 'spoke' and seen = ?`, [source, seen]);
    db.run(`delete from source_also where source = ? and role = 'spoke' and seen = ?`, [source, seen]);
    if (person === null) return;
    const added = db.run(`insert or ignore into source_person (source, person, role, seen) values (?, ?, 'spoke', ?)`, [
      source,
      person,
      seen,
    ]);
    if (added === 0) {
      db.run(`insert or ignore into source_also (source, person, role, seen) values (?, ?, 'spoke', ?)`, [
        source,
        person,
        seen,
      ]);
    }
  },
  /** Says when it was said, and at which moment; its facts, and what it says of others, were said then, too. */
  setSaid: (source: Id, said: Instant, moment: Id | null): void => {
    db.run('update source set said = ?, said_ms = ?, moment = ? where id = ?', [said, millis(said), moment, source]);
    db.run('update fact set said = ?, said_ms = ? where source = ?', [said, millis(said), source]);
    db.run('update fact_change set said = ?, said_ms = ? where source = ?', [said, millis(said), source]);
  },
  /** Takes the proposals on which nobody has said anything, so that the words can be read anew. */
  takeProposals: (source: Id): void => {
    db.run(
      `delete from fact where source = ? and state in ('proposed', 'superseded') and decided is null and edited = 0 and closed_at is null`,
      [source],
    );
  },
  /** Ids of the transcripts in which somebody spoke, newest first. */
  with: (person: Id): readonly Id[] =>
    db
      .all(
        `select distinct s.id, s.said_ms from source s join source_person sp on sp.source = s.id
         where sp.person = ? and sp.role = 'spoke' and s.kind = 'transcript' order by s.said_ms desc, s.id`,
        [person],
      )
      .map(({ id }) => String(id)),
});
