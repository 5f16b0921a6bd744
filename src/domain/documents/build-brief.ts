import { lastDayOf } from '../facts/last-day.ts';
import { questionFor } from '../people/profile/asking.ts';
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
  isUnread,
  isWorthALine,
} from './brief-fact.ts';
import { framesFor } from './brief-lines.ts';
import { talkedOfLines, theyWrote } from './brief-topics.ts';
import type { Line } from './line.ts';
import type { OwnWords } from './own-words.ts';
import type { TalkedOf } from './talked-of.ts';
import { countWords } from './words.ts';

export type BriefMaterial = {
  /** `name` is what frames call the person; never a pronoun. */
  readonly person: { readonly id: string; readonly name: string };
  readonly me: string | null;
  /** This and every `said` are on the user's wall clock. */
  readonly now: Instant;
  readonly facts: readonly BriefFact[];
  /** What they wrote in the last days that says what they think or want, newest first. */
  readonly words: readonly OwnWords[];
  /** What a talk before a decision is for: it takes its words out of the ninety. */
  readonly talk?: readonly Line[];
  readonly topics: Pick<TalkedOf, 'recurring' | 'latest'>;
  /** What to quote of a mail and who wrote it, where it was read. */
  readonly beginnings: ReadonlyMap<string, { readonly quote: string; readonly who: string }>;
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
const askingOutright = /\?|\b(please|pls|(can|could|would|will) you)\b/i;

/** Builds the brief and what stands below it out of what was said up to `now`; same material, same bytes. */
export const buildBrief = (material: BriefMaterial): BriefParts => {
  const { person, me, now } = material;
  const today: Day = dayOf(now);
  const name = person.name;
  const current = currentOn(now, material.facts).filter((fact) => isAbout(fact, person.id));
  const { line, owed, again } = framesFor(name, today);
  // What they asked of somebody else is not the user's to answer.
  const theirs = (fact: BriefFact): boolean =>
    fact.owner === person.id && (!isAsk(fact) || fact.to === null || fact.to === me);
  const mine = (fact: BriefFact): boolean => me !== null && fact.owner === me;
  const isOpen = (fact: BriefFact): boolean => fact.closed === null && !fact.answered;
  const best = (facts: readonly BriefFact[]) => bestFirst(today, facts);
  const soonest = (a: BriefFact, b: BriefFact): number =>
    (lastDayOf(a.due) ?? '9999').localeCompare(lastDayOf(b.due) ?? '9999') || inOrder(a, b);
  const withThem = (fact: BriefFact): boolean => fact.about.includes(person.id);
  const commitments = current.filter((fact) => fact.kind === 'commitment' && isOpen(fact) && isPromise(fact));
  const asksOfMe = current.filter((fact) => isAsk(fact) && theirs(fact) && isOpen(fact));
  const iOwe = commitments
    .filter((fact) => mine(fact) && (fact.to === person.id || (fact.to === null && withThem(fact))))
    .sort(soonest);
  const theyOwe = commitments
    .filter((fact) => theirs(fact) && (!isUnread(fact) || fact.to === null || fact.to === me))
    .sort(soonest);
  const myAsks = current
    .filter(
      (fact) =>
        isAsk(fact) &&
        mine(fact) &&
        fact.to === person.id &&
        isOpen(fact) &&
        isWorthALine(fact) &&
        (isUnread(fact) ? askingOutright : asking).test(fact.quote) &&
        // Asked in mail days ago and never taken up by the user: answered by word of mouth, or dropped.
        (fact.state === 'accepted' || daysBetween(dayOf(fact.said), today) <= (isUnread(fact) ? 4 : 7)),
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
        (isUnread(fact) ? isWorthALine(fact) : true) &&
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

  // Of what nobody has looked at yet, two lines: then what is talked of tells more.
  const unread = chosen.filter(isUnread).slice(2);
  const picked = chosen.filter((fact) => !unread.includes(fact));
  // How they like it told is a bullet; the line is what the talk is about.
  const first = picked.find(({ kind }) => kind !== 'preference');
  const others = picked.filter((fact) => fact !== first);
  const inFacts = [...picked, ...shownOwed, ...(ask ? [ask] : [])];
  const own = material.words.filter(({ id }) => !inFacts.some(({ source }) => source === id)).slice(0, 1);
  const told = new Set(
    [...inFacts.map(({ from }) => from.title), ...own.map(({ title }) => title)].map((title) =>
      plainSubject(title).toLowerCase(),
    ),
  );
  /** What fills the room that facts leave, the best first: `most` subjects in each. */
  const talk = (most: number, width: number): readonly Line[] => [
    ...own.map((one) => theyWrote(name, one, today, width)),
    ...talkedOfLines(material, most, told, today, !first && own.length === 0),
  ];
  const body = (width: number, most: number): { line: Line; bullets: readonly Line[] } => {
    const facts = [...(first ? [line(first, width + 4)] : []), ...others.map((fact) => line(fact, width))];
    const lines = facts.length < 4 ? [...facts, ...talk(most, width)] : facts;
    const [top, ...rest] = first || facts.length === 0 ? lines : [...lines.slice(facts.length), ...facts];
    return {
      line: top ?? { text: `No fresh ask of ${name}’s is open.`, sources: [] },
      bullets: rest.slice(0, 3),
    };
  };

  const asked = [...current].filter((fact) => isAsk(fact) && theirs(fact)).sort(inOrder);
  const priorities = best(current.filter((fact) => ['priority', 'pressure', 'success'].includes(fact.kind)));
  const open = best(
    asked.filter((fact) => fact.kind === 'question' && isWorthALine(fact) && fact !== first && !others.includes(fact)),
  ).slice(0, 3);
  const questions: Line[] = open.map((fact) => line(fact, 24));
  if (priorities.length === 0) {
    questions.push({
      text: `Nothing says what matters most to ${name} now. Ask: “${questionFor('priority')}”`,
      sources: [],
    });
  }

  const written = (most: number, subjects: number) => ({
    ...body(most, subjects),
    iOwe: shownOwed.map((fact) => owed(fact, Math.max(most - 2, 10))),
    theyOwe: theyOwe.slice(0, 3).map((fact) => owed(fact, Math.max(most - 2, 10))),
    ask: ask ? again(ask, most + 2) : null,
  });
  const talkLines = material.talk ?? [];
  const wordsOf = (d: ReturnType<typeof written>): number =>
    [...talkLines, d.line, ...d.bullets, ...d.iOwe, ...d.theyOwe, ...(d.ask ? [d.ask] : [])].reduce(
      (sum, { text }) => sum + countWords(text),
      0,
    );
  // Shorter quotes first, then fewer lines; the whole quote stays in the margin and the rest below the brief.
  const lengths = [
    [16, 10],
    [14, 8],
    [13, 6],
    [11, 4],
    [10, 3],
  ].map(([most = 10, subjects = 3]) => written(most, subjects));
  let fitted = lengths.find((one) => wordsOf(one) <= mostWords) ?? written(10, 3);
  while (wordsOf(fitted) > mostWords) {
    const { bullets: b, iOwe: mineLines, theyOwe: theirLines } = fitted;
    if (theirLines.length > 1) fitted = { ...fitted, theyOwe: theirLines.slice(0, -1) };
    else if (mineLines.length > 2) fitted = { ...fitted, iOwe: mineLines.slice(0, -1) };
    else if (b.length > 1) fitted = { ...fitted, bullets: b.slice(0, -1) };
    else if (mineLines.length > 1) fitted = { ...fitted, iOwe: mineLines.slice(0, -1) };
    // What a talk was planned for comes before an old ask, and before a second matter.
    else if (talkLines.length > 0 && fitted.ask) fitted = { ...fitted, ask: null };
    else if (talkLines.length > 0 && b.length > 0) fitted = { ...fitted, bullets: [] };
    else break;
  }
  // What stands above is not said again.
  const above = [fitted.line, ...fitted.bullets, ...fitted.iOwe, ...fitted.theyOwe, ...questions];
  const stands = new Set(
    [...above, ...(fitted.ask ? [fitted.ask] : [])].flatMap(({ sources }) => sources.flatMap(({ fact }) => fact ?? [])),
  );
  const unsaid = (facts: readonly BriefFact[]): readonly BriefFact[] => facts.filter(({ id }) => !stands.has(id));
  const owedToo = unsaid([...owedLines, ...theyOwe.filter((fact) => !owedLines.includes(fact)), ...myAsks]).slice(
    0,
    20,
  );
  return {
    brief: { ...fitted, bullets: [...fitted.bullets], questions, words: wordsOf(fitted) },
    priorities: unsaid(priorities)
      .slice(0, 5)
      .map((fact) => line(fact, 24)),
    asked: unsaid(asked)
      .filter((fact) => !owedToo.includes(fact))
      .slice(0, 10)
      .map((fact) => line(fact, 24)),
    open: owedToo.map((fact) => owed(fact)),
  };
};
