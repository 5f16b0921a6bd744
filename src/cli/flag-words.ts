/** What a flag is for, in half a sentence: by `operation flag`, else by the flag wherever it stands. */
export const flagsInWords: Readonly<Record<string, string>> = {
  person: 'a name, address or id',
  draft: 'the id of a draft',
  moment: 'the id of a talk',
  limit: 'at most so many',
  since: 'the first day, as 2026-03-02',
  until: 'the last day, as 2026-03-31',
  undo: 'takes it back',
  why: 'the reason, kept with it',
  learnt: 'what was learnt, in a sentence',
  'cycle.open kind': 'a round, or the first thirty days with somebody new',
  'cycle.open aim': 'what should be different in the end',
  'cycle.open look-back': 'the day to look back; without it in six weeks, or thirty days',
  'cycle.open take': 'what to plan, by the names that `updraft cycles PERSON` shows; without it all',
  'cycle.plan add': 'one thing more, in your words',
  'cycle.plan item': 'what is changed, by its id',
  'cycle.plan on': 'its day, as 2026-03-02',
  'cycle.plan to': 'how it ended, or that it is open again',
  'cycle.plan aim': 'what should be different in the end',
  'cycle.plan look-back': 'another day to look back',
  'quarter.show person': 'only with this person',
  'quarter.show steps': 'what the next plan may begin with',
  'ask.answer outcome': 'the fact that says so, by its id',
  'ask.answer at': 'the day of the answer, as 2026-03-02',
  'prediction.make sure': 'how sure you are',
  'prediction.make by': 'the day by which it can be told',
  'rehearsal.begin person': 'whom you rehearse for; what is on file of them is what the role speaks for',
  'rehearsal.begin concerns': 'what the role worries about, in your words',
  'rehearsal.begin disagreement': 'the id of the disagreement it is about',
  'rollup.compile draft': 'the open roll-up to bring up to date',
  'rollup.compile template': 'a file with your own headings and fields such as {{results}}',
  'rollup.compile put': 'a fact that was held back and goes in, by its id',
};

/** What a flag of an operation is for; empty where its name says it. */
export const flagWords = (operation: string, flag: string): string =>
  flagsInWords[`${operation} ${flag}`] ?? flagsInWords[flag] ?? '';
