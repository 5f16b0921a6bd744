import { Draft } from '../domain/documents/draft.ts';
import type { Id } from '../domain/shared/id.ts';
import type { Db, Row } from './database.ts';

export const draftsTable = (db: Db) => {
  const draft = (row: Row): Draft => Draft.parse(row);
  return {
    get: (id: Id): Draft | undefined => {
      const row = db.one('select * from draft where id = ?', [id]);
      return row && draft(row);
    },
    put: (d: Draft): void => {
      db.run(
        `insert into draft (id, title, text, reader, created, updated) values (?, ?, ?, ?, ?, ?)
         on conflict (id) do update set title = excluded.title, text = excluded.text, reader = excluded.reader,
           updated = excluded.updated`,
        [d.id, d.title, d.text, d.reader, d.created, d.updated],
      );
    },
    remove: (id: Id): boolean => db.erase('delete from draft where id = ?', [id]) > 0,
    all: (): readonly Draft[] => db.all('select * from draft order by updated desc, id').map(draft),
    count: (): number => Number(db.one('select count(*) as n from draft')?.n ?? 0),
  };
};
