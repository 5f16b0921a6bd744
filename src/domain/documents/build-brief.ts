import type { Fact, FactKind } from '../facts/fact.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../shared/time.ts';
import type { SourceKind } from '../sources/source.ts';
import type { Brief } from './brief.ts';
import type { Line, LineSource } from './line.ts';
import { countWords, dueInWords, saidInWords, shortened } from './words.ts';

/** A fact with what the brief has to know of where it was said. */
export type BriefFact = Fact & {
  readonly from: {
    readonly kind: SourceKind;
    readonly title: string;
    /** Who said or wrote it; "you" for the user. */
    readonly who: string;
    /** The reader of this brief wrote it, was written to, or was there. */
    readonly theyKnow: boolean;
  };
  /** The other side has written in the same conversation since: it counts as answered. */
  readonly answered: boolean;
};

export type BriefMaterial = {
  /** `name` is what frames call the person; never a pronoun. */
  readonly person: { readonly id: string; readonly name: string };
  readonly me: string | null;
  readonly now: Instant;
  readonly facts: readonly BriefFact[];
  /** The last conversations with them, newest first. */
  readonly threads: readonly {
    readonly id: string;
    readonly title: string;
    readonly said: Instant;
    readonly who: string;
    readonly quote: string;
    readonly mails: number;
  }[];
};

export type BriefParts = {
  readonly brief: Brief;
  readonly priorities: readonly Line[];
  readonly asked: readonly Line[];
  readonly open: readonly Line[];
};

const mostWords = 90;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const bare = (text: string): string => text.replace(/[.;,:\s]+$/, '');

const sourceOf = (fact: BriefFact): LineSource => ({
  quote: fact.quote,
  kind: fact.from.kind,
  date: fact.said,
  id: fact.source,
  fact: fact.id,
  who: fact.from.who,
});

/** Errands and small talk are not worth a place in a brief after a day or two. */
const errand =
  /^(pls|please|plz|can|could|will|would|did|do|are|is)?\s*(you\s+)?(pls|please)?\s*(print|call|fax|resend|confirm|talk|come|send me (his|her|their)|forward)\b/i;

const weights: Partial<Record<FactKind, number>> = {
  risk: 9,
  question: 11,
  request: 11,
  preference: 6,
  priority: 6,
  pressure: 5,
  decision: 4,
  position: 4,
  timing: 4,
  outcome: 4,
  success: 4,
  result: 4,
  opportunity: 3,
  support: 2,
  tie: 2,
  reflection: 2,
};

/** How long a fact stays worth saying, in days; SPEC 1.7 where it names a term. */
const terms: Partial<Record<FactKind, number>> = {
  question: 14,
  request: 14,
  commitment: 28,
  risk: 30,
  decision: 21,
  outcome: 30,
  position: 30,
  timing: 45,
  priority: 90,
  pressure: 90,
  success: 180,
  preference: 180,
  result: 45,
  opportunity: 45,
  support: 30,
  reflection: 60,
  tie: 180,
};

