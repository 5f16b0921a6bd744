import { type Fact, type FactKind, factKinds } from '../../src/domain/facts/fact.ts';
import { inZone } from '../../src/domain/shared/time.ts';
import type { StoredSource } from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';
import { addInitiatives } from './made-up-initiatives.ts';
import { addProposals } from './made-up-proposals.ts';
import { addRelations } from './made-up-relations.ts';
import { addRounds } from './made-up-rounds.ts';
import { madeUpWords, mailLength, numbersFrom } from './made-up-text.ts';

/* A workspace of made-up words, the same for the same numbers: its size and its shape matter, not what it says. */

export const benchNow = '2026-03-12T08:10:00+00:00';
const day = 86_400_000;

export type Size = {
  readonly years: number;
  readonly mails: number;
  readonly people: number;
  readonly facts: number;
};

export type Filled = {
  /** How long the mails took, in milliseconds, the making up of their words not counted. */
  readonly took: number;
  /** Title and text of every mail, in UTF-8. */
  readonly textBytes: number;
  readonly moments: number;
  /** Titles and texts, for a peer that is given the same: only kept where asked for. */
  readonly mails: readonly { readonly id: string; readonly title: string; readonly text: string }[];
};

// What is owed and asked makes up half; twenty-five, so that what is accepted, open or dated is so of every kind.
const kinds: readonly FactKind[] = [
  ...factKinds,
  ...(['commitment', 'request', 'question'] as const).flatMap((kind) => [kind, kind]),
  'decision',
  'risk',
];
const personId = (n: number): string => `person-${n}`;
const at = (ms: number): string => inZone(ms, 'UTC');
const now = Date.parse(benchNow);

const addPeople = (store: Store, count: number, name: (n: number) => string): void =>
  store.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      store.people.add({
        id: personId(n),
        name: name(n),
        addresses: [`p${n}@example.org`],
        aliases: n % 3 === 0 ? [name(n).split(' ')[0] ?? ''] : [],
        role: n === 1 ? 'CFO' : '',
        standing: n === 0 ? 'me' : n < 6 ? 'above' : 'unknown',
        group: n % 20 === 19,
        note: '',
        created: at(now),
      });
      store.search.put('person', personId(n), { title: name(n), text: '', people: `p${n}@example.org`, said: now });
    }
  });

/** Weekly talks with everybody above, and three meetings a day with a few others; also some weeks ahead. */
const addMoments = (store: Store, { years, people }: Size, below: (limit: number) => number, title: () => string) => {
  const first = now - years * 365.25 * day;
  let count = 0;
  const add = (key: string, start: number, words: string, who: readonly string[]): void => {
    count += 1;
    store.moments.put({
      id: `moment-${count}`,
      key: `event:${key}`,
      sequence: 0,
      title: words,
      start: at(start),
      end: at(start + 1_800_000),
      allDay: false,
      place: '',
      status: 'confirmed',
      people: [...new Set([personId(0), ...who])].sort(),
      debriefed: start < now - 30 * day,
      linked: [],
      text: '',
    });
  };
  store.transaction(() => {
    for (let week = 0; first + week * 7 * day < now + 60 * day; week += 1) {
      for (let senior = 1; senior < 6; senior += 1) {
        add(`weekly-${senior}:${week}`, first + (week * 7 + senior) * day, `Weekly ${senior}`, [personId(senior)]);
      }
      for (let meeting = 0; meeting < 15; meeting += 1) {
        const start = first + (week * 7 + (meeting % 5)) * day + (1 + meeting) * 1_800_000;
        add(`meeting-${week}-${meeting}`, start, title(), [personId(1 + below(12)), personId(below(people))]);
      }
    }
  });
  return count;
};

