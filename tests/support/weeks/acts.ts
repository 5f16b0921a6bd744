import type { Doing } from './live.ts';

const oneOf = (parts: readonly string[], at = 0): string => parts[at] ?? '';

/** What somebody in a story can do, each through the operations that the page calls. */
export const acts: Readonly<Record<string, Doing>> = {
  note: async ({ call, effort, accept }, { week, parts }) => {
    const text = parts.join(' | ');
    effort.types(week, text);
    await accept(week, { ...(await call('fact.capture', { text })), text });
  },
  debrief: async ({ call, effort, accept, lastTalk }, { week, parts }) => {
    const text = oneOf(parts);
    effort.types(week, text);
    await accept(week, { ...(await call('moment.debrief', { moment: lastTalk(), text })), text });
  },
  done: async ({ call, effort, factOf }, { week, parts }) => {
    effort.strikes(week, 2);
    await call('fact.close', { fact: factOf(oneOf(parts)).id, how: 'kept' });
  },
  move: async ({ call, effort, factOf }, { week, parts: [words = '', day = '', why = ''] }) => {
    effort.strikes(week, 2);
    effort.types(week, `${day} ${why}`);
    await call('commitment.move', { fact: factOf(words).id, day, why });
  },
  tell: async ({ call, effort, factOf }, { week, parts: [person = '', words = ''] }) => {
    effort.strikes(week, 2);
    await call('fact.tell', { fact: factOf(words).id, person });
  },
  update: async ({ call, effort, send, met }, { week, day, parts: [reader = '', line = ''] }) => {
    effort.strikes(week, 2);
    const { draft, lines } = await call('update.compile', { reader });
    const text = await send(week, draft, line);
    const { findings } = await call('draft.review', { text, reader });
    met.updates.push({
      day,
      text,
      lines: lines.length,
      findings: findings.filter(({ severity }) => severity !== 'advice').map(({ rule, quote }) => `${rule}: ${quote}`),
    });
  },
  reflect: async ({ call, effort, lastTalk }, { week, parts }) => {
    const moment = lastTalk();
    const { question } = await call('reflection.ask', { moment });
    effort.reads(week, question.text);
    effort.types(week, oneOf(parts));
    await call('reflection.save', { moment, words: oneOf(parts) });
  },
  round: async ({ call, effort, open }, { week, parts: [person = '', aim = ''] }) => {
    const { steps } = await call('method.show', { person });
    effort.reads(week, ...steps.map(({ move }) => move?.line.text ?? ''));
    effort.strikes(week, 2);
    effort.types(week, aim);
    open.push((await call('cycle.open', { person, aim })).cycle.id);
  },
  close: async ({ call, effort, open }, { week, parts }) => {
    const cycle = open.pop();
    if (cycle === undefined) throw new Error('no round is open');
    effort.strikes(week, 1);
    effort.types(week, oneOf(parts));
    await call('cycle.close', { cycle, learnt: oneOf(parts) });
  },
  begin: async (
    { call, effort },
    { week, parts: [name = '', sponsor = '', measure = '', baseline = '', target = ''] },
  ) => {
    effort.types(week, `${name} ${measure} ${baseline} ${target}`);
    await call('initiative.begin', { name, sponsor, measure, baseline, target });
  },
  milestone: async ({ call, effort }, { week, parts: [initiative = '', words = '', due = ''] }) => {
    effort.types(week, `${words} ${due}`);
    await call('milestone.add', { initiative, words, due });
  },
  met: async ({ call, effort, store, now }, { week, parts: [, words = ''] }) => {
    effort.strikes(week, 2);
    const milestone = store.initiatives
      .begun(now())
      .flatMap(({ milestones }) => milestones)
      .find((one) => one.words === words);
    await call('milestone.done', { milestone: milestone?.id });
  },
  measure: async ({ call, effort }, { week, parts: [initiative = '', figure = ''] }) => {
    effort.types(week, figure);
    effort.strikes(week, 2);
    await call('measure.add', { initiative, figure });
  },
  setback: async ({ call, effort }, { week, parts: [initiative = '', words = '', lesson = '', adjusted = ''] }) => {
    effort.types(week, `${words} ${lesson} ${adjusted}`);
    await call('setback.add', { initiative, words, lesson, adjusted });
  },
  rehearse: async ({ call, effort, met }, { week, parts: [person = '', topic = '', ...said] }) => {
    effort.types(week, topic);
    let { rehearsal } = await call('rehearsal.begin', { person, topic });
    for (const words of oneOf(said).split('. ')) {
      effort.types(week, words);
      ({ rehearsal } = await call('rehearsal.say', { rehearsal: rehearsal.id, words }));
      effort.reads(week, ...rehearsal.turns.slice(-1).map((turn) => turn.words));
    }
    ({ rehearsal } = await call('rehearsal.end', { rehearsal: rehearsal.id }));
    met.rehearsals.push(rehearsal.turns.map(({ by, words }) => `${by}: ${words}`));
  },
  /** One key says that the words which may answer an ask do; words behind it are what was learnt. */
  answer: async ({ call, effort, met }, { week, parts: [words = '', learnt = ''] }) => {
    const { asks } = await call('ask.list', { which: 'open' });
    const ask = asks.find((one) =>
      words.split(' ').every((word) => one.words.toLowerCase().includes(word.toLowerCase())),
    );
    if (!ask?.proposal) throw new Error(`nothing is proposed as the answer to “${words}”`);
    effort.strikes(week, 1);
    effort.types(week, learnt);
    const said = await call('ask.answer', { fact: ask.fact, outcome: ask.proposal.outcome, learnt });
    met.answers.push({ words: ask.words, how: said.ask.answer?.how ?? '' });
  },
  expect: async ({ call, effort, expected }, { week, parts: [sure = '', words = '', by = ''] }) => {
    effort.types(week, words);
    effort.strikes(week, 1);
    expected.push((await call('prediction.make', { words, sure, by })).prediction.id);
  },
  came: async ({ call, effort, expected }, { week, parts: [came = ''] }) => {
    effort.strikes(week, 1);
    await call('prediction.settle', { prediction: expected.pop(), came });
  },
};
