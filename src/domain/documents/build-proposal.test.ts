import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLine, anObjection, anOption, aProposal, proposalMaterial } from '../../../tests/support/a-proposal.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { review } from '../review/review.ts';
import { buildExecutiveBrief, mostOfBrief } from './build-executive-brief.ts';
import { buildMemo } from './build-memo.ts';
import { buildProposalMail, mostOfMail } from './build-proposal-mail.ts';
import { buildTalkingPoints } from './build-talking-points.ts';
import type { ProposalMaterial } from './proposal-material.ts';
import { firstOf } from './proposal-words.ts';
import { countWords } from './words.ts';
import { writeText } from './write-text.ts';

const made = '2026-03-02T09:00:00+00:00';
const builders = [
  ['brief', buildExecutiveBrief, 'memo'],
  ['memo', buildMemo, 'memo'],
  ['points', buildTalkingPoints, 'talk'],
  ['mail', buildProposalMail, 'mail'],
] as const;
const textOf = (build: (typeof builders)[number][1], material: ProposalMaterial, form: (typeof builders)[number][2]) =>
  writeText(build(material).document, form);
const brief = (material: ProposalMaterial): string => textOf(buildExecutiveBrief, material, 'memo').text;
const memo = (material: ProposalMaterial): string => textOf(buildMemo, material, 'memo').text;

describe('the brief', () => {
  it('says the answer in its title and the ask with whom and by when in its first line [5.13]', () => {
    const text = brief(proposalMaterial());
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# A second crane for the north quay: lease a crane for a year',
      '',
      'We ask you to decide by Friday 20 March. It costs €210,000 for the year.',
    ]);
    expect(text).toContain('| Lease a crane for a year (recommended) | €210,000 for the year |');
    expect(text).toContain(
      'After a year we own nothing. What meets it: the contract lets us buy it at a price fixed now.',
    );
  });

  it('says what its title says no second time, and the first step as what follows a yes [5.13]', () => {
    const lines = aProposal().lines.map((line) =>
      line.part === 'recommendation'
        ? { ...line, words: 'We recommend the lease of a crane for a year' }
        : line.part === 'next'
          ? { ...line, words: 'After a yes, I sign the letter' }
          : line,
    );
    const chosen = 'the lease of a crane for a year';
    const options = aProposal().options.map((one) => (one.id === aProposal().chosen ? { ...one, name: chosen } : one));
    const text = brief(proposalMaterial({ proposal: aProposal({ lines, options }) }));
    expect(text.match(/lease of a crane for a year/gi)).toHaveLength(2);
    expect(text).not.toContain('## Recommendation');
    expect(text).toContain('## After a yes\nI sign the letter.');
  });

  it('is cut where a part of a sentence ends, never between a figure and its unit [5.13]', () => {
    const words =
      'We recommend a lease at the north quay and nothing else, because two other ports of the group came from fifteen hours to 9 hours with it in one summer and kept it there';
    expect(firstOf(words, 20)).toBe('We recommend a lease at the north quay and nothing else …');
    expect(firstOf(words.replace(',', ''), 24)).toMatch(/ from fifteen hours …$/);
  });

  it('asks somebody else by name where another reads it, and nobody where it is only told', () => {
    const omar = { id: 'omar', name: 'Omar', words: ['omar'] };
    expect(brief(proposalMaterial({ reader: omar }))).toContain('We ask Helen Lind to decide by Friday 20 March');
    expect(brief(proposalMaterial({ proposal: aProposal({ ladder: 'inform' }) }))).toContain(
      'For your information. It costs',
    );
    const alone = aProposal({ ladder: null, byDay: null });
    expect(brief(proposalMaterial({ proposal: alone }))).toContain('We propose this. It costs');
  });

  it('fits one page however much the case says, and says so to the writer [5.13]', () => {
    const long =
      'The second crane takes the calls that wait today, at the berth where they lie, in the hours of the night. ';
    const lines = aProposal().lines.flatMap((line) => [
      { ...line, words: `${line.words} ${long.repeat(3)}`.slice(0, 2000) },
      { ...line, id: `${line.id} more`, words: long.repeat(4) },
    ]);
    const built = buildExecutiveBrief(proposalMaterial({ proposal: aProposal({ lines }) }));
    expect(countWords(writeText(built.document, 'memo').text)).toBeLessThanOrEqual(mostOfBrief);
    expect(built.notes.map(({ text }) => text)).toContain('Shortened to fit one page; the memo says all of it.');
  });

  it('draws pasted figures with what is seen in them, first for whoever reads numbers first [5.13]', () => {
    const figures = [
      {
        id: 'waits',
        sentence: 'Waiting rose from 6 hours in June to 11 in February',
        left: 'Not drawn, and in the table: cost.',
        origin: 'the log',
        labels: 'Month, Waiting',
      },
    ];
    const row =
      '![Waiting rose from 6 hours in June to 11 in February. Not drawn, and in the table: cost.](chart:waits)';
    expect(brief(proposalMaterial({ figures }))).toContain(row);
    const first = brief(proposalMaterial({ figures, style: { bullets: null, numbers: true } }));
    expect(first.indexOf(row)).toBeLessThan(first.indexOf('## Recommendation'));
  });

  it('leaves out what is not known, and tells the writer what a reader will miss', () => {
    const bare = aProposal({ options: [], lines: [], chosen: null, ladder: null, decider: null, byDay: null });
    const built = buildExecutiveBrief(proposalMaterial({ proposal: bare, decider: null }));
    expect(writeText(built.document, 'memo').text).toBe('# A second crane for the north quay');
    expect(built.notes[0]?.text).toBe(
      'No option is recommended yet. Choose one, and the document says the answer in its title.',
    );
    expect(built.notes.length).toBeLessThanOrEqual(5);
  });
});

