-- Every bringing in: watched while it runs, stopped, gone on with, taken back.
create table import (
  number integer primary key,
  name text not null,
  -- running, stopping, done, stopped, failed, undone
  state text not null,
  feed text references feed on delete set null,
  started text not null,
  ended text,
  -- The last sign of life, in milliseconds, and the process: a running import without one was killed.
  alive_ms integer not null,
  process integer not null default 0,
  -- When that process began, as its system tells it: another one may have got its number since.
  process_began text not null default '',
  bytes integer not null default 0,
  bytes_total integer,
  items integer not null default 0,
  added integer not null default 0,
  already integer not null default 0,
  people integer not null default 0,
  facts integer not null default 0,
  problems integer not null default 0,
  -- Why it failed: the workspace could not be written (store), or a defect of Updraft (defect).
  failure text not null default '',
  -- Told by who runs it, on a clock that no change of the time moves.
  per_second real not null default 0,
  seconds_left real
) strict;

-- What an import added, or changed: then with what was there before.
create table import_item (
  import integer not null references import on delete cascade,
  kind text not null,
  ref text not null,
  before text,
  primary key (import, kind, ref)
) strict, without rowid;
create index import_item_ref on import_item (kind, ref);

-- How far a mailbox was read, every few megabytes: the next reading of the same or a longer file goes on after the last
-- of these places that it still has.
create table read_file (
  fingerprint text not null,
  read_to integer not null,
  tail text not null,
  mails integer not null,
  primary key (fingerprint, read_to)
) strict, without rowid;

-- The user has changed what was read: such a fact stays when its import is taken back.
alter table fact add column edited integer not null default 0;

-- A place that is looked at again by itself: the address of a calendar, or a folder.
create table feed (
  id text primary key,
  kind text not null,
  place text not null unique,
  name text not null,
  added text not null,
  -- new, fresh, trouble, asking
  state text not null default 'new',
  -- The address was one inside the user's own network when the user named it.
  inside integer not null default 0,
  tried text,
  seen text,
  next_ms integer not null default 0,
  failures integer not null default 0,
  trouble text not null default '',
  -- How much the last look brought that was new, and how much stood in it.
  came integer not null default 0,
  held integer not null default 0,
  -- How often the calendar itself wants to be looked at, in milliseconds.
  pace_ms integer,
  etag text,
  modified text,
  digest text
) strict;

create table feed_file (
  feed text not null references feed on delete cascade,
  path text not null,
  size integer not null,
  changed_ms integer not null,
  primary key (feed, path)
) strict, without rowid;

-- Whose a moment is; `gone` where the calendar no longer has it and the user is asked whether it goes.
create table feed_moment (
  feed text not null references feed on delete cascade,
  moment text not null references moment on delete cascade,
  gone integer not null default 0,
  primary key (feed, moment)
) strict, without rowid;
create index feed_moment_moment on feed_moment (moment);

-- How somebody was written in a source or an invitation, so that two people who were taken for one can be parted.
create table seen_as (
  id integer primary key,
  address text not null,
  name text not null,
  -- Who it is, where the user said so against what the address says.
  person text references person on delete set null,
  unique (address, name)
) strict;
alter table source_person add column seen integer references seen_as;
alter table moment_person add column seen integer references seen_as;

-- The same person a second time in one mail or invitation, written in another way: kept, so that the two can be parted.
create table source_also (
  source text not null references source on delete cascade,
  person text not null references person on delete cascade,
  role text not null,
  seen integer not null references seen_as,
  primary key (source, person, role, seen)
) strict, without rowid;
create index source_also_person on source_also (person);
create table moment_also (
  moment text not null references moment on delete cascade,
  person text not null references person on delete cascade,
  seen integer not null references seen_as,
  primary key (moment, person, seen)
) strict, without rowid;
create index moment_also_person on moment_also (person);

-- What was merged or split by hand, with what is needed to take it back.
create table person_change (
  number integer primary key,
  at text not null,
  kind text not null,
  what text not null,
  undone text
) strict;

-- Two people the user said are not one.
create table person_apart (
  one text not null references person on delete cascade,
  other text not null references person on delete cascade,
  primary key (one, other)
) strict, without rowid;

-- Keyed marks of addresses of people who were deleted: their mail is not brought in again.
create table forgotten (
  mark text primary key
) strict, without rowid;

-- Answers whose references were lost are found by their subject.
create index source_title on source (title collate nocase, said_ms);

-- Of a cancelled moment: a version its calendar wrote up to then does not bring it back.
alter table moment add column gone_ms integer;

-- Counts every change of who is who, by whomever: what a running import remembers of people counts until the next one.
insert into setting (name, value) values ('people.turn', '0');
create trigger person_turns after update of name, standing, is_group on person begin
  update setting set value = cast(value + 1 as text) where name = 'people.turn';
end;
create trigger person_goes after delete on person begin
  update setting set value = cast(value + 1 as text) where name = 'people.turn';
end;
create trigger address_moves after update on person_address begin
  update setting set value = cast(value + 1 as text) where name = 'people.turn';
end;
create trigger address_goes after delete on person_address begin
  update setting set value = cast(value + 1 as text) where name = 'people.turn';
end;
create trigger seen_as_is_said after update of person on seen_as begin
  update setting set value = cast(value + 1 as text) where name = 'people.turn';
end;
create trigger seen_as_goes after delete on seen_as begin
  update setting set value = cast(value + 1 as text) where name = 'people.turn';
end;
