import { askList } from '../../src/app/ask/list.ts';
import { assessmentShow } from '../../src/app/assessment/show.ts';
import { commitmentList } from '../../src/app/commitment/list.ts';
import type { Context } from '../../src/app/context.ts';
import { cycleCompare } from '../../src/app/cycle/compare.ts';
import { cycleList } from '../../src/app/cycle/list.ts';
import { disagreementList } from '../../src/app/disagreement/list.ts';
import { evidenceList } from '../../src/app/evidence/list.ts';
import { factList } from '../../src/app/fact/list.ts';
import { givingList } from '../../src/app/giving/list.ts';
import { initiativeList } from '../../src/app/initiative/list.ts';
import { initiativeShow } from '../../src/app/initiative/show.ts';
import { kitShow } from '../../src/app/kit/show.ts';
import { landscapeShow } from '../../src/app/landscape/show.ts';
import { methodShow } from '../../src/app/method/show.ts';
import { mistakeList } from '../../src/app/mistake/list.ts';
import { needList } from '../../src/app/need/list.ts';
import { personBehaviour } from '../../src/app/person/behaviour.ts';
import { personList } from '../../src/app/person/list.ts';
import { personMonths } from '../../src/app/person/months.ts';
import { personProfile } from '../../src/app/person/profile.ts';
import { personShow } from '../../src/app/person/show.ts';
import { personSuggest } from '../../src/app/person/suggest.ts';
import { personTimeline } from '../../src/app/person/timeline.ts';
import { proposalList } from '../../src/app/proposal/list.ts';
import { proposalShow } from '../../src/app/proposal/show.ts';
import { quarterChanges } from '../../src/app/quarter/changes.ts';
import { quarterShow } from '../../src/app/quarter/show.ts';
import { questionLikely } from '../../src/app/question/likely.ts';
import { questionList } from '../../src/app/question/list.ts';
import { reachList } from '../../src/app/reach/list.ts';
import { readerNews } from '../../src/app/reader/news.ts';
import { rhythmList } from '../../src/app/rhythm/list.ts';
import { quietFor } from '../../src/app/rhythm/quiet-for.ts';
import { riskList } from '../../src/app/risk/list.ts';
import { compileRollup } from '../../src/app/rollup/compile-rollup.ts';
import { compileStatus } from '../../src/app/status/compile-status.ts';
import { trustShow } from '../../src/app/trust/show.ts';
import { wayList } from '../../src/app/way/list.ts';
import { weekShow } from '../../src/app/week/show.ts';
import { worksShow } from '../../src/app/works/show.ts';

/** What a page asks of the server, with how long that may take in milliseconds. */
export type PageAsk = { readonly what: string; readonly ask: (context: Context) => unknown; readonly aim?: string };

const person = 'person-1';

const shown = (context: Context): unknown => personShow.run(context, { limit: 100, person });
const profile = (context: Context): unknown => personProfile.run(context, { person });
const behaviour = (context: Context): unknown => personBehaviour.run(context, { person });
const timeline = (context: Context): unknown => personTimeline.run(context, { limit: 50, person });
const rhythm = (context: Context): unknown => rhythmList.run(context, { person, all: false, limit: 1 });
const disagreements = (context: Context): unknown => disagreementList.run(context, { person, which: 'all' });
const trust = (context: Context): unknown => trustShow.run(context, { person });
const given = (context: Context): unknown => givingList.run(context, { person, limit: 100 });

/** Everything a page of somebody above the user asks for as it opens, one after the other. */
const wholePage = (context: Context): unknown => [
  shown(context),
  profile(context),
  behaviour(context),
  timeline(context),
  personMonths.run(context, { person }),
  questionList.run(context, { person }),
  riskList.run(context, { person }),
  disagreements(context),
  factList.run(context, { person, kind: 'position', state: 'accepted', limit: 200 }),
  trust(context),
  given(context),
  rhythm(context),
  assessmentShow.run(context, { person }),
];

