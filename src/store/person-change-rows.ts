/** A table of which rows may change as people are merged, split, parted or added. */
export type Tracked = {
  readonly table: string;
  /** What names a row. */
  readonly key: readonly string[];
  /** What of a row a merge or a split may change. */
  readonly columns: readonly string[];
  /** Which columns name a person. */
  readonly person: readonly string[];
  readonly only?: string;
  /** The row is there without a person too. */
  readonly lasts?: true;
};

/** What a column other than one that names a person refers to. */
export const refersTo: Readonly<Record<string, string>> = {
  source: 'source',
  moment: 'moment',
  fact: 'fact',
  seen: 'seen_as',
};

/** What is kept of such a change, table by table. */
// `person` first: the others refer to it. Links by title are no part of it: they follow from the rest.
export const tracked: readonly Tracked[] = [
  {
    table: 'person',
    key: ['id'],
    // New ones come last: what an older version kept has fewer.
    columns: [
      'name',
      'role',
      'standing',
      'is_group',
      'note',
      'created',
      'relation',
      'decision_right',
      'right_about',
      'gone',
    ],
    person: ['id'],
  },
  { table: 'person_address', key: ['address'], columns: ['person'], person: ['person'] },
  { table: 'person_alias', key: ['alias', 'person'], columns: [], person: ['person'] },
  { table: 'person_apart', key: ['one', 'other'], columns: [], person: ['one', 'other'] },
  { table: 'seen_as', key: ['id'], columns: ['person'], person: ['person'], lasts: true },
  { table: 'source_person', key: ['source', 'person', 'role'], columns: ['seen'], person: ['person'] },
  { table: 'source_also', key: ['source', 'person', 'role', 'seen'], columns: [], person: ['person'] },
  {
    table: 'moment_person',
    key: ['moment', 'person'],
    columns: ['linked', 'seen'],
    person: ['person'],
    only: 'linked = 0',
  },
  { table: 'moment_also', key: ['moment', 'person', 'seen'], columns: [], person: ['person'] },
  { table: 'fact', key: ['id'], columns: ['owner', 'owed_to'], person: ['owner', 'owed_to'] },
  { table: 'fact_person', key: ['fact', 'person'], columns: [], person: ['person'] },
  { table: 'draft', key: ['id'], columns: ['reader'], person: ['reader'] },
  {
    table: 'behaviour_answer',
    key: ['person', 'observation', 'said'],
    columns: ['answer', 'sentence'],
    person: ['person'],
  },
  { table: 'told', key: ['fact', 'person', 'draft'], columns: ['at', 'at_ms'], person: ['person'] },
  { table: 'fact_step', key: ['number'], columns: ['person'], person: ['person'], lasts: true },
  { table: 'power', key: ['id'], columns: ['person'], person: ['person'] },
  { table: 'disagreement', key: ['id'], columns: ['person'], person: ['person'] },
  {
    table: 'answer',
    key: ['about', 'said'],
    columns: ['person', 'said_ms', 'answer', 'words', 'fact'],
    person: ['person'],
  },
  { table: 'reminder', key: ['id'], columns: ['person'], person: ['person'] },
  { table: 'cycle', key: ['id'], columns: ['person'], person: ['person'] },
  { table: 'initiative', key: ['id'], columns: ['sponsor'], person: ['sponsor'] },
  { table: 'prediction', key: ['id'], columns: ['person'], person: ['person'] },
  { table: 'prepared_answer', key: ['id'], columns: ['person'], person: ['person'] },
  { table: 'rehearsal', key: ['id'], columns: ['person'], person: ['person'] },
  { table: 'feedback', key: ['id'], columns: ['person'], person: ['person'] },
  { table: 'proposal', key: ['id'], columns: ['decider'], person: ['decider'] },
  { table: 'proposal_objection', key: ['id'], columns: ['person', 'assigned'], person: ['person', 'assigned'] },
  {
    table: 'proposal_person',
    key: ['proposal', 'person'],
    columns: ['part', 'matters', 'left_out', 'made', 'updated'],
    person: ['person'],
  },
  { table: 'proposal_talk', key: ['id'], columns: ['person'], person: ['person'] },
  { table: 'proposal_decision', key: ['id'], columns: ['person'], person: ['person'] },
];
