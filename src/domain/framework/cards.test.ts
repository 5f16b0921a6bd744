import { describe, expect, it } from 'vitest';
import { rules } from '../review/rules/index.ts';
import { EvidenceCard } from './card.ts';
import { cardOf, cards } from './cards.ts';

const textOf = ({ id, checked, ...card }: EvidenceCard): string => JSON.stringify(card);

describe('evidence cards', () => {
  it('are thirty, each whole, in the order of their numbers [7.4]', () => {
    expect(cards.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, index) => `E${index + 1}`));
    for (const card of cards) {
      expect(EvidenceCard.parse(card)).toEqual(card);
      for (const words of [card.title, card.tryThis, card.why, card.study, card.limits])
        expect(words, card.id).toMatch(/^\S.{8,}\S$/s);
      for (const words of [card.tryThis, card.why, card.limits]) expect(words, card.id).toMatch(/[.?]$/);
    }
  });

  it('never print a percentage, a coefficient or a pronoun that is guessed', () => {
    for (const card of cards) {
      expect(textOf(card), card.id).not.toMatch(/%|per ?cent|\br = |\b0?\.\d\d\b|\b(?:he|she|his|her)\b|!/i);
    }
  });

  it('call strong only what rests on many studies, and say what was not read', () => {
    for (const card of cards) {
      if (card.grade === 'strong') expect(card.study, card.id).toContain('meta-analysis');
      if (card.read === 'others') expect(card.grade, card.id).toBe('thin');
      for (const { card: other } of card.contradicts) {
        expect(other).not.toBe(card.id);
        expect(cardOf(other)?.id, card.id).toBe(other);
      }
    }
  });

  it('stand behind every rule that names one', () => {
    expect(rules.filter(({ card }) => card !== null && !cardOf(card)).map(({ id }) => id)).toEqual([]);
    expect(cardOf('e12')?.title).toBe('Short messages are answered');
    expect(cardOf('E31')).toBeUndefined();
  });
});
