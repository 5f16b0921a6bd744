import { shortened } from '../documents/words.ts';
import type { RoomMaterial } from './room-material.ts';
import type { Room, RoomPerson, RoomPosition } from './room-view.ts';
import { sideOfStand } from './stand-words.ts';

/** Words that give a ground and not only a side. */
const ground =
  /\b(?:because|since|as long as|unless|until|only if|if|too \p{L}+|costs?|risks?|would (?:mean|need|cost|take|break|lose)|cannot|can['’]?t|without|no (?:time|budget|money|people|capacity|evidence|proof)|first|instead|rather|wait|\d)/iu;

/**
 * The best reason on file to change the own ask: what an objection has right, else a position against with a ground, those
 * first of who knows the work or the field; null where nothing on file speaks against it.
 */
export const mayBeRight = (
  { objections }: Pick<RoomMaterial, 'objections'>,
  people: readonly RoomPerson[],
  knowing: ReadonlySet<string>,
): Room['mayBeRight'] => {
  const called = (id: string | null): string => people.find((one) => one.id === id)?.called ?? '';
  const raised = objections.filter((one) => one.sort === 'objection' && one.state !== 'rejected');
  const right = raised.find((one) => one.valid !== '' && one.answer === '') ?? raised.find((one) => one.valid !== '');
  if (right) {
    const who = called(right.person);
    return {
      person: right.person,
      line: {
        text: `${who === '' ? 'There is something' : `${who} may have a point`}: ${shortened(right.valid, 30)}`,
        sources: [],
      },
      question: 'If that is so, what of your ask would you change?',
    };
  }
  const against = people.flatMap((one) =>
    one.positions
      .filter(({ state, stand }) => state !== 'waits' && sideOfStand(stand) === 'against')
      .slice(0, 1)
      .map((position) => ({ one, position })),
  );
  const worth = ({ one, position }: { one: RoomPerson; position: RoomPosition }): number =>
    (position.ground !== '' || ground.test(position.words) ? 0 : 8) +
    (knowing.has(one.id) || one.part === 'carries' ? 0 : 4) +
    (position.sure === 'told' ? 0 : position.sure === 'signs' ? 1 : 2);
  const [best] = against.toSorted((a, b) => worth(a) - worth(b) || a.one.name.localeCompare(b.one.name));
  if (!best) {
    const [open] = raised.filter((one) => one.answer === '');
    return open
      ? {
          person: open.person,
          line: { text: `This has no answer yet: “${shortened(open.words, 26)}”.`, sources: [] },
          question: 'What would have to be true for it to be right?',
        }
      : null;
  }
  const knows =
    best.one.part === 'carries'
      ? ', who would carry the work,'
      : knowing.has(best.one.id)
        ? ', who knows the field,'
        : '';
  return {
    person: best.one.id,
    line: {
      text: `${
        {
          told: `${best.one.called}${knows} sees it differently`,
          signs: `There are signs that ${best.one.called}${knows} sees it differently`,
          guess: `You think that ${best.one.called}${knows} sees it differently (your guess)`,
        }[best.position.sure]
      }: “${shortened(`${best.position.words} ${best.position.ground}`.trim(), 26)}”.`,
      sources: [best.position.source],
    },
    question: `${best.position.sure === 'guess' ? `Ask ${best.one.called}, before you count on it. ` : ''}What would have to be true for ${best.one.called} to be right, and which part of your ask would then change?`,
  };
};