export const pageAsks: readonly PageAsk[] = [
  { what: 'what they may ask', ask: (context) => questionLikely.run(context, { person }), aim: '< 100' },
  { what: 'what is new to them', ask: (context) => readerNews.run(context, { reader: person }), aim: '< 100' },
  {
    what: 'ledger, what is open either way',
    ask: (context) => commitmentList.run(context, { way: 'both', which: 'open', limit: 200 }),
    aim: '< 100',
  },
  {
    what: 'roll-up of a year, built and kept nowhere',
    ask: (context) => compileRollup(context, { form: 'promotion', reader: person }),
    aim: '< 100',
  },
  { what: 'leaving kit', ask: (context) => kitShow.run(context, {}), aim: '< 100' },
  { what: 'list of people', ask: (context) => personList.run(context, { limit: 500 }) },
  { what: 'who may be above the user', ask: (context) => personSuggest.run(context, {}) },
  {
    what: 'page of the busiest person, with who they are to work with',
    ask: (context) => [shown(context), profile(context)],
    aim: '< 100',
  },
  { what: 'everything their page asks as it opens', ask: wholePage, aim: '< 500' },
  { what: 'how they work', ask: behaviour },
  { what: 'a page of their timeline', ask: timeline },
  { what: 'where the two of you differ', ask: disagreements },
  { what: 'what happened between you', ask: trust },
  { what: 'rhythm with them', ask: rhythm, aim: '< 100' },
  { what: 'rhythm with everybody', ask: (context) => rhythmList.run(context, { all: true, limit: 200 }) },
  { what: 'who has gone quiet, for Today', ask: (context) => quietFor(context), aim: '< 100' },
  { what: 'the week', ask: (context) => weekShow.run(context, {}), aim: '< 100' },
  { what: 'the five mistakes in drafts and records', ask: (context) => mistakeList.run(context, {}), aim: '< 100' },
  { what: 'what was given and received', ask: (context) => givingList.run(context, { limit: 100 }), aim: '< 100' },
  { what: 'leaders beyond the own line', ask: (context) => reachList.run(context, { limit: 100 }) },
  {
    what: 'what was asked of one, and became of it',
    ask: (context) => askList.run(context, { person, which: 'all', limit: 100 }),
    aim: '< 100',
  },
  { what: 'what works with one', ask: (context) => worksShow.run(context, { person }), aim: '< 100' },
  { what: 'looking back at a quarter', ask: (context) => quarterShow.run(context, { steps: false }), aim: '< 100' },
  { what: 'what changed with one in it', ask: (context) => quarterChanges.run(context, { person }), aim: '< 100' },
  {
    what: 'initiatives, eight open of forty',
    ask: (context) => initiativeList.run(context, { which: 'open' }),
    aim: '< 100',
  },
  {
    what: 'one of them, with what on file speaks of it',
    ask: (context) => initiativeShow.run(context, { initiative: 'initiative-38' }),
    aim: '< 100',
  },
  { what: 'its status sheet', ask: (context) => compileStatus(context, { initiative: 'initiative-38' }), aim: '< 100' },
  {
    what: 'proposals, twenty open of thirty',
    ask: (context) => proposalList.run(context, { which: 'open' }),
    aim: '< 100',
  },
  { what: 'the case of one', ask: (context) => proposalShow.run(context, { proposal: 'proposal-29' }), aim: '< 100' },
  { what: 'the own page, how to work with me', ask: (context) => wayList.run(context, {}), aim: '< 100' },
  { what: 'the method, everybody above', ask: (context) => methodShow.run(context, {}), aim: '< 100' },
  { what: 'the six steps with one', ask: (context) => methodShow.run(context, { person }), aim: '< 100' },
  {
    what: 'rounds with one, and what one could plan',
    ask: (context) => cycleList.run(context, { person, limit: 20 }),
    aim: '< 100',
  },
  { what: 'rounds with one side by side', ask: (context) => cycleCompare.run(context, { person }) },
  { what: 'what is ahead', ask: (context) => landscapeShow.run(context, {}), aim: '< 100' },
  { what: 'needs seen early', ask: (context) => needList.run(context, {}) },
  { what: 'what was achieved', ask: (context) => evidenceList.run(context, { limit: 500 }) },
];
