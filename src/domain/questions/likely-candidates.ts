import { type BriefFact, currentOn, isAbout, isAsk, isPromise, isWorthALine } from '../documents/brief-fact.ts';
import { bare } from '../documents/brief-frames.ts';
import type { LineSource } from '../documents/line.ts';
import { standingAct } from '../documents/standing-act.ts';
import { withoutSpeaker } from '../documents/talk-fact.ts';
import type { TalkedOf, Topic } from '../documents/talked-of.ts';
import { topicWords } from '../documents/topic.ts';
import { withoutDueWords, withoutMovedDays } from '../documents/without-due.ts';
import { countWords, dueInWords, saidInWords, shortened } from '../documents/words.ts';
import { subjectFor } from '../documents/worth-saying.ts';
import { isAnswered } from '../facts/answered.ts';
import { asksNothing } from '../facts/asks-nothing.ts';
import type { Fact } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { isOfTheHour } from '../facts/of-the-hour.ts';
import type { PreparedAnswer } from '../people/prepared-answer.ts';
import { isLongAgo, lastHeard } from '../plan/still-open.ts';
import { thingIn } from '../review/on-file.ts';
import type { Id } from '../shared/id.ts';
import { addDays, type Day, dayOf, daysBetween, type Instant, millis } from '../shared/time.ts';
import type { OnFile } from './answer-on-file.ts';
import type { DraftGap } from './draft-gaps.ts';
import type { LikelyQuestion, QuestionGround } from './likely-question.ts';
import { isSameQuestion } from './same-question.ts';
import { sourceOfFact } from './source-of-fact.ts';

export type LikelyMaterial = {
  /** `name` is what frames call the person; `names`: all they go by. */
  readonly person: { readonly id: Id; readonly name: string; readonly names: readonly string[] };
  readonly me: Id | null;
  /** This and every `said` are on the user's wall clock. */
  readonly now: Instant;
  readonly facts: readonly BriefFact[];
  /** What came up on several days of the last weeks, the most alive first, and what was talked of in the last days. */
  readonly topics: Pick<TalkedOf, 'recurring' | 'latest'>;
  /** The user's answer in the same conversation, by the fact that asked. */
  readonly replies: ReadonlyMap<Id, { readonly quote: string; readonly said: Instant; readonly source: Id }>;
  /** What may answer: the user's accepted results, decisions, dates. */
  readonly onFile: readonly OnFile[];
  /** The user's promises and results, with when the person came to know them: what they ask of that was given is settled. */
  readonly answers: readonly { readonly fact: Fact; readonly told: Instant | null }[];
  readonly draft: {
    readonly id: Id;
    readonly title: string;
    readonly gaps: readonly DraftGap[];
    readonly at: Instant;
    /** It is the draft that is looked at: what it leaves open comes first. */
    readonly asked: boolean;
  } | null;
  readonly prepared: readonly PreparedAnswer[];
};

/** A question that was accepted and not answered may be asked again so many days. */
const openDays = 90;
/** "Worried about the audit": what it is about is asked after. */
const worried =
  /^(?:is |are |very |still |quite )*(?:worr(?:ied|ies)|concern(?:ed|s)|nervous|anxious|uneasy|afraid) (?:about|over|of|by) (?=\S)/i;

/** A question put to the user that names something, though a brief would not quote it: "And who pays if the vendor is late?" */
const isPlainQuestion = ({ kind, to, quote }: BriefFact, me: Id | null): boolean =>
  kind === 'question' && to !== null && to === me && countWords(quote) > 3 && topicWords(quote).length > 0;

/** A question before it is chosen; the higher its rank, the likelier. `facts`: what it rests on, the newest first. */
export type Candidate = Omit<LikelyQuestion, 'answer'> & {
  readonly rank: number;
  readonly facts: readonly BriefFact[];
};

const weights: Readonly<Record<QuestionGround, number>> = {
  own: 20,
  asked: 10,
  again: 11,
  owed: 9,
  risk: 8,
  draft: 7,
  priority: 4,
  success: 3,
  pressure: 3,
  topic: 4,
};

const fresh = (age: number, term: number): number => 1 / (1 + Math.max(0, age) / (term / 2));

/** Small words of the names of somebody: they tell whom and not what. */
export const smallNames = ({ names }: LikelyMaterial['person']): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}']+/u)));

