-- The index keeps no copy of the words any more: it reads them where they stand, in `source`, or here where they stand
-- nowhere else. An id is the minute in which something was said, or the nearest free one before it, so that newest first
-- is the index's own order and ids stay close together, which keeps it small. People have ids below zero.
create table search_listed (
  id integer primary key,
  kind text not null,
  ref text not null,
  said_ms integer not null,
  title text,
  text text,
  people text not null,
  day text not null,
  -- 0 until the end of the transaction that wrote it: the index wants its entries in order.
  listed integer not null default 0,
  unique (kind, ref)
) strict;

-- By itself: what sorts holds all its columns in memory, so the texts come in afterwards.
create temp table search_place (id integer primary key, old integer not null);
insert into search_place (id, old)
select
  iif(kind = 'person', -back, min(minute + back) over (partition by kind = 'person' order by back) - back), rowid
from (
  select rowid, kind, minute, row_number() over (partition by kind = 'person' order by minute desc, rowid desc) as back
  from (select rowid, kind, 16000000 + min(max(said_ms / 60000, 0), 999999999) as minute from search_entry)
);

insert into search_listed (id, kind, ref, said_ms, title, text, people, day, listed)
select
  p.id, e.kind, e.ref, e.said_ms,
  case when s.title is i.title then null else i.title end,
  case when substr(s.text, 1, 20000) is i.text then null else i.text end,
  i.people, i.day, 1
from search_place p
cross join search_entry e on e.rowid = p.old
cross join search i on i.rowid = p.old
left join source s on s.id = e.ref and s.kind = e.kind
order by p.id;
drop table temp.search_place;

-- Until nothing is left:
delete from search_content where rowid in (select rowid from search_content limit 2000);
-- Until nothing is left:
delete from search_data where rowid in (select rowid from search_data where rowid > 10 limit 2000);
drop table search;
drop table search_entry;
alter table search_listed rename to search_entry;

create view search_words as
select
  e.id, e.kind, e.ref, e.said_ms, e.listed, e.people,
  coalesce(e.title, s.title) as title,
  coalesce(e.text, substr(s.text, 1, 20000)) as text,
  -- A note on a person counts like their name.
  coalesce(e.title, s.title) || ' ' || e.people || ' ' || e.day || iif(e.id < 0, ' ' || e.text, '') as head,
  coalesce(e.title, s.title) || ' ' || e.people || ' ' || e.day || ' ' || coalesce(e.text, substr(s.text, 1, 20000)) as words
from search_entry e left join source s on s.id = e.ref and s.kind = e.kind;

-- Without positions and columns the index is a third as large; the beginnings of words are looked up while one types.
create virtual table search using fts5 (
  words, content = 'search_words', content_rowid = 'id', detail = none, columnsize = 0,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'", prefix = '1 2 3 4 5'
);
-- What stands in a title, in names and in days, by itself: it counts for more.
create virtual table search_head using fts5 (
  head, content = 'search_words', content_rowid = 'id', detail = none, columnsize = 0,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'", prefix = '1 2 3 4'
);
-- Without this, deleted words stay readable in the index.
insert into search (search, rank) values ('secure-delete', 1);
insert into search_head (search_head, rank) values ('secure-delete', 1);
-- Larger pieces written less often: a third more mails a second.
insert into search (search, rank) values ('hashsize', 8388608);
insert into search (search, rank) values ('automerge', 8);
insert into search_head (search_head, rank) values ('automerge', 8);
insert into search (search) values ('rebuild');
insert into search_head (search_head) values ('rebuild');

-- A word leaves the index only by being told again: before it changes or goes where it stands.
create trigger source_leaves_search before delete on source begin
  delete from search where rowid = (select id from search_entry where kind = old.kind and ref = old.id and listed = 1);
  delete from search_head where rowid = (select id from search_entry where kind = old.kind and ref = old.id and listed = 1);
  delete from search_entry where kind = old.kind and ref = old.id;
end;
create trigger source_will_change before update of title, text on source begin
  delete from search where rowid = (select id from search_entry where kind = old.kind and ref = old.id and listed = 1);
  delete from search_head where rowid = (select id from search_entry where kind = old.kind and ref = old.id and listed = 1);
end;
create trigger source_has_changed after update of title, text on source begin
  insert into search (rowid, words) select id, words from search_words where kind = new.kind and ref = new.id and listed = 1;
  insert into search_head (rowid, head) select id, head from search_words where kind = new.kind and ref = new.id and listed = 1;
end;

-- Going back in time through what somebody was in must not read the rows themselves.
drop index source_said;
create index source_said on source (said_ms, id);
-- What the user wrote is little beside the mail.
create index source_own on source (id) where kind <> 'mail';
-- Which facts of somebody still count is decided before their words are read.
create index fact_counting on fact (id, state, said_ms, confidence, due_date, source);
