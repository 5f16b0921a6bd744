-- A case made upward: from one sentence or a pasted memo to a yes, a changed plan, or an honest no.
create table proposal (
  id text primary key,
  title text not null,
  -- The sentence or memo it began with, unchanged; its lines point into it.
  source text references source on delete set null,
  -- Who is asked; and what of them, one step of the ask ladder: inform, advice, unblock, sponsor, decide. Empty where nobody said.
  decider text references person on delete set null,
  ladder text not null default '',
  -- The request on file that it is.
  ask text references fact on delete set null,
  -- The option recommended.
  chosen text references proposal_option on delete set null,
  -- The moment in which it is to be decided.
  moment text references moment on delete set null,
  -- By when an answer is needed.
  by_day text,
  opened text not null,
  opened_ms integer not null,
  ended text,
  how text not null default '',
  updated text not null,
  -- When it got the title that it has, where it had another before.
  named text
) strict;
create index proposal_decider on proposal (decider);
create index proposal_ended on proposal (ended, opened_ms);

-- One of the ways to go, "do nothing" among them.
create table proposal_option (
  id text primary key,
  proposal text not null references proposal on delete cascade,
  place integer not null,
  name text not null,
  does_nothing integer not null default 0,
  -- The words it was read from; null for the user's own word.
  source text references source on delete set null,
  start_at integer,
  end_at integer,
  state text not null,
  made text not null,
  updated text not null
) strict;
create index proposal_option_proposal on proposal_option (proposal, place);

-- What a proposal says, part by part (problem, impact, … and of an option its cost, benefit, downside …), in words.
create table proposal_line (
  id text primary key,
  proposal text not null references proposal on delete cascade,
  option text references proposal_option on delete cascade,
  part text not null,
  -- Of a benefit: risk, efficiency, growth, reputation, people.
  kind text not null default '',
  place integer not null,
  words text not null,
  source text references source on delete set null,
  start_at integer,
  end_at integer,
  -- What it rests on or serves: a priority, a goal, a result.
  fact text references fact on delete set null,
  state text not null,
  made text not null,
  updated text not null
) strict;
create index proposal_line_proposal on proposal_line (proposal, part, place);

-- What is claimed, and how it is known; an assumption says how it will be known.
create table proposal_claim (
  id text primary key,
  proposal text not null references proposal on delete cascade,
  option text references proposal_option on delete set null,
  place integer not null,
  sort text not null,
  words text not null,
  -- Where it is from, in words; when that was; whether who says so gains by it.
  origin text not null default '',
  dated text,
  independent text not null default '',
  -- independent, pilot, benchmark, case, own, opinion; empty where nobody said.
  strength text not null default '',
  -- Of an assumption: how and by when it will be known.
  test text not null default '',
  test_by text,
  -- Of a case study, as JSON: where, before, did, after, differs.
  story text not null default '',
  fact text references fact on delete set null,
  source text references source on delete set null,
  start_at integer,
  end_at integer,
  state text not null,
  made text not null,
  updated text not null,
  -- When it got the words that it has, where it had others before.
  worded text
) strict;
create index proposal_claim_proposal on proposal_claim (proposal, place);

-- Small data pasted as CSV, kept as it was pasted; what is drawn of it is told from it.
create table proposal_data (
  id text primary key,
  proposal text not null references proposal on delete cascade,
  claim text references proposal_claim on delete set null,
  title text not null,
  origin text not null default '',
  csv text not null,
  made text not null,
  updated text not null
) strict;
create index proposal_data_proposal on proposal_data (proposal);

-- What speaks against it, and what will be asked: whose, what of it is right, the answer, how it would be tested.
create table proposal_objection (
  id text primary key,
  proposal text not null references proposal on delete cascade,
  place integer not null,
  sort text not null,
  person text references person on delete set null,
  words text not null,
  valid text not null default '',
  answer text not null default '',
  test text not null default '',
  -- Who finds it out, and by when.
  assigned text references person on delete set null,
  due text,
  -- What it was read from, or the name under which it was proposed.
  fact text references fact on delete set null,
  about text not null default '',
  source text references source on delete set null,
  start_at integer,
  end_at integer,
  state text not null,
  made text not null,
  updated text not null
) strict;
create index proposal_objection_proposal on proposal_objection (proposal, place);
create index proposal_objection_person on proposal_objection (person);

