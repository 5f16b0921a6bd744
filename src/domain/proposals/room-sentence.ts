import type { RoomPerson } from './room-view.ts';
import { sideOfStand, someNames, standWords } from './stand-words.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const called = (people: readonly RoomPerson[]): string => someNames(people.map((one) => one.called));
const areOrIs = (people: readonly RoomPerson[]): string => (people.length === 1 ? 'is' : 'are');

/**
 * Where the room stands, in one honest sentence, and what that rests on in another. It names people and never counts them,
 * and nothing on file is "not known".
 */
export const roomSentence = (
  everybody: readonly RoomPerson[],
): { readonly sentence: string; readonly rests: string } => {
  const people = everybody.filter(({ gone }) => !gone);
  if (people.length === 0)
    return {
      sentence: 'Nobody is named here yet: who decides, who could stop it, who would carry the work?',
      rests: '',
    };
  const known = people.filter(({ stand }) => stand !== null);
  const deciders = people.filter(({ part }) => part === 'decides');
  const blockers = people.filter(({ part }) => part === 'blocks');
  const mayBe = people.filter(({ positions }) => positions.some(({ asks }) => asks === 'about'));
  const nobody =
    deciders.length > 0
      ? ''
      : blockers.length > 0
        ? 'nobody is known to decide this'
        : 'nobody is known who could decide or stop this';
  if (known.length === 0)
    return {
      sentence:
        nobody === ''
          ? `${called(deciders)} ${deciders.length === 1 ? 'decides' : 'decide'}; where anybody stands is not known yet.`
          : `${capital(nobody)}, and where anybody stands is not known yet.`,
      rests: `${mayBe.length > 0 ? `What is on file of ${called(mayBe)} may be about it: say so below.` : 'Nothing on file speaks of it.'} Ask before you argue.`,
    };
  const stands = ({ stand, sure }: RoomPerson): string =>
    `${standWords[stand ?? 'open']}${sure === 'guess' ? ' by your guess' : ''}`;
  const parts: string[] = [];
  const said = new Set<RoomPerson>();
  for (const one of deciders.slice(0, 2)) {
    said.add(one);
    parts.push(
      one.conflict
        ? `${one.called}, who decides, is on file with two views`
        : one.stand === null
          ? `where ${one.called} stands, who decides, is not known`
          : `${one.called}, who decides, is ${stands(one)}`,
    );
  }
  if (nobody !== '') parts.push(nobody);
  for (const one of blockers.slice(0, 2)) {
    said.add(one);
    parts.push(
      one.conflict
        ? `${one.called}, who can stop it, is on file with two views`
        : one.stand === null
          ? `where ${one.called} stands, who can stop it, is not known`
          : `${one.called}, who can stop it, is ${stands(one)}`,
    );
  }
  const rest = known.filter((one) => !said.has(one) && !one.conflict && one.sure !== 'guess');
  const guessed = known.filter((one) => !said.has(one) && !one.conflict && one.sure === 'guess');
  const of = (side: 'for' | 'open' | 'against'): readonly RoomPerson[] =>
    rest.filter(({ stand }) => stand !== null && sideOfStand(stand) === side);
  const [inFavour, open, against] = [of('for'), of('open'), of('against')];
  const torn = known.filter((one) => !said.has(one) && one.conflict);
  const all = (side: readonly RoomPerson[], mixed: string): string => {
    const [first] = side;
    const same = first?.stand && side.every(({ stand }) => stand === first.stand);
    return `${called(side)} ${areOrIs(side)} ${same ? standWords[first.stand ?? 'open'] : mixed}`;
  };
  if (against.length > 0) parts.push(all(against, 'against it or leaning so'));
  if (inFavour.length > 0) parts.push(all(inFavour, 'for it or leaning so'));
  if (open.length > 0) parts.push(all(open, standWords.open));
  for (const one of guessed.slice(0, 2)) parts.push(`${one.called} is ${stands(one)}`);
  if (torn.length > 0) parts.push(`${called(torn)} ${areOrIs(torn)} on file with two views`);
  const silent = people.filter((one) => !said.has(one) && one.stand === null && !mayBe.includes(one));
  if (mayBe.length > 0) parts.push(`what is on file of ${called(mayBe)} may be about it`);
  if (silent.length > 0) parts.push(`of ${called(silent)} nothing is known`);
  const [first = '', ...others] = parts;
  const sentence = `As far as is known, ${[first, ...others].join('; ')}.`;
  const by = (sure: string): readonly RoomPerson[] => known.filter((one) => one.sure === sure);
  const [told, signs, guess] = [by('told'), by('signs'), by('guess')];
  const rests = [
    told.length > 0 ? `what ${called(told)} said` : '',
    signs.length > 0 ? `signs from ${called(signs)}` : '',
    guess.length > 0 ? `your guess about ${called(guess)}` : '',
  ].filter(Boolean);
  const stale = known.filter((one) => one.stale !== null);
  const old = stale.length > 0 ? ` What is known of ${called(stale)} is more than a month old.` : '';
  return { sentence, rests: `It rests on ${rests.join(', and on ')}.${old}` };
};
