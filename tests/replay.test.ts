import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../src/app/context.ts';
import { AppError } from '../src/app/errors.ts';
import type { Operation } from '../src/app/operation.ts';
import { type OperationName, operations } from '../src/app/operations.ts';
import { perform } from '../src/app/perform.ts';
import { builtOnly, refusedInReplay } from '../src/app/replay.ts';
import { newId } from '../src/machine/context-for.ts';
import { contextFor } from './support/context-for.ts';
import { writing } from './support/operation-kinds.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from './support/temporary-workspace.ts';

/* What was written later is marked with a word that nobody says before. */
const mark = 'zanzibar';
const earlier = '2026-03-12T08:10:00+00:00';
const later = '2026-05-20T08:10:00+00:00';

/** Answers out of what is sent along and nothing else. */
const ofGivenText: readonly OperationName[] = ['card.list', 'draft.rewrite', 'rule.list', 'signals.read'];

const mail = (id: string, date: string, words: string): string =>
  `From: Dana Whitfield <dana@example.org>\nTo: Robin Ames <robin@example.org>\nMessage-ID: <${id}@example.org>\nDate: ${date}\nSubject: Budget ${words}\n\nPlease send me the ${words} numbers by Friday.\n`;
const calendar =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTART:20260311T100000Z\r\nDTEND:20260311T103000Z\r\nSUMMARY:Planning\r\nATTENDEE;CN=Dana Whitfield:mailto:dana@example.org\r\nATTENDEE;CN=Robin Ames:mailto:robin@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

