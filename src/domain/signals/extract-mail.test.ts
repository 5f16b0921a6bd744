import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFacts } from './extract-facts.ts';

const date = '2026-03-11T09:00:00+01:00';
const mail = (text: string) => extractFacts({ text, date, medium: 'mail' });
const kinds = (text: string) => mail(text).map(({ kind }) => kind);

describe('promises in mail [2.1]', () => {
  it.each([
    ["I'm out until Thursday but will send the lease tomorrow.", 'author', 'tomorrow'],
    ['Got it - will ring the surveyor at 6.', 'author', 'at 6'],
    ['As soon as I hear from the lab, I will forward you the sheet.', 'author', 'As soon as I hear from the lab'],
    ['Once Tomasz signs off, I will submit the form.', 'author', 'Once Tomasz signs off'],
    ['Away all week - will call you when you land.', 'author', 'when you land'],
    ['Ilse Maas in payroll will fax us the page by Friday.', 'Ilse Maas', 'Friday'],
    ['Our office will send you the itinerary on Friday.', 'author', 'Friday'],
    ['Regarding the invoice, Mads will prepare it and send it to you tomorrow.', 'Mads', 'tomorrow'],
  ])('%s', (text, owner, due) => {
    expect(mail(text).find(({ kind }) => kind === 'commitment')).toMatchObject({ owner, due: { text: due } });
  });
  it.each([
    'If you agree, I will send it to the board.',
    'Let me know and I will book it.',
    'Once you have signed, I will send it on.',
    "I won't make Friday, sorry.",
    'Done, I sent it this morning.',
    'I was going to send it yesterday but ran out of time.',
    'I will try to reach you around nine.',
    "I'd be happy to send you the paper.",
    'The tenant shall pay the rent under section 4 of this agreement.',
    'All staff will complete the form by Friday.',
    'The minister will announce the plan on Tuesday.',
    'We will have a guest speaker on Thursday.',
    'I hope that I will get to it soon.',
    'They do not plan to answer this week.',
    'Will you print it?',
  ])('none: %s', (text) => {
    expect(kinds(text)).not.toContain('commitment');
  });
  it('tells who "she" is where one person can be meant, and asks otherwise', () => {
    expect(mail('I spoke to Petra. She will send the list on Monday.')[0]).toMatchObject({ owner: 'Petra' });
    expect(mail('Petra met Ingrid. She will send the list on Monday.')[0]).toMatchObject({ owner: 'She' });
    expect(mail('Petra met Ingrid. She will send the list on Monday.')[0]?.confidence).toBeLessThan(0.6);
  });
});

