import { createHash } from 'node:crypto';
import { isFullName, isGroup } from '../../domain/people/names.ts';
import { dayOf, fromWall, type Instant, millis } from '../../domain/shared/time.ts';
import { unreadLanguage } from '../../domain/signals/unread-language.ts';
import type { TranscriptRecord } from '../../domain/sources/record.ts';
import { isNumberedSpeaker } from '../../domain/sources/speaker.ts';
import { speakerName, transcriptText } from '../../domain/sources/turn.ts';
import type { SeenInSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { amongInvited, findTalk } from './find-talk.ts';
import { transcriptWithoutForgotten } from './forgotten.ts';
import type { Met, People } from './meet-people.ts';
import { readAgain } from './read-talk.ts';

/** Only so much is searched by its own entry; the whole is kept and shown. */
const searched = 200_000;

/** What names the same transcript across imports: who said which words, whatever the file is called and however it cuts them. */
export const keyOfTranscript = ({ turns }: TranscriptRecord): string => {
  const hash = createHash('sha256');
  let speaking: string | undefined;
  for (const { speaker, text } of turns) {
    const name = speakerName(speaker);
    hash.update(`${name === speaking ? ' ' : `\n${name}\u0000`}${text.replace(/\s+/gu, ' ').trim()}`);
    speaking = name;
  }
  return `transcript:${hash.digest('hex').slice(0, 32)}`;
};

/** Everybody who speaks and is named, each once, in the order they begin. */
export const speakersOf = ({ turns }: TranscriptRecord): readonly string[] =>
  [...new Set(turns.map(({ speaker }) => speakerName(speaker)))].filter(
    (name) => name !== '' && !isNumberedSpeaker(name),
  );

type Kept = {
  readonly added: boolean;
  readonly facts: number;
  /** Whether it said more than is kept of one source. */
  readonly cut?: boolean;
  readonly leftOut?: true;
  /** That kept it from being read. */
  readonly language?: string;
  /** Where nothing told when it was: what to say of the day it stands under. */
  readonly undated?: string;
};

/**
 * Keeps one transcript with who spoke in it and proposed facts; the same words a second time add nothing. A speaker is
 * somebody by a whole name, or by a first name where the calendar invited only one of that name to this talk; everybody
 * else is asked on its page.
 */
export const keepTranscript = (context: Context, people: People, given: TranscriptRecord): Kept => {
  const store = context.store();
  const key = store.forgotten.keyOf(keyOfTranscript(given));
  if (store.sources.idByKey(key) !== undefined) return { added: false, facts: 0 };
  const record = transcriptWithoutForgotten(store, given);
  if (!record) return { added: false, facts: 0, leftOut: true };
  const speakers = speakersOf(record);
  const moment = findTalk(context, record, speakers);
  const said = saidOf(context, record, moment?.start);

  const whoIs = (speaker: string): Partial<Met> => {
    const invited = moment && amongInvited(store, moment.people, speaker);
    if (invited !== undefined) return { person: invited, seen: store.people.seenAs('', speaker).seen };
    const address = { name: speaker, address: '' };
    return isFullName(speaker) && !isGroup(address) ? (people.meet(address) ?? {}) : {};
  };
  const spoke = speakers.slice(0, 100).flatMap((speaker): SeenInSource[] => {
    const { person, seen } = whoIs(speaker);
    return person === undefined ? [] : [{ person, role: 'spoke', ...(seen === undefined ? {} : { seen }) }];
  });

  const id = context.newId();
  const text = transcriptText(record.turns);
  const source = {
    id,
    kind: 'transcript' as const,
    key,
    thread: id,
    said,
    learned: context.now,
    title: record.title || moment?.title || '',
    text,
    moment: moment?.id ?? null,
    people: spoke,
    automatic: false,
    attachments: [],
  };
  store.sources.add(source);
  store.search.put('transcript', id, {
    title: source.title,
    text: text.slice(0, searched),
    people: speakers.slice(0, 50).join(', '),
    said: millis(said),
    day: dayOf(said),
  });
  const undated = record.day === null && moment === undefined ? { undated: dayGuessed(record, said) } : {};
  const language = unreadLanguage(text, 'talk');
  if (language !== null) return { added: true, facts: 0, language, ...undated };
  const { facts, cut } = readAgain(context, source, (words) => people.named(words));
  return { added: true, facts: facts.length, ...(cut ? { cut } : {}), ...undated };
};

const dayGuessed = ({ written }: TranscriptRecord, said: Instant): string =>
  `Nothing in it says when it was: it stands under ${dayOf(said)}, ${written === null ? 'today' : 'when its file was written'}. Open it to say another day.`;

/** When it was said: as told; else by the moment; at noon of a day without an hour; else by the file, else now. */
const saidOf = (
  { now, zone }: Context,
  { start, day, written }: TranscriptRecord,
  moment: Instant | undefined,
): Instant => {
  const told = start ?? moment ?? (day === null ? (written ?? now) : fromWall(`${day}T12:00:00`, zone));
  return millis(told) > millis(now) ? now : told;
};