describe('the memo', () => {
  it('says evidence with what it rests on, assumptions with their test, and what was decided [5.3] [5.11]', () => {
    const claim = {
      option: null,
      fact: null,
      from: null,
      state: 'accepted',
      made,
      updated: made,
      story: null,
    } as const;
    const text = memo(
      proposalMaterial({
        claims: [
          {
            ...claim,
            id: 'c1',
            sort: 'claim',
            words: 'The port of Alm cut waiting by half with a second crane',
            origin: 'their annual report',
            dated: '2025-05-01',
            independent: 'no',
            strength: 'case',
            test: '',
            testBy: null,
          },
          {
            ...claim,
            id: 'c2',
            sort: 'assumption',
            words: 'The crews can run two shifts',
            origin: '',
            dated: null,
            independent: null,
            strength: null,
            test: 'Ask both foremen',
            testBy: '2026-03-18',
          },
        ],
        decisions: [
          {
            id: 'd1',
            supersedes: null,
            how: 'later',
            words: 'After the budget round',
            option: null,
            optionName: '',
            person: 'helen',
            day: '2026-02-02',
            reasons: 'The year is planned already',
            givenUp: '',
            expected: '',
            learnt: '',
            reviewOn: null,
            fact: null,
            moment: null,
            reviewed: null,
            seen: '',
            nextOn: null,
            made,
            who: 'Helen Lind',
          },
        ],
      }),
    );
    expect(text).toContain(
      'The port of Alm cut waiting by half with a second crane (what happened elsewhere; their annual report; May 2025; not independent).',
    );
    expect(text).toContain('The crews can run two shifts. Tested by 18 March: ask both foremen.');
    expect(text).toContain(
      '2 February: Helen Lind said later. “After the budget round”. Because: the year is planned already.',
    );
  });

  it('names nobody beside an objection, and leaves out what nobody answered [5.5]', () => {
    const built = buildMemo(
      proposalMaterial({
        objections: [
          anObjection('o1', 'The yard has no room for it', { answer: 'Two metres remain', valid: 'It is narrow' }),
          anObjection('o2', 'Omar thinks the crews will leave', { answer: 'They asked for it' }),
          anObjection('o3', 'It is too loud'),
        ],
      }),
    );
    const { text } = writeText(built.document, 'memo');
    expect(text).toContain('**The yard has no room for it.** What is right in it: it is narrow. Two metres remain.');
    expect(text).not.toMatch(/Omar|too loud/);
    const notes = built.notes.map((note) => note.text);
    expect(notes).toContain('One objection or question has no answer yet and is left out.');
    expect(notes.some((note) => note.startsWith('Held back: “Omar thinks'))).toBe(true);
  });
});