/** Builds the brief and what stands below it out of what was said up to `now`; same material, same bytes. */
export const buildBrief = (material: BriefMaterial): BriefParts => {
  const { person, me, now } = material;
  const today: Day = dayOf(now);
  const name = person.name;
  const ageOf = (fact: BriefFact): number => daysBetween(dayOf(fact.said), today);
  const current = material.facts.filter(
    (fact) => ageOf(fact) <= (terms[fact.kind] ?? 30) || (fact.due?.date ?? '') >= today,
  );
  const theirs = (fact: BriefFact): boolean => fact.owner === person.id;
  const mine = (fact: BriefFact): boolean => me !== null && fact.owner === me;
  const isOpen = (fact: BriefFact): boolean => fact.closed === null && !fact.answered;
  const quoted = (fact: BriefFact, most = 16): string => `“${shortened(bare(fact.quote), most)}”`;
  const noted = (fact: BriefFact): string =>
    fact.from.who === 'you' ? `noted ${saidInWords(fact.said, today)}` : saidInWords(fact.said, today);

  const frame = (fact: BriefFact, most = 16): string => {
    const words = quoted(fact, most);
    const mail = fact.from.kind === 'mail';
    const when = saidInWords(fact.said, today);
    switch (fact.kind) {
      case 'question':
      case 'request':
        return mail ? `${name} asked ${when}: ${words}` : `${upper(noted(fact))}: ${words}`;
      case 'risk':
        return fact.from.theyKnow
          ? `${mail && theirs(fact) ? `${name} wrote` : 'Trouble named'} ${when}: ${words}`
          : `Say it first, nothing shows that ${name} knows: ${words}`;
      case 'preference':
        return `How ${name} likes it: ${words}`;
      case 'priority':
        return `What matters to ${name}: ${words}`;
      case 'pressure':
        return `On ${name}’s mind: ${words}`;
      case 'success':
        return `What good looks like to ${name}: ${words}`;
      case 'decision':
        return `Decided ${when}: ${words}`;
      case 'position':
        return `Where ${name} stood ${when}: ${words}`;
      case 'timing':
        return `Mind the timing: ${words}`;
      case 'outcome':
        return `The answer ${when}: ${words}`;
      case 'result':
        return `Worth saying: ${words}`;
      case 'opportunity':
        return `A need seen ${when}: ${words}`;
      case 'support':
        return `Thanks are due: ${words}`;
      case 'reflection':
        return `You meant to try: ${words}`;
      default:
        return `${upper(noted(fact))}: ${words}`;
    }
  };
  const line = (fact: BriefFact, most = 16): Line => ({ text: frame(fact, most), sources: [sourceOf(fact)] });

  const owed = (fact: BriefFact): Line => {
    const act = fact.action ? upper(shortened(bare(fact.action), 12)) : quoted(fact, 12);
    const due = fact.due?.date ? `, due ${dueInWords(fact.due.date, today)}` : fact.due ? `, “${fact.due.text}”` : '';
    const overdue = fact.due?.date && fact.due.date < today ? ', overdue' : '';
    return { text: `${act} (${saidInWords(fact.said, today)}${overdue || due})`, sources: [sourceOf(fact)] };
  };

  const rank = (fact: BriefFact): number => {
    const fresh = 1 / (1 + ageOf(fact) / ((terms[fact.kind] ?? 30) / 2));
    const small = errand.test(fact.quote.trim()) || countWords(fact.quote) < 4 ? (ageOf(fact) <= 1 ? 0.6 : 0.2) : 1;
    const untold = fact.kind === 'risk' && fact.from.theyKnow ? 0.4 : 1;
    return (weights[fact.kind] ?? 1) * fresh * small * untold * (fact.state === 'accepted' ? 1.6 : fact.confidence);
  };
  const best = (facts: readonly BriefFact[]): readonly BriefFact[] =>
    [...facts].sort((a, b) => rank(b) - rank(a) || b.said.localeCompare(a.said) || a.id.localeCompare(b.id));

  const soonest = (a: BriefFact, b: BriefFact): number =>
    (a.due?.date ?? '9999').localeCompare(b.due?.date ?? '9999') || b.said.localeCompare(a.said);
  const withThem = (fact: BriefFact): boolean => fact.about.includes(person.id);
  const commitments = current.filter((fact) => fact.kind === 'commitment' && isOpen(fact));
  const asksOfMe = current.filter(
    (fact) => (fact.kind === 'request' || fact.kind === 'question') && theirs(fact) && isOpen(fact),
  );
  const iOwe = commitments
    .filter((fact) => mine(fact) && (fact.to === person.id || (fact.to === null && withThem(fact))))
    .sort(soonest);
  const theyOwe = commitments.filter(theirs).sort(soonest);
  const myAsks = current
    .filter(
      (fact) =>
        (fact.kind === 'request' || fact.kind === 'question') && mine(fact) && fact.to === person.id && isOpen(fact),
    )
    .sort((a, b) => b.said.localeCompare(a.said));

  // A dated ask in a capture is something the user has to meet: it is owed like a promise.
  const dated = asksOfMe.filter((fact) => fact.kind === 'request' && fact.due !== null);
  const owedLines = [...iOwe, ...dated].sort(soonest);
  const shownOwed = owedLines.slice(0, 3);
  const [ask] = myAsks;

  const candidates = best(
    current.filter(
      (fact) =>
        fact.kind !== 'commitment' &&
        !shownOwed.includes(fact) &&
        fact !== ask &&
        (fact.kind === 'question' || fact.kind === 'request' ? theirs(fact) && isOpen(fact) : fact.closed === null) &&
        !(mine(fact) && ['preference', 'priority', 'pressure', 'position', 'success'].includes(fact.kind)),
    ),
  );
  const chosen: BriefFact[] = [];
  const seenKinds = new Map<FactKind, number>();
  for (const fact of candidates) {
    const kinds = seenKinds.get(fact.kind) ?? 0;
    const same = chosen.some((one) => one.source === fact.source && one.start < fact.end && fact.start < one.end);
    if (same || kinds >= (fact.kind === 'question' || fact.kind === 'request' ? 2 : 1) || chosen.length === 4) continue;
    seenKinds.set(fact.kind, kinds + 1);
    chosen.push(fact);
  }

  const threads = material.threads.filter(({ title }) => title.trim() !== '');
  const threadLine = (thread: BriefMaterial['threads'][number]): Line => ({
    text: `Last talked of ${saidInWords(thread.said, today)}: “${shortened(thread.title, 12)}”`,
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
  const [first, ...others] = chosen;
  const [firstThread] = threads;
  const top: Line = first
    ? line(first, 20)
    : firstThread
      ? threadLine(firstThread)
      : { text: `Nothing is on file yet about what ${name} needs.`, sources: [] };
  const bullets = others.slice(0, 3).map((fact) => line(fact));
  if (bullets.length < 2) {
    for (const thread of threads.slice(first ? 0 : 1, 2)) {
      if (bullets.length < 3 && daysBetween(dayOf(thread.said), today) <= 14) bullets.push(threadLine(thread));
    }
  }

  const asked = [...current]
    .filter((fact) => (fact.kind === 'question' || fact.kind === 'request') && theirs(fact))
    .sort((a, b) => b.said.localeCompare(a.said) || a.id.localeCompare(b.id));
  const priorities = best(
    current.filter((fact) => ['priority', 'pressure', 'success'].includes(fact.kind) && !mine(fact)),
  );
  const questions: Line[] = best(
    asked.filter((fact) => fact.kind === 'question' && fact !== first && !others.includes(fact)),
  )
    .slice(0, 3)
    .map((fact) => line(fact, 24));
  if (priorities.length === 0) {
    questions.push({
      text: `Nothing says what matters most to ${name} now. Ask: “What matters most to you this quarter, and where can I help?”`,
      sources: [],
    });
  }

  const draft = {
    line: top,
    bullets,
    iOwe: shownOwed.map(owed),
    theyOwe: theyOwe.slice(0, 3).map(owed),
    ask: ask ? { text: quoted(ask, 18), sources: [sourceOf(ask)] } : null,
  };
  const wordsOf = (d: typeof draft): number =>
    [d.line, ...d.bullets, ...d.iOwe, ...d.theyOwe, ...(d.ask ? [d.ask] : [])].reduce(
      (sum, { text }) => sum + countWords(text),
      0,
    );
  // What stands below the brief is not lost: it is dropped from the end of the longest list first.
  let fitted = draft;
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
    open: [...owedLines, ...theyOwe.filter((fact) => !owedLines.includes(fact)), ...myAsks].slice(0, 20).map(owed),
  };
};
