import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownConcern } from './concerns.ts';
import { branchOf, courseOf } from './course.ts';
import { openingLine, tensions } from './frames.ts';
import type { Rehearsal, Turn } from './rehearsal.ts';
import { counterfactualsOf, rubricOf, takeawaysOf } from './rubric.ts';

const at = '2026-03-10T16:00:00+00:00';
const begun = (change: Partial<Rehearsal> = {}): Rehearsal => ({
  id: 'r',
  person: null,
  draft: null,
  moment: null,
  proposal: null,
  topic: 'a second ferry in June',
  concerns: [
    ownConcern('How much does the second ferry cost a month?', 1),
    ownConcern('the crew works weekends already', 2),
  ],
  opened: at,
  ended: null,
  learnt: '',
  turns: [],
  ...change,
});

/** Plays a talk: what the user says, one after the other; `''` is a pause. */
const played = (said: readonly string[], one: Rehearsal = begun()): Rehearsal => {
  const turns: Turn[] = [];
  const add = (by: Turn['by'], words: string, concern = ''): void => {
    turns.push({ number: turns.length, by, words, concern, at });
  };
  add('role', courseOf(one, []).line.words);
  for (const words of said) {
    if (courseOf(one, turns).line.over) break;
    add(words === '' ? 'pause' : 'you', words);
    const { line } = courseOf(one, turns);
    add('role', line.words, line.concern);
  }
  return { ...one, turns };
};
const roleLines = ({ turns }: Rehearsal): readonly string[] =>
  turns.filter(({ by }) => by === 'role').map(({ words }) => words);
const last = (said: readonly string[]): string => roleLines(played(said)).at(-1) ?? '';

const opener = 'I need your decision on the second ferry by Friday.';
const price = 'It costs 4,200 euros a month from June to August.';
const crew =
  'You are right about the crew and its weekends. Two people from the harbour join on Saturdays from 6 June.';
const close = 'I send you the contract on Thursday, and you sign it or not by Friday.';

