import { Fact } from '../domain/facts/fact.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Row } from './database.ts';
import { onceFor } from './remembered.ts';

type Turn = {
  readonly ms: number;
  readonly number: number;
  readonly what: string;
  readonly due: unknown;
  readonly at: string | null;
  readonly why: string | null;
};

/** What moved, ended or opened it, earliest first. */
const turnsOf = ({ turns }: Row): readonly Turn[] =>
  turns === null || turns === undefined
    ? []
    : (JSON.parse(String(turns)) as Turn[]).sort((a, b) => a.ms - b.ms || a.number - b.number);

/** The due day as it stood at `until`: before it was moved later, where it was. */
const dueAt = (row: Row, turns: readonly Turn[], until: number): unknown => {
  const later = turns.find(({ ms, what }) => ms > until && what === 'moved');
  if (later !== undefined) return later.due;
  if (row.due_text === null) return null;
  return { text: row.due_text, date: row.due_date, ...(row.due_end === null ? {} : { end: row.due_end }) };
};

/** How it stood ended at `until`, though it was opened or ended otherwise since; null where it was open. */
const endedAt = (turns: readonly Turn[], until: number): unknown => {
  const last = turns.findLast(({ ms, what }) => ms <= until && what !== 'moved');
  return last === undefined || last.what === 'opened'
    ? null
    : { how: last.what, at: last.at, ...(last.why ? { why: last.why } : {}) };
};

const read = (row: Row, until: number): Fact => {
  const by = (at: Row[string]): boolean => at !== null && millis(String(at)) <= until;
  const turns = turnsOf(row);
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
    ...(row.to_words ? { toWords: row.to_words } : {}),
    about: JSON.parse(String(row.about)),
    action: row.action,
    due: dueAt(row, turns, until),
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
      : endedAt(Number.isFinite(until) ? turns : [], until),
    ...(row.rank === null ? {} : { rank: row.rank }),
    ...(row.facet === null ? {} : { facet: row.facet }),
    ...(row.size === null ? {} : { size: row.size }),
  });
};
const readOnce = onceFor(read);

/** As the fact stood at `until`: closed later counts as open, confirmed later as not confirmed. */
export const factIn = (row: Row, until = Number.POSITIVE_INFINITY): Fact => readOnce(row, until);

/** Reads rows as the facts stood at `until`. */
export const factUpTo = (until: Instant): ((row: Row) => Fact) => {
  const ms = millis(until);
  return (row) => factIn(row, ms);
};

/** What `factIn` reads of a fact `f`. With the people in the same row: a query for each of some thousand facts would be felt. */
export const factColumns = `f.*, (select json_group_array(person order by person) from fact_person where fact = f.id) as about,
  (select json_group_array(json_object('ms', ms, 'number', number, 'what', what, 'due', json(due), 'at', at, 'why', why)) from (
     select said_ms as ms, 0 as number, what, json_extract(before, '$.due') as due, null as at, null as why from fact_change
     where fact = f.id and what = 'moved' and state = 'accepted'
     union all select at_ms, number, what, was, at, why from fact_step
     where fact = f.id and what in ('moved', 'kept', 'late', 'broken', 'dropped', 'opened'))) as turns`;
