-- What the program began and the writer goes on with.
alter table draft add column kind text not null default 'draft';
-- Words that stand as they were compiled: [{ start, end, text, from: [{ source, fact }] }].
alter table draft add column marks text not null default '[]';
alter table draft add column compiled text;
alter table draft add column conflicts text not null default '[]';
alter table draft add column about text;
-- An update tells what was said from here on.
alter table draft add column since text;
alter table draft add column sent text;
alter table draft add column sent_ms integer;
create index draft_sent on draft (reader, kind, sent_ms);

-- Who has been told what by something that was sent. A draft that is thrown away has told all the same.
create table told (
  fact text not null references fact on delete cascade,
  person text not null references person on delete cascade,
  at text not null,
  at_ms integer not null,
  draft text not null default '',
  primary key (fact, person, draft)
) strict, without rowid;
create index told_person on told (person, at_ms);
create index told_draft on told (draft);

-- What the writer said of a finding: here it is right. Words are those of the finding; empty where all of a rule is meant.
create table dismissal (
  id text primary key,
  rule text not null,
  words text not null,
  draft text references draft on delete cascade,
  reason text not null,
  at text not null
) strict;
create index dismissal_rule on dismissal (rule);
create index dismissal_draft on dismissal (draft);
