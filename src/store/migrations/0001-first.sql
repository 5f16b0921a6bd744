create table setting (
  name text primary key,
  value text not null
) strict, without rowid;

create table person (
  id text primary key,
  name text not null,
  role text not null default '',
  standing text not null default 'unknown',
  is_group integer not null default 0,
  note text not null default '',
  created text not null
) strict;

create table person_address (
  address text primary key,
  person text not null references person on delete cascade
) strict;
create index person_address_person on person_address (person);

create table person_alias (
  alias text not null collate nocase,
  person text not null references person on delete cascade,
  primary key (alias, person)
) strict, without rowid;
create index person_alias_person on person_alias (person);

create table moment (
  id text primary key,
  key text not null unique,
  title text not null,
  starts text not null,
  starts_ms integer not null,
  ends text not null,
  ends_ms integer not null,
  all_day integer not null,
  place text not null,
  text text not null,
  status text not null,
  sequence integer not null,
  debriefed integer not null default 0
) strict;
create index moment_starts on moment (starts_ms);
create index moment_ends on moment (ends_ms);

create table moment_person (
  moment text not null references moment on delete cascade,
  person text not null references person on delete cascade,
  -- Named by the title, not invited by the calendar.
  linked integer not null default 0,
  primary key (moment, person)
) strict, without rowid;
create index moment_person_person on moment_person (person);

create table source (
  id text primary key,
  kind text not null,
  key text not null unique,
  thread text not null,
  said text not null,
  said_ms integer not null,
  learned text not null,
  title text not null,
  text text not null,
  automatic integer not null default 0,
  attachments text not null default '[]',
  moment text references moment on delete set null
) strict;
create index source_said on source (said_ms);
create index source_thread on source (thread, said_ms);
create index source_moment on source (moment);
-- Counting who wrote how often must not read the texts.
create index source_contact on source (id, kind, said_ms);

create table source_person (
  source text not null references source on delete cascade,
  person text not null references person on delete cascade,
  role text not null,
  primary key (source, person, role)
) strict, without rowid;
create index source_person_person on source_person (person, role);

create table fact (
  id text primary key,
  kind text not null,
  source text not null references source on delete cascade,
  span_start integer not null,
  span_end integer not null,
  quote text not null,
  owner text references person on delete set null,
  owner_words text not null default '',
  owed_to text references person on delete set null,
  action text,
  due_text text,
  due_date text,
  said text not null,
  said_ms integer not null,
  learned text not null,
  confidence real not null,
  reason text not null,
  state text not null,
  last_confirmed text,
  closed_how text,
  closed_at text,
  unique (source, kind, span_start, span_end)
) strict;
create index fact_state on fact (state, said_ms);
create index fact_kind on fact (kind, said_ms);
create index fact_owner on fact (owner);

create table fact_person (
  fact text not null references fact on delete cascade,
  person text not null references person on delete cascade,
  primary key (fact, person)
) strict, without rowid;
create index fact_person_person on fact_person (person);

create table draft (
  id text primary key,
  title text not null,
  text text not null,
  reader text references person on delete set null,
  created text not null,
  updated text not null
) strict;

create table search_entry (
  rowid integer primary key,
  kind text not null,
  ref text not null,
  said_ms integer not null,
  unique (kind, ref)
) strict;

create virtual table search using fts5 (title, text, people, day, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
-- Without this, deleted words stay readable in the index.
insert into search (search, rank) values ('secure-delete', 1);
-- Larger pieces written less often: a third more mails a second.
insert into search (search, rank) values ('hashsize', 8388608);
insert into search (search, rank) values ('automerge', 8);
