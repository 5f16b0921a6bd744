import { describe, expect, it } from 'vitest';
import { readDraft } from './draft.ts';
import { pastedFrom } from './pasted.ts';
import { review } from './review.ts';

const prose = [
  'The harbour of Ostrand was closed for the third night in a row after a crane slipped from its rails and blocked the only berth that takes ships of this size.',
  '"Nobody expected the rail to give way in a calm," the harbour master said on Tuesday, and the yard declined to comment on the age of the bolts.',
  'Freight companies said the closure has cost them dearly, with seven ships waiting outside and two sent on to other ports along the coast.',
  '"Ships will not come back to a port that cannot lift a box," a broker told the paper, and the union said that it had warned of the bolts for years.',
  'The operator has promised a report, but officials said that the first findings would take until the autumn, when the season is over.',
];
const article = prose.join('\n');
const note =
  'Lena,\n\nthe crane story is in the press. We keep to our plan and move both ships to berth two on Friday.';
const readOf = (text: string) => readDraft(text).sentences.map(({ flat }) => flat);
const own = readOf(note);

describe('pasted texts', () => {
  it.each([
    ['a by-line', `${note}\n\nA crane off its rails\nBy Jonna Vestergaard\n${article}`],
    ['who posted it', `${note}\n\nA crane off its rails\nPosted by Colm Harrow, Wednesday\n${article}`],
    ['an agency', `${note}\n\nOSTRAND, June 3 (Reuters) - ${article}`],
    ['page furniture', `${note}\n\nHarbour News\nShare\nPrint\nA crane off its rails\n${article}`],
    ['an address', `${note}\n\nhttps://news.example/crane\n\n${article}\n${article}`],
    ['a record', `${note}\n\nMr. Speaker, the House knows the port of Ostrand.\n${article}`],
    [
      'an interview',
      `${note}\n\n${prose.map((line, at) => `${at % 2 ? 'VESTERGAARD' : 'HARROW'}: ${line}`).join('\n')}\n${article}`,
    ],
    ['the note that announces it', `${note} The piece is reprinted below.\n\n${article}`],
    [
      'the name under a note that announces it',
      `${note} I copy the\nsummary of the report below.\n\nBest,\nJo\nSummary\nWe propose a new rail. ${article}`,
    ],
    ['a long story with speech in it', `${note}\n\n${article}\n${article}`],
  ])('are not read from %s on, nor counted [4.3]', (_, text) => {
    const read = readDraft(text);
    expect(read.sentences.map(({ flat }) => flat).slice(0, own.length)).toEqual(own);
    expect(read.sentences.length).toBeLessThanOrEqual(own.length + 1);
    expect(read.text).toBe(text);
    expect(review(text).words).toBeLessThan(40);
  });

  it.each([
    [
      'a memo under the name of its writer',
      `Crane 3\nBy Jonna Vestergaard\n${article}\nPlease approve the second crane by Friday.`,
    ],
    [
      'a report with headings',
      `# What happened\n${article}\n# What it costs\n${article}\n# What we ask\nWe need 40,000 euros.`,
    ],
    [
      'a report of what others said',
      `${note}\n\nThe harbour master said that the rail gave way. The yard said that the bolts are old. ${'The union said that it had warned of the bolts for years, and the operator said that a report follows. '.repeat(14)}`,
    ],
    [
      'a report in the words of a team',
      `We moved both ships. ${'Our crew lifted forty boxes, and we expect the rest by Friday. '.repeat(30)}`,
    ],
    [
      'a note on a table below',
      `${note} See the chart below.\n\n${'The third column counts the boxes that were lifted in the night and the fourth those of the day. '.repeat(12)}`,
    ],
    [
      'questions and answers for a board',
      `Q: Why now?\nA: The bolts are old.\nQ: What does it cost?\nA: We pay 4,000 euros.\nQ: Who decides?\nA: You do.\n${note}`,
    ],
    ['a date at the start of a row', `By Friday noon we need your word.\n${article}`],
  ])('are not seen in %s', (_, text) => {
    const rows = text.split('\n').map((row) => row.trim());
    expect(pastedFrom(rows)).toBe(rows.length);
  });
});