/** Every question that the material suggests, in no order; several may ask for one thing. */
export const candidatesFor = (material: LikelyMaterial): readonly Candidate[] => {
  const { person, me, now, facts, topics, draft, answers } = material;
  const today: Day = dayOf(now);
  const names = smallNames(person);
  const age = (said: Instant): number => daysBetween(dayOf(said), today);
  const wordsOf = (fact: BriefFact): string =>
    bare(withoutSpeaker(withoutMovedDays(fact.quote, fact), [...person.names, person.name]));
  const quoted = (words: string, most = 20): string => `“${shortened(words, most)}”`;
  /** With the subject of its mail, where the words do not say what they are about. */
  const told = (fact: BriefFact): string => {
    const subject = fact.from.kind === 'mail' ? subjectFor(fact.quote, fact.from.title) : '';
    return `${subject === '' ? '' : `About “${shortened(subject, 8)}”: `}${quoted(wordsOf(fact))}`;
  };
  /** The act by itself, where it says what it is about. */
  const actIn = (fact: BriefFact): string | null => {
    const act = standingAct(withoutDueWords(bare(fact.action ?? ''), fact));
    return act !== null && (fact.state === 'accepted' ? countWords(act) > 1 : topicWords(act).length > 1) ? act : null;
  };
  const when = ({ said }: Pick<BriefFact, 'said'>): string => saidInWords(said, today);
  const isMine = (fact: BriefFact): boolean => me !== null && fact.owner === me;
  const isOpen = (fact: BriefFact): boolean => fact.closed === null && !fact.answered;
  const candidate = (
    fact: BriefFact,
    ground: QuestionGround,
    { text, why, rank, before = [] }: Pick<Candidate, 'text' | 'why' | 'rank'> & { before?: readonly BriefFact[] },
  ): Candidate => ({
    about: `${ground === 'again' ? 'asked' : ground}:${fact.id}`,
    ground,
    text,
    why,
    sources: [sourceOfFact(fact)],
    rank: weights[ground] * rank,
    facts: [fact, ...before],
  });

  // Errands of the hour and what is long past nobody asks after; that it was accepted lately does not renew it.
  const heard = ({ said, decided, lastConfirmed }: BriefFact): Instant =>
    lastHeard({ said, decided: null, lastConfirmed: lastConfirmed === decided ? null : lastConfirmed });
  const isPast = (fact: BriefFact): boolean => isOfTheHour(fact) || isLongAgo(fact, heard(fact), now);
  // What the day has passed over, nobody asks again.
  const counting = new Set(currentOn(now, facts).flatMap((fact) => (isAbout(fact, person.id) ? fact.id : [])));
  // What somebody else was asked is theirs to answer.
  const asks = facts.filter(
    (fact) =>
      isAsk(fact) &&
      fact.owner === person.id &&
      (fact.to === null || fact.to === me) &&
      !isPast(fact) &&
      !(fact.from.kind === 'mail' && asksNothing(fact)) &&
      !(fact.from.kind === 'mail' && fact.state !== 'accepted' && (fact.from.elsewhere || fact.from.long)) &&
      (isWorthALine(fact) || isPlainQuestion(fact, me)),
  );
  const things = new Map(asks.map((fact) => [fact.id, thingIn(wordsOf(fact), names)]));
  const sameAs = (fact: BriefFact): readonly BriefFact[] =>
    asks.filter(
      (one) => isSameQuestion(things.get(one.id), things.get(fact.id)) && dayOf(one.said) !== dayOf(fact.said),
    );
  const asked = asks.flatMap((fact): Candidate[] => {
    const before = sameAs(fact).filter((one) => millis(one.said) < millis(fact.said));
    const later = sameAs(fact).some((one) => millis(one.said) > millis(fact.said));
    // The newest of them stands for all.
    if (later) return [];
    const days = [...new Set(before.map((one) => dayOf(one.said)))].length + 1;
    const open = isOpen(fact);
    // What was given is asked for no more, unless it is asked again and again.
    const given = fact.closed !== null || isAnswered(fact, answers, names);
    if (given && (days === 1 || fact.kind === 'request')) return [];
    const due = lastDayOf(fact.due);
    // What the user accepted and nobody answered is open until it is closed.
    const stands = fact.state === 'accepted' && open && age(fact.said) <= openDays;
    if (days === 1 && !stands && !counting.has(fact.id)) return [];
    const act = fact.kind === 'request' ? actIn(fact) : null;
    const text = act === null ? told(fact) : `Where does ${quoted(act)} stand?`;
    const often = `Asked ${days > 1 ? `on ${days} days, last ${when(fact)}` : when(fact)}${open ? ', and open' : ''}.`;
    const dated =
      due === null
        ? ''
        : due < today
          ? ` It was due ${dueInWords(due, today)}.`
          : ` It is due ${dueInWords(due, today)}.`;
    const rank =
      fresh(age(fact.said), 28) * (open ? 1 : 0.6) * (days > 1 ? 1.3 : 1) * (fact.state === 'accepted' ? 1.2 : 0.6);
    return [
      candidate(fact, days > 1 ? 'again' : 'asked', {
        text,
        why: `${often}${open ? dated : ''}`,
        rank,
        before,
      }),
    ];
  });

  const owed = facts.flatMap((fact): Candidate[] => {
    const toThem = fact.to === person.id || (fact.to === null && fact.about.includes(person.id));
    if (fact.kind !== 'commitment' || !isMine(fact) || !isOpen(fact) || !toThem || !isPromise(fact)) return [];
    if (!counting.has(fact.id) || isPast(fact)) return [];
    const due = lastDayOf(fact.due);
    if (due !== null && due > addDays(today, 14)) return [];
    const act = actIn(fact) ?? wordsOf(fact);
    const dated =
      due === null
        ? ''
        : due < today
          ? `; it was due ${dueInWords(due, today)}`
          : `; it is due ${dueInWords(due, today)}`;
    return [
      candidate(fact, 'owed', {
        text: `Where does ${quoted(act)} stand?`,
        why: `You said so ${when(fact)}${dated}.`,
        rank:
          due !== null && due <= addDays(today, 1)
            ? 1 + 0.2 * fresh(daysBetween(due, today), 14) + 0.1 * fresh(age(fact.said), 28)
            : 0.5 + 0.5 * fresh(age(fact.said), 28),
      }),
    ];
  });

  const risks = facts.flatMap((fact): Candidate[] => {
    if (fact.kind !== 'risk' || fact.closed !== null || !fact.from.theyKnow || age(fact.said) > 60) return [];
    if (!counting.has(fact.id) || !isWorthALine(fact)) return [];
    return [
      candidate(fact, 'risk', {
        text: `What is being done about ${quoted(wordsOf(fact))}?`,
        why: `${person.name} knows of it; said ${when(fact)}.`,
        rank: fresh(age(fact.said), 30),
      }),
    ];
  });

  const frames: readonly (readonly [
    QuestionGround & ('priority' | 'success' | 'pressure'),
    (words: string) => string,
    string,
  ])[] = [
    ['priority', (words) => `What does this bring for ${words}?`, `What matters to ${person.name}`],
    ['success', (words) => `Does this bring us nearer to ${words}?`, `What good looks like to ${person.name}`],
    ['pressure', (words) => `What does this change about ${words}?`, `On ${person.name}’s mind`],
  ];
  const wants = frames.flatMap(([kind, frame, why]) =>
    facts
      .filter(
        (fact) =>
          fact.kind === kind &&
          fact.closed === null &&
          fact.state === 'accepted' &&
          (fact.owner === person.id || (fact.owner === null && fact.about.includes(person.id))) &&
          countWords(fact.quote) > 1 &&
          age(fact.said) <= 180,
      )
      .map((fact) =>
        candidate(fact, kind, {
          text: frame(quoted(wordsOf(fact).replace(worried, ''))),
          why: `${why}, said ${when(fact)}.`,
          rank: fresh(age(fact.said), 180) / (fact.rank ?? 2),
        }),
      ),
  );

  const gaps = (draft?.gaps ?? []).map(({ rule, question, quote }, place): Candidate => {
    const source: LineSource = {
      quote,
      kind: 'draft',
      date: draft?.at ?? now,
      id: draft?.id ?? '',
      fact: null,
      who: 'you',
    };
    return {
      about: `draft:${draft?.id}:${rule}`,
      ground: 'draft',
      text: question,
      why: `Your draft “${shortened(draft?.title ?? '', 8)}” leaves it open.`,
      sources: [source],
      rank: (weights.draft * (draft?.asked ? 2 : 1)) / (1 + place / 4),
      facts: [],
    };
  });

  const topicOf = (topic: Topic, place: number, often: boolean): Candidate => ({
    about: `topic:${topic.words.join(' ')}`.slice(0, 200),
    ground: 'topic',
    text: `Where are we on “${shortened(topic.subject, 10)}”?`,
    why: often
      ? `It came up on several days lately, last ${saidInWords(topic.said, today)}.`
      : `You two wrote of it ${saidInWords(topic.said, today)}.`,
    sources: [{ quote: topic.title, kind: 'mail', date: topic.said, id: topic.id, fact: null, who: '' }],
    rank: weights.topic * (often ? 1 : 0.8) * fresh(age(topic.said), 8) * fresh(place, 20),
    facts: [],
  });
  const talked = [
    ...topics.recurring.map((topic, place) => topicOf(topic, place, true)),
    ...topics.latest.map((topic, place) => topicOf(topic, place, false)),
  ];

  return [...asked, ...owed, ...risks, ...gaps, ...wants, ...talked];
};
