import type { Fact } from '../../domain/facts/fact.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { sameThing, thingIn, wordsOf } from '../../domain/review/on-file.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { Reached } from '../../store/told.ts';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const telling =
  '(?:told|informed|warned|briefed|notified|updated|mentioned (?:it |this |that )?to|raised (?:it |this |that )?with|flagged (?:it |this |that )?(?:to|with|for)|shared (?:it |this |that )?with|said (?:it |this |that )?to|wrote (?:it |this |that )?to)';
const knowing = '(?:knows|knew|is aware|was aware|has been told|was told|has heard|heard|is informed|was informed)';
const unsaid = String.raw`(?<!\b(?:not|never|yet|n't|n’t|nobody|must be|to be|should be|will be|if|until|before|when|once|who|haven't|hasn't) (?:yet |been |have )?)`;

/** Whether a line of the user's says that somebody was told: "told Dana", "Dana knows"; not "tell Dana", "haven't told Dana". */
export const saysTold = (person: Pick<Person, 'name' | 'aliases' | 'role'>): ((line: string) => boolean) => {
  const names = [calledName(person.name), person.name, ...person.aliases, person.role]
    .filter((name) => name.length > 1)
    .map((name) => `@?${escaped(name)}`);
  const whom = `(?:the )?(?:${[...new Set([...names, 'her', 'him', 'them'])].join('|')})(?![\\p{L}\\p{N}])`;
  const who = `(?<![\\p{L}\\p{N}])(?:${[...new Set([...names, 'she', 'he', 'they'])].join('|')})`;
  const patterns = [
    new RegExp(`${unsaid}\\b${telling} ${whom}`, 'iu'),
    new RegExp(`${who} (?:already |now |also )?${unsaid}${knowing}\\b(?! (?:nothing|little|not))`, 'iu'),
  ];
  const silent =
    /\b(?:didn't|did not|haven't|have not|hasn't|has not|not yet|don't|do not|never)\b[^.;]{0,20}\b(?:tell|told|mention\w*|know|heard|inform\w*)\b/i;
  return (line) => !silent.test(line.replaceAll('’', "'")) && patterns.some((pattern) => pattern.test(line));
};

/** Words that say of a talk that something was kept back. */
const keptBack =
  /\b(?:didn't|did not|haven't|have not|don't|do not|not yet|never|won't|will not|no need to)\b[^.;]{0,20}\b(?:tell|told|mention\w*|bring|brought|say|said|raise\w*|know|share\w*)\b|\bkeep (?:it|this) (?:to myself|quiet|for now)\b|\bbetween us\b/i;

/** News and work: of the rest nobody is told. */
const tellable: ReadonlySet<string> = new Set(['risk', 'result', 'decision', 'commitment', 'timing', 'opportunity']);

/** The sentence or line of a text around a span. */
const around = (text: string, { start, end }: Pick<Fact, 'start' | 'end'>): string => {
  const from = Math.max(
    ...['\n', '. ', '! ', '? '].map((mark) => text.lastIndexOf(mark, Math.max(0, start - 1)) + 1),
    0,
  );
  const [rest = ''] = text.slice(end).split(/\n|[.!?](?:\s|$)/, 1);
  return text.slice(from, end + rest.length);
};

/**
 * When somebody came to know each of these facts, up to `now`; a fact that never reached them, as far as is known, is not
 * in the map. They know what they said themselves, what stood in a mail that went to them, what was said in a talk they
 * were at, what a line of the user's says they were told, and what was sent to them.
 */
export const toldOf = (
  store: Store,
  person: Person,
  facts: readonly Fact[],
  now: Instant,
): { readonly told: ReadonlyMap<Id, Instant>; readonly sources: ReadonlyMap<Id, Reached> } => {
  const reached = store.told.reached([...new Set(facts.map(({ source }) => source))], person.id);
  const sources = new Map(reached.map((source) => [source.id, source]));
  const sent = store.told.toldTo(person.id, now);
  const says = saysTold(person);
  const none: ReadonlySet<string> = new Set();
  const lines = store.told.linesAbout(person.id, now).flatMap(({ text, said }) =>
    text
      .split(/\n|(?<=[.!?])\s/)
      .filter(says)
      .map((line) => ({ thing: thingIn(line, none), said })),
  );
  const byStem = new Map<string, (typeof lines)[number][]>();
  for (const line of lines)
    for (const stem of line.thing) {
      const same = byStem.get(stem);
      if (same) same.push(line);
      else byStem.set(stem, [line]);
    }
  const toldIn = (fact: Fact): Instant | undefined => {
    const source = sources.get(fact.source);
    if (!source) return undefined;
    if (fact.speaker === person.id || source.writer === person.id) return fact.said;
    if ((source.kind === 'mail' || source.kind === 'transcript') && (source.got || source.present)) return fact.said;
    const own = source.kind === 'capture' || source.kind === 'debrief';
    // The user's notes about what somebody said, asked for, likes or was promised: they know it.
    if (own && (fact.owner === person.id || (fact.kind === 'commitment' && fact.to === person.id))) return fact.said;
    const line = own ? around(source.text, fact) : '';
    if (own && source.present && !keptBack.test(line)) return fact.said;
    return own && source.about && says(line) ? fact.said : undefined;
  };
  const toldLater = (fact: Fact): Instant | undefined => {
    if (lines.length === 0 || !tellable.has(fact.kind)) return undefined;
    const thing = thingIn(wordsOf(fact), none);
    return [...new Set([...thing].flatMap((stem) => byStem.get(stem) ?? []))]
      .filter(({ said, thing: other }) => millis(said) >= millis(fact.said) && sameThing(thing, other))
      .map(({ said }) => said)
      .sort((a, b) => millis(a) - millis(b))[0];
  };
  const told = new Map<Id, Instant>();
  for (const fact of facts) {
    const at = toldIn(fact);
    const when = [at, sent.get(fact.id), at === undefined ? toldLater(fact) : undefined]
      .filter((one) => one !== undefined)
      .sort((a, b) => millis(a) - millis(b))[0];
    if (when !== undefined) told.set(fact.id, when);
  }
  return { told, sources };
};
