import { lastDayOf } from '../facts/last-day.ts';
import type { Measurement } from '../initiatives/initiative.ts';
import { dueAfter } from '../initiatives/milestone-due.ts';
import { doneSince, type InitiativeNow, measureSentence, openMilestones } from '../initiatives/standing-now.ts';
import { calledName } from '../people/names.ts';
import { type Day, dayOf, type Instant } from '../shared/time.ts';
import { type Agreed, agreedWords } from './agreed-line.ts';
import { bare } from './brief-frames.ts';
import type { Document, Section } from './document.ts';
import { type HeldFor, heldBack, heldWords, isPrivate, wordsOfName } from './fit-to-send.ts';
import type { Line, LineSource } from './line.ts';
import type { UpdateFact, UpdateMaterial } from './update-fact.ts';
import { updateFrames } from './update-lines.ts';
import type { UpdateNote } from './update-notes.ts';
import { withoutDueWords } from './without-due.ts';
import { capital, countWords, dayByName, dayInWords, shortened, stopped, withoutEnding } from './words.ts';

/** What stands above the fold is read in ten seconds. */
export const aboveTheFold = 60;
const mostBelow = 4;
/** A page has headings below the fold; whoever likes few lines gets none. */
const fewest = 3;

/** What a status sheet is compiled from: the initiative, and what on file speaks of it as an update to its reader knows it. */
export type StatusMaterial = {
  readonly initiative: InitiativeNow & { readonly sources: ReadonlyMap<string, LineSource> };
  readonly update: UpdateMaterial;
  /** Facts that speak of it, the newest first. */
  readonly speaking: readonly UpdateFact[];
  /** When the last status sheet of it went to this reader; null for the first one. */
  readonly last: Instant | null;
  /** The words it was agreed to with, where it came of a proposal. */
  readonly agreed?: Agreed | null;
};

export type BuiltStatus = { readonly document: Document; readonly notes: readonly UpdateNote[] };

type Part = 'measure' | 'trouble' | 'next' | 'decision' | 'help' | 'done';
type Told = { readonly part: Part; readonly line: Line };

/** What goes first where there is no room for all. */
const weight: readonly Part[] = ['measure', 'trouble', 'decision', 'next', 'help', 'done'];
/** As it is read. */
const order: readonly Part[] = ['measure', 'trouble', 'done', 'next', 'decision', 'help'];

const plainOf = (words: string): string => bare(words.replace(/\s+/g, ' ')).trim();
const sentence = (words: string): string => stopped(capital(words.trim()));

/**
 * Builds the status sheet of one initiative for one reader: its measure against where it began and should be, trouble and what is
 * done about it, milestones, the next decision and its day, help asked or offered; at most sixty words above the fold, in
 * the reader's form, and below it what changed since the last one. What is not fit for them stays out, and is said to the writer.
 * Same material, same bytes.
 */