describe('requests in mail', () => {
  it('needs no subject', () => {
    expect(mail('Need your input by Friday.')[0]).toMatchObject({ kind: 'request', due: { date: '2026-03-13' } });
  });
  it.each([
    'If anything comes up in the meantime, let me know.',
    'Any questions, please let me know.',
    'Please join me in welcoming Rosa to the team.',
    'Thanks for your consideration of this over the weekend.',
    'Attached please find the signed lease.',
    'Can I help with the move?',
    'Why Do They Leave Us?',
  ])('none: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
  it('takes the month of a plan for what it is about', () => {
    expect(mail('Please review the rota for next month.')[0]?.due).toBeUndefined();
  });
});

const thread = `I'll call Ana tomorrow.

-----Original Message-----
From: Ana Ruiz <ana@example.org>
Sent: Monday, March 2, 2026 9:12 AM
To: Ben Cole
Subject: lease

I will send the table on Friday. Can you check the plan?
`;

describe('messages within a mail', () => {
  it('are facts of whoever wrote them, counted from their own day', () => {
    const facts = mail(thread);
    expect(facts.map(({ quote, speaker, said }) => [quote, speaker, said?.slice(0, 10)])).toEqual([
      ["I'll call Ana tomorrow.", undefined, undefined],
      ['I will send the table on Friday.', 'Ana Ruiz', '2026-03-02'],
      ['Can you check the plan?', 'Ana Ruiz', '2026-03-02'],
    ]);
    expect(facts[1]).toMatchObject({ owner: 'author', due: { text: 'Friday', date: '2026-03-06' } });
    expect(facts[2]).toMatchObject({ kind: 'request', to: 'reader' });
  });
  it('are left alone where nobody is named', () => {
    expect(mail('Fine.\n\n> I will send the table on Friday.\n').map(({ quote }) => quote)).toEqual([]);
  });
  it('go on behind the marks of a quote', () => {
    const marked = `Thanks.

On Mon, Mar 2, 2026 at 9:12 AM, Ana Ruiz <ana@example.org> wrote:
> I will send you the table of all the rents that we agreed on with
> the landlord on Friday.
`;
    const [fact] = mail(marked);
    expect(fact).toMatchObject({ speaker: 'Ana Ruiz', due: { date: '2026-03-06' } });
    expect(fact?.quote).toBe(marked.slice(fact?.start, fact?.end));
  });
});

describe('texts that are no letters', () => {
  it('reads the note above an article, and not the article', () => {
    const article = `${'The harbour said that the quay will be closed for two years, according to officials. '.repeat(30)}\nWhy will nobody ask the owners?`;
    expect(kinds(`Please print this for Rosa.\n\nBy Mara Holt\n\n${article}`)).toEqual(['request']);
  });
  it('reads no advertising', () => {
    expect(
      kinds(
        'Sign up now for our newsletter! Click here to register today and win a ticket. Please send this to your friends.',
      ),
    ).toEqual([]);
  });
  it('keeps of a machine only that somebody is away', () => {
    expect(
      kinds(
        'I will be out of the office from 12 to 16 March. If you need immediate assistance, please call the front desk today.',
      ),
    ).toEqual(['timing']);
  });
});

describe('any mail', () => {
  const pieces = fc.constantFrom(
    "I'll send ",
    'Dana ',
    'he will call ',
    'and will ',
    'please ',
    '(in payroll) ',
    'going to ',
    'as soon as we ',
    'Friday',
    '\n> ',
    '\n',
    '\r\n',
    'On Mon, 2 March 2026, Ana Ruiz wrote:\n',
    '—',
    ', ',
    '. ',
    '?',
    '"',
    'İ',
    '🙂',
    '\u200b',
    'שלום ',
    'a'.repeat(300),
    'by 5pm ',
    'which we ',
    'said ',
    "'ll",
  );
  it('gives quotes that stand at their offsets, owners and days in words of the text', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          for (const fact of mail(text)) {
            expect(fact.quote).toBe(text.slice(fact.start, fact.end));
            expect(fact.end).toBeGreaterThan(fact.start);
            if (fact.owner !== undefined && fact.owner !== 'author' && fact.owner !== 'reader')
              expect(text).toContain(fact.owner);
            if (fact.due !== undefined)
              expect(text.replace(/[\r\n>]/g, ' ')).toContain(fact.due.text.replace(/[\r\n>]/g, ' '));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  it.each([
    ['will', 'I will '.repeat(95)],
    ['please', 'please send '.repeat(56)],
    ['names', `${'Dana '.repeat(120)}will send you the list`],
    ['steps', `I will send it ${'as soon as we hear '.repeat(34)}`],
    ['hours', `I will call you ${'by 5 '.repeat(120)}`],
    ['joined', `I said ${'and will send '.repeat(45)}`],
    ['conditions', `${'if you '.repeat(90)}please call`],
  ])('reads hostile repetition in linear time: %s', (_, words) => {
    const text = `The letter is about the lease and the rent of the house.\n${`${words}.\n`.repeat(300)}${'x'.repeat(300_000)}`;
    expect(Array.isArray(mail(text))).toBe(true);
  });
});
