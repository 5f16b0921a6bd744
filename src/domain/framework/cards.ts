import type { EvidenceCard } from './card.ts';
import { cardsOfInfluence } from './cards-influence.ts';
import { cardsOfTrust } from './cards-trust.ts';
import { cardsOfVoice } from './cards-voice.ts';

const number = ({ id }: EvidenceCard): number => Number(id.slice(1));

/** Every evidence card, by number. */
export const cards: readonly EvidenceCard[] = [...cardsOfInfluence, ...cardsOfVoice, ...cardsOfTrust].sort(
  (a, b) => number(a) - number(b),
);

/** The card of that id, written in any case. */
export const cardOf = (id: string): EvidenceCard | undefined => {
  const meant = id.trim().toUpperCase();
  return cards.find((card) => card.id === meant);
};

/** How far a study goes, in words. */
export const gradeWords: Readonly<Record<EvidenceCard['grade'], string>> = {
  strong: 'many studies together',
  fair: 'several good studies',
  thin: 'one study or a few',
  practice: 'experience or theory, not measured',
};

/** What of a study was read. */
export const readWords: Readonly<Record<EvidenceCard['read'], string>> = {
  whole: 'read',
  abstract: 'its summary was read',
  others: 'known from what others say of it',
};
