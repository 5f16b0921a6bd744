import type { Line } from '../documents/line.ts';
import { shortened } from '../documents/words.ts';
import { hasLeft } from '../people/person.ts';
import { isOver } from '../review/decider.ts';
import type { Id } from '../shared/id.ts';
import type { RoomPart } from './room.ts';
import type { RoomMaterial } from './room-material.ts';
import type { RoomPosition } from './room-view.ts';

/** Somebody who weighs on a proposal, what they do in it, and why they are named. */
export type Weighing = {
  readonly id: Id;
  readonly part: RoomPart | null;
  readonly partBy: 'you' | 'asked' | 'right' | 'words' | '';
  readonly why: readonly Line[];
  readonly named: boolean;
};

/** Lines of a proposal that name who does the work. */
const carrying: ReadonlySet<string> = new Set(['team', 'next']);
const mostWhy = 4;
const rightWords = {
  decides: 'May decide',
  blocks: 'Can stop',
  shapes: 'Is asked before a decision on',
  informed: 'Hears of decisions on',
} as const;

/**
 * Everybody who weighs on a proposal: who is asked to decide it, whoever the user named, who decides, blocks or shapes what it
 * speaks of, who is named in its words or raised something, who stands behind the user, who took a position on it, and whom
 * those who decide listen to. Whoever the user left out is not among them.
 */
export const whoWeighs = (material: RoomMaterial, positions: readonly RoomPosition[]): readonly Weighing[] => {
  const { proposal, words, people, called, rows, ties, objections, namedIn, today } = material;
  const lines = proposal.lines.filter(({ state }) => state !== 'rejected');
  const all = [
    proposal.title,
    words,
    ...lines.map((one) => one.words),
    ...proposal.options.map(({ name }) => name),
  ].join('\n');
  const why = new Map<Id, Line[]>();
  const say = (id: Id | null, text: string, sources: Line['sources'] = []): void => {
    if (id === null || !people.has(id)) return;
    const known = why.get(id) ?? [];
    if (known.length < mostWhy && !known.some((line) => line.text === text)) known.push({ text, sources });
    why.set(id, known);
  };
  const parts = new Map<Id, { readonly part: RoomPart; readonly by: Weighing['partBy'] }>();
  const does = (id: Id, part: RoomPart, by: Weighing['partBy']): void => {
    if (!parts.has(id)) parts.set(id, { part, by });
  };

  const left = new Set(rows.filter(({ leftOut }) => leftOut).map(({ person }) => person));
  const named = new Set(rows.filter(({ leftOut }) => !leftOut).map(({ person }) => person));
  for (const { person, part, leftOut } of rows) {
    if (leftOut) continue;
    if (part !== null) does(person, part, 'you');
    say(person, 'Named here by you.');
  }
  if (proposal.decider !== null) {
    does(proposal.decider, 'decides', 'asked');
    say(proposal.decider, 'Asked by you to decide.');
  }
  // Whom the user named decides; a right over something near is heard before, and makes nobody else decide.
  const decided = [...parts.values()].some(({ part }) => part === 'decides');
  for (const { id, right, rightAbout = '', standing } of people.values()) {
    if (right === undefined) continue;
    const over = rightAbout !== '' && isOver(rightAbout, all);
    // A right over nothing named is over everything, where it is somebody above or somebody named here anyway.
    const general = rightAbout === '' && (named.has(id) || (standing === 'above' && right !== 'informed'));
    if (!over && !general) continue;
    const near = right === 'decides' && decided && parts.get(id)?.part !== 'decides';
    does(id, near ? 'shapes' : right, 'right');
    say(
      id,
      `${rightWords[right]} ${rightAbout === '' ? 'what comes up' : rightAbout}, by your word${near ? ': may have to agree' : ''}.`,
    );
  }
  for (const line of lines) {
    for (const id of namedIn(line.words)) {
      if (line.part === 'affected') say(id, `Named in “${shortened(line.words, 14)}”: an option affects them.`);
      else if (carrying.has(line.part)) {
        does(id, 'carries', 'words');
        say(id, `Named in “${shortened(line.words, 14)}”.`);
      }
    }
  }
  for (const id of namedIn(words)) say(id, 'Named in the words you began with.');
  for (const id of namedIn(lines.map((one) => one.words).join('\n'))) say(id, 'Named in the case.');
  for (const { person, words: raised, state } of objections)
    if (state !== 'rejected') say(person, `Raised “${shortened(raised, 14)}”.`);
  for (const { person, source } of positions) say(person, 'Took a position on it.', [source]);
  for (const { id, relation, gone } of people.values())
    if (relation === 'sponsor' && !hasLeft({ gone }, today)) say(id, 'Stands behind you as a sponsor.');

  const deciding = [...parts].flatMap(([id, { part }]) => (part === 'decides' ? [id] : []));
  for (const { listener, heeded, mutual, on, sources } of ties) {
    const about = on.length === 0 || on.some((words_) => isOver(words_, all));
    if (!about) continue;
    for (const [one, other] of mutual
      ? ([
          [listener, heeded],
          [heeded, listener],
        ] as const)
      : ([[listener, heeded]] as const))
      if (deciding.includes(one))
        say(
          other,
          `${called.get(one) ?? ''} ${mutual ? 'is close to' : 'listens to'} ${called.get(other) ?? ''}.`,
          sources.slice(0, 1),
        );
  }
  return [...why]
    .filter(([id]) => !left.has(id))
    .map(([id, reasons]) => {
      const does_ = parts.get(id);
      return { id, part: does_?.part ?? null, partBy: does_?.by ?? '', why: reasons, named: named.has(id) };
    });
};