describe('a rehearsed talk', () => {
  it('opens with the topic, asks each concern in its order, and ends when all are met [7.3]', () => {
    const talk = played([opener, price, crew, close]);
    expect(roleLines(talk)).toEqual([
      openingLine('a second ferry in June'),
      'All right. How much does the second ferry cost a month?',
      'Understood. My concern is “the crew works weekends already”. What do you say to it?',
      'That helps. Then in one sentence: what happens next, who does it, and by when?',
      'That is clear. We can stop here.',
    ]);
    const course = courseOf(talk, talk.turns);
    expect(course.line.over).toBe(true);
    expect(course.met).toEqual(['own:1', 'own:2']);
    expect(course.tension).toBe('calm');
  });

  it.each([
    ['a figure', [opener, 'The second ferry does cost something every month, of course.'], /figure/],
    ['the ask', ['I have looked at the ferries of the last summer.'], /need from me/],
    ['what was asked', [opener, price, 'The new brochure is printed in blue and white.'], /something else/],
    [
      'a person instead of the matter',
      [opener, 'That is the fault of the finance team, they never answer.'],
      /who it was/,
    ],
    ['a defence', [opener, price, 'I did everything I could for the crew.'], /defence/],
    ['hedges', [opener, price, 'The crew might perhaps be fine, I guess, hopefully.'], /I hear|know/],
    ['a no without a way', [opener, price, 'The crew cannot work less, that is impossible.'], /could be done|ways/],
    [
      'length',
      [opener, price, `The crew ${'works and works on the pier with the ropes, '.repeat(20)} on weekends.`],
      /one sentence|a lot/i,
    ],
    ['a day at the close', [opener, price, crew, 'I will send you the contract.'], /By when|Which day/],
  ] as const)('asks back for %s [7.3]', (_, said, reply) => {
    expect(last(said)).toMatch(reply);
  });

  it.each([
    'The crew on weekends is nobody’s fault. Two people from the harbour join on Saturdays from 6 June.',
    'It was not your fault, and the crew knows it. Two people join on Saturdays.',
    'We cannot guarantee the weekends. The crew of the harbour joins on Saturdays instead.',
    'I do not know yet how the crew sees it. I ask them on Monday and tell you on Tuesday.',
    'They start at noon on weekends now, and the harbour pays the hours.',
  ])('hears an answer where there is one: %s [7.3]', (answer) => {
    const talk = played([opener, price, answer]);
    expect(courseOf(talk, talk.turns).heard.at(-1)?.weaknesses).toEqual([]);
  });

  describe('with what presses on file', () => {
    const audit = begun({
      topic: 'A second contractor before audit week',
      concerns: [
        {
          key: 'pressure:1',
          words: 'worried about the audit',
          question: 'There is pressure already: “worried about the audit”. What does this change about it?',
          prepared: '',
          sources: [],
        },
        ownConcern('the team is stretched', 2),
        ownConcern('Is the budget agreed?', 3),
      ],
    });
    const real =
      'If Corvid is late the two message types slip to 24 April; we test those two first. I suggest one contractor now for 9,000 francs, or two in April.';
    const heardOf = (said: readonly string[]) => {
      const talk = played([opener, ...said], audit);
      return { talk, course: courseOf(talk, talk.turns) };
    };

    it('takes an answer on the topic with a figure and a way for one of what this changes [7.3]', () => {
      expect(heardOf([real]).course.heard.at(-1)?.weaknesses).toEqual([]);
    });

    it.each(['no', 'No.', 'Yes, of course.', 'no, not really', 'ok', 'Agreed.'])(
      'hears that “%s” answers no open question, and never offers it to be kept [7.3]',
      (bare) => {
        const { talk, course } = heardOf([bare, bare, bare, bare, bare, bare]);
        expect(course.met).toEqual([]);
        expect(course.heard.slice(1).map(({ weaknesses }) => weaknesses.map(({ sort }) => sort))).toEqual(
          course.heard.slice(1).map(() => ['bare']),
        );
        expect(takeawaysOf(talk, course).map(({ answer }) => answer)).toEqual(['', '']);
        expect(rubricOf(talk, course).find(({ id }) => id === 'answered')?.held).toBe('not yet');
      },
    );

    it('hears a yes or a no where one was asked for [7.3]', () => {
      const { course } = heardOf([real, 'You are right, it is. Two people join on Mondays from 6 June.', 'No.']);
      expect(course.heard.at(-1)?.weaknesses).toEqual([]);
      expect(course.met).toContain('own:3');
    });

    it('reads on after a yes or a no that opens an answer [7.3]', () => {
      expect(heardOf(['No, the brochure is printed in blue.']).course.heard.at(-1)?.weaknesses).toMatchObject([
        { sort: 'elsewhere' },
      ]);
      expect(heardOf(['No, the audit stays as it is planned.']).course.heard.at(-1)?.weaknesses).toEqual([]);
    });
  });

  it('grows tense with weak answers, calmer with a pause and with good ones, and says so in words [7.3]', () => {
    const felt = (said: readonly string[]): string => {
      const talk = played(said);
      return courseOf(talk, talk.turns).tension;
    };
    const weak = [opener, 'The second ferry does cost something every month.'];
    expect(felt([opener])).toBe('calm');
    expect(felt(weak)).toBe('watchful');
    expect(felt([...weak, 'It is their fault, they always do that.'])).toBe('tense');
    expect(felt([...weak, 'It is their fault, they always do that.', ''])).toBe('pressing');
    expect(felt([...weak, ''])).toBe('calm');
    expect(felt([...weak, price])).toBe('calm');
  });

  it('goes on after a pause where it was [7.3]', () => {
    expect(last([opener, ''])).toBe('I am still here. Where we were: How much does the second ferry cost a month?');
    expect(last([opener, '', price])).toMatch(/crew works weekends/);
  });

  it('does not ask again what was taken up on the way [7.3]', () => {
    const lines = roleLines(
      played([opener, `${price} The crew works weekends already, so two people from the harbour join on Saturdays.`]),
    );
    expect(lines.at(-1)).toMatch(/in one sentence/);
  });

  it('leaves a concern that was asked about three times, and names it at the end [7.3]', () => {
    const talk = played([opener, 'It costs something.', 'Something, yes.', 'Quite something.', crew, close]);
    expect(roleLines(talk).at(-1)).toContain('stays open');
    expect(courseOf(talk, talk.turns).open).toEqual(['own:1']);
  });

  it('judges no words in another language, and says so', () => {
    const talk = played([
      opener,
      'Das kostet uns im Monat ungefähr so viel wie im letzten Sommer, und der Hafen zahlt die Hälfte davon.',
    ]);
    expect(courseOf(talk, talk.turns).heard.at(-1)).toMatchObject({ language: 'de', weaknesses: [] });
  });

  it('takes any words of any length, ends, stays bounded and says the same again [7.3]', () => {
    const words = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom('', 'نحتاج إلى العبّارة الثانية في يونيو', '⛴️🚢🙃', '”“„«»', '\u0000\u202e\u2066', opener, price),
      fc.integer({ min: 1, max: 10_000 }).map((count) => 'ferry '.repeat(count)),
    );
    const concern = fc.string({ minLength: 1, maxLength: 200 }).map((text, place = 1) => ownConcern(text, place));
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 40 }),
        fc.array(concern, { maxLength: 6 }),
        fc.string({ minLength: 1, maxLength: 120 }),
        (said, concerns, topic) => {
          const one = begun({ topic, concerns: concerns.map((each, place) => ({ ...each, key: `own:${place + 1}` })) });
          const talk = played(said, one);
          const course = courseOf(talk, talk.turns);
          const answers = talk.turns.filter(({ by }) => by === 'you').length;
          expect(answers).toBeLessThanOrEqual((concerns.length + 2) * 3);
          if (said.filter((text) => text !== '').length >= (concerns.length + 2) * 3)
            expect(course.line.over).toBe(true);
          for (const line of roleLines(talk)) expect(line.length).toBeLessThan(1800);
          expect(tensions).toContain(course.tension);
          expect(JSON.stringify(courseOf(talk, talk.turns))).toBe(JSON.stringify(course));
          for (const point of rubricOf(talk, course)) expect(point.states).not.toMatch(/\d/);
          counterfactualsOf(talk, course);
          takeawaysOf(talk, course);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what a rehearsal is judged by', () => {
  const talk = played([
    'I have looked at the ferries of the last summer.',
    opener,
    'It is their fault, they never answer.',
    price,
    crew,
    close,
  ]);
  const course = courseOf(talk, talk.turns);

  it('states each point, says whether it held, and quotes the words it is seen in; no score [7.3]', () => {
    const points = new Map(rubricOf(talk, course).map((point) => [point.id, point]));
    expect(points.get('point')?.held).toBe('not yet');
    expect(points.get('calm')).toMatchObject({ held: 'in part' });
    expect(points.get('calm')?.seen[0]?.words).toBe('It is their fault, they never answer.');
    expect(points.get('exact')?.held).not.toBe('not asked for');
    expect(points.get('taken-up')?.held).toBe('held');
    expect(points.get('next')?.held).toBe('held');
    expect(JSON.stringify([...points.values()].map(({ held, states }) => [held, states]))).not.toMatch(/\d|score|%/);
  });

  it('says of a point that nothing asked for that it was not asked for', () => {
    const short = played([opener]);
    const points = rubricOf(short, courseOf(short, short.turns));
    expect(points.find(({ id }) => id === 'next')?.held).toBe('not asked for');
    expect(points.find(({ id }) => id === 'next')?.seen).toEqual([]);
  });

  it('shows what the same turn would have led to, put through the same talk [7.3]', () => {
    const [first, second] = counterfactualsOf(talk, course);
    expect(first).toMatchObject({ turn: 1, otherwise: expect.stringContaining('How much does the second ferry cost') });
    expect(second?.said).toContain('their fault');
    expect(tensions.indexOf(second?.calmer ?? 'tense')).toBeLessThan(tensions.indexOf(second?.tension ?? 'calm'));
  });

  it('shows the answer that was prepared where the role would have stayed calmer for it, and only there [7.3]', () => {
    const prepared = (words: string) => {
      const one = begun({
        concerns: begun().concerns.map((each) => (each.key === 'own:1' ? { ...each, prepared: words } : each)),
      });
      const weak = played([opener, 'It costs something.'], one);
      return counterfactualsOf(weak, courseOf(weak, weak.turns))[0];
    };
    expect(prepared(price)).toMatchObject({ better: price, from: 'prepared', calmer: 'calm' });
    expect(prepared('Quite a bit, they never tell us.')).toMatchObject({ better: '', from: '' });
    const branch = branchOf(talk, talk.turns, 5, price);
    expect(branch).toMatchObject({ weaknesses: [], tension: 'calm' });
  });

  it('gives the answers that held to be taken along, and the open ones first [7.3]', () => {
    const weak = played([opener, 'It costs something.', 'Something.', 'Well, something.', crew]);
    expect(takeawaysOf(weak, courseOf(weak, weak.turns)).map(({ concern, answer }) => [concern, answer])).toEqual([
      ['own:1', ''],
      ['own:2', crew],
    ]);
  });
});
