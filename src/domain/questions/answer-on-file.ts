import type { BriefFact } from '../documents/brief-fact.ts';
import { bare } from '../documents/brief-frames.ts';
import type { LineSource } from '../documents/line.ts';
import { saidInWords, shortened } from '../documents/words.ts';
import type { Fact } from '../facts/fact.ts';
import { inCommon, sameThing, thingIn } from '../review/on-file.ts';
import type { Id } from '../shared/id.ts';
import { type Day, type Instant, millis } from '../shared/time.ts';
import type { LikelyQuestion } from './likely-question.ts';

/** An accepted fact of the user's own work; `said` is on the user's wall clock. */
export type OnFile = Fact & { readonly line: LineSource };

type Asked = {
  readonly question: string;
  /** What the question rests on, the newest first: it may have been asked before. */
  readonly facts: readonly BriefFact[];
  readonly today: Day;
  /** Small words of names: they tell whom and not what. */
  readonly names: ReadonlySet<string>;
  readonly onFile: readonly OnFile[];
  readonly replies: ReadonlyMap<Id, { readonly quote: string; readonly said: Instant; readonly source: Id }>;
};

/** What stands between the quotation marks of a question, from the first to the last; all of it where there are none. */
export const quotedIn = (text: string): string => /“(.*)”/.exec(text)?.[1] ?? text;

/**
 * What on file may answer a question: what the user wrote in the same conversation, else the newest accepted words of the
 * user's own work that speak of the same thing. Null where nothing does: an answer is never made up.
 */
export const onFileFor = ({ question, facts, today, names, onFile, replies }: Asked): LikelyQuestion['answer'] => {
  const [reply] = facts.flatMap(({ id }) => replies.get(id) ?? []);
  if (reply)
    return {
      by: 'file',
      id: null,
      text: `You wrote ${saidInWords(reply.said, today)}: “${shortened(bare(reply.quote), 28)}”`,
      sources: [{ quote: reply.quote, kind: 'mail', date: reply.said, id: reply.source, fact: null, who: 'you' }],
    };
  const thing = thingIn(quotedIn(question), names);
  if (thing.size === 0) return null;
  const fits = onFile
    .filter((one) => !facts.some(({ id, source }) => one.id === id || one.source === source))
    .map((one) => ({ one, thing: thingIn(one.action ?? one.quote, names) }))
    .filter(({ thing: other }) => sameThing(thing, other) && inCommon(thing, other) >= 2)
    .sort((a, b) => millis(b.one.said) - millis(a.one.said) || a.one.id.localeCompare(b.one.id));
  const best = fits[0]?.one;
  if (!best) return null;
  return {
    by: 'file',
    id: null,
    text: `Said ${saidInWords(best.said, today)}: “${shortened(bare(best.quote), 28)}”`,
    sources: [best.line],
  };
};
