import { chanceFrom } from '../people-with-habits.ts';
import { type DayWords, dayAfter, daysBetween, daysFrom, namedLater, weekdayOf } from './days.ts';
import { fill, type Slots } from './fill.ts';
import { framesOf, type Half } from './frames.ts';
import type { Piece, Planted, PlantedChange, Story, Trap, Who } from './planted.ts';
import { casts, thingAt } from './words.ts';

const forms = { she: ['she', 'her', 'her'], he: ['he', 'him', 'his'], they: ['they', 'them', 'their'] } as const;

/** So many weeks of work from a seed, in wordings of one half: what was written, and apart from it what it meant. */
export const storyFrom = (seed: number, half: Half, weeks = 8): Story => {
  const chance = chanceFrom(seed * 7919 + (half === 'tune' ? 1 : 2));
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const cast = pick(casts);
  const start = dayAfter('2026-01-12', 7 * Math.floor(chance() * 36));
  const decks = new Map<string, string[]>();
  /** Every wording of a section comes up before one comes up again. */
  const frameOf = (section: string): string => {
    let deck = decks.get(section) ?? [];
    if (deck.length === 0)
      deck = framesOf(section, half)
        .map((frame) => ({ frame, at: chance() }))
        .sort((a, b) => a.at - b.at)
        .map(({ frame }) => frame);
    decks.set(section, deck.slice(1));
    return deck[0] ?? '';
  };
  const pieces: Piece[] = [];
  const facts: Planted[] = [];
  const changes: PlantedChange[] = [];
  const traps: Trap[] = [];
  const later: {
    readonly on: string;
    readonly fact: Planted;
    readonly what: PlantedChange['what'];
    readonly moved?: DayWords;
  }[] = [];
  const shift = Math.floor(chance() * 700);
  const newThing = (): string => thingAt(facts.length * 13 + shift);
  const dueFor = (day: string, frame: string): DayWords | undefined =>
    /\{(?:due|alone)\}/i.test(frame) ? pick(daysFrom(day)) : undefined;
  const first = (who: Who): string => cast[who]?.[0] ?? '';
  const about = (who: Who): string => (chance() < 0.2 ? `${first(who)} ${cast[who]?.[1]}` : first(who));
  const slotsFor = (who: Who, called = about(who)): Pick<Slots, 'they' | 'pronouns' | 'handle'> => ({
    they: called,
    pronouns: forms[cast[who]?.[2] ?? 'they'],
    handle: first(who).toLowerCase(),
  });

  const plant = (
    kind: Planted['kind'],
    section: string,
    day: string,
    owner: Who,
    to: Who | null,
    slots: Omit<Slots, 'thing' | 'day'>,
    written: boolean,
    before?: Planted,
  ): Planted => {
    const drawn = frameOf(section);
    // Said again of a promise without a day, it has none either.
    const frame = before && !before.day ? drawn.replace(/,? \{due\}/i, '') : drawn;
    const due = before ? undefined : dueFor(day, frame);
    const old = before?.day;
    const again: DayWords | undefined =
      before && old && /\{(?:due|alone)\}/i.test(frame)
        ? { ...old, after: `by ${namedLater(old.last, day)}`, alone: namedLater(old.last, day) }
        : undefined;
    const thing = before?.thing ?? newThing();
    const at = due ?? again;
    const planted: Planted = {
      id: facts.length,
      kind,
      family: section,
      frame,
      words: fill(frame, { ...slots, thing, ...(at ? { day: at } : {}) }, chance, written),
      owner,
      to,
      day: at ? { first: at.first, last: at.last } : null,
      thing,
      said: day,
      ...(before ? { again: before.id } : {}),
    };
    facts.push(planted);
    return planted;
  };
  const trap = (section: string, day: string, written: boolean, slots: Omit<Slots, 'thing'>): string => {
    const frame = frameOf(section);
    const due = dueFor(day, frame);
    const words = fill(frame, { ...slots, thing: newThing(), ...(due ? { day: due } : {}) }, chance, written);
    traps.push({ family: section, frame, words });
    return words;
  };
  const piece = (
    medium: Piece['medium'],
    day: string,
    minute: number,
    from: Who,
    to: Who,
    sentences: readonly string[],
  ) => {
    pieces.push({ medium, day, minute, from, to, sentences });
  };
  const other = (): Who => 1 + Math.floor(chance() * 5);

  /** What becomes of a promise: nothing, kept, moved or off, some days later and by other words. */
  const goOn = (fact: Planted): void => {
    if (!fact.day || chance() < 0.35) return;
    const ahead = daysBetween(fact.said, fact.day.first);
    if (ahead < 2) return;
    let on = dayAfter(fact.said, 1 + Math.floor(chance() * Math.min(ahead, 9)));
    while (weekdayOf(on) % 6 === 0) on = dayAfter(on, 1);
    const roll = chance();
    const last = fact.day.last;
    const moved = pick(daysFrom(on).filter((one) => one.first > last && one.first > dayAfter(on, 1)));
    if (roll < 0.55) later.push({ on, fact, what: 'kept' });
    else if (roll < 0.8 && moved) later.push({ on, fact, what: 'moved', moved });
    else later.push({ on, fact, what: 'dropped' });
  };
  const changeOf = (one: (typeof later)[number], day: string): void => {
    const { fact, what, moved } = one;
    const mine = fact.owner === 0;
    const them = mine ? (fact.to ?? 1) : fact.owner;
    const noted = chance() < 0.45;
    const byOwner = what === 'moved' || (what === 'kept' ? chance() < 0.65 : chance() < 0.4);
    const section = noted
      ? `capture ${what} ${mine ? 'mine' : 'theirs'}`
      : `mail ${what} by ${byOwner ? 'owner' : 'receiver'}`;
    const frame = frameOf(section);
    const words = fill(
      frame,
      {
        ...slotsFor(them),
        thing: fact.thing,
        was: fact.day ? namedLater(fact.day.last, day) : '',
        ...(moved ? { moved: moved.alone } : {}),
      },
      chance,
      !noted,
    );
    changes.push({
      of: fact.id,
      what,
      family: section,
      frame,
      words,
      day: moved ? { first: moved.first, last: moved.last } : null,
    });
    if (noted) piece('capture', day, 1000 + Math.floor(chance() * 200), 0, 0, [words]);
    else {
      const from = byOwner === mine ? 0 : them;
      piece('mail', day, 520 + Math.floor(chance() * 400), from, from === 0 ? them : 0, [
        trap('filler', day, true, {}),
        words,
      ]);
    }
  };

  const mailOn = (day: string): void => {
    const mine = chance() < 0.5;
    const them = other();
    const [from, to] = mine ? [0, them] : [them, 0];
    const sentences = [trap('filler', day, true, {})];
    const open = chance() < 0.1;
    const promise = plant(
      'commitment',
      open ? 'mail promise open' : 'mail promise',
      day,
      from,
      to,
      { recipient: 'you' },
      true,
    );
    sentences.push(promise.words);
    goOn(promise);
    if (chance() < 0.4)
      sentences.push(plant('request', 'mail request', day, from, to, { recipient: 'me' }, true).words);
    if (chance() < 0.4) sentences.splice(1, 0, trap('filler', day, true, {}));
    if (chance() < 0.45)
      sentences.push(trap(pick(['offer', 'joke', 'hypothetical', 'courtesy']), day, true, { recipient: 'you' }));
    if (!mine && chance() < 0.12)
      sentences.push(plant('preference', 'preference mail', day, from, null, {}, true).words);
    if (!mine && chance() < 0.15) sentences.push(plant('decision', 'decision mail', day, from, null, {}, true).words);
    if (chance() < 0.1) sentences.push(plant('surprise', 'surprise mail', day, from, null, {}, true).words);
    if (chance() < 0.4) sentences.push(trap('courtesy', day, true, {}));
    piece('mail', day, 480 + Math.floor(chance() * 480), from, to, sentences);
    if (chance() < 0.15) {
      const again = plant(
        'commitment',
        `capture promise ${mine ? 'mine' : 'theirs'}`,
        day,
        promise.owner,
        promise.to,
        { ...slotsFor(them), recipient: mine ? forms[cast[them]?.[2] ?? 'they'][1] : 'me' },
        false,
        promise,
      );
      piece('capture', day, 1000 + Math.floor(chance() * 200), 0, 0, [again.words]);
    }
  };
  const noteOn = (day: string, debriefOf?: Who): void => {
    const them = debriefOf ?? other();
    const one = (at: number): string => {
      // In a debrief the one who was talked to is named once at most.
      const pronouns = forms[cast[them]?.[2] ?? 'they'];
      const slots =
        debriefOf !== undefined && at > 0 ? { ...slotsFor(them, pronouns[0]), them: pronouns[1] } : slotsFor(them);
      const toThem = { ...slotsFor(them), recipient: forms[cast[them]?.[2] ?? 'they'][1] };
      const roll = chance();
      const planted =
        roll < 0.3
          ? plant('commitment', 'capture promise mine', day, 0, them, toThem, false)
          : roll < 0.6
            ? plant('commitment', 'capture promise theirs', day, them, 0, { ...slots, recipient: 'me' }, false)
            : roll < 0.7
              ? plant('request', 'capture request theirs', day, them, 0, slots, false)
              : roll < 0.78
                ? plant('preference', 'preference capture', day, them, null, slots, false)
                : roll < 0.85
                  ? plant('decision', 'decision capture', day, them, null, slots, false)
                  : roll < 0.89
                    ? plant('surprise', 'surprise capture', day, them, null, slotsFor(them), false)
                    : undefined;
      if (!planted) return trap('capture trap', day, false, toThem);
      if (planted.kind === 'commitment') goOn(planted);
      return planted.words;
    };
    const many = debriefOf === undefined ? (chance() < 0.75 ? 1 : 2) : 2 + Math.floor(chance() * 2);
    const sentences = Array.from({ length: many }, (_, at) => one(at));
    piece(
      debriefOf === undefined ? 'capture' : 'debrief',
      day,
      debriefOf === undefined ? 1000 + Math.floor(chance() * 200) : 640,
      0,
      debriefOf ?? 0,
      sentences,
    );
  };
  const talkOn = (day: string, them: Who): void => {
    for (let turn = 0; turn < 22; turn += 1) {
      const from = turn % 2 === 0 ? 0 : them;
      const to = from === 0 ? them : 0;
      const roll = chance();
      const sentences = [trap(pick(['filler', 'talk trap']), day, true, { recipient: 'you' })];
      if (roll < 0.35)
        sentences.push(plant('commitment', 'talk promise', day, from, to, { recipient: 'you' }, true).words);
      else if (roll < 0.5)
        sentences.push(
          plant('request', 'talk request', day, from, to, { recipient: 'me', name: first(to) }, true).words,
        );
      else if (roll < 0.6)
        sentences.push(
          trap(pick(['offer', 'joke', 'hypothetical', 'talk withdrawn']), day, true, { recipient: 'you' }),
        );
      piece('talk', day, 600 + turn, from, to, sentences);
    }
  };

  for (let at = 0; at < weeks * 7; at += 1) {
    const day = dayAfter(start, at);
    if (weekdayOf(day) % 6 === 0) continue;
    for (const one of later.filter(({ on }) => on === day)) changeOf(one, day);
    for (let n = 2 + Math.floor(chance() * 2); n > 0; n -= 1) mailOn(day);
    for (let n = 1 + Math.floor(chance() * 3); n > 0; n -= 1) noteOn(day);
    if (weekdayOf(day) === 2) noteOn(day, 1);
    if (weekdayOf(day) === 4 && chance() < 0.5) noteOn(day, 3);
    if (at % 28 === 9) talkOn(day, at === 9 ? 5 : 4);
    if (weekdayOf(day) === 3) {
      // A mail nobody else has: the report's promise to the peer, passed on by the peer.
      const passedOn = plant('commitment', 'mail promise', day, 5, 4, { recipient: 'you' }, true);
      facts[passedOn.id] = { ...passedOn, family: 'forwarded promise' };
      piece('forwarded', day, 900, 4, 0, [trap('filler', day, true, {}), passedOn.words]);
    }
  }
  return { cast, start, weeks, pieces, facts, changes, traps };
};
