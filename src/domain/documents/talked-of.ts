import { type Day, dayOf, daysBetween, type Instant, millis } from '../shared/time.ts';
import { plainSubject } from '../sources/plain-subject.ts';
import { type SameTopic, titleKey, topicsAmong, topicWords } from './topic.ts';
import { countWords } from './words.ts';
import { isMachineTitle, isTorn } from './worth-saying.ts';

/** One mail with the person, by its subject; `said` is on the wall clock of who reads the brief. */
export type Talk = {
  readonly id: string;
  readonly thread: string;
  readonly title: string;
  readonly said: Instant;
  readonly from: string | null;
};

/** A subject that was talked of, as written in its newest mail. */
export type Topic = Talk & { readonly subject: string; readonly words: readonly string[] };

export type TalkedOf = {
  /** What came up on more than one day of the last four weeks and within the last one, the most alive first. */
  readonly recurring: readonly Topic[];
  /** What was talked of in the last days and is not among `recurring`, newest first. */
  readonly latest: readonly Topic[];
  /** Whether two sets of topic words may be one topic. */
  readonly near: SameTopic;
};

const weeks = 28;
const fewestDays = 2;
const fresh = 7;
// "Can you talk?", "Thanks", "I am here": a subject that asks, greets or says where one is names nothing to talk of.
// A cheer, a picture, and where somebody is now ("Am up until ten", "Just landed") name nothing either.
const namesNothing =
  /\?|^(?:am|sorry|good luck|taking off|heading (?:home|back)|(?:just )?landed|want to|before you|see (?:below|attached|next|you)|will (?:call|send|do|be|try|have|get))\b|^\S+(?: \S+){0,2}!$|\d\.?(?:jpe?g|png|gif)$|(?<!\p{L} )\bi\b|\bi (?:am|was|will|can|do|did|have|had|need|want|think|know|would|could|should)\b|\b(?:i[’'](?:m|ll|ve|d)|you|you[’']re|me|am here|nothing to)\b|\b(?:thanks?|thank you|thx|congrat\w*|kudos|happy|birthday|great job|good job|well done|bravo|wow|condolences|hello|hey)\b/iu;

/** The topics out of the mails of the last weeks; `names` of the two who write are no topic. */
export const talkedOf = (today: Day, talk: readonly Talk[], names: readonly string[] = []): TalkedOf => {
  const own = new Set(names.flatMap(topicWords));
  const mails = talk
    .filter(({ title }) => !isMachineTitle(title))
    .map((one) => {
      const subject = plainSubject(one.title);
      // "(SBU)", "(AP)": marks of whoever sent it round.
      const bare = subject.replace(/\((?:\p{Lu}[\p{L}]{0,8})\)/gu, ' ');
      return {
        ...one,
        subject,
        plain: titleKey(subject),
        words: topicWords(bare).filter((word) => !own.has(word)),
        age: daysBetween(dayOf(one.said), today),
      };
    });
  const { near, sure } = topicsAmong(mails);
  type Mail = (typeof mails)[number];
  const again = (one: Mail, other: Mail): boolean => one.plain === other.plain || sure(one.words, other.words);
  const lately = mails.filter(({ age }) => age >= 0 && age <= weeks);
  const subjects = new Map<string, Mail>();
  for (const one of [...lately].sort((a, b) => millis(b.said) - millis(a.said) || a.id.localeCompare(b.id))) {
    if (
      one.words.length > 0 &&
      countWords(one.subject) <= 14 &&
      !namesNothing.test(one.subject) &&
      !isTorn(one.subject) &&
      !subjects.has(one.plain)
    )
      subjects.set(one.plain, one);
  }
  const cameUp = [...subjects.values()]
    .filter(({ age }) => age <= 7)
    .map((topic) => {
      const days = new Map<number, number>();
      for (const one of lately) if (again(topic, one)) days.set(one.age, Math.exp(-one.age / weeks));
      return {
        topic,
        days: days.size,
        alive: [...days.values()].reduce((sum, one) => sum + one, Math.exp(-topic.age / 2)),
      };
    })
    .filter(({ days }) => days >= fewestDays)
    .sort((a, b) => b.alive - a.alive || millis(b.topic.said) - millis(a.topic.said));
  const recurring: Mail[] = [];
  for (const { topic } of cameUp) if (!recurring.some((one) => again(one, topic))) recurring.push(topic);
  const latest: Mail[] = [];
  for (const topic of subjects.values())
    if (topic.age <= fresh && ![...recurring, ...latest].some((one) => again(one, topic))) latest.push(topic);
  return { recurring, latest, near };
};
