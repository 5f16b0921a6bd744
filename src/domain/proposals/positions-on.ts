import { withoutSpeaker } from '../documents/talk-fact.ts';
import { sourceOfKnown } from '../framework/relationship.ts';
import { standIn } from '../language/stand-in.ts';
import type { Id } from '../shared/id.ts';
import { millis } from '../shared/time.ts';
import type { RoomFact, RoomMaterial } from './room-material.ts';
import type { RoomPosition } from './room-view.ts';
import { saidOn } from './said-on.ts';
import { mayBeAbout, type ProposalThing, sideOf, speaksOf } from './speaks-of.ts';
import { turned } from './stand-words.ts';
import { surenessIn } from './sureness-in.ts';

/** "I think Tom is for it" is a guess of mine, and Tom's position. */
const ofAnother =
  /^\s*(?:i|we) (?:think|guess|suspect|assume|believe|hear|heard|expect|fear|reckon|understand)\b(?! (?:we|i|it|this|that (?:we|i|it)) )/i;

/** Whose a position is: its owner's, else the one person besides the user whom it is about; null where the words leave it open. */
export const holderOf = (
  { owner, ownerWords, about, quote }: Pick<RoomFact, 'owner' | 'ownerWords' | 'about' | 'quote'>,
  me: Id | null,
): Id | null => {
  const passedOn = owner === me && ofAnother.test(quote);
  if (owner !== null && !passedOn) return owner === me ? null : owner;
  const others = about.filter((one) => one !== me);
  return ownerWords === '' && others.length === 1 ? (others[0] ?? null) : null;
};

const reason =
  /^[\s,;:–—-]*((?:because|since|as long as|as|until|unless|if|only if|provided|but|given|so long as|for fear|out of concern)\b[^\n]{3,240})/iu;

/** What follows the position in its sentence and says why. */
const groundOf = ({ quote, around }: RoomFact): string => {
  const at = around.indexOf(quote);
  return at < 0 ? '' : (reason.exec(around.slice(at + quote.length))?.[1] ?? '').replace(/\s+/g, ' ').trim();
};

/** The ground of a position is no second one. */
const holdsIn = (other: RoomPosition, one: RoomPosition): boolean =>
  other !== one && other.person === one.person && other.source.id === one.source.id && other.ground.includes(one.words);

/** "against it" alone says nothing of what: then the words around tell. */
const meant = (thing: ProposalThing, fact: RoomFact, names: ReadonlySet<string>): string | null =>
  speaksOf(thing, fact.quote, names) ? fact.quote : speaksOf(thing, fact.around, names) ? fact.around : null;

const bareOf = (fact: RoomFact, person: Id, { people, called }: Pick<RoomMaterial, 'people' | 'called'>) => ({
  fact: fact.id,
  person,
  words: withoutSpeaker(fact.quote, [people.get(person)?.name ?? '', called.get(person) ?? ''])
    .replace(/\s+/g, ' ')
    .trim(),
  ground: groundOf(fact),
  said: saidOn(fact),
  source: sourceOfKnown(fact),
});

/**
 * Positions on file that speak of a proposal, newest first: those the user tied to it or corrected, and those whose words
 * share its thing. What the user said is not of it is left out.
 */
export const positionsOn = (
  {
    positions,
    kept,
    names,
    me,
    people,
    called,
  }: Pick<RoomMaterial, 'positions' | 'kept' | 'names' | 'me' | 'people' | 'called'>,
  thing: ProposalThing,
): readonly RoomPosition[] => {
  const byFact = new Map(kept.map((one) => [one.fact, one]));
  return positions
    .flatMap((fact): RoomPosition[] => {
      const person = holderOf(fact, me);
      if (person === null || !people.has(person)) return [];
      const word = byFact.get(fact.id);
      if (word?.state === 'rejected') return [];
      const bare = bareOf(fact, person, { people, called });
      if (word) {
        const state = word.state === 'accepted' ? 'kept' : 'waits';
        return [{ ...bare, stand: word.stand, sure: word.sure, state, asks: '' }];
      }
      const said = meant(thing, fact, names);
      if (said === null) return [];
      const read = standIn(fact.quote, fact.polarity);
      const side = sideOf(thing, said, names);
      const asks = side.of === 'option' ? 'option' : read.sure ? '' : 'stand';
      return [
        {
          ...bare,
          stand: side.of === 'nothing' ? turned(read.stand) : read.stand,
          sure: surenessIn(fact.around, { source: fact.from.kind, theirs: fact.theirs }),
          state: fact.state === 'accepted' && asks === '' ? 'read' : 'waits',
          asks,
        },
      ];
    })
    .filter((one, _, all) => one.state === 'kept' || !all.some((other) => holdsIn(other, one)))
    .sort((a, b) => millis(b.said) - millis(a.said) || a.fact.localeCompare(b.fact));
};

const mostOffered = 2;
/** What was said longer ago is of another thing. */
const lately = 120 * 86_400_000;

/**
 * Accepted positions, newest first, of people of the room of whom no stand on it is known, that share a word with the proposal
 * (`said`: all its words) and may be about it: to be asked, never told as a view on it.
 */
export const positionsToAsk = (
  { positions, kept, names, me, people, called, now }: RoomMaterial,
  { thing, said, silent }: { readonly thing: ProposalThing; readonly said: string; readonly silent: ReadonlySet<Id> },
): readonly RoomPosition[] => {
  const decided = new Set(kept.map(({ fact }) => fact));
  const offered = new Map<Id, number>();
  return positions.flatMap((fact): RoomPosition[] => {
    const person = holderOf(fact, me);
    if (person === null || !silent.has(person) || fact.state !== 'accepted' || decided.has(fact.id)) return [];
    if (millis(now) - millis(fact.said) > lately || meant(thing, fact, names) !== null) return [];
    const read = standIn(fact.quote, fact.polarity);
    const count = offered.get(person) ?? 0;
    if (!read.sure || count >= mostOffered || !mayBeAbout(thing, said, fact.around, names)) return [];
    offered.set(person, count + 1);
    const sure = surenessIn(fact.around, { source: fact.from.kind, theirs: fact.theirs });
    return [{ ...bareOf(fact, person, { people, called }), stand: read.stand, sure, state: 'waits', asks: 'about' }];
  });
};
