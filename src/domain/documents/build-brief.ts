import { type Day, dayOf, daysBetween, type Instant } from '../shared/time.ts';
import { plainSubject } from '../sources/plain-subject.ts';
import type { Brief } from './brief.ts';
import {
  type BriefFact,
  bestFirst,
  currentOn,
  inOrder,
  isAbout,
  isAsk,
  isPromise,
  isWorthALine,
  says,
} from './brief-fact.ts';
import { bare, framesFor } from './brief-frames.ts';
import type { Line } from './line.ts';
import { countWords, saidInWords, shortened } from './words.ts';

export type BriefMaterial = {
  /** `name` is what frames call the person; never a pronoun. */
  readonly person: { readonly id: string; readonly name: string };
  readonly me: string | null;
  /** This and every `said` are on the user's wall clock. */
  readonly now: Instant;
  readonly facts: readonly BriefFact[];
  /** The last conversations with them, newest first. */
  readonly threads: readonly {
    readonly id: string;
    readonly title: string;
    readonly said: Instant;
    readonly who: string;
    /** They wrote it; `quote` is the beginning of their own words. */
    readonly theirs: boolean;
    readonly quote: string;
  }[];
};

export type BriefParts = {
  readonly brief: Brief;
  readonly priorities: readonly Line[];
  readonly asked: readonly Line[];
  readonly open: readonly Line[];
};

const mostWords = 90;
// What the user asked of them is asked again only where the words themselves ask.
const asking = /\?|\b(please|pls|can|could|would|will|need|let|want|decide|approve|may|should)\b/i;

const plainTitle = (title: string): string => plainSubject(title).toLowerCase();

