-- Who somebody is to the user, what they may decide, and since when they are no longer there.
alter table person add column relation text not null default '';
alter table person add column decision_right text not null default '';
alter table person add column right_about text not null default '';
alter table person add column gone text;

-- What the user says of a fact: its place among its kind, which sort of its kind it is, how much work it takes.
alter table fact add column rank integer;
alter table fact add column facet text;
alter table fact add column size text;
alter table fact add column closed_why text not null default '';

-- The words for whom a fact is, as they stand in the text: kept while nobody known fits them.
alter table fact add column to_words text not null default '';

-- What was done about a fact by hand, in order: moved, sized, ended, told, nudged. The words of others are in fact_change.
create table fact_step (
  number integer primary key,
  fact text not null references fact on delete cascade,
  at text not null,
  at_ms integer not null,
  what text not null,
  -- The due day before and after, as JSON, where it was moved.
  was text,
  became text,
  -- The day on which it was done, where that was not the day it was said.
  done text,
  why text not null default '',
  person text references person on delete set null,
  draft text references draft on delete set null
) strict;
create index fact_step_fact on fact_step (fact, number);

-- One fact serves, answers or repeats another by the user's word.
create table fact_link (
  one text not null references fact on delete cascade,
  other text not null references fact on delete cascade,
  what text not null,
  state text not null,
  at text not null,
  primary key (one, other, what)
) strict, without rowid;
create index fact_link_other on fact_link (other);

-- Power in words, with where it was read; the user's own as well.
create table power (
  id text primary key,
  person text not null references person on delete cascade,
  base text not null,
  words text not null,
  fact text references fact on delete set null,
  -- The note its words stand in, where no fact was read from them.
  source text references source on delete set null,
  said text not null
) strict;
create index power_person on power (person);

-- A talk where two saw it differently, or that grew tense.
create table disagreement (
  id text primary key,
  person text not null references person on delete cascade,
  kind text not null,
  topic text not null,
  their_view text not null default '',
  charitable text not null default '',
  valid text not null default '',
  shared_goal text not null default '',
  changed text not null default '',
  concern text not null default '',
  -- When to come back to it.
  back_on text,
  fact text references fact on delete set null,
  opened text not null,
  -- When its topic or kind was changed last; null where they never were.
  named text,
  closed text,
  updated text not null
) strict;
create index disagreement_person on disagreement (person);

-- What the user says of something that was told from facts: right, wrong, later, another lane.
create table answer (
  about text not null,
  person text references person on delete cascade,
  said text not null,
  said_ms integer not null,
  answer text not null,
  words text not null default '',
  -- The fact that `about` names, if it does: it takes what was said of it along.
  fact text references fact on delete cascade,
  primary key (about, said)
) strict, without rowid;
create index answer_person on answer (person);
create index answer_fact on answer (fact);

-- A reminder fires once. `key` says what it is for, so that planning again makes no second one.
create table reminder (
  id text primary key,
  key text not null unique,
  kind text not null,
  fact text references fact on delete cascade,
  moment text references moment on delete cascade,
  -- A planned one is of the fact or moment; with whom that is may be forgotten.
  person text references person on delete set null,
  draft text references draft on delete cascade,
  disagreement text references disagreement on delete cascade,
  words text not null default '',
  -- Where it stands on the wall clock, wherever the user is; null for what is bound to a point in time.
  day text,
  clock text,
  at text not null,
  at_ms integer not null,
  state text not null,
  -- How often it was put off: it is said once more after each.
  snoozed integer not null default 0,
  made text not null
) strict;
create index reminder_due on reminder (state, at_ms);
create index reminder_fact on reminder (fact);

-- What the user asked to be reminded of in their own words outlasts what it was tied to.
create trigger reminder_outlasts_fact before delete on fact begin
  update reminder set fact = null where fact = old.id and words <> '';
end;
create trigger reminder_outlasts_moment before delete on moment begin
  update reminder set moment = null where moment = old.id and words <> '';
end;
create trigger reminder_outlasts_draft before delete on draft begin
  update reminder set draft = null where draft = old.id and words <> '';
end;
-- One of somebody goes with them, as all that was said of them.
create trigger reminder_goes_with_person before delete on person begin
  delete from reminder where person = old.id and kind = 'own';
end;

create table reminder_event (
  number integer primary key,
  reminder text not null references reminder on delete cascade,
  at text not null,
  at_ms integer not null,
  path text not null,
  what text not null,
  detail text not null default '',
  -- When it was to be said before, as JSON, where this changed it.
  was text
) strict;
create index reminder_event_reminder on reminder_event (reminder, number);

-- Who was in touch and when is counted over a stretch of time, without reading a text.
create index source_trait_said on source_trait (said_ms, readers);

-- Who the user is, and who stands above them, is asked with nearly every page.
create index person_standing on person (standing, created);

-- What is still to come is told from the index alone.
drop index moment_ends;
create index moment_ends on moment (ends_ms, starts_ms);
