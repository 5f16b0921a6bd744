-- A range ("between 3 and 7 June") has a last day too.
alter table fact add column due_end text;
-- Whether it stands for or against: positive, negative, open; null where that makes no sense.
alter table fact add column polarity text;
-- Who said the words, where that is not whoever wrote the source: the author of a quoted mail, a speaker.
alter table fact add column speaker text references person on delete set null;
create index fact_speaker on fact (speaker) where speaker is not null;
-- When the user accepted or rejected it by hand, and how sure the reading was then: what thresholds are learnt from.
alter table fact add column decided text;
create index fact_decided on fact (decided) where decided is not null;

-- What later words say of a fact that is there: it was kept, moved to another day, dropped, or said once more.
create table fact_change (
  id text primary key,
  fact text not null references fact on delete cascade,
  -- kept, moved, dropped, repeated
  what text not null,
  source text not null references source on delete cascade,
  span_start integer not null,
  span_end integer not null,
  said text not null,
  said_ms integer not null,
  learned text not null,
  due_text text,
  due_date text,
  due_end text,
  confidence real not null,
  reason text not null,
  -- proposed, accepted, rejected
  state text not null,
  -- What an accepted change replaced in the fact, as JSON, so that it can be undone.
  before text,
  unique (fact, source, span_start, span_end, what)
) strict;
create index fact_change_source on fact_change (source);
-- What waits to be asked; most of them only say something once more.
create index fact_change_waiting on fact_change (said_ms) where state = 'proposed' and what <> 'repeated';
-- Promises and asks that nobody closed, by who has part in them: what later words may speak of.
create index fact_open_owner on fact (owner, said_ms)
  where closed_how is null and kind in ('commitment', 'request') and state in ('proposed', 'accepted');
create index fact_open_receiver on fact (owed_to, said_ms)
  where closed_how is null and kind in ('commitment', 'request') and state in ('proposed', 'accepted');

-- What a mail tells of how its writer writes, measured once when it comes in: numbers and bits, none of its words.
create table source_trait (
  source text primary key references source on delete cascade,
  said_ms integer not null,
  -- How far the writer's wall clock was ahead of UTC, in minutes.
  ahead integer not null,
  -- As in source: the answers to a mail are found without reading a text.
  thread text not null,
  -- To how many people it went, copies counted.
  readers integer not null,
  words integer not null,
  ask integer,
  questions integer not null,
  topics integer not null,
  forms integer not null
) strict, without rowid;
create trigger trait_follows_thread after update of thread on source when old.thread <> new.thread begin
  update source_trait set thread = new.thread where source = new.id;
end;
-- The mails of an older version are measured while it is brought over.
insert into setting (name, value) select 'store.measure', 'due' where exists (select 1 from source where kind = 'mail');

-- What the user said of an observation about somebody: confirmed, dismissed, or open again; the newest one counts.
create table behaviour_answer (
  person text not null references person on delete cascade,
  observation text not null,
  said text not null,
  answer text not null,
  -- The observation as it stood then.
  sentence text not null,
  primary key (person, observation, said)
) strict, without rowid;
