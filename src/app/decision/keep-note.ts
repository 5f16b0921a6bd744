import type { Fact } from '../../domain/facts/fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, type Day, dayOf, fromWall, type Instant, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { ensureMe } from '../person/ensure-me.ts';

/** When something of that day was said: now where it is today, else at its noon, and never before `after`. */
export const onDay = ({ now, zone }: Context, day: Day, after?: Instant): Instant => {
  if (day === dayOf(clockIn(zone)(now))) return now;
  const noon = fromWall(`${day}T12:00:00`, zone);
  return after !== undefined && millis(noon) < millis(after) ? after : noon;
};

/**
 * Keeps words of the user's as a note with one accepted fact in it, said when the user says, so that whatever reads facts knows
 * it; gives the fact's id. `before`: what stands in front of the words.
 */
export const keepNote = (
  context: Context,
  note: Pick<Fact, 'kind' | 'owner' | 'to' | 'polarity' | 'reason' | 'said'> & {
    readonly key: string;
    readonly words: string;
    readonly before?: string;
    readonly moment: Id | null;
  },
): Id => {
  const store = context.store();
  const me = ensureMe(context);
  const { now } = context;
  const { key, words, before = '', moment, ...said } = note;
  const text = `${before}${words}`;
  const about = [...new Set([said.owner, said.to].flatMap((one) => (one === null || one === me ? [] : [one])))];
  const source = context.newId();
  store.sources.add({
    id: source,
    kind: 'capture',
    key,
    thread: source,
    said: said.said,
    learned: now,
    title: '',
    text,
    moment,
    people: [{ person: me, role: 'from' }, ...about.map((person) => ({ person, role: 'about' as const }))],
    automatic: false,
    attachments: [],
  });
  const fact: Fact = {
    ...said,
    id: context.newId(),
    source,
    start: before.length,
    end: text.length,
    quote: words,
    ownerWords: '',
    about: [me, ...about],
    action: said.kind === 'request' ? words : null,
    due: null,
    speaker: null,
    learned: now,
    confidence: 1,
    state: 'accepted',
    decided: now,
    lastConfirmed: now,
    closed: null,
  };
  store.facts.add(fact);
  store.search.put('capture', source, {
    title: '',
    text,
    people: about.map((one) => store.people.get(one)?.name ?? '').join(', '),
    said: millis(said.said),
    day: dayOf(said.said),
  });
  return fact.id;
};
