import type { Operation } from '../../../src/app/operation.ts';
import { type OperationName, operations } from '../../../src/app/operations.ts';
import { perform } from '../../../src/app/perform.ts';
import type { FactView } from '../../../src/app/views.ts';
import type { Draft } from '../../../src/domain/documents/draft.ts';
import type { Fact } from '../../../src/domain/facts/fact.ts';
import { instantOnWall } from '../../../src/domain/reminders/wall-clock.ts';
import type { Id } from '../../../src/domain/shared/id.ts';
import { addDays, type Instant, millis } from '../../../src/domain/shared/time.ts';
import { newId } from '../../../src/machine/context-for.ts';
import { contextFor } from '../context-for.ts';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import { efforts } from './effort.ts';
import { type Act, calendarOf, type Weeks } from './story.ts';

/** What somebody met on the way: what the program wrote and showed, to be looked at by a test. */
export type Met = {
  /** Sent updates, with the errors and warnings review has about them. */
  readonly updates: {
    readonly day: string;
    readonly text: string;
    readonly lines: number;
    readonly findings: readonly string[];
  }[];
  /** Briefs read before a talk: how many words, and lines without a source that are no frame. */
  readonly briefs: { readonly day: string; readonly words: number }[];
  readonly accepted: Fact[];
  /** Notes of which nothing was read. */
  readonly unread: string[];
  readonly answers: { readonly words: string; readonly how: string }[];
  readonly rehearsals: (readonly string[])[];
};

/** Runs any operation of the program by its name, as its surfaces do. */
export const callerOf =
  (context: () => ReturnType<typeof contextFor>) =>
  async <N extends OperationName>(name: N, input: unknown) =>
    (await perform(operations[name] as unknown as Operation, context(), input)) as Awaited<
      ReturnType<(typeof operations)[N]['run']>
    >;

/** Somebody who lives through twelve weeks of a story, on a clock of their own. */
export const begin = async (workspace: TemporaryWorkspace, story: Weeks) => {
  const { zone, monday, me, people } = story;
  let now = instantOnWall({ day: addDays(monday, -1), clock: '18:00' }, zone);
  const base = contextFor(workspace, { zone, newId });
  const context = () => ({ ...base, now });
  const call = callerOf(context);
  const store = workspace.store();
  const effort = efforts();
  const met: Met = { updates: [], briefs: [], accepted: [], unread: [], answers: [], rehearsals: [] };
  const at = (day: string, clock: string): void => {
    now = instantOnWall({ day, clock }, zone);
  };
  const set = (instant: Instant): void => {
    now = instant;
  };

  await call('import.run', { files: [{ name: 'talks.ics', text: calendarOf(story) }] });
  await call('person.me', { person: me.address });
  for (const { name, address, standing, role, relation, right, rightAbout } of people) {
    if (standing === 'beside') await call('person.add', { name });
    const person = standing === 'beside' ? name : address;
    const may = right === '' ? {} : { right, rightAbout };
    await call('person.edit', { person, standing, role, relation, ...may });
    effort.strikes(1, 3);
  }

  /** The open fact whose words hold all of these. */
  const factOf = (words: string): Fact => {
    const wanted = words.toLowerCase().split(' ');
    const found = store.facts
      .inState('accepted', now)
      .filter(({ quote, closed }) => closed === null && wanted.every((word) => quote.toLowerCase().includes(word)))
      .sort((a, b) => Number(a.kind === 'commitment') - Number(b.kind === 'commitment'))
      .at(-1);
    if (!found) throw new Error(`no open fact holds “${words}”`);
    return found;
  };
  /** Enter accepts what is sure; what is asked waits. */
  const accept = async (week: number, captured: { readonly text: string; readonly facts: readonly FactView[] }) => {
    const sure = captured.facts.filter(({ asks }) => !asks).map(({ id }) => id);
    if (captured.facts.length === 0) met.unread.push(captured.text);
    if (sure.length === 0) return;
    effort.strikes(week, 1);
    await call('fact.accept', { facts: sure });
    met.accepted.push(...sure.flatMap((id) => store.facts.get(id) ?? []));
  };
  const send = async (week: number, draft: Draft, line: string): Promise<string> => {
    const text = draft.text.includes('\n\n')
      ? draft.text.replace('\n\n', `\n\n${line}\n\n`)
      : `${draft.text}\n\n${line}`;
    if (line !== '') effort.types(week, line);
    const saved = line === '' ? draft : (await call('draft.save', { draft: draft.id, text })).draft;
    effort.reads(week, saved.text);
    effort.strikes(week, 2);
    await call('draft.send', { draft: saved.id });
    return saved.text;
  };
  const readBrief = async (week: number, person: string, moment?: Id): Promise<void> => {
    const brief = await call('brief.build', { person, ...(moment === undefined ? {} : { moment }) });
    const text = [brief.line, ...brief.bullets, ...brief.iOwe, ...brief.theyOwe, ...(brief.ask ? [brief.ask] : [])]
      .map((line) => line.text)
      .join(' ');
    effort.strikes(week, 1);
    effort.reads(week, text);
    met.briefs.push({ day: now.slice(0, 10), words: brief.words });
  };
  /** The talk that ended last. */
  const lastTalk = (): Id => {
    const moment = store.moments
      .all()
      .filter(({ end }) => millis(end) <= millis(now))
      .sort((a, b) => millis(a.end) - millis(b.end))
      .at(-1);
    if (!moment) throw new Error(`no talk before ${now}`);
    return moment.id;
  };
  /** Rounds that were opened and not closed. */
  const open: Id[] = [];
  /** What was expected and has not come yet. */
  const expected: Id[] = [];
  return {
    lastTalk,
    open,
    expected,
    now: () => now,
    at,
    set,
    call,
    store,
    effort,
    met,
    factOf,
    accept,
    send,
    readBrief,
    context,
  };
};
export type Life = Awaited<ReturnType<typeof begin>>;
export type Doing = (life: Life, act: Act) => Promise<unknown>;
