import { Database } from '@signalapp/sqlcipher';
import { guarded } from './store-error.ts';

/** Tries the library on an encrypted database in memory with full text; returns its versions. Throws what it throws. */
export const tryLibrary = (): { readonly sqlite: string; readonly cipher: string } =>
  guarded(() => {
    const db = new Database(':memory:');
    try {
      db.pragma(`key = "x'${'5a'.repeat(32)}'"`);
      db.exec("create virtual table t using fts5 (words); insert into t values ('proof of work');");
      const found = db.prepare("select count(*) as n from t where t match 'proof'").get()?.n;
      if (found !== 1) throw new Error('full text search finds nothing');
      const cipher = Object.values(db.pragma('cipher_version')[0] ?? {})[0];
      return { sqlite: String(db.prepare('select sqlite_version() as v').get()?.v), cipher: String(cipher) };
    } finally {
      db.close();
    }
  });