/** Fills an empty store, a thousand mails a transaction. */
export const fillStore = (store: Store, size: Size, { keep = false } = {}): Filled => {
  const next = numbersFrom(20_260_312);
  const below = (limit: number): number => Math.floor(next() * limit);
  const words = madeUpWords(next);
  addPeople(store, size.people, words.name);

  // A few people write most of the mail; the user a sixth of it.
  const other = (): number => 1 + Math.floor((size.people - 1) * next() ** 3);
  const step = (size.years * 365.25 * day) / size.mails;
  const every = Math.max(1, Math.floor(size.mails / size.facts));
  // Some thousand in a workspace of ten years.
  const changeEvery = 13;
  const running: { thread: string; title: string; text: string; who: readonly number[] }[] = [];
  let textBytes = 0;
  let took = 0;
  let facts = 0;
  const kept: { id: string; title: string; text: string }[] = [];

  const mailOf = (n: number): StoredSource => {
    // Every second mail answers one of the last forty conversations, and quotes what it answers.
    const answered = running.length > 0 && next() < 0.5 ? running[below(running.length)] : undefined;
    const mine = next() < 0.17;
    const who = answered?.who ?? [...new Set([other(), other()])];
    const from = mine ? 0 : (who[0] ?? 1);
    const to = mine ? who : [0, ...who.slice(1)];
    const own = words.text(mailLength(next));
    const quoted = answered
      ? `\n\nOn ${benchNow.slice(0, 10)} they wrote:\n> ${answered.text.slice(0, 2400).replaceAll('\n', '\n> ')}`
      : '';
    const title = answered ? `Re: ${answered.title}` : words.title();
    const thread = answered?.thread ?? `mail:${n}@example.org`;
    const text = own + quoted;
    const place = answered ? running.indexOf(answered) : running.length < 40 ? running.length : below(40);
    running[place] = { thread, title: answered?.title ?? title, text, who };
    const said = at(now - Math.floor((size.mails - n) * step) - 1);
    return {
      id: `mail-${n}`,
      kind: 'mail',
      key: `mail:${n}@example.org`,
      thread,
      said,
      learned: said,
      title,
      text,
      automatic: n % 9 === 0,
      attachments: [],
      moment: null,
      people: [
        { person: personId(from), role: 'from' },
        ...[...new Set(to)].map((one) => ({ person: personId(one), role: 'to' as const })),
      ],
    };
  };

  const factOf = (mail: StoredSource): Fact => {
    const n = facts;
    const sentence = mail.text.indexOf('.') + 1;
    const end = Math.max(20, Math.min(160, sentence || 60, mail.text.length));
    const people = mail.people.map(({ person }) => person);
    const [owner = personId(0)] = n % 3 === 0 ? people : people.slice(1);
    const old = Date.parse(mail.said) < now - 42 * day;
    const accepted = n % 7 === 0;
    return {
      id: `fact-${n}`,
      kind: kinds[n % kinds.length] ?? 'request',
      source: mail.id,
      start: 0,
      end,
      quote: mail.text.slice(0, end),
      owner,
      ownerWords: '',
      to: people[0] === owner ? (people[1] ?? null) : (people[0] ?? null),
      about: [...new Set(people)].slice(0, 2),
      action: mail.text.slice(0, Math.min(end, 60)),
      due: n % 3 === 0 ? { text: 'by then', date: at(Date.parse(mail.said) + (n % 9) * day).slice(0, 10) } : null,
      said: mail.said,
      learned: mail.said,
      confidence: 0.6 + (n % 4) / 10,
      reason: 'Made up: these words promise something.',
      state: accepted ? 'accepted' : n % 11 === 0 ? 'rejected' : 'proposed',
      polarity: null,
      speaker: null,
      decided: null,
      lastConfirmed: null,
      // Hardly anything accepted is open after six weeks.
      closed: accepted && (old ? n % 19 !== 0 : n % 3 === 0) ? { how: 'kept', at: mail.said } : null,
    };
  };

  /** What later mails say of these facts: most of it once more, some of it that it moves or is done. */
  const addChange = (mail: StoredSource, n: number): void => {
    const said = Math.max(0, facts - 1 - below(40));
    const what = n % 4 === 0 ? 'moved' : n % 4 === 1 ? 'kept' : 'repeated';
    if (facts === 0) return;
    store.factChanges.add({
      id: `change-${n}`,
      fact: `fact-${said}`,
      what,
      source: mail.id,
      start: 0,
      end: Math.min(30, mail.text.length),
      said: mail.said,
      learned: mail.said,
      due: what === 'moved' ? { text: 'by then', date: mail.said.slice(0, 10) } : null,
      confidence: 0.7,
      reason: 'Made up: these words say something of a promise.',
      state: 'proposed',
    });
  };

  for (let n = 0; n < size.mails; n += 1000) {
    const mails = Array.from({ length: Math.min(1000, size.mails - n) }, (_, place) => mailOf(n + place));
    for (const { id, title, text } of mails) {
      textBytes += Buffer.byteLength(title) + Buffer.byteLength(text);
      if (keep) kept.push({ id, title, text });
    }
    const started = performance.now();
    store.transaction(() => {
      for (const mail of mails) {
        store.sources.add(mail);
        store.search.put('mail', mail.id, {
          title: mail.title,
          text: mail.text.slice(0, 20_000),
          people: mail.people.map(({ person }) => words.name(Number(person.slice(7)))).join(', '),
          said: Date.parse(mail.said),
          day: mail.said.slice(0, 10),
        });
      }
    });
    took += performance.now() - started;
    store.transaction(() => {
      mails.forEach((mail, place) => {
        if ((n + place) % changeEvery === 0) addChange(mail, n + place);
        if ((n + place) % every !== 0 || facts >= size.facts) return;
        store.facts.add(factOf(mail));
        facts += 1;
      });
    });
  }
  const moments = addMoments(store, size, below, words.title);
  addRelations(store, { years: size.years, now, below, words });
  addInitiatives(store, { years: size.years, now, words });
  addProposals(store, { now, words });
  addRounds(store, { years: size.years, now, words });
  return { took, textBytes, moments, mails: kept };
};
