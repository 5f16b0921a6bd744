import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { MailTrait } from '../domain/signals/behaviour/mail-trait.ts';
import type { Wrote } from '../domain/signals/behaviour/material.ts';
import { measureMail } from '../domain/signals/behaviour/measure-mail.ts';
import type { Db, Row } from './database.ts';

/** What the user said of an observation: that it is so, that it is not, or nothing any more. */
export type BehaviourAnswer = {
  readonly observation: string;
  readonly said: Instant;
  readonly answer: 'confirmed' | 'dismissed' | 'open';
  /** The observation as it stood then. */
  readonly sentence: string;
};

/** A mail as far as it is measured. */
export type Measured = {
  readonly id: Id;
  readonly said: Instant;
  readonly saidMs: number;
  readonly thread: string;
  readonly text: string;
  readonly attachments: readonly string[];
  /** To how many people it went. */
  readonly readers: number;
};

const measureSetting = 'store.measure';
const batchSize = 500;

/** How far the wall clock of an instant is ahead of UTC, in minutes. */
const aheadOf = (said: Instant): number => {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(said) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** Keeps what a mail tells of its writer's ways, anew where it is known. */
export const keepTrait = (db: Db, mail: Measured, trait: MailTrait = measureMail(mail)): void => {
  db.run(
    `insert or replace into source_trait (source, said_ms, ahead, thread, readers, words, ask, questions, topics, forms)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      mail.id,
      mail.saidMs,
      aheadOf(mail.said),
      mail.thread,
      mail.readers,
      trait.words,
      trait.ask,
      trait.questions,
      trait.topics,
      trait.forms,
    ],
  );
};

/** Measures a mail anew whose words were changed where they stand. */
export const measureAgain = (db: Db, id: Id): void => {
  const row = db.one(
    `select s.id, s.said, s.said_ms, s.thread, s.text, s.attachments, t.readers from source s join source_trait t on t.source = s.id
     where s.id = ?`,
    [id],
  );
  if (row) keepTrait(db, measured(row));
};

const measured = (row: Row): Measured => ({
  id: String(row.id),
  said: String(row.said),
  saidMs: Number(row.said_ms),
  thread: String(row.thread),
  text: String(row.text),
  attachments: JSON.parse(String(row.attachments)) as string[],
  readers: Number(row.readers),
});

/** Whether mails of an older version are still to be measured. */
export const isToMeasure = (db: Db): boolean =>
  db.one('select 1 as due from setting where name = ?', [measureSetting]) !== undefined;

/** Measures the mails of an older version, some hundred in one transaction: cut off, it goes on where it was. */
export const measureAll = (db: Db): void => {
  let last = '';
  for (;;) {
    const rows = db.all(
      `select s.id, s.said, s.said_ms, s.thread, substr(s.text, 1, 40000) as text, s.attachments,
         (select count(distinct person) from source_person where source = s.id and role in ('to', 'cc')) as readers
       from source s where s.id > ? and s.kind = 'mail' and s.automatic = 0
         and not exists (select 1 from source_trait where source = s.id)
       order by s.id limit ${batchSize}`,
      [last],
    );
    db.transaction(() => {
      // Somebody may have taken one out meanwhile.
      for (const row of rows)
        if (db.one('select 1 as there from source where id = ?', [row.id ?? null])) keepTrait(db, measured(row));
      if (rows.length < batchSize) db.run('delete from setting where name = ?', [measureSetting]);
    });
    if (rows.length < batchSize) return;
    last = String(rows.at(-1)?.id);
  }
};

const wrote = (row: Row): Wrote => ({
  source: String(row.source),
  at: Number(row.said_ms),
  ahead: Number(row.ahead),
  thread: String(row.thread),
  words: Number(row.words),
  ask: row.ask === null || row.ask === undefined ? null : Number(row.ask),
  questions: Number(row.questions),
  topics: Number(row.topics),
  forms: Number(row.forms),
});

/** How people write, and what the user said of that. No query here reads a text. */
export const behaviourTable = (db: Db) => ({
  /** The newest mails somebody wrote up to a point in time, earliest first. */
  writtenBy: (person: Id, until: Instant, limit: number): readonly Wrote[] =>
    db
      .all(
        `select t.* from source_person sp cross join source_trait t on t.source = sp.source
         where sp.person = ? and sp.role = 'from' and t.said_ms <= ? order by t.said_ms desc, t.source limit ?`,
        [person, millis(until), limit],
      )
      .map(wrote)
      .reverse(),
  /** The newest mails of anybody to somebody alone up to a point in time, earliest first. */
  writtenToAlone: (person: Id, until: Instant, limit: number): readonly Wrote[] =>
    db
      .all(
        `select t.* from source_person sp cross join source_trait t on t.source = sp.source
         where sp.person = ? and sp.role = 'to' and t.readers = 1 and t.said_ms <= ?
         order by t.said_ms desc, t.source limit ?`,
        [person, millis(until), limit],
      )
      .map(wrote)
      .reverse(),
  /** The newest mails from one person to another alone in a stretch of time, earliest first. */
  writtenTo: (
    person: Id,
    by: Id,
    { fromMs, until, limit }: { readonly fromMs: number; readonly until: Instant; readonly limit: number },
  ): readonly Wrote[] =>
    db
      .all(
        `select t.* from source_person sp cross join source_trait t on t.source = sp.source
         where sp.person = ? and sp.role = 'to' and t.readers = 1 and t.said_ms between ? and ?
           and exists (select 1 from source_person where source = t.source and person = ? and role = 'from')
         order by t.said_ms desc, t.source limit ?`,
        [person, fromMs, millis(until), by, limit],
      )
      .map(wrote)
      .reverse(),
  /** What they asked in talks, as the user's notes and transcripts have it, up to a point in time. */
  askedBy: (
    person: Id,
    until: Instant,
  ): readonly { readonly source: Id; readonly at: number; readonly words: string }[] =>
    db
      .all(
        `select source, said_ms, quote from fact f indexed by fact_owner
         where owner = ? and kind = 'question' and state in ('proposed', 'accepted') and said_ms <= ?
           and exists (select 1 from source indexed by source_own where id = f.source and kind <> 'mail')
         order by said_ms, id`,
        [person, millis(until)],
      )
      .map((row) => ({ source: String(row.source), at: Number(row.said_ms), words: String(row.quote) })),
  /** What the user said last of each observation about somebody, up to a point in time. */
  answers: (person: Id, until: Instant): readonly BehaviourAnswer[] => {
    const newest = new Map<string, BehaviourAnswer>();
    for (const row of db.all('select * from behaviour_answer where person = ? order by said', [person])) {
      if (millis(String(row.said)) > millis(until)) continue;
      newest.set(String(row.observation), {
        observation: String(row.observation),
        said: String(row.said),
        answer: String(row.answer) as BehaviourAnswer['answer'],
        sentence: String(row.sentence),
      });
    }
    return [...newest.values()].filter(({ answer }) => answer !== 'open');
  },
  answer: (person: Id, { observation, said, answer, sentence }: BehaviourAnswer): void => {
    db.run(
      'insert or replace into behaviour_answer (person, observation, said, answer, sentence) values (?, ?, ?, ?, ?)',
      [person, observation, said, answer, sentence],
    );
  },
});