-- Who weighs on a proposal, by the user's word, where facts do not tell; what they do in it.
create table proposal_person (
  proposal text not null references proposal on delete cascade,
  person text not null references person on delete cascade,
  -- decides, shapes, blocks, informed, carries (the work); empty: as it stands with the person.
  part text not null default '',
  -- Why it matters to them, in words.
  matters text not null default '',
  left_out integer not null default 0,
  made text not null,
  updated text not null,
  primary key (proposal, person)
) strict, without rowid;
create index proposal_person_person on proposal_person (person);

-- A position on file that speaks of a proposal, and how it was read or corrected.
create table proposal_position (
  id text primary key,
  proposal text not null references proposal on delete cascade,
  fact text not null references fact on delete cascade,
  -- for, leans-for, open, leans-against, against
  stand text not null,
  -- told, signs, guess
  sure text not null,
  state text not null,
  -- What was said of it before, as a list of stand, sure, state and updated: a replayed day shows what stood then.
  earlier text not null default '[]',
  made text not null,
  updated text not null,
  unique (proposal, fact)
) strict;
create index proposal_position_fact on proposal_position (fact);

-- A talk before the decision: with whom, to what end, what to bring.
create table proposal_talk (
  id text primary key,
  proposal text not null references proposal on delete cascade,
  -- Null once they were deleted: the talk stays, with a former contact.
  person text references person on delete set null,
  place integer not null,
  goal text not null,
  bring text not null default '',
  cost text not null default '',
  -- The moment it became.
  moment text references moment on delete set null,
  -- What was learnt in it.
  learnt text not null default '',
  held text,
  dropped text,
  made text not null,
  updated text not null
) strict;
create index proposal_talk_proposal on proposal_talk (proposal, place);
create index proposal_talk_person on proposal_talk (person);
create index proposal_talk_moment on proposal_talk (moment);

-- What was decided. Never edited: a later one takes the place of an earlier one, and both stay.
create table proposal_decision (
  id text primary key,
  proposal text not null references proposal on delete cascade,
  supersedes text references proposal_decision on delete set null,
  -- yes, changed, later, no
  how text not null,
  words text not null,
  option text references proposal_option on delete set null,
  -- Its name then: options may be reworded.
  option_name text not null default '',
  person text references person on delete set null,
  day text not null,
  reasons text not null default '',
  given_up text not null default '',
  expected text not null default '',
  learnt text not null default '',
  review_on text,
  -- The decision on file that it is.
  fact text references fact on delete set null,
  moment text references moment on delete set null,
  -- When it was last looked at again; of every look, as JSON: id, day, seen, next, made.
  reviewed text,
  seen text not null default '',
  -- When it is to be looked at once more, said last.
  next_on text,
  made text not null,
  made_ms integer not null
) strict;
create index proposal_decision_proposal on proposal_decision (proposal, made_ms);
create index proposal_decision_review on proposal_decision (review_on) where review_on is not null;

-- A moment that the user plans, and no calendar has.
create table moment_own (
  moment text primary key references moment on delete cascade,
  why text not null default '',
  made text not null
) strict, without rowid;

-- What a document of a proposal was compiled for, so that it can be compiled again.
create table proposal_draft (
  draft text primary key references draft on delete cascade,
  proposal text not null references proposal on delete cascade,
  -- brief, memo, points, mail
  form text not null,
  -- What it was called when it was last compiled.
  title text not null default ''
) strict, without rowid;
create index proposal_draft_proposal on proposal_draft (proposal);

-- Of a promise, an ask, an expectation, an initiative: which proposal it belongs to.
alter table initiative add column proposal text references proposal on delete set null;
alter table rehearsal add column proposal text references proposal on delete set null;
alter table prediction add column proposal text references proposal on delete set null;
-- When it was said that a milestone is reached: a status sheet tells what came since the last one went out.
alter table milestone add column done_at text;
