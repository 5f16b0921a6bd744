import { describe, expect, it } from 'vitest';
import { cardOf } from '../framework/cards.ts';
import { approachCheck } from './approach-check.ts';
import type { CheckMaterial } from './approach-finding.ts';
import type { Objection } from './objection.ts';
import type { PartState, ProposalLine, ProposalPart } from './proposal.ts';

const now = '2026-03-04T09:00:00+00:00';
let made = 0;
const line = (
  part: ProposalPart,
  words: string,
  of: string | null = null,
  state: PartState = 'accepted',
): ProposalLine => {
  made += 1;
  return {
    id: `l${made}`,
    option: of,
    part,
    kind: null,
    words,
    from: null,
    fact: null,
    state,
    made: now,
    updated: now,
  };
};
const option = (id: string, name: string) => ({
  id,
  name,
  nothing: false,
  from: null,
  state: 'accepted' as const,
  made: now,
  updated: now,
});
const rent = option('rent', 'Rent a second boat');
const longer = option('longer', 'Run the first one longer');

type More = Partial<Omit<CheckMaterial, 'proposal'>> & Partial<CheckMaterial['proposal']>;
const check = (lines: readonly ProposalLine[], more: More = {}) => {
  const {
    objections = [],
    talks = [],
    heard = false,
    called = 'Nora',
    exposed = null,
    left = new Set(),
    ...rest
  } = more;
  return approachCheck({
    id: 'p',
    proposal: {
      title: 'A second boat on Sundays',
      ladder: null,
      chosen: null,
      byDay: null,
      moment: null,
      options: [],
      ...rest,
      lines: [...lines],
    },
    objections,
    talks,
    heard,
    called,
    exposed,
    left,
    today: '2026-03-04',
  });
};
const cards = (found: ReturnType<typeof check>): readonly string[] => found.map(({ card }) => card.id);
const objection = (answer: string): Objection => ({
  id: 'ob',
  sort: 'objection',
  person: null,
  words: 'the crew is tired already',
  valid: '',
  answer,
  test: '',
  assigned: null,
  due: null,
  fact: null,
  about: '',
  from: null,
  state: 'accepted',
  made: now,
  updated: now,
});

const problem = line('problem', 'On Sundays forty guests are left on the pier.');
const serves = line('serves', 'Guests come back: the goal of the harbour for this year.');

