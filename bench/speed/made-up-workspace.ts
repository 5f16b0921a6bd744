import type { Fact, FactKind } from '../../src/domain/facts/fact.ts';
import { inZone } from '../../src/domain/shared/time.ts';
import type { StoredSource } from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';

/* A workspace of made-up words, the same for the same numbers: only its size and its shape matter. */

/** A small seeded generator (mulberry32): numbers from 0 to 1. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const syllables = [
  'ba',
  'ren',
  'to',
  'lim',
  'sa',
  'ver',
  'do',
  'ni',
  'ka',
  'pro',
  'mi',
  'tes',
  'lo',
  'gra',
  'fu',
  'ed',
];

export const benchNow = '2026-03-12T08:10:00+00:00';

export type Size = {
  readonly mails: number;
  readonly people: number;
  readonly facts: number;
  readonly moments: number;
};

/** Fills an empty store, a hundred mails a transaction as an import does; returns the milliseconds the mails took. */
export const fillStore = (store: Store, size: Size): number => {
  const next = numbersFrom(20_260_312);
  const below = (limit: number): number => Math.floor(next() * limit);
  const words = Array.from({ length: 6000 }, () =>
    Array.from({ length: 1 + below(4) }, () => syllables[below(syllables.length)]).join(''),
  );
  // Few words are common and many rare, as in any language.
  const word = (): string => words[Math.floor(words.length * next() ** 3)] ?? 'word';
  const sentence = (): string => `${Array.from({ length: 6 + below(14) }, word).join(' ')}.`;
  const now = Date.parse(benchNow);
  const at = (ms: number): string => inZone(ms, 'UTC');
  const personId = (n: number): string => `person-${n}`;
  // A few people write most of the mail.
  const somebody = (): string => personId(Math.floor(size.people * next() ** 4));

  store.transaction(() => {
    for (let n = 0; n < size.people; n += 1) {
      const name = `${word()} ${word()}`;
      store.people.add({
        id: personId(n),
        name,
        addresses: [`p${n}@example.org`],
        aliases: n % 3 === 0 ? [name.slice(0, 3)] : [],
        role: '',
        standing: n === 0 ? 'me' : n < 5 ? 'above' : 'unknown',
        group: n % 20 === 19,
        note: '',
        created: at(now),
      });
      store.search.put('person', personId(n), { title: name, text: '', people: `p${n}@example.org`, said: now });
    }
  });

  // Two years of mail, evenly.
  const step = (730 * 86_400_000) / size.mails;
  const mails: StoredSource[] = Array.from({ length: size.mails }, (_, n) => {
    const from = somebody();
    const to = [...new Set([somebody(), somebody()])].filter((one) => one !== from);
    const said = at(now - Math.floor((size.mails - n) * step));
    return {
      id: `mail-${n}`,
      kind: 'mail',
      key: `mail:${n}@example.org`,
      thread: `thread-${Math.floor(n / 3)}`,
      said,
      learned: said,
      title: `${word()} ${word()} ${word()}`,
      text: Array.from({ length: 8 + below(20) }, sentence).join(' '),
      automatic: n % 7 === 0,
      attachments: [],
      moment: null,
      people: [{ person: from, role: 'from' as const }, ...to.map((person) => ({ person, role: 'to' as const }))],
    };
  });
  const started = performance.now();
  for (let n = 0; n < mails.length; n += 100) {
    store.transaction(() => {
      for (const mail of mails.slice(n, n + 100)) {
        store.sources.add(mail);
        store.search.put('mail', mail.id, {
          title: mail.title,
          text: mail.text,
          people: 'somebody',
          said: Date.parse(mail.said),
        });
      }
    });
  }
  const took = performance.now() - started;

  const kinds: readonly FactKind[] = [
    'commitment',
    'request',
    'question',
    'decision',
    'priority',
    'risk',
    'preference',
  ];
  store.transaction(() => {
    for (let n = 0; n < size.facts; n += 1) {
      const mail = mails[Math.floor((mails.length * n) / size.facts)];
      if (!mail) continue;
      const end = Math.min(60, mail.text.length);
      const owner = n % 4 === 0 ? personId(0) : personId(1 + below(8));
      const fact: Fact = {
        id: `fact-${n}`,
        kind: kinds[n % kinds.length] ?? 'request',
        source: mail.id,
        start: 0,
        end,
        quote: mail.text.slice(0, end),
        owner,
        ownerWords: '',
        to: null,
        about: [...new Set([owner, personId(1 + below(4))])],
        action: mail.text.slice(0, 30),
        due: n % 2 === 0 ? { text: 'by then', date: mail.said.slice(0, 10) } : null,
        said: mail.said,
        learned: mail.said,
        confidence: 0.8,
        reason: 'Made up.',
        state: n % 5 === 0 ? 'accepted' : 'proposed',
        lastConfirmed: null,
        closed: n % 10 === 0 ? { how: 'kept', at: mail.said } : null,
      };
      store.facts.add(fact);
    }
    for (let n = 0; n < size.moments; n += 1) {
      const start = now + (n - size.moments * 0.8) * 21_600_000;
      store.moments.put({
        id: `moment-${n}`,
        key: `event:${n}`,
        sequence: 0,
        title: `${word()} ${word()}`,
        start: at(start),
        end: at(start + 1_800_000),
        allDay: false,
        place: '',
        status: 'confirmed',
        people: [...new Set([personId(1 + below(8)), somebody()])],
        debriefed: n % 2 === 0,
        linked: [],
        text: '',
      });
    }
  });
  return took;
};