/** Builds the brief and what stands below it out of what was said up to `now`; same material, same bytes. */
export const buildBrief = (material: BriefMaterial): BriefParts => {
  const { person, me, now } = material;
  const today: Day = dayOf(now);
  const name = person.name;
  const current = currentOn(today, material.facts).filter((fact) => isAbout(fact, person.id));
  const { quoted, line, owed, sourceOf } = framesFor(name, today);
  // What they asked of somebody else is not the user's to answer.
  const theirs = (fact: BriefFact): boolean =>
    fact.owner === person.id && (!isAsk(fact) || fact.to === null || fact.to === me);
  const mine = (fact: BriefFact): boolean => me !== null && fact.owner === me;
  const isOpen = (fact: BriefFact): boolean => fact.closed === null && !fact.answered;
  const best = (facts: readonly BriefFact[]) => bestFirst(today, facts);
  const soonest = (a: BriefFact, b: BriefFact): number =>
    (a.due?.date ?? '9999').localeCompare(b.due?.date ?? '9999') || inOrder(a, b);
  const withThem = (fact: BriefFact): boolean => fact.about.includes(person.id);
  const commitments = current.filter((fact) => fact.kind === 'commitment' && isOpen(fact) && isPromise(fact));
  const asksOfMe = current.filter((fact) => isAsk(fact) && theirs(fact) && isOpen(fact));
  const iOwe = commitments
    .filter((fact) => mine(fact) && (fact.to === person.id || (fact.to === null && withThem(fact))))
    .sort(soonest);
  const theyOwe = commitments.filter(theirs).sort(soonest);
  const myAsks = current
    .filter(
      (fact) =>
        isAsk(fact) &&
        mine(fact) &&
        fact.to === person.id &&
        isOpen(fact) &&
        isWorthALine(fact) &&
        asking.test(fact.quote) &&
        // Asked in mail over a week ago and never taken up by the user: answered by word of mouth, or dropped.
        (fact.state === 'accepted' || daysBetween(dayOf(fact.said), today) <= 7),
    )
    .sort(inOrder);

  // A dated ask in a capture is something the user has to meet: it is owed like a promise.
  const dated = asksOfMe.filter((fact) => fact.kind === 'request' && fact.due !== null && isWorthALine(fact));
  const owedLines = [...iOwe, ...dated].sort(soonest);
  const shownOwed = owedLines.slice(0, 3);
  const [ask] = myAsks;

  const candidates = best(
    current.filter(
      (fact) =>
        fact.kind !== 'commitment' &&
        !shownOwed.includes(fact) &&
        fact !== ask &&
        (isAsk(fact) ? theirs(fact) && isOpen(fact) && isWorthALine(fact) : fact.closed === null),
    ),
  );
  // The best fact of each kind first; a second question only where room is left.
  const chosen: BriefFact[] = [];
  for (const most of [1, 2]) {
    for (const fact of candidates) {
      const kinds = chosen.filter(({ kind }) => kind === fact.kind || (isAsk(fact) && isAsk({ kind }))).length;
      const same = chosen.some((one) => one.source === fact.source && one.start < fact.end && fact.start < one.end);
      if (chosen.length < 4 && !same && kinds < most && (most === 1 || isAsk(fact))) chosen.push(fact);
    }
  }

  const told = new Set(chosen.map(({ from }) => plainTitle(from.title)));
  // Their own words of the last days first, then whatever was talked of last.
  const speaks = ({ theirs: own, quote, said }: BriefMaterial['threads'][number]): boolean =>
    own && says(quote) && daysBetween(dayOf(said), today) <= 5;
  const threads = material.threads
    .filter(({ title }, place, all) => {
      const plain = plainTitle(title);
      return plain !== '' && !told.has(plain) && all.findIndex((one) => plainTitle(one.title) === plain) === place;
    })
    .sort((a, b) => Number(speaks(b)) - Number(speaks(a)));
  const threadLine = (thread: BriefMaterial['threads'][number]): Line => ({
    text: speaks(thread)
      ? `${name} wrote ${saidInWords(thread.said, today)}: “${shortened(bare(thread.quote), 16)}”`
      : `Last talked of ${saidInWords(thread.said, today)}: “${shortened(thread.title, 12)}”`,
    sources: [
      {
        quote: thread.quote || thread.title,
        kind: 'mail',
        date: thread.said,
        id: thread.id,
        fact: null,
        who: thread.who,
      },
    ],
  });
  // How they like it told is a bullet; the line is what the talk is about.
  const first = chosen.find(({ kind }) => kind !== 'preference') ?? (threads.length > 0 ? undefined : chosen[0]);
  const others = chosen.filter((fact) => fact !== first);
  const [firstThread] = threads;
  const top = (most: number): Line =>
    first
      ? line(first, most + 4)
      : firstThread
        ? threadLine(firstThread)
        : { text: `Nothing is on file yet about what ${name} needs.`, sources: [] };
  const more = others.length < 2 ? threads.slice(first ? 0 : 1, 2) : [];
  const fresh = more.filter(({ said }) => daysBetween(dayOf(said), today) <= 14);

  const asked = [...current].filter((fact) => isAsk(fact) && theirs(fact)).sort(inOrder);
  const priorities = best(current.filter((fact) => ['priority', 'pressure', 'success'].includes(fact.kind)));
  const questions: Line[] = best(
    asked.filter((fact) => fact.kind === 'question' && isWorthALine(fact) && fact !== first && !others.includes(fact)),
  )
    .slice(0, 3)
    .map((fact) => line(fact, 24));
  if (priorities.length === 0) {
    questions.push({
      text: `Nothing says what matters most to ${name} now. Ask: “What matters most to you this quarter, and where can I help?”`,
      sources: [],
    });
  }

  const written = (most: number) => ({
    line: top(most),
    bullets: [...others.slice(0, 3).map((fact) => line(fact, most)), ...fresh.map(threadLine)].slice(0, 3),
    iOwe: shownOwed.map((fact) => owed(fact, Math.max(most - 2, 10))),
    theyOwe: theyOwe.slice(0, 3).map((fact) => owed(fact, Math.max(most - 2, 10))),
    ask: ask ? { text: quoted(ask, most + 2), sources: [sourceOf(ask)] } : null,
  });
  const wordsOf = (d: ReturnType<typeof written>): number =>
    [d.line, ...d.bullets, ...d.iOwe, ...d.theyOwe, ...(d.ask ? [d.ask] : [])].reduce(
      (sum, { text }) => sum + countWords(text),
      0,
    );
  // Shorter quotes first, then fewer lines; the whole quote stays in the margin and the rest below the brief.
  const lengths = [16, 13, 10].map(written);
  let fitted = lengths.find((one) => wordsOf(one) <= mostWords) ?? written(10);
  while (wordsOf(fitted) > mostWords) {
    const { bullets: b, iOwe: mineLines, theyOwe: theirLines } = fitted;
    if (theirLines.length > 1) fitted = { ...fitted, theyOwe: theirLines.slice(0, -1) };
    else if (mineLines.length > 2) fitted = { ...fitted, iOwe: mineLines.slice(0, -1) };
    else if (b.length > 1) fitted = { ...fitted, bullets: b.slice(0, -1) };
    else if (mineLines.length > 1) fitted = { ...fitted, iOwe: mineLines.slice(0, -1) };
    else break;
  }
  return {
    brief: { ...fitted, questions, words: wordsOf(fitted) },
    priorities: priorities.slice(0, 5).map((fact) => line(fact, 24)),
    asked: asked.slice(0, 10).map((fact) => line(fact, 24)),
    open: [...owedLines, ...theyOwe.filter((fact) => !owedLines.includes(fact)), ...myAsks]
      .slice(0, 20)
      .map((fact) => owed(fact)),
  };
};