describe('the approach check', () => {
  it('says that a downside without an answer stands alone, with the card and its limits [5.10]', () => {
    const downside = line('downside', 'Nobody is trained on the second boat.', 'rent');
    const found = check([problem, serves, downside], { options: [rent, longer], chosen: 'rent' });
    expect(found).toMatchObject([
      {
        about: 'check:p:downside:rent',
        says: 'The downside of “Rent a second boat” stands without an answer.',
        quote: 'Nobody is trained on the second boat.',
        line: downside.id,
        option: 'rent',
        part: 'mitigation',
        place: 'options',
        card: { id: 'E11', grade: 'many studies together', limits: cardOf('E11')?.limits },
      },
    ]);
    const met = line('accepted', 'The crew learns it in a day.', 'rent');
    expect(check([problem, serves, downside, met], { options: [rent, longer], chosen: 'rent' })).toEqual([]);
  });

  it('sees where every downside belongs to what is not recommended [5.10]', () => {
    const lines = [
      problem,
      serves,
      line('downside', 'Two crews a day.', 'longer'),
      line('mitigation', 'A third crew is trained.', 'longer'),
    ];
    const found = check(lines, { options: [rent, longer], chosen: 'rent' });
    expect(found.map(({ name }) => name)).toEqual(['spotless:rent']);
  });

  it('names an objection that has no answer [5.10]', () => {
    expect(check([problem, serves], { objections: [objection('')] })).toMatchObject([
      { card: { id: 'E11' }, quote: 'the crew is tired already', place: 'evidence', objection: 'ob' },
    ]);
    expect(check([problem, serves], { objections: [objection('Two more are hired in May.')] })).toEqual([]);
  });

  it('asks to consult early, one by one, and never to count heads [5.10]', () => {
    const lines = [problem, serves, line('may-change', 'The day of the week.')];
    const [found] = check(lines, { ladder: 'decide', byDay: '2026-03-20' });
    expect(found).toMatchObject({ name: 'consult', card: { id: 'E7' }, place: 'pre-wire' });
    expect(found?.why).toContain('not for their number');
    expect(check(lines, { ladder: 'decide', byDay: '2026-03-20', heard: true })).toEqual([]);
    expect(
      check([...lines, line('team', 'Both crews looked at it.')], { ladder: 'decide', byDay: '2026-03-20' }),
    ).toEqual([]);
    // Whoever only tells of it need not have asked anybody.
    expect(check(lines, { ladder: 'inform' })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['E1', 'pressure or threat', 'Approve it, or we will take our business elsewhere.'],
    ['E2', 'head count', 'Everybody on the pier agrees that it belongs here.'],
    ['E9', 'blame', 'You failed to order the second boat in time.'],
    ['E19', 'flattery', 'You are simply the best harbour master we could wish for.'],
  ])('finds in the words what %s speaks of: %s [5.10]', (card, _, words) => {
    const said = line('recommendation', words);
    const found = check([problem, serves, said, line('may-change', 'The day.')]);
    expect(cards(found)).toContain(card);
    expect(found.find((one) => one.card.id === card)).toMatchObject({ line: said.id, place: 'case' });
  });

  it('asks what it would be good for where it only says what is wrong [5.10]', () => {
    const asked = { ladder: 'advice' as const };
    expect(check([problem], asked)).toMatchObject([{ card: { id: 'E9' }, line: problem.id, part: 'serves' }]);
    expect(check([problem, serves], asked)).toEqual([]);
    // Whoever has only begun is asked for it in its turn, and not before.
    expect(check([problem])).toEqual([]);
  });

  it('says where much comes before the ask [5.10]', () => {
    const long = line('impact', `${'The queue grows on the pier each Sunday. '.repeat(12)}`);
    expect(check([problem, serves, long])).toMatchObject([{ card: { id: 'E12' }, line: long.id }]);
  });

  it('says that much lies open with whoever is asked, and where that stands [5.10]', () => {
    const source = { quote: 'sign the lease', kind: 'capture' as const, date: now, id: 's', fact: 'f', who: 'you' };
    const found = check([problem, serves], { exposed: { text: 'Much went to Nora.', sources: [source] } });
    expect(found).toMatchObject([{ card: { id: 'E6' }, sources: [source] }]);
  });

  it('says at most five, two of one card, and never how likely a yes is [5.10]', () => {
    const lines = [
      problem,
      line('impact', 'Approve it, or we will take our business elsewhere.'),
      line('recommendation', 'Everybody on the pier agrees that it belongs here. You failed to order it in time.'),
      line('downside', 'Nobody is trained.', 'rent'),
      line('downside', 'Two crews a day.', 'longer'),
    ];
    const found = check(lines, {
      options: [rent, longer],
      chosen: 'rent',
      ladder: 'decide',
      objections: [objection('')],
      exposed: { text: 'Much went to Nora.', sources: [] },
    });
    expect(found).toHaveLength(5);
    expect(cards(found).filter((card) => card === 'E11')).toHaveLength(2);
    expect(JSON.stringify(found)).not.toMatch(/%|per ?cent|likel(?:y|ihood) to (?:agree|say)|chance of/i);
  });

  it('says two things of one card and no more [5.10]', () => {
    const lines = [
      problem,
      serves,
      line('downside', 'Nobody is trained.', 'rent'),
      line('downside', 'Two crews a day.', 'longer'),
    ];
    const found = check(lines, { options: [rent, longer], chosen: 'rent', objections: [objection('')] });
    expect(found.map(({ name }) => name)).toEqual(['downside:rent', 'objection:ob']);
  });

  it('lets be what the user said is right, and speaks of nothing where nothing stands [5.10]', () => {
    expect(check([problem], { ladder: 'advice', left: new Set(['supportive']) })).toEqual([]);
    expect(check([])).toEqual([]);
    expect(check([line('problem', 'Sign it today, or else.', null, 'rejected')], { ladder: 'decide' })).toEqual([]);
  });
});
