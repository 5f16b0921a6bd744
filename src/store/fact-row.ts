import { Fact } from '../domain/facts/fact.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Row } from './database.ts';

/** The due day as it stood at `until`: before it was moved later, where it was. */
const dueAt = (row: Row, until: number): unknown => {
  const moves = row.moves === null ? [] : (JSON.parse(String(row.moves)) as { ms: number; due: unknown }[]);
  const later = moves.filter(({ ms }) => ms > until).sort((a, b) => a.ms - b.ms)[0];
  if (later !== undefined) return later.due;
  if (row.due_text === null) return null;
  return { text: row.due_text, date: row.due_date, ...(row.due_end === null ? {} : { end: row.due_end }) };
};

/** As the fact stood at `until`: closed later counts as open, confirmed later as not confirmed. */
export const factIn = (row: Row, until = Number.POSITIVE_INFINITY): Fact => {
  const by = (at: Row[string]): boolean => at !== null && millis(String(at)) <= until;
  return Fact.parse({
    id: row.id,
    kind: row.kind,
    source: row.source,
    start: row.span_start,
    end: row.span_end,
    quote: row.quote,
    owner: row.owner,
    ownerWords: row.owner_words,
    to: row.owed_to,
    about: JSON.parse(String(row.about)),
    action: row.action,
    due: dueAt(row, until),
    polarity: row.polarity,
    speaker: row.speaker,
    said: row.said,
    learned: row.learned,
    confidence: row.confidence,
    reason: row.reason,
    state: row.state,
    decided: by(row.decided ?? null) ? row.decided : null,
    lastConfirmed: by(row.last_confirmed ?? null) ? row.last_confirmed : null,
    closed: by(row.closed_at ?? null)
      ? { how: row.closed_how, at: row.closed_at, ...(row.closed_why ? { why: row.closed_why } : {}) }
      : null,
    ...(row.rank === null ? {} : { rank: row.rank }),
    ...(row.facet === null ? {} : { facet: row.facet }),
    ...(row.size === null ? {} : { size: row.size }),
  });
};

/** Reads rows as the facts stood at `until`. */
export const factUpTo = (until: Instant): ((row: Row) => Fact) => {
  const ms = millis(until);
  return (row) => factIn(row, ms);
};

/** What `factIn` reads of a fact `f`. With the people in the same row: a query for each of some thousand facts would be felt. */
export const factColumns = `f.*, (select json_group_array(person order by person) from fact_person where fact = f.id) as about,
  (select json_group_array(json_object('ms', ms, 'due', json(due))) from (
     select said_ms as ms, json_extract(before, '$.due') as due from fact_change
     where fact = f.id and what = 'moved' and state = 'accepted'
     union all select at_ms, was from fact_step where fact = f.id and what = 'moved')) as moves`;
