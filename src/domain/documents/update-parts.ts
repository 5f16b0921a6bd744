import { lastDayOf } from '../facts/last-day.ts';
import { isLongAgo, lastHeard } from '../plan/still-open.ts';
import { type Outdated, outdatedIn } from '../review/newer-facts.ts';
import { addDays, dayOf, millis } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import { type FigureLine, figureLines } from './figure-lines.ts';
import type { HeldFor } from './fit-to-send.ts';
import type { Line } from './line.ts';
import { topicWords } from './topic.ts';
import type { UpdateFact, UpdateMaterial } from './update-fact.ts';
import { updateFrames } from './update-lines.ts';
import { shortened } from './words.ts';

/** One line of an update and the fact it says. */
export type UpdateLine = { readonly fact: UpdateFact; readonly line: Line };

/** What there is to tell a reader, each part with the best first; a fact stands in one part. */
export type UpdateParts = {
  /** Questions to the reader that ask for a decision. */
  readonly asks: readonly UpdateLine[];
  readonly progress: readonly UpdateLine[];
  /** Figures that changed, of what the reader agreed to. */
  readonly figures: readonly FigureLine[];
  readonly next: readonly UpdateLine[];
  readonly decisions: readonly UpdateLine[];
  readonly risks: readonly UpdateLine[];
  /** What the writer still needs from the reader. */
  readonly needs: readonly UpdateLine[];
  readonly credit: readonly UpdateLine[];
  /** What would be in it, but is not fit for this reader: to the writer, what comes from another talk first. */
  readonly held: readonly HeldFact[];
  /** What something newer speaks against: it is not in the text, and the writer is asked about it. */
  readonly outdated: readonly Outdated<UpdateFact>[];
  /** Trouble that the reader has heard of and nobody spoke of since: whether it is over is asked. */
  readonly quietSince: readonly UpdateFact[];
};

/** A fact that stays with the writer, and why. */
export type HeldFact = { readonly fact: UpdateFact; readonly why: HeldFor };

const aDay = 86_400_000;
/**
 * How long news that nobody told stays news, a risk stays open and an ask stands, in days; and how long trouble is said to
 * be still open after it was told or confirmed.
 */
const terms = { news: 60, risk: 60, ask: 30, ahead: 60, still: 16 } as const;

const deciding = /\b(?:decide|decision|approv\w+|sign[- ]?off|choose|choice|yes or no|go-ahead|agree)\b/i;

const onlyCredit = /^(?:credit|kudos|thanks|hats off)\b/i;

const figures = /\d/;

const slipping = /\b(?:late|later|slip\w*|delay\w*|behind|postpon\w*|overdue)\b/i;
/** A day that moves is bad news, whatever it was accepted as. */
const isBadNews = ({ kind, quote }: UpdateFact): boolean =>
  kind === 'risk' || (kind === 'timing' && slipping.test(quote));

const figuresIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
const capitalsIn = (text: string): readonly string[] => text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu) ?? [];
const apartBy = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((word) => !other.includes(word)) && other.some((word) => !one.includes(word));

/** Whether two facts of one kind say one thing; "the Leeds pilot" and "the York pilot", "3 days" and "5 days" are two. */
export const isSame = (one: string, other: string): boolean => {
  const [words, said] = [topicWords(one), topicWords(other)];
  const both = words.filter((word) => said.includes(word)).length;
  if (both < 2 || both < 0.6 * Math.min(words.length, said.length)) return false;
  const named = (text: string, beside: string): readonly string[] =>
    capitalsIn(text)
      .flatMap((word) => topicWords(word))
      .filter((word) => !topicWords(beside).includes(word));
  return !apartBy(figuresIn(one), figuresIn(other)) && !(named(one, other).length > 0 && named(other, one).length > 0);
};

