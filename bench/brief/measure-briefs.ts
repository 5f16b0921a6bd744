import { briefBuild } from '../../src/app/brief/build.ts';
import type { Line } from '../../src/domain/documents/line.ts';
import { unsure } from '../../src/domain/facts/fact.ts';
import { plainSubject } from '../../src/domain/sources/plain-subject.ts';
import type { BenchMail, Mailbox } from './mailbox.ts';
import { type BenchMoment, isBetween, momentsOf, sampled, weekFrom } from './moments.ts';
import { staleSigns } from './stale.ts';
import type { Topics } from './topic.ts';

export type MeasuredLine = {
  readonly part: string;
  readonly text: string;
  readonly source: BenchMail | undefined;
  readonly quote: string;
  readonly signs: readonly string[];
  /** The mails of the next seven days that take it up. */
  readonly takenUp: readonly BenchMail[];
};

export type MeasuredBrief = {
  readonly moment: BenchMoment;
  readonly words: number;
  readonly ms: number;
  readonly lines: readonly MeasuredLine[];
  /** The plain rule: the three most recent subjects, and as many as the brief has lines. */
  readonly plain: readonly { readonly text: string; readonly takenUp: boolean }[];
  /** The share of other weeks that take up at least one line. */
  readonly chance: number;
  readonly plainChance: number;
  readonly asks: { readonly all: number; readonly named: number; readonly plain: number; readonly foreseeable: number };
};

const otherWeeks = 40;
const twoMonths = 60 * 86_400_000;
const fortnight = 14 * 86_400_000;

/*
 * What a frame adds round a quote is ours and no topic; an owed line without a quote ends with ", said …". A line with
 * several sources names several topics, one in each pair of quotation marks; else all its words are one topic.
 */
const shownTopics = ({ text, sources }: Line): readonly string[] => {
  const quoted = [...text.matchAll(/“([^”]*)”/g)].map(([, words]) => words ?? '');
  if (quoted.length === 0) return [text.replace(/, (?:said|asked) [^,]*(?:, [^,]*)?$/, '')];
  const act = text.startsWith('“') || sources.length > 1 ? '' : text.replace(/ \(“.*$/, '');
  return sources.length > 1 ? quoted : [[/ \(“[^”]*”\), (?:said|asked)/.test(text) ? act : '', ...quoted].join(' ')];
};

/** The most recent subjects between the two before a moment, each once, newest first. */
const recentSubjects = (mailbox: Mailbox, before: number, most: number): readonly string[] => {
  const between = isBetween(mailbox);
  const found = new Map<string, string>();
  for (let at = mailbox.mails.length - 1; at >= 0 && found.size < most; at -= 1) {
    const mail = mailbox.mails[at];
    if (!mail || mail.ms > before || !between(mail)) continue;
    const subject = plainSubject(mail.subject);
    if (subject !== '' && !found.has(subject.toLowerCase())) found.set(subject.toLowerCase(), subject);
  }
  return [...found.values()];
};

/** What the leader asks in a week: the sentence with the subject above it. */
const asksIn = (mailbox: Mailbox, mails: readonly BenchMail[]): readonly { text: string; mail: BenchMail }[] => {
  const store = mailbox.workspace.store();
  return mails
    .filter(({ from }) => from === mailbox.leader.id)
    .flatMap((mail) =>
      store.facts
        .ofSource(mail.id)
        .filter(
          ({ kind, owner, confidence }) =>
            (kind === 'request' || kind === 'question') && owner === mailbox.leader.id && confidence >= unsure,
        )
        .map(({ quote }) => ({ text: `${plainSubject(mail.subject)} ${quote}`, mail })),
    );
};

/** Builds the brief of each sampled moment with the real operation and compares it with the seven days after. */
export const measureBriefs = async (
  mailbox: Mailbox,
  topics: Topics,
  count: number,
  chance: () => number,
): Promise<readonly MeasuredBrief[]> => {
  const all = momentsOf(mailbox);
  const measured: MeasuredBrief[] = [];
  for (const moment of sampled(all, count, chance)) {
    const begun = performance.now();
    const brief = await briefBuild.run(mailbox.contextAt(moment.asOf), { person: mailbox.leader.id });
    const ms = performance.now() - begun;
    const after = weekFrom(mailbox, moment.asOfMs);
    const controls = sampled(
      all.filter(({ asOfMs }) => Math.abs(asOfMs - moment.asOfMs) > twoMonths),
      otherWeeks,
      chance,
    ).map(({ asOfMs }) => weekFrom(mailbox, asOfMs));
    const hits = (line: ReadonlySet<string>, mails: readonly BenchMail[]): readonly BenchMail[] =>
      line.size === 0 ? [] : mails.filter((mail) => topics.takesUp(line, topics.ofMail(mail)));
    const byChance = (lines: readonly ReadonlySet<string>[]): number =>
      controls.filter((mails) => lines.some((line) => hits(line, mails).length > 0)).length /
      Math.max(1, controls.length);

    const parts: readonly (readonly [string, Line])[] = [
      ['line', brief.line],
      ...brief.bullets.map((line) => ['bullet', line] as const),
      ...brief.iOwe.map((line) => ['i owe', line] as const),
      ...brief.theyOwe.map((line) => ['they owe', line] as const),
      ...(brief.ask ? [['ask', brief.ask] as const] : []),
    ];
    const shown = parts.filter(([, { sources }]) => sources.length > 0);
    const topicsOf = shown.map(([, line]) => shownTopics(line).map(topics.ofText));
    const wordsOf = topicsOf.flat();
    const subjects = recentSubjects(mailbox, moment.asOfMs, 3);
    const plainWords = subjects.map(topics.ofText);
    const before = mailbox.mails
      .filter(({ ms: at }) => at <= moment.asOfMs && at > moment.asOfMs - fortnight)
      .map(topics.ofMail);
    const asks = asksIn(mailbox, after).map(({ text }) => topics.ofText(text));
    measured.push({
      moment,
      words: brief.words,
      ms,
      lines: shown.map(([part, { text, sources }], place) => {
        const [source] = sources;
        const mail = mailbox.mails.find(({ id }) => id === source?.id);
        return {
          part,
          text,
          quote: source?.quote ?? '',
          source: mail,
          // What was talked of cannot be answered; an ask, a promise and words can.
          signs:
            mail && sources.length === 1 && !/^(?:Last talked|Came up|Also:|Before that)/.test(text)
              ? staleSigns(mailbox, mail, moment.asOfMs)
              : [],
          takenUp: (topicsOf[place] ?? []).flatMap((words) => hits(words, after)),
        };
      }),
      plain: subjects.map((text, place) => ({
        text,
        takenUp: hits(plainWords[place] ?? new Set(), after).length > 0,
      })),
      chance: byChance(wordsOf),
      plainChance: byChance(plainWords),
      asks: {
        all: asks.length,
        named: asks.filter((ask) => wordsOf.some((line) => line.size > 0 && topics.takesUp(line, ask))).length,
        plain: asks.filter((ask) => plainWords.some((line) => line.size > 0 && topics.takesUp(line, ask))).length,
        foreseeable: asks.filter((ask) => before.some((mail) => topics.takesUp(ask, mail))).length,
      },
    });
  }
  return measured;
};
