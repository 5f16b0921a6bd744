import { describe, expect, it } from 'vitest';
import { writeText } from '../../documents/write-text.ts';
import { review } from '../../review/review.ts';
import { hardTalkIds } from './hard-talk.ts';
import { hardTalks } from './index.ts';

const reader = { called: 'Helen' };
const me = { called: 'Jo' };
const now = '2026-03-12T09:00:00+00:00';

type Told = Readonly<Record<string, string>>;

/** What three invented people answered: terse, careful, talkative. */
const answered: Readonly<Record<string, readonly Told[]>> = {
  preflight: [
    {
      motive: 'work',
      outcome: 'one list of open repairs instead of three',
      who: 'the two caretakers, and the tenants of the east block',
      gain: 'a broken lift is on one list on the day it breaks',
      silence: 'in February nine repairs were done twice, for 1,400 euros',
      ask: 'ten minutes in the round of 18 March',
      by: 'Monday',
      first: 'nobody',
    },
    {
      motive: 'reader',
      outcome: 'The council sees the figures of the pool before the vote.',
      who: 'The swimmers, and whoever answers for the pool in June.',
      gain: 'a vote that holds',
      silence: 'The vote is taken on the figures of 2024, which leave out the boiler.',
      ask: 'the two pages on the agenda of 20 March',
      by: 'Friday',
      first: 'told',
    },
    {
      motive: 'stop',
      outcome: 'nobody drives the night tour alone',
      who: 'the four drivers',
      gain: 'a second pair of hands at the depot gate',
      silence: 'on 2 and on 9 March a driver lifted the gate alone and was hurt',
      ask: 'a yes to two drivers on the night tour',
      by: '20 March',
      first: 'nobody',
    },
  ],
  'bad-news': [
    {
      motive: 'act',
      fact: 'the dryer parts come on 4 May, not on 20 April',
      effect: 'the line stands still for nine days and two orders slip',
      way: 'rent a dryer from Halden, because it is here in two days',
      other: 'move both orders to the Friday after',
      by: 'Thursday',
      first: 'nobody',
    },
    {
      motive: 'plan',
      fact: 'Two of five wards cannot move on 1 June. The floor failed its test.',
      effect: '14 beds stay in the old building for three weeks, which costs 9,000 euros',
      way: 'Move the three wards on 1 June, since their crews are booked',
      other: 'Move all five on 22 June',
      by: 'Friday 20 March',
      first: 'told',
    },
    {
      motive: 'act',
      fact: 'our largest donor has left for another charity, which she told us on the phone yesterday, and 40,000 of the 210,000 for the boat are open',
      effect: 'you would stand before the trustees on the 9th with a hole in the plan',
      way: 'ask the three next donors this week because two of them have asked about the boat',
      other: 'build the boat without the new engine',
      by: 'by Monday.',
      first: 'nobody',
    },
  ],
  disagreement: [
    {
      motive: 'better',
      decided: 'open',
      goal: 'fewer empty seats on weekdays',
      view: 'cheaper tickets fill the hall',
      fact: 'at half price in October we sold 12 seats more per night, and lost 300 euros each time',
      way: 'try late starts on two Wednesdays in May',
      by: 'Friday',
      first: 'nobody',
    },
    {
      motive: 'understand',
      decided: 'new',
      goal: 'The audit closes without findings.',
      view: 'One approval per order is enough, because two slow the ward down.',
      fact: 'The auditor wrote on 3 March that orders above 5,000 need two names.',
      way: 'Two names above 5,000 only, which was 11 orders last year.',
      by: '20 March',
      first: 'told',
    },
  ],
  'asking-for-help': [
    {
      motive: 'advice',
      hard: 'the landlord wants ten years and our grant ends after six',
      tried: 'I offered seven years with a break, and asked two other houses, which are full',
      ask: 'half an hour on how you settled the lease in Delft',
      by: 'Wednesday',
    },
    {
      motive: 'door',
      hard: 'The port has not answered since 2 March, and the permit ends on 30 April.',
      tried: 'I wrote twice and rang their office on Monday.',
      ask: 'A call to the harbour master, whom you know from the pier.',
      by: 'by 25 March',
    },
  ],
  'correcting-a-leader': [
    {
      motive: 'plan',
      alone: 'yes',
      said: 'the grant pays for both vans',
      fact: 'the letter of 12 February names one van, on its second page',
      goal: 'both vans on the road in June',
      by: 'the board on Tuesday',
    },
    {
      motive: 'help',
      alone: 'yes',
      said: 'Readmissions fell by 8 percent.',
      fact: 'The report of March gives 3 percent; 8 percent was the ward in the pilot.',
      goal: 'Figures that hold when the council asks.',
      by: '20 March',
    },
  ],
  'saying-no': [
    {
      motive: 'room',
      asked: 'the price list in French by the end of the month',
      why: 'the tender for Lyon is promised for the 28th, and it takes both of us until then',
      can: 'the ten prices that Lyon asks for, in French',
      by: 'Friday',
    },
    {
      motive: 'wrong',
      asked: 'the survey, sent to all parents',
      why: 'The data officer allows it to members only, since 1 January.',
      can: 'I send it to the 340 members and put a poster at the gate.',
      by: '18 March',
    },
  ],
  'repairing-a-miss': [
    {
      owner: 'mine',
      fact: 'the minutes were due on Monday and reached you on Thursday',
      effect: 'you sat in the round on Wednesday without them',
      fix: 'they go out on the evening of the round from now on, and Ann sends them when I am away',
      by: 'Wednesday',
      first: 'nobody',
    },
    {
      owner: 'team',
      fact: 'The invoice to Halden went out twice, on 2 and on 5 March.',
      effect: 'Their director rang you, and you did not know.',
      fix: 'I have rung Halden and taken the second one back; the number is checked before each run.',
      by: 'Friday',
      first: 'told',
    },
  ],
};