/** What an update can say to its reader, from what was accepted. Same material, same lines. */
export const updateParts = (all: UpdateMaterial): UpdateParts => {
  const outdated = outdatedIn(
    all.facts.filter(({ closed }) => closed === null),
    new Set([...all.people.values()].flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}\p{N}']+/u))),
  );
  const gone = new Set(outdated.map(({ older }) => older.id));
  const material: UpdateMaterial = { ...all, facts: all.facts.filter(({ id }) => !gone.has(id)) };
  const { reader, writer, now, since, again, people, style } = material;
  const today = dayOf(now);
  const { statement, promise, late, ask, theirs, lineOf, held } = updateFrames(material);
  const within = (fact: UpdateFact, days: number): boolean => millis(now) - millis(fact.said) <= days * aDay;
  const isNews = (fact: UpdateFact): boolean =>
    again
      ? millis(fact.said) >= millis(since)
      : // What did not fit last time, or came late, is news until it is told.
        fact.told === null && within(fact, terms.news);
  const mine = (fact: UpdateFact): boolean => writer.id !== null && fact.owner === writer.id;
  const toReader = (fact: UpdateFact): boolean => fact.to === reader.id;
  // What is long past, or was of an hour that is over, is asked about in the ledger and told to nobody.
  const isOpen = (fact: UpdateFact): boolean => fact.closed === null && !isLongAgo(fact, lastHeard(fact), now);
  const closedSince = (fact: UpdateFact): boolean => fact.closed !== null && millis(fact.closed.at) > millis(since);

  // What speaks to their priorities goes first, then figures for who likes them, then the newest.
  const wanted = new Set(
    material.facts
      .filter(({ kind, owner }) => (kind === 'priority' || kind === 'success') && owner === reader.id)
      .flatMap(({ quote }) => topicWords(quote)),
  );
  const weight = (fact: UpdateFact): number =>
    2 * Math.min(2, topicWords(fact.quote).filter((word) => wanted.has(word)).length) +
    (figures.test(fact.quote) ? (style.numbers ? 3 : 1) : 0);
  const best = (a: UpdateFact, b: UpdateFact): number =>
    weight(b) - weight(a) ||
    millis(b.said) - millis(a.said) ||
    a.source.localeCompare(b.source) ||
    a.start - b.start ||
    a.id.localeCompare(b.id);
  const soonest = (a: UpdateFact, b: UpdateFact): number =>
    Number(toReader(b)) - Number(toReader(a)) ||
    (lastDayOf(a.due) ?? '9999').localeCompare(lastDayOf(b.due) ?? '9999') ||
    best(a, b);

  // The same thing is often noted, written and told: once is enough, in the writer's own words where there are any.
  const said: UpdateFact[] = [];
  const isSaid = (fact: UpdateFact): boolean => {
    const kindOf = (one: UpdateFact): string => (isBadNews(one) ? 'risk' : one.kind);
    const same = said.some((one) => kindOf(one) === kindOf(fact) && isSame(fact.quote, one.quote));
    if (!same) said.push(fact);
    return same;
  };
  const back = new Map<string, HeldFact>();
  const keepBack = (fact: UpdateFact): void => {
    const act = fact.kind === 'commitment';
    // Whom thanks go to stands with the result.
    const why =
      fact.told === null && !onlyCredit.test(fact.quote)
        ? held(fact, bare((act ? fact.action : null) ?? fact.quote), act)
        : null;
    if (why !== null && why !== 'short') back.set(fact.id, { fact, why });
  };
  const lines = (
    facts: readonly UpdateFact[],
    order: (a: UpdateFact, b: UpdateFact) => number,
    write: (fact: UpdateFact) => Line | null,
  ): UpdateLine[] => {
    const ownFirst = (a: UpdateFact, b: UpdateFact) => Number(b.from.by === 'me') - Number(a.from.by === 'me');
    return [...facts]
      .sort((a, b) => ownFirst(a, b) || order(a, b))
      .flatMap((fact) => {
        const line = write(fact);
        if (line === null) keepBack(fact);
        return line === null || isSaid(fact) ? [] : [{ fact, line }];
      })
      .sort((a, b) => order(a.fact, b.fact));
  };
  const of = (kind: UpdateFact['kind']): readonly UpdateFact[] => material.facts.filter((fact) => fact.kind === kind);

  // Those below and beside hear of what they are owed themselves.
  const upward = (fact: UpdateFact): boolean =>
    fact.to === null || toReader(fact) || people.get(fact.to)?.above === true;
  const ownPromises = of('commitment').filter((fact) => mine(fact) && upward(fact));
  const due = (fact: UpdateFact): string => lastDayOf(fact.due) ?? '9999';

  const done = lines(
    ownPromises.filter((fact) => closedSince(fact) && fact.closed?.how !== 'dropped'),
    best,
    (fact) => promise(fact, fact.closed?.how === 'late' ? 'Done, later than promised' : 'Done, as promised'),
  );
  const figuresOf = figureLines(material);
  // A figure stands once, against where it began.
  const measured = new Set(figuresOf.map(({ fact }) => fact));
  const results = lines(
    of('result').filter((fact) => isNews(fact) && fact.polarity !== 'negative' && !measured.has(fact.id)),
    best,
    (fact) => statement(fact),
  );
  const decided = lines(of('decision').filter(isNews), best, (fact) =>
    statement(fact, fact.from.by === 'me' && /^(?:we )?(?:decided|agreed)\b/i.test(fact.quote) ? '' : 'Decided'),
  );
  const lateLines = lines(
    ownPromises.filter(
      (fact) => isOpen(fact) && due(fact) < today && (toReader(fact) || due(fact) >= addDays(today, -14)),
    ),
    soonest,
    late,
  );
  const dropped = lines(
    ownPromises.filter((fact) => toReader(fact) && closedSince(fact) && fact.closed?.how === 'dropped'),
    best,
    (fact) => promise(fact, 'Not coming any more'),
  );
  const bad = of('result').filter((fact) => isNews(fact) && fact.polarity === 'negative');
  const trouble = material.facts.filter((fact) => isBadNews(fact) && isOpen(fact) && within(fact, terms.risk));
  // Told, and told again once: the third time nobody reads it, and it may well be over.
  const isQuiet = ({ told, lastConfirmed }: UpdateFact): boolean =>
    told !== null &&
    !again &&
    Math.min(millis(now) - millis(told), millis(now) - millis(lastConfirmed ?? told)) > terms.still * aDay;
  const risks = lines(
    [...trouble.filter((fact) => !isQuiet(fact)), ...bad],
    (a, b) => Number(a.told !== null) - Number(b.told !== null) || best(a, b),
    (fact) => statement(fact, fact.told === null || again ? '' : 'Still open'),
  );
  const stands = (fact: UpdateFact): boolean => isOpen(fact) && due(fact) >= today && within(fact, terms.ask);
  const myAsks = material.facts.filter(
    (fact) => (fact.kind === 'request' || fact.kind === 'question') && mine(fact) && toReader(fact) && stands(fact),
  );
  const theirPromises = of('commitment').filter(
    (fact) =>
      fact.owner === reader.id && (fact.to === null || fact.to === writer.id) && isOpen(fact) && due(fact) >= today,
  );
  const timing = lines(
    of('timing').filter(
      (fact) =>
        !isBadNews(fact) && fact.due?.date != null && due(fact) >= today && due(fact) <= addDays(today, terms.ahead),
    ),
    soonest,
    (fact) => statement(fact),
  );
  const theirsOf = (toDecide: boolean): UpdateLine[] =>
    lines(
      theirPromises.filter((fact) => deciding.test(fact.quote) === toDecide),
      soonest,
      theirs,
    );

  const credit = results.flatMap(({ fact }): UpdateLine[] =>
    fact.from.credit !== ''
      ? [{ fact, line: lineOf(fact, `${fact.from.credit}, for “${shortened(bare(fact.quote), 24)}”`) }]
      : [],
  );
  const helped = lines(
    of('support').filter((fact) => isNews(fact) && fact.polarity !== 'negative'),
    best,
    (
      fact, // "Credit to Tomasz" says for what in the words before it.
    ) => (fact.owner === reader.id || onlyCredit.test(fact.quote) ? null : statement(fact, '', true)),
  );

  const parts = {
    asks: lines(
      myAsks.filter(({ quote }) => deciding.test(quote)),
      soonest,
      ask,
    ),
    progress: [...results, ...done, ...decided],
    figures: figuresOf,
    next: lines(
      ownPromises.filter((fact) => isOpen(fact) && due(fact) >= today && (fact.due !== null || toReader(fact))),
      soonest,
      (fact) => promise(fact),
    ),
    decisions: [...theirsOf(true), ...timing],
    risks: [...risks, ...lateLines, ...dropped],
    needs: [
      ...lines(
        myAsks.filter(({ quote }) => !deciding.test(quote)),
        soonest,
        ask,
      ),
      ...theirsOf(false),
    ],
    credit: [...credit, ...helped],
  };
  const first = ({ fact, why }: HeldFact): number => (why === 'apart' ? 0 : fact.kind === 'risk' ? 1 : 2);
  const kept = [...back.values()].sort((a, b) => first(a) - first(b) || best(a.fact, b.fact));
  return { ...parts, held: kept, outdated, quietSince: trouble.filter(isQuiet) };
};
