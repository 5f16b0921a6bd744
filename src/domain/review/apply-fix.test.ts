import { describe, expect, it } from 'vitest';
import { applyFix } from './apply-fix.ts';
import { review } from './review.ts';

const good =
  'The pilot in Leeds went well this month. All nine stations run the new label printer, and the night shift asked to keep it. The training took two hours per person. We also closed the old ticket queue.';

/** The draft after the first fix of the rule. */
const fixed = (text: string, rule: string): string => {
  const [fix] = review(text)
    .findings.filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes);
  return fix ? applyFix(text, fix) : 'no fix';
};

describe('applyFix', () => {
  it.each([
    ['wind-up', 'I am writing to let you know that the scanners arrive late.', 'The scanners arrive late.'],
    ['wind-up', 'As you know, the lease ends in June.', 'The lease ends in June.'],
    ['overselling', 'It was an incredibly good quarter.', 'It was a good quarter.'],
    ['overselling', 'Incredibly good results came from an amazing team.', 'Good results came from an amazing team.'],
    ['overselling', 'We had an amazing opportunity.', 'We had an opportunity.'],
    ['overselling', 'The results are amazing and new.', 'no fix'],
    [
      'bad-news-softened',
      'The rollout is a bit behind, and the team knows.',
      'The rollout is behind, and the team knows.',
    ],
    ['bad-news-softened', 'We have some delays with the permits.', 'We have delays with the permits.'],
    ['blame', 'You should have told us about the freeze.', 'It would have helped if you had told us about the freeze.'],
    ['blame', 'You failed to send the figures.', 'You did not send the figures.'],
    ['unexplained-urgency', 'Please send me the signed contract ASAP.', 'no fix'],
    ['no-choice', 'You need to sign this by Friday.', 'Could you sign this by Friday?'],
    ['no-choice', 'You must approve the budget!', 'Could you approve the budget?'],
    ['no-choice', 'You have to accept this, because the lease ends.', 'no fix'],
    [
      'bad-news-late',
      `Hi Joan,\n\n${good}\n\nHull is three weeks behind schedule. The power lines are weak.`,
      `Hi Joan,\n\nHull is three weeks behind schedule. The power lines are weak.\n\n${good}\n\n`,
    ],
    [
      'bad-news-late',
      `Hi, all is well here. ${good} However, there have also been delays with the ribbons.`,
      `Hi, There have been delays with the ribbons. All is well here. ${good}`,
    ],
    [
      'wind-up',
      'As you know the team has worked very hard, and I wanted to give you a sense of where things stand. The data is finished. Two teams have moved.',
      'The data is finished. Two teams have moved.',
    ],
    [
      'bad-news-softened',
      'There were some delays which may have a bit of an impact.',
      'There were delays which may have an impact.',
    ],
    [
      'bad-news-late',
      `Hi Joan,\n\n${good} It is three weeks behind schedule in Hull, and nobody there has said a word.`,
      'no fix',
    ],
  ])('%s: %s', (rule, text, after) => {
    expect(fixed(text, rule)).toBe(after);
  });

  it('leaves no half of a mark behind in Markdown and HTML', () => {
    const all = (text: string) => review(text).findings.flatMap(({ fixes }) => fixes.map((fix) => applyFix(text, fix)));
    const opening =
      'As you know the team has worked very hard, and I wanted to give you a sense of where things stand.';
    const rest = 'The data is finished. Two teams have moved.';
    expect(all(`**${opening}** ${rest}`)).toEqual([]);
    expect(all(`${opening.replace('very hard', '**very hard**')} ${rest}`)).toEqual([rest]);
    expect(all(`${opening.replace('very hard', '[very hard](https://example.org/a)')} ${rest}`)).toEqual([rest]);
    expect(all(`<p>${opening} ${rest}</p>`)).toEqual([`<p>${rest}</p>`]);
    expect(all(`<p>${opening.replace('very hard', '<b>very</b> hard')} ${rest}</p>`)).toEqual([]);
  });

  it('applies edits in any order, counted in the text as it was', () => {
    const edits = [
      { start: 4, end: 5, text: '' },
      { start: 0, end: 0, text: '>' },
    ];
    expect(applyFix('abcde', { label: '', edits })).toBe('>abcd');
  });

  it('refuses edits that overlap or lie outside', () => {
    const overlap = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => applyFix('abcde', { label: '', edits: overlap })).toThrow(RangeError);
    expect(() => applyFix('abcde', { label: '', edits: [{ start: 3, end: 9, text: '' }] })).toThrow(RangeError);
  });
});
