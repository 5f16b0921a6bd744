import { expect, it } from 'vitest';
import { aMoment } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { cardOf } from '../../domain/framework/cards.ts';
import { sixSteps } from '../../domain/framework/six-steps.ts';
import { answerGive } from '../answer/give.ts';
import { askAnswer } from '../ask/answer.ts';
import { factAccept } from '../fact/accept.ts';
import { factTell } from '../fact/tell.ts';
import { importRun } from '../import/run.ts';
import { initiativeBegin } from '../initiative/begin.ts';
import { perform } from '../perform.ts';
import { methodShow } from './show.ts';

const newWorld = ledgerWorlds();

const world = async () => {
  const made = await newWorld();
  const steps = async (day: string, replayed = false) => {
    const { steps: all } = await perform(methodShow, { ...made.on(day), replayed }, { person: 'helen' });
    return new Map(all.map((one) => [one.step, one]));
  };
  const texts = async (day: string, step: (typeof sixSteps)[number], part: 'done' | 'thin' = 'done') =>
    ((await steps(day)).get(step)?.[part] ?? []).map(({ line }) => line.text);
  return { ...made, steps, texts };
};

it('with nothing on file says the one next thing and does not pad [1.13]', async () => {
  const { on } = await world();
  const { people } = await perform(methodShow, on('04'), {});
  expect(people).toHaveLength(1);
  expect(people[0]).toMatchObject({ called: 'Helen', words: '', round: null });
  expect(people[0]?.move?.question).toBe('What matters most to you this quarter, and where can I help?');
  const { steps } = await perform(methodShow, on('04'), { person: 'helen' });
  expect(steps.map(({ step }) => step)).toEqual(sixSteps);
  expect(steps.flatMap(({ done }) => done)).toEqual([]);
  expect(steps.flatMap(({ thin }) => thin).every(({ question }) => question !== null)).toBe(true);
  expect(steps.filter(({ move }) => move !== null).map(({ step }) => step)).toEqual(['understand']);
});

it('tells each step from facts, dated, with its words, and says why it helps [1.13]', async () => {
  const { said, texts, steps } = await world();
  await said('02', 'Helen cares most about the lease');
  await said('02', 'Helen wants three bullets');
  await said('03', 'For Helen success is zero accidents by summer');
  expect(await texts('05', 'understand')).toEqual([
    expect.stringMatching(/^You know what matters to Helen now: “.*the lease/),
    expect.stringMatching(/^What good looks like to Helen, said on 3 March: “.*zero accidents/),
    expect.stringMatching(/^How Helen likes it, said on 2 March: “.*three bullets/),
  ]);
  const all = await steps('05');
  for (const { done } of all.values())
    for (const { line } of done)
      for (const { quote, fact } of line.sources) {
        expect(line.text).toContain(quote.slice(0, 12));
        expect(fact).not.toBeNull();
      }
  for (const { card } of all.values()) {
    expect(card.title).toBe(cardOf(card.id)?.title);
    expect(card.why).not.toBe('');
  }
});

it('what the next move says is not among what is thin, and a move leads to what it speaks of [1.13]', async () => {
  const { said, steps } = await world();
  await said('02', 'Helen cares most about the lease');
  const risk = await said('03', 'the harbour crane may not be certified in time');
  const of = (await steps('05')).get('communicate');
  expect(of?.move).toMatchObject({ way: 'step', fact: risk, step: { does: 'tell', way: 'bad-news' } });
  expect(of?.thin.map(({ line }) => line.text).join()).not.toMatch(/crane/);
  expect(of?.thin.map(({ line }) => line.text)).toEqual(['No update to Helen is on file.']);
});

it('what was told counts as done, on its day and not before [1.13]', async () => {
  const { said, on, texts } = await world();
  await said('02', 'Helen cares most about the lease');
  const risk = await said('03', 'the harbour crane may not be certified in time');
  await perform(factTell, on('03', '15:00'), { fact: risk, person: 'helen' });
  expect(await texts('05', 'communicate')).toEqual([expect.stringMatching(/^You told Helen on 3 March: “.*crane/)]);
});

it('a line that is not so goes, and comes back when that is taken back [1.13]', async () => {
  const { said, on, steps } = await world();
  await said('03', 'For Helen success is zero accidents by summer');
  const line = async () => (await steps('05')).get('understand')?.done.find(({ about }) => about.includes(':success'));
  const about = (await line())?.about ?? '';
  expect(about).toMatch(/^method:helen:success:/);
  await perform(answerGive, on('04'), { about, answer: 'wrong' });
  expect(await line()).toBeUndefined();
  expect((await steps('05')).get('understand')?.corrected.map((one) => one.about)).toEqual([about]);
  await perform(answerGive, on('04'), { about, answer: 'open' });
  expect((await line())?.about).toBe(about);
});

it('a talk in the calendar stands under relationships; on a day before, nothing said later is there [1.13]', async () => {
  const { said, store, texts, steps } = await world();
  await said('02', 'Helen cares most about the lease');
  store.moments.put(
    aMoment({
      id: 'board',
      title: 'Board day',
      start: '2026-03-20T10:00:00+00:00',
      end: '2026-03-20T11:00:00+00:00',
      people: ['helen'],
    }),
  );
  expect(await texts('05', 'relationships')).toEqual(['You meet on 20 March: “Board day”.']);
  await said('10', 'For Helen success is zero accidents by summer');
  const before = await steps('05', true);
  expect(JSON.stringify([...before.values()])).not.toMatch(/zero accidents/);
  expect(JSON.stringify([...(await steps('11', true)).values()])).toMatch(/zero accidents/);
});

