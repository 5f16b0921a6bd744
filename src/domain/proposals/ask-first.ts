import type { Line } from '../documents/line.ts';
import { shortened } from '../documents/words.ts';
import type { AskFirst, RoomPerson } from './room-view.ts';
import { sideOfStand } from './stand-words.ts';

const most = 3;

/** What to ask somebody of whom it is not known where they stand, by their part in it. */
export const blind: Readonly<Record<NonNullable<RoomPerson['part']> | 'none', string>> = {
  decides: 'What would you want answered before you decide on this?',
  blocks: 'What in this would make you say no, and what would have to be different?',
  shapes: 'What would you change in this before it goes further?',
  carries: 'What would this mean for your work, and what would you need for it?',
  informed: 'What should I know about this before it goes further?',
  none: 'How do you see this, and what am I missing?',
};

type Reason = { readonly place: number; readonly question: string; readonly why: Line };

/** Why somebody is to be asked before anything is argued; undefined where what they think is known and fresh. */
const reasonOf = (one: RoomPerson, deciders: readonly RoomPerson[]): Reason | undefined => {
  const question = blind[one.part ?? 'none'];
  const heeds = deciders.find(({ id }) => one.heard.some((each) => each.id === id));
  const weighs = one.part === 'blocks' ? 0 : one.part === 'decides' ? 1 : heeds ? 2 : one.part === 'carries' ? 3 : 4;
  const does =
    one.part === 'blocks'
      ? `${one.called} can stop it`
      : one.part === 'decides'
        ? `${one.called} decides`
        : heeds
          ? `${heeds.called} listens to ${one.called}`
          : one.part === 'carries'
            ? `${one.called} carries the work`
            : one.part === 'shapes'
              ? `${one.called} is asked before it is decided`
              : `${one.called} is named here`;
  const tie = heeds ? (one.heard.find(({ id }) => id === heeds.id)?.line.sources ?? []) : [];
  if (one.conflict)
    return {
      place: weighs,
      question: 'I have heard this in two ways. Where do you stand on it now?',
      why: { text: `${does}, and what is on file says two things.`, sources: one.conflict.sources },
    };
  const [newest] = one.positions.filter(({ state }) => state !== 'waits');
  const mayBe = one.positions.find(({ asks }) => asks === 'about');
  if (mayBe)
    return {
      place: weighs,
      question,
      why: {
        text: `${does}; whether “${shortened(mayBe.words, 14)}” is about this is not said yet.`,
        sources: [mayBe.source],
      },
    };
  if (!newest)
    return {
      place: weighs,
      question,
      why: { text: `${does}, and nothing on file says where ${one.called} stands.`, sources: [...tie] },
    };
  if (newest.sure === 'guess')
    return {
      place: weighs + 5,
      question,
      why: {
        text: `${does}; where ${one.called} stands is your guess. Ask before you argue.`,
        sources: [newest.source],
      },
    };
  if (one.stale)
    return {
      place: weighs + 10,
      question: 'Where do you stand on this by now, and what would you still need to see?',
      why: { text: `${does}; that was a while ago: “${shortened(newest.words, 14)}”.`, sources: [newest.source] },
    };
  if (sideOfStand(newest.stand) === 'against' && one.part !== null)
    return {
      place: weighs + 15,
      question: 'What would have to be true for you to be fine with this?',
      why: { text: `${does} and does not see it so: “${shortened(newest.words, 14)}”.`, sources: [newest.source] },
    };
  if (newest.sure === 'signs' && (one.part === 'decides' || one.part === 'blocks'))
    return {
      place: weighs + 20,
      question,
      why: { text: `${does}; there were signs only: “${shortened(newest.words, 14)}”.`, sources: [newest.source] },
    };
  return undefined;
};

/** Whom to ask, at most three and in any order, each with a question and why; nobody who is gone. */
export const askFirst = (people: readonly RoomPerson[]): readonly AskFirst[] => {
  const deciders = people.filter(({ part }) => part === 'decides');
  return people
    .filter(({ gone }) => !gone)
    .flatMap((one) => {
      const reason = reasonOf(one, deciders);
      return reason ? [{ one, reason }] : [];
    })
    .sort((a, b) => a.reason.place - b.reason.place || a.one.name.localeCompare(b.one.name))
    .slice(0, most)
    .map(({ one, reason }) => ({ person: one.id, called: one.called, question: reason.question, why: reason.why }));
};
