import type { Line } from '../documents/line.ts';
import { dayByName, shortened } from '../documents/words.ts';
import type { Person } from '../people/person.ts';
import type { Id } from '../shared/id.ts';
import { type Day, dayOf, type Instant, millis } from '../shared/time.ts';
import { asRead, uneasyIn } from './as-read.ts';
import type { PlannedTalk, PreWire, PreWireGroupName, PreWireRow } from './pre-wire-view.ts';
import type { Room, RoomPerson } from './room-view.ts';
import { sideOfStand } from './stand-words.ts';
import { type TalkMaterial, talkOffer, unanswered } from './talk-offer.ts';
import type { ToldOtherwise } from './told-otherwise.ts';

export type PreWireMaterial = TalkMaterial & {
  readonly room: Room;
  readonly people: ReadonlyMap<Id, Person>;
  readonly called: ReadonlyMap<Id, string>;
  /** All of this proposal, in the order they were planned in; those that were dropped left out. */
  readonly talks: readonly PlannedTalk[];
  readonly otherwise: readonly ToldOtherwise[];
  /** The talk in which it is to be decided, on the user's clock. */
  readonly decidedAt: Instant | null;
  readonly now: Instant;
  readonly today: Day;
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Somebody whose part in it nothing tells: enough of them to be asked. */
const stranger = (person: Person, called: string, why: string): RoomPerson => ({
  id: person.id,
  name: person.name,
  role: person.role,
  called,
  gone: false,
  part: null,
  partBy: '',
  why: [{ text: why, sources: [] }],
  named: false,
  stand: null,
  sure: null,
  standing: '',
  positions: [],
  conflict: null,
  stale: null,
  matters: [],
  mayMatter: null,
  row: 'unknown',
  power: [],
  hears: [],
  heard: [],
  own: '',
});

/** In which group somebody is talked with; undefined where nothing tells that they ought to be. */
const groupOf = (one: RoomPerson, deciders: ReadonlySet<Id>, manager: Id | undefined): PreWireGroupName | undefined => {
  if (deciders.has(one.id)) return 'last';
  if (one.id === manager) return 'line';
  if (one.part === 'blocks' || one.conflict || (one.stand !== null && sideOfStand(one.stand) === 'against'))
    return 'doubt';
  if (one.part === 'shapes' || one.heard.some(({ id }) => deciders.has(id))) return 'sway';
  if (one.part === 'carries' || one.why.some(({ text }) => /an option affects them\.$/.test(text))) return 'carry';
  // Named by the user without a part: somebody who is to be asked all the same.
  return one.named && one.part === null ? 'sway' : undefined;
};

const saysOf = (name: PreWireGroupName, deciders: string): { readonly title: string; readonly why: string } =>
  ({
    line: { title: 'Your own manager first', why: 'Before anybody further up hears of it.' },
    doubt: {
      title: 'Who doubts it or can stop it',
      why: 'Asked what would have to be different, and never gone round.',
    },
    sway: {
      title: deciders === '' ? 'Whose view counts' : `Whom ${deciders} will ask`,
      why: 'What they would change is worth more before than after.',
    },
    carry: { title: 'Who carries the work', why: 'They know first what will not work.' },
    last: {
      title: deciders === '' ? 'Who decides' : `${deciders} last, and never surprised`,
      why: 'With what was heard, the doubts among it.',
    },
  })[name];

/** "Helen decides", "Helen and Marcus decide". */
const decides = (groups: PreWire['groups'], decider: string): string =>
  `${decider} ${(groups.find(({ name }) => name === 'last')?.rows.length ?? 0) > 1 ? 'decide' : 'decides'}`;

const order: readonly PreWireGroupName[] = ['line', 'doubt', 'sway', 'carry', 'last'];

/** What of the order in which talks are planned would surprise somebody. */
const orderOf = (
  groups: PreWire['groups'],
  { decidedAt, today, now, decider }: Pick<PreWireMaterial, 'decidedAt' | 'today' | 'now' | 'decider'>,
): readonly Line[] => {
  const rows = (...names: readonly PreWireGroupName[]): readonly PreWireRow[] =>
    groups.filter(({ name }) => names.includes(name)).flatMap((group) => group.rows);
  const startOf = ({ talk }: PreWireRow): Instant | null => (talk?.held ? null : (talk?.at?.start ?? null));
  const day = (at: Instant): string => dayByName(dayOf(at), today);
  const ends = [
    ...(decidedAt === null ? [] : [decidedAt]),
    ...rows('last').flatMap((row) => startOf(row) ?? []),
  ].toSorted((a, b) => millis(a) - millis(b));
  const [end] = ends;
  const lines: Line[] = [];
  const say = (text: string): void => {
    lines.push({ text, sources: [] });
  };
  for (const row of rows('line')) {
    const own = startOf(row);
    const sooner = rows('doubt', 'sway', 'last').find((other) => {
      const at = startOf(other);
      return at !== null && (row.talk === null || (own !== null && millis(at) < millis(own)));
    });
    if (sooner && !row.talk?.held)
      say(
        own === null
          ? `${sooner.called} would hear of it before ${row.called}, your own manager.`
          : `${sooner.called} would hear of it before ${row.called}, your own manager, on ${day(own)}.`,
      );
  }
  if (end !== undefined) {
    for (const row of rows('doubt', 'sway', 'carry')) {
      const at = startOf(row);
      if (at !== null && millis(at) >= millis(end))
        say(
          `The talk with ${row.called} on ${day(at)} comes after ${decider === '' ? 'it is to be decided' : decides(groups, decider)} on ${day(end)}.`,
        );
    }
    const unasked = rows('doubt').filter(({ talk }) => talk === null);
    if (unasked.length > 0 && millis(end) > millis(now))
      say(
        `${listed(unasked.slice(0, 3).map(({ called }) => called))} ${unasked.length > 1 ? 'are' : 'is'} not asked yet, and it is to be decided on ${day(end)}.`,
      );
  }
  return lines;
};

const sentenceOf = (groups: PreWire['groups'], also: readonly PlannedTalk[], material: PreWireMaterial): string => {
  const { now, today, decider } = material;
  const rows = groups.flatMap((group) => group.rows);
  const talks = [...rows.flatMap(({ talk }) => talk ?? []), ...also];
  if (rows.length === 0 && talks.length === 0)
    return 'Nobody is known to weigh on it yet: say who decides, or name somebody under People.';
  const next = talks
    .filter(({ held, at }) => held === null && at !== null && millis(at.end) > millis(now))
    .toSorted((a, b) => millis(a.at?.start ?? now) - millis(b.at?.start ?? now))[0];
  if (next?.at)
    return `Next: ${next.called || next.name}, ${dayByName(dayOf(next.at.start), today)} at ${next.at.start.slice(11, 16)}.`;
  const due = talks.find(({ held, at }) => held === null && at !== null && millis(at.end) <= millis(now));
  if (due) return `The talk with ${due.called || due.name} is over: say what was learnt.`;
  const first = groups.find(({ rows: all, name }) => name !== 'last' && all.some(({ talk }) => talk === null));
  if (first) {
    const names = first.rows.filter(({ talk }) => talk === null).map(({ called }) => called);
    const some = names.length > 3 ? `${names.slice(0, 3).join(', ')} and others` : listed(names);
    return `Ask before you argue: ${some}${names.length > 1 ? ', in any order' : ''}${decider === '' ? '.' : `, before ${decides(groups, decider)}.`}`;
  }
  const waiting = talks.find(({ held }) => held === null);
  if (waiting) return `The talk with ${waiting.called || waiting.name} has no time yet.`;
  return decider === ''
    ? 'Everybody planned was talked with.'
    : `What was heard goes to ${decider}, the doubts among it.`;
};

/**
 * Whom to talk with before a proposal is decided, in groups without a ranking, each with the goal of the talk, what to bring, the
 * cost that will be asked about and why; the own manager before whoever stands further up, who decides last. And what of the
 * plan would surprise somebody, or should not have to be read by them.
 */
export const preWire = (material: PreWireMaterial): PreWire => {
  const { room, people, called, talks, decider } = material;
  const there = room.people.filter(({ gone }) => !gone);
  const deciders = new Set(there.filter(({ part }) => part === 'decides').map(({ id }) => id));
  const manager = [...people.values()].find((one) => one.relation === 'manager' && one.gone === undefined);
  const further = [...deciders].some((id) => id !== manager?.id && people.get(id)?.standing === 'above');
  const first = manager && further && !deciders.has(manager.id) ? manager : undefined;
  const all =
    first && !there.some(({ id }) => id === first.id) && !room.leftOut.some(({ id }) => id === first.id)
      ? [...there, stranger(first, called.get(first.id) ?? first.name, 'Your own manager, before anybody further up.')]
      : there;
  const shown = new Set<Id>();
  const rowOf = (one: RoomPerson): PreWireRow => {
    const theirs = talks.filter(({ person }) => person === one.id);
    const talk = theirs.findLast(({ held }) => held === null) ?? theirs.at(-1) ?? null;
    if (talk) shown.add(talk.id);
    return {
      person: one.id,
      name: one.name,
      called: one.called,
      role: one.role,
      standing: one.stand === null ? '' : one.standing,
      why: [...one.why, ...unanswered(one, material.objections)],
      offer: talkOffer(one, material),
      talk,
    };
  };
  const groups = order.flatMap((name) => {
    const rows = all.filter((one) => groupOf(one, deciders, first?.id) === name).map(rowOf);
    return rows.length === 0 ? [] : [{ name, ...saysOf(name, decider), rows }];
  });
  const uneasy = uneasyIn(
    talks,
    [...people.values()].map(({ name }) => name),
  );
  const also = talks.filter(({ id }) => !shown.has(id));
  return {
    sentence: sentenceOf(groups, also, material),
    groups,
    also,
    order: [...orderOf(groups, material)],
    otherwise: [...material.otherwise],
    uneasy: [...uneasy],
    mayBeRight: room.mayBeRight,
    asRead: asRead({
      ...material.proposal,
      talks,
      decider,
      uneasy,
      otherwise: material.otherwise.map(({ text }) => text),
    }),
  };
};

/** What a talk that nobody worded is planned with: the offer in plain words. */
export const offered = ({ goal, bring, cost }: PreWireRow['offer']): { goal: string; bring: string; cost: string } => ({
  goal: shortened(goal, 80),
  bring: bring.map(({ text }) => text).join('\n'),
  cost: cost?.text ?? '',
});
