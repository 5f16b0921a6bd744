-- A dated round of the method with one person: assess, plan, act, evaluate. What was assessed is told anew from facts as of its days.
create table cycle (
  id text primary key,
  person text not null references person on delete cascade,
  -- Whether it is a round like any other or the first days with somebody new.
  kind text not null,
  aim text not null default '',
  opened text not null,
  opened_ms integer not null,
  -- The day on which it is to be looked at.
  look_back text not null,
  closed text,
  closed_ms integer,
  learnt text not null default '',
  -- When that was said: also after it had closed.
  learnt_at text,
  updated text not null
) strict;
create index cycle_person on cycle (person, opened_ms);

-- What is planned in a round, in the user's words or as it was proposed.
create table cycle_plan (
  id text primary key,
  cycle text not null references cycle on delete cascade,
  place integer not null,
  -- Which of the six steps it belongs to.
  step text not null,
  words text not null,
  -- The name under which it was proposed (step:…); empty for the user's own.
  about text not null default '',
  fact text references fact on delete set null,
  on_day text,
  made text not null,
  ended text,
  how text not null default '',
  why text not null default ''
) strict;
create index cycle_plan_cycle on cycle_plan (cycle, place);

-- What was agreed and is being done: after the yes.
create table initiative (
  id text primary key,
  name text not null,
  sponsor text references person on delete set null,
  -- The words that approved it.
  fact text references fact on delete set null,
  -- What it is measured by; figures as the user writes them.
  measure text not null default '',
  baseline text not null default '',
  target text not null default '',
  decision text not null default '',
  decision_on text,
  opened text not null,
  opened_ms integer not null,
  ended text,
  how text not null default '',
  updated text not null,
  -- When it got the name that it has, where it had another before.
  named text
) strict;
create index initiative_sponsor on initiative (sponsor);

create table milestone (
  id text primary key,
  initiative text not null references initiative on delete cascade,
  place integer not null,
  words text not null,
  due text,
  -- What it was due on at first, where it was moved.
  first_due text,
  done text,
  dropped text,
  why text not null default '',
  -- The promise it is: kept or moved there, it is so here.
  fact text references fact on delete set null,
  made text not null,
  -- When its words, its day or why were last changed.
  updated text
) strict;
create index milestone_initiative on milestone (initiative, place);

create table measurement (
  id text primary key,
  initiative text not null references initiative on delete cascade,
  day text not null,
  figure text not null,
  fact text references fact on delete set null,
  made text not null
) strict;
create index measurement_initiative on measurement (initiative, day);

-- What went wrong, what was learnt from it and what changed in the plan; who was told stands with the fact.
create table setback (
  id text primary key,
  initiative text not null references initiative on delete cascade,
  fact text references fact on delete set null,
  words text not null,
  lesson text not null default '',
  adjusted text not null default '',
  day text not null,
  made text not null,
  made_ms integer not null,
  -- When its lesson, what was adjusted or its day were last changed; and its words.
  updated text,
  worded text
) strict;
create index setback_initiative on setback (initiative, day);

-- What the user expects of something that will be known by a day, in words; and what came.
create table prediction (
  id text primary key,
  person text references person on delete cascade,
  fact text references fact on delete set null,
  moment text references moment on delete set null,
  initiative text references initiative on delete set null,
  words text not null,
  sure text not null,
  by_day text,
  made text not null,
  made_ms integer not null,
  ended text,
  ended_ms integer,
  came text not null default '',
  learnt text not null default '',
  -- When that was said: also after it was known what came.
  learnt_at text
) strict;
create index prediction_person on prediction (person);

-- What became of an ask, by the user's word: yes, changed, later, no; and what was learnt from it.
create table ask_answer (
  fact text primary key references fact on delete cascade,
  outcome text references fact on delete set null,
  how text not null,
  at text not null,
  at_ms integer not null,
  said text not null,
  learnt text not null default ''
) strict;
create index ask_answer_outcome on ask_answer (outcome);

-- An answer of the user's to a question that may come.
create table prepared_answer (
  id text primary key,
  person text not null references person on delete cascade,
  -- What the question rests on (asked:<fact>, priority:<fact>, draft:<draft>:<what>); of the user's own: own.
  about text not null,
  question text not null,
  answer text not null,
  fact text references fact on delete set null,
  draft text references draft on delete cascade,
  made text not null,
  updated text not null,
  updated_ms integer not null
) strict;
create index prepared_answer_person on prepared_answer (person);

-- A hard talk practised against a role with stated concerns; the role is nobody.
create table rehearsal (
  id text primary key,
  person text references person on delete cascade,
  draft text references draft on delete set null,
  moment text references moment on delete set null,
  topic text not null,
  -- The concerns as they stood when it began, with what they rest on, as JSON.
  concerns text not null,
  opened text not null,
  opened_ms integer not null,
  ended text,
  learnt text not null default ''
) strict;
create index rehearsal_person on rehearsal (person);

create table rehearsal_turn (
  rehearsal text not null references rehearsal on delete cascade,
  number integer not null,
  -- `you`, `role`, `pause`
  by text not null,
  words text not null,
  -- Which concern it speaks to; empty for none.
  concern text not null default '',
  at text not null,
  primary key (rehearsal, number)
) strict, without rowid;

-- What a reader says of how they are told things, where it was asked.
create table feedback (
  id text primary key,
  person text not null references person on delete cascade,
  draft text references draft on delete set null,
  -- The words stand in it.
  source text references source on delete cascade,
  quote text not null,
  -- Of a closed list: right, more, less, late, other.
  sort text not null,
  state text not null,
  said text not null,
  said_ms integer not null,
  decided text
) strict;
create index feedback_person on feedback (person, said_ms);
create index feedback_source on feedback (source);

-- Lines of the user's own page "how to work with me".
create table own_way (
  id text primary key,
  what text not null,
  words text not null,
  fact text references fact on delete set null,
  -- The name under which it was proposed (behaviour:…); empty for the user's own.
  about text not null default '',
  place integer not null,
  confirmed text,
  made text not null,
  updated text not null
) strict;

-- What a roll-up was asked for, so that it can be compiled again: which form, which stretch, under whose headings.
create table rollup (
  draft text primary key references draft on delete cascade,
  form text not null,
  since text not null,
  until text not null,
  -- Markdown of the house with {{field}}; empty for the form's own headings.
  template text not null default ''
) strict;

-- What was brought along from another workspace in a leaving kit; it is no fact of this one, and is told nobody here.
create table brought (
  id text primary key,
  -- The kit it came in, by what is in it: the same kit again adds nothing.
  kit text not null,
  sort text not null,
  day text not null,
  words text not null,
  made text not null,
  made_ms integer not null
) strict;
create index brought_kit on brought (kit);

-- How long a text is, without reading it: who writes shorter mails than they get is asked of hundreds at once.
create index source_length on source (id, length(text));