export const buildStatus = ({ initiative, update, speaking, last, agreed = null }: StatusMaterial): BuiltStatus => {
  const { now, reader, writer, style } = update;
  const today: Day = dayOf(now);
  const since: Day | null = last === null ? null : dayOf(last);
  const frames = updateFrames(update);
  const held: { readonly words: string; readonly why: HeldFor; readonly source: LineSource | null }[] = [];
  const others = [...update.people.values()].flatMap(({ name }) =>
    wordsOfName(name).filter((word) => !reader.words.includes(word)),
  );
  const sourceOf = (fact: string | null): LineSource[] => {
    const source = fact === null ? undefined : initiative.sources.get(fact);
    return source ? [source] : [];
  };
  /** The user's own words of it, where they may go; what stays is told to the writer. */
  const fitted = (
    words: string,
    most: number,
    { trouble = false, fact = null as string | null } = {},
  ): string | null => {
    const plain = plainOf(words);
    if (plain === '') return null;
    const why = heldBack(
      {
        kind: trouble ? 'risk' : 'timing',
        from: 'capture',
        by: 'me',
        owner: writer.id,
        to: null,
        readerKnows: false,
        quiet: false,
        apart: false,
        others: trouble ? others : [],
      },
      plain,
      reader,
      { named: !trouble, whole: words },
    );
    // "Training" is enough of a milestone.
    if (why === null || why === 'short') return shortened(plain, most);
    held.push({ words: plain, why, source: sourceOf(fact)[0] ?? null });
    return null;
  };
  const by = (day: Day | null): string => (day === null ? '' : `, by ${dayByName(day, today)}`);
  const yesLine = (): Line | null => {
    if (agreed === null || last !== null) return null;
    const words = fitted(agreed.words, 20, { fact: agreed.fact });
    if (words === null) return null;
    return { text: agreedWords(agreed, words, today), sources: sourceOf(agreed.fact) };
  };

  const before: Measurement | null =
    since === null ? null : (initiative.measurements.findLast(({ day }) => day <= since) ?? null);
  const measured = fitted(
    measureSentence(initiative, { before, since: before?.day ?? since, today }) ?? '',
    aboveTheFold / 2,
  );
  const open = openMilestones(initiative);
  const nextLine = (): Line | null => {
    for (const one of open) {
      const words = fitted(one.words, 12, { fact: one.fact });
      if (words === null) continue;
      const late = one.due !== null && one.due < today;
      const moved = one.firstDue !== null && one.due !== null && one.firstDue < one.due && !late;
      const first = moved ? `, planned first for ${dayInWords(one.firstDue ?? today, today)}` : '';
      return {
        text: stopped(`${late ? 'Late' : 'Next'}: ${words}${dueAfter(one, today)}${first}`),
        sources: sourceOf(one.fact),
      };
    }
    return null;
  };
  const finished = doneSince(initiative, last);
  const doneLine = (): Line | null => {
    for (const one of finished) {
      const words = fitted(one.words, 12, { fact: one.fact });
      if (words !== null)
        return {
          text: stopped(`Done: ${words}, on ${dayInWords(one.done ?? today, today)}`),
          sources: sourceOf(one.fact),
        };
    }
    return null;
  };
  // What is over is no trouble any more; what came up before the last sheet stood in that one.
  const troubles = initiative.setbacks
    .filter(({ fact, day }) => {
      const risk = speaking.find(({ id }) => id === fact);
      return risk?.closed == null && (since === null || day >= since || risk?.told === null);
    })
    .toReversed();
  const troubleOf = (one: (typeof troubles)[number]): Line | null => {
    const words = fitted(one.words, 14, { trouble: true, fact: one.fact });
    const now_ = one.adjusted === '' ? null : fitted(one.adjusted, 14, { trouble: true });
    if (words === null) {
      // Whose life it touches stays out; that the plan changed may be said. What is to be kept is kept wholly.
      const isQuiet = held.some(({ words: kept, why }) => kept === plainOf(one.words) && why === 'quiet');
      return now_ === null || isQuiet ? null : { text: stopped(`After a setback the plan is: ${now_}`), sources: [] };
    }
    return {
      text: `${stopped(`Setback: ${withoutEnding(words, '.')}`)}${now_ === null ? '' : ` What we do: ${stopped(now_)}`}`,
      sources: sourceOf(one.fact),
    };
  };
  const troubleLines = troubles.map(troubleOf);
  const trouble = troubleLines.find((line) => line !== null) ?? null;
  const decisionWords = initiative.decision === '' ? null : fitted(initiative.decision, 14);
  const decision: Line | null =
    decisionWords === null
      ? null
      : {
          text: stopped(
            `${initiative.decisionOn === null ? 'Next decision' : `Decision by ${dayByName(initiative.decisionOn, today)}`}: ${withoutEnding(decisionWords, '.')}`,
          ),
          sources: [],
        };
  /** An ask that a note of the writer's puts down: "I asked Helen for two more drivers". */
  const noted = (fact: UpdateFact): Line | null => {
    const [whole, link = ''] = /^I (?:have )?asked (?:@?[\p{L}.'’-]+ ){1,3}?(for|to) (?=\S)/iu.exec(fact.quote) ?? [];
    if (whole === undefined || !isPrivate(fact.from.kind)) return null;
    const words = withoutDueWords(bare(fact.quote.slice(whole.length)), fact);
    if (countWords(words) < 2 || frames.held(fact, words, true) !== null) return null;
    const lead = link.toLowerCase() === 'for' ? 'What I need from you: ' : 'What I asked of you: to ';
    return frames.lineOf(fact, `${lead}${shortened(words, 14)}${by(lastDayOf(fact.due))}`);
  };
  const stands = ({ closed, due }: UpdateFact): boolean =>
    closed === null && (lastDayOf(due) === null || (lastDayOf(due) ?? '') >= today);
  const asked = speaking
    .filter(
      (fact) =>
        (fact.kind === 'request' || fact.kind === 'question') &&
        fact.owner === writer.id &&
        fact.to === reader.id &&
        fact.id !== initiative.fact &&
        stands(fact),
    )
    .flatMap((fact) => frames.ask(fact) ?? noted(fact) ?? []);
  const offered = speaking
    .filter((fact) => fact.kind === 'commitment' && fact.owner === reader.id && stands(fact))
    .flatMap((fact) => frames.theirs(fact) ?? []);
  const [help = null] = [...asked, ...offered].map((line) => ({ ...line, text: stopped(shortened(line.text, 20)) }));

  const lines: Readonly<Record<Part, Line | null>> = {
    measure:
      measured === null
        ? null
        : { text: sentence(measured), sources: sourceOf(initiative.latest?.fact ?? initiative.fact) },
    trouble,
    next: nextLine(),
    decision,
    help,
    done: doneLine(),
  };
  const chosen: Told[] = [];
  const yes = yesLine();
  let words = yes === null ? 0 : countWords(yes.text);
  const below = style.bullets === null || style.bullets > fewest;
  const most = style.bullets === null ? weight.length : Math.max(1, style.bullets);
  for (const part of weight) {
    // With headings below, what is done stands there.
    const line = below && part === 'done' ? null : lines[part];
    const counted = line === null ? 0 : countWords(line.text);
    if (line === null || chosen.length >= most || words + counted > aboveTheFold) continue;
    chosen.push({ part, line });
    words += counted;
  }
  const top = chosen.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part)).map(({ line }) => line);

  // What found no room above still stands below.
  const left = order.flatMap((part) => {
    const line = part === 'done' ? null : lines[part];
    return line === null || chosen.some((one) => one.part === part) ? [] : [line];
  });
  const said = new Set(top.map(({ text }) => text));
  const changed = (): Line[] => [
    ...finished.flatMap((one) => {
      const what = fitted(one.words, 20, { fact: one.fact });
      const text = what === null ? '' : stopped(`Done: ${what}, on ${dayInWords(one.done ?? today, today)}`);
      return text === '' || said.has(text) ? [] : [{ text, sources: sourceOf(one.fact) }];
    }),
    ...(lines.trouble === null
      ? []
      : troubleLines.flatMap((line) => (line === null || said.has(line.text) ? [] : [line]))),
  ];
  const ahead = (): Line[] =>
    open.flatMap((one) => {
      const what = fitted(one.words, 20, { fact: one.fact });
      const late = one.due !== null && one.due < today;
      const text = what === null ? '' : stopped(`${late ? `Late: ${what}` : capital(what)}${dueAfter(one, today)}`);
      const above = top.some((line) => what !== null && line.text.includes(what));
      return text === '' || above ? [] : [{ text, sources: sourceOf(one.fact) }];
    });
  const section = (heading: string, rows: readonly Line[]): Section[] =>
    rows.length === 0 ? [] : [{ heading, form: 'bullets', lines: rows.slice(0, mostBelow) }];
  const sections: Section[] = [
    ...(yes === null ? [] : [{ heading: '', form: 'paragraph' as const, lines: [yes] }]),
    ...(top.length === 0 ? [] : [{ heading: '', form: 'bullets' as const, lines: top }]),
    ...(below
      ? [
          ...section('Also', left),
          ...section(since === null ? 'Done so far' : `Since ${dayInWords(since, today)}`, changed()),
          ...section('Further ahead', ahead()),
        ]
      : []),
  ];
  const once = new Map(held.map((one) => [one.words, one]));
  const missing = (text: string): UpdateNote => ({ text, sources: [] });
  const noRoom = below ? [] : left.filter(({ text }) => !said.has(text));
  return {
    document: {
      title: `Status ${dayInWords(today, today)}: ${initiative.name}`,
      greeting: `${reader.name},`,
      sections,
      closing: calledName(writer.name),
    },
    notes: [
      ...(initiative.measure === '' && initiative.latest === null
        ? [missing('Nothing says what it is measured by. Put down its measure and where it began.')]
        : initiative.latest === null
          ? [missing('No figure of its measure is on file. Put down the last one you know.')]
          : since !== null && initiative.latest.day <= since
            ? [
                missing(
                  `Its last figure is of ${dayInWords(initiative.latest.day, today)}. Put down a newer one, if there is any.`,
                ),
              ]
            : []),
      ...(open.length === 0 && initiative.decision === ''
        ? [missing('Nothing is ahead: no milestone, and no decision. Name one, or say that it is done.')]
        : []),
      ...noRoom.map((line) => ({
        text: `Left out, for ${reader.name} likes it short: “${shortened(line.text, 16)}” Say it when you meet.`,
        sources: [...line.sources],
      })),
      ...[...once.values()].slice(0, 3).map(
        (one): UpdateNote => ({
          text: `Held back: “${shortened(one.words, 16)}”, because ${heldWords(one.why, reader.name, undefined, one.words)}. If ${reader.name} should know, say it in other words.`,
          sources: one.source ? [one.source] : [],
        }),
      ),
    ],
  };
};
