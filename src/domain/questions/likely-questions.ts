import { titleKey } from '../documents/topic.ts';
import { saidInWords } from '../documents/words.ts';
import type { PreparedAnswer } from '../people/prepared-answer.ts';
import { thingIn } from '../review/on-file.ts';
import { dayOf, daysBetween, type Instant } from '../shared/time.ts';
import { plainSubject } from '../sources/plain-subject.ts';
import { onFileFor, quotedIn } from './answer-on-file.ts';
import { type Candidate, candidatesFor, type LikelyMaterial, smallNames } from './likely-candidates.ts';
import type { LikelyQuestion, QuestionGround } from './likely-question.ts';
import { isSameQuestion } from './same-question.ts';

/** A list that is read in the minute before a talk. */
export const mostLikely = 7;
/** An answer that was prepared keeps its question on the list so many days. */
const preparedDays = 60;
/** Of what was only read out of mail. */
const mostUnread = 3;
/** So many of one ground have their place before any ground has more. */
const mostFirst = 2;
const mostOfGround: Readonly<Partial<Record<QuestionGround, number>>> = {
  owed: 2,
  risk: 2,
  priority: 2,
  success: 1,
  pressure: 1,
  draft: 3,
  topic: 4,
};

/** What the user expects stands before what the program does. */
const first = 100;

/**
 * What somebody may ask in the next talk, at most seven questions, the likeliest first: what they asked and nobody answered,
 * what they ask again and again, how it stands with what is owed to them and with trouble they know of, what the draft
 * leaves open, what their priorities imply. Each with what it rests on and what answers it. Same material, same list.
 */
export const likelyQuestions = (material: LikelyMaterial): readonly LikelyQuestion[] => {
  const { person, now, prepared } = material;
  const today = dayOf(now);
  const names = smallNames(person);
  const age = (said: Instant): number => daysBetween(dayOf(said), today);
  const all = candidatesFor(material);
  const own = prepared
    .filter(({ answer, updated }) => answer !== '' && age(updated) <= preparedDays)
    .flatMap((one): Candidate[] => {
      if (all.some(({ about }) => about === one.about && one.about !== 'own')) return [];
      // A draft that has gone out asks no more, nor does a fact that is closed or a topic that is over.
      if (one.about !== 'own' && !one.about.startsWith('topic:')) return [];
      return [
        {
          about: one.about,
          ground: 'own',
          text: one.question,
          why: `You expect it; noted ${saidInWords(one.updated, today)}.`,
          sources: [],
          rank: first,
          facts: [],
        },
      ];
    });
  /** What was prepared for it, also when it was asked before. */
  const preparedFor = (one: Candidate): PreparedAnswer | undefined =>
    prepared.find(
      ({ about, question }) =>
        (about === one.about && (about !== 'own' || question === one.text)) ||
        one.facts.some(({ id }) => about === `asked:${id}`),
    );
  const ranked = [...own, ...all].sort((a, b) => b.rank - a.rank || a.about.localeCompare(b.about));
  // The frame of a question says nothing of what it is about.
  const thingOf = ({ text }: Candidate): ReadonlySet<string> => thingIn(quotedIn(text), names);
  const subjectOf = (title: string): string => titleKey(plainSubject(title));
  /** A question out of a mail says more than the subject above it. */
  const isOfSubject = ({ facts }: Candidate, { sources }: Candidate): boolean =>
    facts.some(({ from }) => sources.some(({ quote }) => subjectOf(from.title) === subjectOf(quote)));
  const chosen: Candidate[] = [];
  let unread = 0;
  const inTurn = [mostFirst, mostLikely].flatMap((most) => ranked.map((one) => ({ one, most })));
  for (const { one, most } of inTurn) {
    if (chosen.length === mostLikely) break;
    if (chosen.includes(one)) continue;
    const limit = one.ground === 'own' ? mostLikely : Math.min(most, mostOfGround[one.ground] ?? mostLikely);
    if (chosen.filter(({ ground }) => ground === one.ground).length >= limit) continue;
    const isUnread = one.facts[0]?.from.kind === 'mail' && one.facts[0].state !== 'accepted';
    if (isUnread && unread === mostUnread) continue;
    const thing = thingOf(one);
    if (one.ground !== 'draft' && chosen.some((other) => isSameQuestion(thingOf(other), thing))) continue;
    if (one.ground === 'topic' && chosen.some((other) => isOfSubject(other, one))) continue;
    if (isUnread) unread += 1;
    chosen.push(one);
  }
  chosen.sort((a, b) => ranked.indexOf(a) - ranked.indexOf(b));
  return chosen.map((one) => {
    const { rank: _rank, facts: rests, ...question } = one;
    const mine = preparedFor(one);
    if (mine) return { ...question, answer: { by: 'you', id: mine.id, text: mine.answer, sources: [] } };
    // What a draft leaves open is answered in the draft.
    if (one.ground === 'draft') return { ...question, answer: null };
    return { ...question, answer: onFileFor({ ...material, question: one.text, facts: rests, today, names }) };
  });
};