describe('a replayed day', () => {
  let there: TemporaryWorkspace;
  let replayed: Context;
  let today: Context;
  const ids: Record<
    'rehearsed' | 'draft' | 'changed' | 'source' | 'debrief' | 'moment' | 'closed' | 'asked' | 'owed' | 'mail' | 'data',
    string
  > = {
    draft: '',
    changed: '',
    source: '',
    debrief: '',
    moment: '',
    asked: '',
    owed: '',
    closed: '',
    mail: '',
    rehearsed: '',
    data: '',
  };
  const ask = <T>(context: Context, name: OperationName, input: unknown): Promise<T> =>
    perform(operations[name] as unknown as Operation, context, input) as Promise<T>;

  const inputs = (): Partial<Record<OperationName, readonly unknown[]>> => ({
    'assessment.show': [{ person: 'dana' }],
    'trust.show': [{ person: 'dana' }],
    'method.show': [{}, { person: 'dana' }],
    'cycle.list': [{}, { person: 'dana' }],
    'cycle.compare': [{ person: 'dana' }],
    'ask.list': [{}, { person: 'dana' }],
    'works.show': [{ person: 'dana' }],
    'quarter.show': [{}, { person: 'dana' }, { of: '2026-Q2' }],
    'quarter.changes': [{ person: 'dana' }, { person: 'dana', of: '2026-Q2' }],
    'prediction.list': [{}, { person: 'dana' }],
    'risk.list': [{}, { person: 'dana' }],
    'evidence.list': [{}, { person: 'dana' }],
    'brief.build': [{ person: 'dana' }, { person: 'dana', moment: ids.moment }],
    'change.list': [{}, { person: 'dana' }],
    'commitment.list': [{}, { person: 'dana', which: 'all' }, { way: 'theirs' }],
    'commitment.show': [{ fact: ids.closed }],
    'doctor.run': [{}],
    'expiry.show': [{}],
    'draft.export': [{ draft: ids.draft }, { draft: ids.changed, form: 'html' }, { draft: ids.changed, form: 'rich' }],
    'draft.list': [{}],
    'draft.review': [
      { text: 'The budget is on track.', reader: 'dana' },
      { text: 'On track.', draft: ids.changed },
    ],
    'draft.show': [{ draft: ids.draft }, { draft: ids.changed }],
    'fact.list': [{}, { person: 'dana' }, { state: 'accepted' }],
    'feed.list': [{}],
    'finding.dismissed': [{}],
    'import.list': [{}],
    'import.preview': [{ files: [{ name: 'a.eml', text: mail('9', 'Mon, 9 Mar 2026 10:00:00 +0000', 'headcount') }] }],
    'moment.list': [{ from: '2026-03-01', to: '2026-06-30' }],
    'moment.show': [{ moment: ids.moment }],
    'person.behaviour': [{ person: 'dana' }],
    'reach.list': [{}],
    'tie.list': [{}, { person: 'dana' }],
    'giving.list': [{}, { person: 'dana' }],
    'rhythm.list': [{}, { person: 'dana' }, { all: true }],
    'person.list': [{}],
    'person.same': [{}],
    'phrase.list': [{}],
    'signals.learning': [{}],
    'calendar.show': [{}],
    'person.show': [{ person: 'dana' }],
    'person.sheet': [{ person: 'dana' }],
    'person.profile': [{ person: 'dana' }, { person: 'robin' }],
    'person.suggest': [{}],
    'person.months': [{ person: 'dana' }, { person: 'dana', query: mark }],
    'person.timeline': [
      { person: 'dana' },
      { person: 'dana', before: '2026-12-31T00:00:00Z' },
      { person: 'dana', after: '2026-01-01T00:00:00Z' },
      { person: 'dana', at: '2026-05' },
      { person: 'dana', query: mark },
    ],
    'kit.show': [{}],
    'kit.file': [{}, { form: 'markdown' }],
    'kit.list': [{}],
    'mail.show': [{}],
    'mistake.list': [{}],
    'message.read': [{ text: 'No. You should have told me.', person: 'dana' }, { source: ids.source }],
    'decision.list': [{}, { proposal: 'decided-of-dana' }],
    'disagreement.list': [{ which: 'all' }, { person: 'dana' }],
    'initiative.list': [{}, { which: 'all' }],
    'initiative.show': [{ initiative: 'Orchard' }],
    'need.list': [{}, { person: 'dana' }],
    'claim.list': [{ proposal: 'room-of-dana' }],
    'data.show': [{ proposal: 'room-of-dana', data: ids.data }],
    'objection.list': [{ proposal: 'room-of-dana' }],
    'option.list': [{ proposal: 'room-of-dana' }],
    'proposal.list': [{}, { which: 'all' }],
    'proposal.show': [{ proposal: 'room-of-dana' }],
    'proposal.timing': [{ proposal: 'room-of-dana' }],
    'proposal.check': [{ proposal: 'room-of-dana' }],
    'proposal.frame': [{ proposal: 'room-of-dana' }],
    'prewire.show': [{ proposal: 'room-of-dana' }],
    'room.show': [{ proposal: 'room-of-dana' }],
    'room.if': [{ proposal: 'room-of-dana', person: 'dana', stand: 'against' }],
    'position.list': [{ person: 'dana' }],
    'landscape.show': [{}, { from: '2026-01-01', to: '2026-12-31' }],
    'message.paths': [{ reader: 'dana' }, { path: 'bad-news', reader: 'dana' }],
    'question.likely': [{ person: 'dana' }],
    'question.list': [{ person: 'dana' }],
    'reader.news': [{ reader: 'dana' }],
    'reader.show': [{ reader: 'dana' }],
    'rehearsal.list': [{}, { person: 'dana' }],
    'rehearsal.show': [{ rehearsal: ids.rehearsed }],
    'update.tailor': [{ reader: 'dana' }, { reader: 'dana', length: 'detail' }],
    'reminder.list': [{}],
    'reminder.settings': [{}],
    'search.find': [{ text: mark }, { text: 'budget' }, { text: 'may' }],
    'source.show': [{ source: ids.source }, { source: ids.debrief }],
    'thread.show': [{ source: ids.source }, { source: ids.mail }, { source: ids.mail, query: mark }],
    'today.show': [{}],
    'week.show': [{}, { of: '2026-W11' }, { of: '2026-W21' }],
    'reflection.ask': [{ moment: ids.moment }],
    'reflection.list': [{}, { person: 'dana' }],
    'update.look': [{ draft: ids.draft }],
    'feedback.list': [{}, { person: 'dana' }],
    'way.list': [{}],
    'workspace.list': [{}],
    'way.file': [{}],
    'workspace.status': [{}],
  });
  const answers = async (context: Context): Promise<Record<string, string>> => {
    const all: Record<string, string> = {};
    for (const [name, asked] of Object.entries(inputs())) {
      for (const [number, input] of asked.entries()) {
        const answer = await ask(context, name as OperationName, input).catch((error: unknown) => {
          if (error instanceof AppError) return error.code;
          throw error;
        });
        all[`${name} ${number}`] = JSON.stringify(answer);
      }
    }
    return all;
  };

  beforeAll(async () => {
    there = await temporaryWorkspace();
    const before = contextFor(there, { newId });
    today = contextFor(there, { newId, now: later });
    replayed = contextFor(there, { newId, now: earlier, replayed: true });
    const files = (text: string, name: string) => ({ files: [{ name, text }] });
    await ask(before, 'import.run', files(mail('1', 'Mon, 9 Mar 2026 10:00:00 +0000', 'headcount'), 'a.eml'));
    await ask(before, 'import.run', files(calendar, 'a.ics'));
    await ask(before, 'person.me', { person: 'robin@example.org' });
    await ask(before, 'person.edit', { person: 'dana', standing: 'above' });
    const { facts } = await ask<{ facts: { id: string }[] }>(before, 'fact.capture', {
      text: 'I promised @dana the plan by Friday',
    });
    ids.closed = facts[0]?.id ?? '';
    const waited = await ask<{ facts: { id: string }[] }>(before, 'fact.capture', {
      text: '@dana will send me the floor plan by Friday',
    });
    ids.asked = waited.facts[0]?.id ?? '';
    const owed = await ask<{ facts: { id: string }[] }>(before, 'fact.capture', {
      text: 'I owe @dana the floor plan by 30 June',
    });
    ids.owed = owed.facts[0]?.id ?? '';
    const { draft } = await ask<{ draft: { id: string } }>(before, 'draft.save', { text: 'An early note' });
    ids.changed = draft.id;
    ids.mail = there.store().sources.idByKey('mail:1@example.org') ?? '';
    ids.moment = there.store().moments.all()[0]?.id ?? '';

    await ask(today, 'fact.accept', { facts: [ids.closed] });
    await ask(today, 'fact.close', { fact: ids.closed, how: 'kept' });
    const captured = await ask<{ source: string }>(today, 'fact.capture', {
      text: `@dana asked for ${mark} by Monday`,
    });
    ids.source = captured.source;
    const debrief = await ask<{ source: string }>(today, 'moment.debrief', {
      moment: ids.moment,
      text: `Dana wants ${mark} by Friday`,
    });
    ids.debrief = debrief.source;
    await ask(today, 'reflection.save', { moment: ids.moment, words: `Bring ${mark} first` });
    await ask(today, 'draft.save', { draft: ids.changed, text: `Now with ${mark}` });
    ids.draft = (await ask<{ draft: { id: string } }>(today, 'draft.save', { text: `About ${mark}` })).draft.id;
    const { disagreement } = await ask<{ disagreement: { id: string } }>(before, 'disagreement.save', {
      person: 'dana',
      topic: 'who signs the plan',
    });
    await ask(today, 'disagreement.save', { disagreement: disagreement.id, valid: mark, backOn: '2026-05-28' });
    await ask(today, 'disagreement.save', { person: 'dana', topic: mark });
    const practised = await ask<{ rehearsal: { id: string } }>(before, 'rehearsal.begin', { topic: 'the plan' });
    ids.rehearsed = practised.rehearsal.id;
    await ask(today, 'rehearsal.say', { rehearsal: ids.rehearsed, words: mark });
    await ask(today, 'rehearsal.end', { rehearsal: ids.rehearsed, learnt: mark });
    const expected = await ask<{ prediction: { id: string } }>(before, 'prediction.make', {
      words: 'Dana agrees to the plan',
      person: 'dana',
    });
    const opened = await ask<{ cycle: { id: string } }>(before, 'cycle.open', { person: 'dana', take: [] });
    // Told by that day, and told otherwise after it.
    await ask(before, 'prediction.settle', { prediction: expected.prediction.id, came: 'no' });
    await ask(before, 'cycle.close', { cycle: opened.cycle.id });
    await ask(today, 'prediction.settle', { prediction: expected.prediction.id, came: 'yes', learnt: mark });
    await ask(today, 'cycle.close', { cycle: opened.cycle.id, learnt: mark });
    await ask(before, 'initiative.begin', { name: 'Orchard', sponsor: 'dana' });
    await ask(today, 'initiative.save', { initiative: 'Orchard', measure: mark, decision: mark });
    await ask(today, 'milestone.add', { initiative: 'Orchard', words: mark });
    await ask(today, 'measure.add', { initiative: 'Orchard', figure: `4 ${mark}` });
    await ask(today, 'setback.add', { initiative: 'Orchard', words: `${mark} fell over` });
    await ask(today, 'initiative.begin', { name: mark, sponsor: 'dana' });
    there.store().proposals.put({
      id: 'room-of-dana',
      title: 'A second press for the orchard',
      source: null,
      decider: there.store().people.byName('Dana Whitfield')[0]?.id ?? null,
      ladder: null,
      ask: null,
      chosen: null,
      moment: null,
      byDay: null,
      opened: before.now,
      ended: null,
      updated: before.now,
    });
    const first = there.store().proposals.get('room-of-dana', before.now);
    if (first) there.store().proposals.put({ ...first, id: 'decided-of-dana', title: 'A cold store for apples' });
    await ask(today, 'decision.record', {
      proposal: 'decided-of-dana',
      how: 'no',
      words: mark,
      reviewOn: '2026-06-01',
    });
    const pasted = await ask<{ data: { id: string } }>(before, 'data.add', {
      proposal: 'room-of-dana',
      csv: 'a,b\nc,2',
    });
    ids.data = pasted.data.id;
    const { claims } = await ask<{ claims: { id: string }[] }>(before, 'claim.save', {
      proposal: 'room-of-dana',
      words: 'the press fails twice a week',
    });
    await ask(today, 'objection.save', { proposal: 'room-of-dana', words: `${mark} costs too much`, answer: mark });
    await ask(today, 'objection.save', { proposal: 'room-of-dana', about: 'case:problem', answer: mark });
    await ask(today, 'option.save', { proposal: 'room-of-dana', name: mark, recommended: true });
    await ask(today, 'proposal.put', { proposal: 'room-of-dana', part: 'hypothesis', words: mark });
    await ask(today, 'proposal.begin', { words: `We lose ${mark} every night. I recommend that we buy ${mark}.` });
    await ask(today, 'claim.save', { proposal: 'room-of-dana', claim: claims[0]?.id, words: mark, origin: mark });
    await ask(today, 'claim.save', { proposal: 'room-of-dana', words: mark });
    await ask(today, 'data.save', { proposal: 'room-of-dana', data: ids.data, csv: `a,${mark}\nb,2`, title: mark });
    await ask(today, 'data.add', { proposal: 'room-of-dana', csv: `a,${mark}\nb,2`, title: mark });
    await ask(today, 'room.put', { proposal: 'room-of-dana', person: 'dana', matters: mark });
    await ask(today, 'position.note', { proposal: 'room-of-dana', person: 'dana', words: `against it: ${mark}` });
    const { talk } = await ask<{ talk: string }>(before, 'talk.plan', { proposal: 'room-of-dana', person: 'dana' });
    await ask(today, 'talk.edit', { talk, goal: mark, at: '2026-05-28T10:00' });
    await ask(today, 'talk.plan', { proposal: 'room-of-dana', person: 'dana', goal: mark });
    await ask(today, 'proposal.save', { proposal: 'room-of-dana', title: `A press for ${mark}` });
    await ask(today, 'talk.hold', { talk, learnt: mark });
    await ask(today, 'finding.dismiss', { rule: 'blame', quote: mark, reason: mark });
    await ask(today, 'import.run', files(mail('2', 'Mon, 18 May 2026 10:00:00 +0000', mark), 'b.eml'));
  });
  afterAll(() => there.remove());

  it('knows of every operation whether it reads the workspace', () => {
    expect([...writing, ...ofGivenText, ...Object.keys(inputs())].sort()).toEqual(Object.keys(operations).sort());
  });

  it('is told of later by none of them', async () => {
    for (const [asked, answer] of Object.entries(await answers(replayed))) {
      expect(answer.toLowerCase(), asked).not.toContain(mark);
      expect(answer, asked).not.toMatch(/"(?:at|said|updated|created|lastConfirmed|date)":"2026-0[45]/);
    }
  });

  it('is not changed by any operation that changes something', async () => {
    const tables = (): string => {
      const store = there.store();
      return JSON.stringify([store.drafts.all(), store.facts.all(), store.dismissals.all(), store.people.all()]);
    };
    const before = tables();
    for (const name of writing) {
      if (/^(?:workspace|example)\./.test(name) || builtOnly.includes(name)) continue;
      expect(refusedInReplay(name), name).toBe(true);
      const input = {
        draft: ids.changed,
        text: mark,
        reader: 'dana',
        rule: 'blame',
        take: 'mine',
        facts: [ids.closed],
      };
      await expect(ask(replayed, name, input), name).rejects.toMatchObject({ code: 'replayed' });
    }
    for (const name of builtOnly) expect(writing).toContain(name);
    expect(tables()).toBe(before);
  });

  it('gets a draft built as it would have been, without a later word, and nothing is kept', async () => {
    const answersWith = (about: string) => [
      'motive=act',
      `fact=${about}`,
      'effect=the line stands still for nine days',
      'way=rent a dryer, because it is here in two days',
      'other=move both orders to Friday',
      'by=Thursday',
      'first=nobody',
    ];
    const early = contextFor(there, { newId, now: '2026-03-11T12:00:00+00:00' });
    const { disagreement } = await ask<{ disagreement: { id: string } }>(early, 'disagreement.save', {
      person: 'dana',
      topic: 'the rota',
    });
    const asked: readonly (readonly [OperationName, unknown])[] = [
      ['disagreement.return', { disagreement: disagreement.id, day: '2026-05-28' }],
      ['need.raise', { need: ids.closed, reader: 'dana', words: 'the plan for May', option: 'move it to June' }],
      ['rollup.compile', { reader: 'dana' }],
      ['update.compile', { reader: 'dana' }],
      ['recap.compile', { moment: ids.moment, reader: 'dana' }],
      ['meeting.plan', { moment: ids.moment, reader: 'dana' }],
      ['commitment.warn', { fact: ids.owed }],
      ['commitment.nudge', { fact: ids.asked }],
      ['status.compile', { initiative: 'Orchard' }],
      ['proposal.compile', { proposal: 'decided-of-dana', form: 'memo' }],
      ['message.prepare', { path: 'bad-news', reader: 'dana', answers: answersWith('the parts come on 4 May') }],
    ];
    expect(asked.map(([name]) => name).sort()).toEqual([...builtOnly].sort());
    const then = contextFor(there, { newId, now: '2026-03-11T12:00:00+00:00' });
    const { facts } = await ask<{ facts: { id: string }[] }>(then, 'moment.debrief', {
      moment: ids.moment,
      text: 'Decided: two contractors from April. I owe Dana the rate card by Friday',
    });
    await ask(then, 'fact.accept', { facts: facts.map(({ id }) => id) });
    // Begun, and written on later.
    const afterwards = { ...today, now: '2026-05-21T08:10:00+00:00' };
    for (const [name, input] of asked) {
      const { draft } = await ask<{ draft: { id: string; text: string } | null }>(today, name, input);
      if (draft) await ask(afterwards, 'draft.save', { draft: draft.id, text: `${draft.text}\n\nPS: ${mark}` });
    }
    const all = () => JSON.stringify(there.store().drafts.all());
    const before = all();
    expect(before).toContain(mark);
    for (const [name, input] of asked) {
      const answer = await ask<{ kept?: boolean }>(replayed, name, input);
      expect(answer.kept, name).toBe(false);
      expect(JSON.stringify(answer).toLowerCase(), name).not.toContain(mark);
      expect(all(), name).toBe(before);
    }
  });

  it('would see it today', async () => {
    const seen = Object.entries(await answers(today)).filter(([, answer]) => answer.includes(mark));
    const names = new Set(seen.map(([asked]) => asked.split(' ')[0]));
    for (const name of ['draft.list', 'draft.show', 'fact.list', 'moment.show', 'search.find', 'source.show']) {
      expect(names).toContain(name);
    }
  });

  it('takes what was closed later for open, and what was confirmed later for not confirmed', async () => {
    const { facts } = await ask<{ facts: { id: string; closed: unknown; lastConfirmed: unknown }[] }>(
      replayed,
      'fact.list',
      { person: 'dana' },
    );
    expect(facts.find(({ id }) => id === ids.closed)).toMatchObject({ closed: null, lastConfirmed: null });
    const { iOwe } = await ask<{ iOwe: { sources: { fact: string }[] }[] }>(replayed, 'brief.build', {
      person: 'dana',
    });
    expect(iOwe.flatMap(({ sources }) => sources.map(({ fact }) => fact))).toContain(ids.closed);
    const now = await ask<{ facts: { id: string; closed: unknown }[] }>(today, 'fact.list', { person: 'dana' });
    expect(now.facts.find(({ id }) => id === ids.closed)).toMatchObject({ closed: { how: expect.any(String) } });
  });
});
