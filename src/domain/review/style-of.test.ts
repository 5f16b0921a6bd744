import { describe, expect, it } from 'vitest';
import { exampleReader } from './example-reader.ts';
import { type Liking, styleOf } from './style-of.ts';

const source = exampleReader({ facts: [{ kind: 'preference', quote: 'x' }] }).facts[0]?.source;
const liking = (words: string, more: Partial<Liking> = {}): Liking => {
  if (!source) throw new Error('an example has a source');
  return { words, against: false, source: { ...source, quote: words }, ...more };
};
const read = (...words: string[]) => {
  const style = styleOf(words.map((one) => liking(one)));
  return {
    ...(style.words ? { words: style.words.most } : {}),
    ...(style.depth ? { depth: style.depth.wants } : {}),
    ...(style.form ? { form: style.form.wants } : {}),
    ...(style.medium ? { medium: style.medium.wants } : {}),
    ...(style.noAttachments ? { noAttachments: true } : {}),
    ...(style.leadDays ? { lead: style.leadDays.days } : {}),
  };
};

describe('how somebody likes it told [1.5]', () => {
  it.each([
    ['at most 100 words', { words: 100 }],
    ['wants updates in 80 words, no more', { words: 80 }],
    ['120 words max', { words: 120 }],
    ['wants the headline first', { depth: 'headline' }],
    ['keep it short', { depth: 'headline' }],
    ['always wants the details', { depth: 'detail' }],
    ['wants the headline, not the details', { depth: 'headline' }],
    ['hates decks, wants 3 bullets', { form: 'bullets' }],
    ['prose, no bullets', { form: 'prose' }],
    ['bullets, not prose', { form: 'bullets' }],
    ['wants numbers', { form: 'numbers' }],
    ['no numbers please', {}],
    ['likes slides', { form: 'slides' }],
    ['never slides', {}],
    ['a one-pager', { form: 'page' }],
    ['prefers a quick call', { medium: 'call' }],
    ['wants it on paper', { medium: 'paper' }],
    ['no attachments', { noAttachments: true }],
    ['does not open attachments', { noAttachments: true }],
    ['likes attachments', {}],
    ['wants papers 2 days before', { lead: 2 }],
    ['needs 48 hours notice', { lead: 2 }],
    ['pre-reads the day before', { lead: 1 }],
    ['wants board papers a week ahead', { lead: 7 }],
    ['met two days ago', {}],
    ['100 words were too long', {}],
  ])('%s', (words, style) => {
    expect(read(words)).toEqual(style);
  });

  it('takes the newest where two say different things, and keeps what each rests on', () => {
    const style = styleOf([liking('bullets please'), liking('wants prose'), liking('at most 90 words')]);
    expect(style.form).toMatchObject({ wants: 'bullets', basis: [{ quote: 'bullets please' }] });
    expect(style.words).toMatchObject({ most: 90, basis: [{ quote: 'at most 90 words' }] });
  });

  it('takes confirmed behaviour where it tells, and not what is merely like it [1.6]', () => {
    const style = styleOf([
      liking('Answers asks of up to 50 words more often than longer ones', { observation: 'answered-short-50' }),
      liking('Writes up to 25 words as a rule', { observation: 'length-to-25' }),
      liking('Writes in points or numbered lists often', { observation: 'form-bullets' }),
    ]);
    expect(style).toMatchObject({ words: { most: 50 }, form: { wants: 'bullets' }, depth: null });
  });
});