it('says no word of what anybody is like, and counts nobody [1.13]', async () => {
  const { said, steps, on } = await world();
  for (const words of [
    'Helen cares most about the lease',
    'Helen asked for the risk list',
    'I promised Helen the lease plan by 3 March',
    'the harbour crane may not be certified in time',
  ])
    await said('02', words);
  const frames = [...(await steps('12')).values()]
    .flatMap(({ done, thin, move }) => [
      ...done.map(({ line }) => line),
      ...thin.map(({ line }) => line),
      ...(move ? [move.line] : []),
    ])
    .map(({ text }) => text.replace(/“[^”]*”/g, ''));
  expect(frames.length).toBeGreaterThan(5);
  expect(frames.join('\n')).not.toMatch(/score|rating|per cent|%|\byou (?:are|should|always|never)\b|!/i);
  const again = await perform(methodShow, on('12'), { person: 'helen' });
  expect(await perform(methodShow, on('12'), { person: 'helen' })).toEqual(again);
});

it('an ask that nothing answers is said once, among what is thin [1.13]', async () => {
  const { said, texts } = await world();
  await said('02', 'I asked Helen for a second crane crew');
  expect(await texts('04', 'influence')).toEqual([
    expect.stringMatching(/^You asked on 2 March: “.*second crane crew/),
  ]);
  expect(await texts('12', 'influence')).toEqual([]);
  expect(await texts('12', 'influence', 'thin')).toEqual([
    expect.stringMatching(/^You asked on 2 March, and no answer is noted: “.*second crane crew/),
  ]);
});

it('refuses the user as a person to lead upward with', async () => {
  const { on } = await world();
  await expect(perform(methodShow, on('04'), { person: 'me' })).rejects.toMatchObject({ code: 'bad-input' });
});

it('what may have answered an ask is put as a question; a yes says to what, and is followed by what is being done [1.13] [8.2]', async () => {
  const { said, on, steps, texts } = await world();
  const ask = await said('02', 'I asked Helen to keep the second shift until June; Helen said yes, but only until May');
  const plain = await said('03', 'I asked Helen to approve two guards for the quay by 4 March; Helen said yes');
  const move = async () => (await steps('12')).get('influence')?.move;
  expect(await texts('12', 'influence', 'thin')).toEqual([]);
  const first = await move();
  expect(first).toMatchObject({ way: 'answer', answer: { how: expect.stringMatching(/^(?:yes|changed)$/) } });
  expect(first?.line.text).toMatch(/^You asked on 3 March: “.*”\. Was this the answer: “Helen said yes.*”\?$/);
  for (const fact of [ask, plain]) {
    const now = await move();
    expect(now?.way).toBe('answer');
    await perform(askAnswer, on('12'), { fact: now?.fact ?? '', outcome: now?.answer?.outcome });
    expect([ask, plain]).toContain(fact);
  }
  expect((await move())?.way).not.toBe('answer');
  expect(await texts('12', 'influence')).toEqual([
    'Helen said yes to “approve two guards for the quay by 4 March”; and “keep the second shift until June” (“Helen said yes, but only until May”).',
  ]);
  const unfollowed = async () => (await texts('12', 'sustain', 'thin')).join();
  expect(await unfollowed()).toMatch(/“keep the second shift until June”/);
  await perform(initiativeBegin, on('12'), { name: 'Second shift', sponsor: 'helen', measure: 'minutes in the queue' });
  expect(await unfollowed()).not.toMatch(/second shift/);
});

it('an ask in passing is none: neither open nor done [1.13]', async () => {
  const { on, store, said, texts } = await world();
  store.people.addAddress('me', 'priya@x.example');
  store.people.addAddress('helen', 'helen@x.example');
  await said('01', 'Helen cares most about the lease');
  const files = ['Read this.', 'If so, please call my mobile.', 'Can you please print this for the board?'].map(
    (text, at) => ({
      name: `${at}.eml`,
      text: `From: priya@x.example\nTo: helen@x.example\nMessage-ID: <${at}@x.example>\nDate: Mon, 2 Mar 2026 ${10 + at}:00:00 +0000\nSubject: ${at}\n\n${text}\n`,
    }),
  );
  await perform(importRun, on('03'), { files });
  const put = store.facts.all().filter(({ kind, owner }) => kind === 'request' && owner === 'me');
  expect(put.length).toBeGreaterThan(0);
  await perform(factAccept, on('03'), { facts: put.map(({ id }) => id) });
  expect((await texts('04', 'influence')).join()).not.toMatch(/You asked/);
  expect((await texts('12', 'influence', 'thin')).join()).not.toMatch(/You asked/);
});

it('of several quotes the overview gives the first [1.13]', async () => {
  const { on, said } = await world();
  await said('01', 'Helen asked: how many nights in December?');
  await said('01', 'Helen asked: what does a lost week cost?');
  const { people } = await perform(methodShow, on('12'), {});
  const thin = people[0]?.steps.find(({ step }) => step === 'communicate')?.thin ?? '';
  expect(thin).toMatch(/^Asked over a week ago, and no answer is noted: “[^”]*”, and one more\.$/);
});