const written = (id: string, answers: Told): string => {
  const talk = hardTalks.find((each) => each.id === id);
  if (!talk) throw new Error(id);
  expect(talk.turnsAway(answers, now)).toBe(null);
  return writeText(talk.build({ answers, facts: [], reader, me, now })).text;
};

describe('hard messages', () => {
  it('has the six paths, each with a handful of questions and one key for each choice', () => {
    expect(hardTalks.map(({ id }) => id)).toEqual(hardTalkIds);
    for (const { questions } of hardTalks) {
      expect(questions.length).toBeLessThanOrEqual(8);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      for (const { form, choices } of questions)
        expect(choices.length >= 2 && choices.length < 9).toBe(form === 'choice');
    }
  });

  for (const [id, all] of Object.entries(answered)) {
    for (const [place, answers] of all.entries()) {
      it(`builds a draft of plain answers that passes review: ${id} ${place + 1} [2.8]`, () => {
        const text = written(id, answers);
        expect(review(text).findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
        // Every answer that is not a choice stands in it, letter for letter.
        const talk = hardTalks.find((each) => each.id === id);
        for (const { id: question, form } of talk?.questions ?? [])
          if (form === 'line') expect(text).toContain(answers[question]);
      });
    }
  }

  it('no two choices that lead to a draft build the same one, but for who has heard it [2.8]', () => {
    for (const { id, questions, turnsAway } of hardTalks) {
      for (const plain of answered[id] ?? [])
        for (const { id: question, choices } of questions.filter(
          ({ id: one, form }) => form === 'choice' && one !== 'first',
        )) {
          const drafts = choices
            .map(({ value }) => ({ ...plain, [question]: value }))
            .filter((answers) => turnsAway(answers, now) === null)
            .map((answers) => written(id, answers));
          expect(new Set(drafts).size, `${id} ${question}`).toBe(drafts.length);
          for (const text of drafts)
            expect(review(text).findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
        }
    }
  });

  const away = (id: string, change: Told) => {
    const talk = hardTalks.find((each) => each.id === id);
    return talk?.turnsAway({ ...answered[id]?.[0], ...change }, now);
  };

  it('says not today where the reason is to win or to vent [2.8]', () => {
    expect(away('disagreement', { motive: 'right' })).toMatchObject({ verdict: 'not-today', question: 'motive' });
    expect(away('bad-news', { motive: 'vent' })).toMatchObject({ verdict: 'not-today', question: 'motive' });
    expect(away('saying-no', { motive: 'even' })).toMatchObject({ verdict: 'not-today' });
  });

  it('says not today to anger, to blame, and to what nobody knows [2.8]', () => {
    expect(away('bad-news', { fact: 'Legal dropped the ball and I am fed up with it' })).toMatchObject({
      verdict: 'not-today',
      question: 'fact',
    });
    expect(away('disagreement', { view: 'they never listen to us anyway, as usual' })).toMatchObject({
      question: 'view',
    });
    expect(away('correcting-a-leader', { fact: 'I heard it is not so' })).toMatchObject({ question: 'fact' });
    expect(away('saying-no', { why: 'no' })).toMatchObject({ question: 'why' });
  });

  it('says not today to what is decided, without a new fact; and never denies [2.10]', () => {
    expect(away('disagreement', { decided: 'closed' })).toMatchObject({ verdict: 'not-today', question: 'decided' });
    expect(away('repairing-a-miss', { owner: 'others' })).toMatchObject({ verdict: 'not-today' });
    expect(away('repairing-a-miss', { effect: 'it was not our fault in any way' })).toMatchObject({
      question: 'effect',
    });
    expect(away('correcting-a-leader', { alone: 'no' })).toMatchObject({ verdict: 'not-today', question: 'alone' });
  });

  it('sends you to whoever has to hear it first [2.10]', () => {
    expect(away('bad-news', { first: 'untold' })).toMatchObject({ verdict: 'first', question: 'first' });
    expect(away('repairing-a-miss', { first: 'untold' })).toMatchObject({ verdict: 'first' });
  });

  it('keeps the source of a fact that was taken as an answer [10.9]', () => {
    const talk = hardTalks.find(({ id }) => id === 'bad-news');
    const fact = {
      quote: 'the dryer parts come on 4 May',
      kind: 'capture' as const,
      date: '2026-03-02T09:00:00Z',
      id: 'source-1',
      fact: 'fact-1',
      who: 'you',
    };
    const { text, marks } = writeText(
      talk?.build({ answers: { ...answered['bad-news']?.[0], fact: fact.quote }, facts: [fact], reader, me, now }) ?? {
        title: '',
        greeting: '',
        sections: [],
        closing: '',
      },
    );
    const mark = marks.find(({ from }) => from.length > 0);
    expect(mark?.from).toEqual([{ source: 'source-1', fact: 'fact-1' }]);
    expect(text.slice(mark?.start, mark?.end)).toContain(fact.quote);
  });
});
