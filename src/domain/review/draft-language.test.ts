import { describe, expect, it } from 'vitest';
import { review } from './review.ts';

const pushy = 'You failed to send the figures.';
const german =
  'Wir haben den Vertrag für das Lager gelesen und sind mit der Miete nicht einverstanden. Bitte schicken Sie uns bis Freitag einen neuen Entwurf.';
const rules = (text: string) => review(text).findings.map(({ rule }) => rule);

describe('a draft in more than one language', () => {
  it('is reviewed above a German mail that it answers, however long that is', () => {
    const text = `Hi Joan,\n\n${pushy}\n\nAm 3. März schrieb Mo Lee:\n> ${german}\n> ${german}`;
    expect(review(text).language).toBe(null);
    expect(rules(text)).toContain('blame');
  });

  it('is not reviewed in German with an English signature, and says so', () => {
    const text = `Hallo Joan,\n\n${german}\n\nBest regards,\nMo Lee\nHead of Facilities\nThis message is confidential and may not be read by anybody else.`;
    expect(review(text)).toMatchObject({ language: 'de', findings: [] });
  });

  it('is reviewed where it is English, and not where it is said once more in German', () => {
    const text = `${pushy} The lease of the annex ends in June and we would like to renew it for a year.\n\n${german.split('. ')[0]}. You failed us.`;
    expect(review(text).language).toBe(null);
    expect(rules(text)).toContain('blame');
    expect(review(text).findings.every(({ end }) => end < text.indexOf('Wir haben'))).toBe(true);
  });

  it('is told by its short lines together', () => {
    expect(
      review('Guten Tag Herr Lee,\n\nanbei die Zahlen.\n\nMorgen mehr dazu.\n\nDer Vertrag ist da.').language,
    ).toBe('de');
  });

  it('is not told by code, links or quotes', () => {
    const text = `\`\`\`\n${german}\n${german}\n\`\`\`\n\n${pushy}`;
    expect(review(text).language).toBe(null);
    expect(rules(text)).toContain('blame');
  });
});
