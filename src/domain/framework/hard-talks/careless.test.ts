import { describe, expect, it } from 'vitest';
import { writeText } from '../../documents/write-text.ts';
import { review } from '../../review/review.ts';
import type { HardTalkId } from './hard-talk.ts';
import { hardTalks } from './index.ts';

const now = '2026-03-12T09:00:00+00:00';
type Told = Readonly<Record<string, string>>;

const good: Readonly<Record<HardTalkId, Told>> = {
  preflight: {
    motive: 'work',
    outcome: 'the night shift has one contact for the lab',
    who: 'the ward in the south wing',
    gain: 'results by six in the morning',
    silence: 'two nurses wait an hour each night',
    ask: 'ten minutes at the Monday round',
    by: 'Friday',
    first: 'nobody',
  },
  'bad-news': {
    motive: 'act',
    fact: 'The go-live in Delft slips from 4 May to 18 May',
    effect: 'the board paper of 20 April names the old day',
    way: 'move the go-live, because the test needs ten days',
    other: 'go live on 4 May without the archive',
    by: '20 March',
    first: 'nobody',
  },
  disagreement: {
    motive: 'better',
    decided: 'open',
    goal: 'to keep the customers in the north',
    view: 'the pilot is too costly',
    fact: 'The pilot saved 40 hours a week in February',
    way: 'keep the pilot until June',
    by: 'Friday',
    first: 'nobody',
  },
  'asking-for-help': {
    motive: 'door',
    hard: 'the port has not answered since 2 March',
    tried: 'two letters, and a call on Monday',
    ask: 'a word with the harbour master',
    by: 'Wednesday',
  },
  'correcting-a-leader': {
    motive: 'help',
    alone: 'yes',
    said: 'the lease ends in June',
    fact: 'The lease of 3 March names 31 May',
    goal: 'a board paper that holds',
    by: '19 March',
  },
  'saying-no': {
    motive: 'room',
    asked: 'the slides by Monday',
    why: 'the audit is promised for Tuesday 17 March',
    can: 'three slides on the result',
    by: 'Wednesday',
  },
  'repairing-a-miss': {
    owner: 'mine',
    fact: 'the budget was due on 4 March',
    effect: 'you stood before the board without numbers',
    fix: 'the numbers go out today, and are checked each Monday',
    by: '20 March',
    first: 'nobody',
  },
};

const prepared = (path: HardTalkId, change: Told) => {
  const talk = hardTalks.find(({ id }) => id === path);
  if (!talk) throw new Error(path);
  const answers = { ...good[path], ...change };
  const away = talk.turnsAway(answers, now);
  const material = { answers, facts: [], reader: { called: 'Dana' }, me: { called: 'Robin' }, now };
  return { away, text: writeText(talk.build(material)).text };
};

/** Answers as people give them in a hurry: either the draft reads well, or one question is asked again. */
const careless: readonly (readonly [HardTalkId, Told, string | RegExp])[] = [
  ['bad-news', { by: 'as soon as possible' }, 'by'],
  ['bad-news', { by: 'never' }, 'by'],
  ['bad-news', { by: 'there is nothing to decide' }, 'by'],
  ['bad-news', { by: 'Friday or Monday' }, 'by'],
  ['bad-news', { by: '3 March 2026' }, 'by'],
  ['bad-news', { other: 'None really' }, 'other'],
  ['bad-news', { other: 'do nothing' }, 'other'],
  ['bad-news', { effect: 'nothing' }, 'effect'],
  ['bad-news', { fact: 'Ola is resigning because of burnout' }, 'fact'],
  ['bad-news', { fact: 'Petra’s health means that the audit slips to May' }, 'fact'],
  ['bad-news', { way: 'I would move the go-live' }, /I recommend this one: move the go-live\./],
  ['bad-news', { by: 'in two weeks' }, /your decision by Thursday 26 March, between/],
  ['bad-news', { by: 'tomorrow' }, /your decision by Friday 13 March/],
  ['asking-for-help', { by: 'Friday?' }, /It would help by Friday\./],
  ['asking-for-help', { ask: 'Could you introduce me to Helen?' }, /ask you for this: introduce me to Helen\./],
  ['asking-for-help', { ask: 'I would like half an hour of your time' }, /for this: half an hour of your time\./],
  ['asking-for-help', { tried: 'I have tried two calls and a letter.' }, /What I have tried: two calls and a letter\./],
  ['asking-for-help', { tried: 'nothing yet' }, 'tried'],
  ['correcting-a-leader', { fact: 'You are wrong: the lease ends in May' }, 'fact'],
  ['correcting-a-leader', { goal: 'we both want to keep the site' }, /what we both want: to keep the site\./],
  ['correcting-a-leader', { said: 'You said we hired 40 people' }, /from your words: we hired 40 people\./],
  ['correcting-a-leader', { by: 'before the board meeting' }, 'by'],
  ['disagreement', { goal: 'I want a promotion' }, 'goal'],
  ['disagreement', { view: 'She does not care' }, 'view'],
  [
    'disagreement',
    { view: 'Dana thinks that the pilot is too costly' },
    /as I understand it: the pilot is too costly\./,
  ],
  ['disagreement', { fact: 'Because everyone on the team says no' }, 'fact'],
  ['saying-no', { asked: 'Can you do the slides by Monday?' }, /as asked: do the slides by Monday\./],
  ['saying-no', { can: 'I can do three slides' }, /What I can do: three slides\./],
  ['saying-no', { can: 'nothing' }, 'can'],
  ['saying-no', { by: 'whenever I find the time' }, 'by'],
  ['repairing-a-miss', { fact: 'I missed the deadline of 4 March' }, /I missed this: the deadline of 4 March\./],
  ['repairing-a-miss', { fact: 'Tom forgot to send the contract on 4 March' }, 'fact'],
  ['repairing-a-miss', { fix: 'Tom will be warned' }, 'fix'],
  ['repairing-a-miss', { by: 'today' }, /It will be mended today\.[\s\S]*I will write to you today, whether/],
  [
    'repairing-a-miss',
    { by: 'by the end of next week' },
    /mended by Friday 20 March\.[\s\S]*to you on Friday 20 March,/,
  ],
];

describe('careless answers', () => {
  it.each(careless)('%s %j: no draft that anybody would regret [2.8]', (path, change, wanted) => {
    const { away, text } = prepared(path, change);
    if (typeof wanted === 'string') {
      expect(away?.question).toBe(wanted);
      expect(away?.reason).not.toBe('');
    } else {
      expect(away).toBeNull();
      expect(text).toMatch(wanted);
      expect(review(text).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    // Even where the writer goes on all the same, no frame stands around an open answer.
    expect(text).not.toMatch(
      /\b(?:by|on) (?:by|on|as soon|never|in|there|today|tomorrow)\b|: (?:none|nothing|do nothing)\b/i,
    );
  });

  it('are the exception: plain answers pass on every path', () => {
    for (const path of Object.keys(good)) expect(prepared(path as HardTalkId, {}).away).toBeNull();
    expect(prepared('bad-news', { fact: 'The hospital rollout slips from 4 May to 18 May' }).away).toBeNull();
    expect(prepared('bad-news', { fact: 'Two engineers leave in May, and the test needs both' }).away).toBeNull();
    expect(prepared('repairing-a-miss', { fix: 'I was in hospital; from now on Ann sends them' }).away).toBeNull();
  });
});
