import type { BriefFact } from '../../src/domain/documents/brief-fact.ts';
import { type BriefMaterial, buildBrief } from '../../src/domain/documents/build-brief.ts';

/* What a brief is built of, to test with; all of it is made up. */

export const now = '2026-03-12T08:10:00+00:00';
export const helen = { id: 'helen', name: 'Helen' };
let serial = 0;

/** A fact said by the user in a capture, accepted; `change` says what a test is about. */
export const briefFact = (change: Partial<BriefFact> & Pick<BriefFact, 'kind' | 'quote'>): BriefFact => {
  serial += 1;
  return {
    id: `f${String(serial).padStart(4, '0')}`,
    source: `s${serial}`,
    start: 0,
    end: change.quote.length,
    owner: 'helen',
    ownerWords: '',
    to: null,
    about: ['helen', 'me'],
    action: null,
    due: null,
    said: '2026-03-09T10:00:00+00:00',
    learned: now,
    confidence: 0.9,
    reason: 'a test',
    state: 'accepted',
    polarity: null,
    speaker: null,
    decided: null,
    lastConfirmed: null,
    closed: null,
    answered: false,
    from: { kind: 'capture', title: '', who: 'you', theyKnow: false, theirs: false, long: false, elsewhere: false },
    ...change,
  };
};

/** The brief about Helen out of some facts. */
export const build = (facts: readonly BriefFact[], change: Partial<BriefMaterial> = {}) =>
  buildBrief({
    person: helen,
    me: 'me',
    now,
    facts,
    words: [],
    topics: { recurring: [], latest: [] },
    beginnings: new Map(),
    ...change,
  });

/** Where something stands that Helen wrote. */
export const mail = {
  kind: 'mail',
  title: 'Plan',
  who: 'Helen Lindqvist',
  theyKnow: true,
  theirs: true,
  long: false,
  elsewhere: false,
} as const;