it('talking points are at most eight, with questions and their answers below [5.13]', () => {
  const { document } = buildTalkingPoints(
    proposalMaterial({
      objections: [anObjection('q1', 'who runs it at night?', { sort: 'question', answer: 'The two crews of autumn' })],
    }),
  );
  const [say, asked] = document.sections;
  expect(say?.lines.length).toBeLessThanOrEqual(8);
  expect(say?.lines.at(-1)?.text).toBe('After a yes: sign the letter of intent that is ready.');
  expect(asked?.lines).toMatchObject([{ text: 'Who runs it at night? The two crews of autumn.', strong: 21 }]);
});

it('the mail begins with the ask, says it in 120 words, and in as many lines as the reader likes [5.13] [4.13]', () => {
  const text = (style: ProposalMaterial['style']): string =>
    textOf(buildProposalMail, proposalMaterial({ style }), 'mail').text;
  const mail = text({ bullets: null, numbers: false });
  expect(mail).toMatch(/^Helen,\n\nWe ask you to decide by Friday 20 March: lease a crane for a year\.\n\n/);
  expect(mail.endsWith('\n\nPriya')).toBe(true);
  expect(countWords(mail)).toBeLessThanOrEqual(mostOfMail);
  expect(text({ bullets: 3, numbers: false }).match(/^- /gm)).toHaveLength(3);
  expect(buildProposalMail(proposalMaterial()).document.title).toBe('Decision by 20 March: lease a crane for a year');
});

it.each(builders)('the %s passes review without an error and without a warning [5.13]', (_, build, form) => {
  const { text, marks } = textOf(build, proposalMaterial(), form);
  const { findings } = review(text, { generated: [...marks] });
  expect(
    findings.filter(({ severity }) => severity !== 'advice').map(({ rule, quote }) => `${rule}: ${quote}`),
  ).toEqual([]);
});

it.each(builders)('the %s says only what was taken, and holds back what was to be kept', (_, build, form) => {
  const proposal = aProposal({
    options: [...aProposal().options, anOption('bridge', 'Build a bridge', { state: 'proposed' })],
    lines: [
      ...aProposal().lines,
      aLine('p', 'problem', 'Pelicans nest on it', { state: 'proposed' }),
      aLine('r', 'impact', 'Storks complain', { state: 'rejected' }),
      aLine('k', 'problem', 'Between us, the herons are off the record'),
    ],
  });
  const { text } = textOf(build, proposalMaterial({ proposal }), form);
  expect(text).not.toMatch(/pelican|stork|heron|bridge/i);
});

it.each(builders)('the %s marks every line with what it rests on', (_, build, form) => {
  const sources = new Map(
    [...aProposal().lines, ...aProposal().options].map(({ id }) => [
      id,
      [{ quote: 'x', kind: 'note' as const, date: made, id: `memo-${id}`, fact: null, who: 'you' }],
    ]),
  );
  const { text, marks } = textOf(build, proposalMaterial({ sources }), form);
  for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
  const rests = marks.filter(({ from }) => from.length > 0);
  expect(rests.length).toBe(marks.length);
});

it.each(builders)('the %s holds its measure whatever the words are', (name, build, form) => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }).filter((one) => one.trim() !== '');
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 30 }),
      words.map((one) => one.slice(0, 200)),
      (said, title) => {
        const base = aProposal();
        const proposal: Proposal = {
          ...base,
          title,
          lines: base.lines.map((line, place) => ({ ...line, words: said[place % said.length] ?? 'x' })),
        };
        const one = textOf(build, proposalMaterial({ proposal }), form);
        expect(textOf(build, proposalMaterial({ proposal }), form)).toEqual(one);
        if (name === 'mail') expect(countWords(one.text)).toBeLessThanOrEqual(mostOfMail + 60);
      },
    ),
    { numRuns: 40 },
  );
});
