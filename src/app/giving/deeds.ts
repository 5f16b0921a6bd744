import { creditIn } from '../../domain/documents/credit-in.ts';
import { type Deed, deedsIn } from '../../domain/people/deed.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, millis } from '../../domain/shared/time.ts';
import { thanksIn } from '../../domain/signals/thanks.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { peopleNamed } from '../person/people-named.ts';
import { mentionsIn } from '../tie/mentions.ts';
import { spokenTo } from './spoken-to.ts';

const aDay = 86_400_000;
/** A mail to more people thanks nobody in particular. */
const readers = 3;
const most = 300;
const words = [
  'thank',
  'thx',
  'grateful',
  'appreciate',
  'congrat',
  'kudos',
  'well done',
  'bravo',
  'hats off',
  ' job',
  ' work',
  'proud of',
  'you did',
  'without you',
];

const writerOf = (source: StoredSource): Id | null => source.people.find(({ role }) => role === 'from')?.person ?? null;

/**
 * What the user and others did for each other in the last `days` days, newest first: accepted support, credit in accepted
 * results, thanks and praise in sent mail. Nothing to or from groups. `to`: of mail only what went to this person.
 */
export const deedsOf = (context: Context, days: number, to: Id | null = null): readonly Deed[] => {
  const store = context.store();
  const me = store.people.me()?.id;
  if (me === undefined) return [];
  const until = millis(context.now);
  const from = until - days * aDay;
  const clock = clockIn(context.zone);
  const facts = store.facts.acceptedSince(from, context.now, ['support', 'result']);
  const sources = new Map(
    store.sources.many([...new Set(facts.map(({ source }) => source))]).map((one) => [one.id, one]),
  );
  const named = facts.length === 0 ? () => [] : peopleNamed(store);
  let mentioned: ReturnType<typeof mentionsIn> | undefined;
  const mentions = (words: string) => {
    mentioned ??= mentionsIn(store);
    return mentioned(words);
  };

  const ofFacts = facts.flatMap((fact): Deed[] => {
    const source = sources.get(fact.source);
    if (!source) return [];
    const by = source.kind === 'capture' || source.kind === 'debrief' ? me : (fact.speaker ?? writerOf(source));
    const credited =
      fact.kind === 'result' && by === me
        ? named(creditIn(source.text, fact)).map((person) => ({ kind: 'shared' as const, person }))
        : [];
    const done =
      fact.kind === 'support'
        ? deedsIn(
            {
              ...fact,
              by,
              named: mentions(fact.quote)
                .map(({ person }) => person)
                .filter((one) => one !== me),
            },
            me,
          )
        : credited;
    return done.map(({ kind, person }) => ({
      kind,
      person,
      at: clock(fact.said),
      quote: fact.quote,
      source: fact.source,
      fact: fact.id,
    }));
  });
  const ofMail = store.given.sentWith({ me, from, until, words, readers, most, to }).flatMap((mail): Deed[] => {
    // What is passed on holds the thanks of others.
    if (/^(?:fwd?|wg|tr)\s*:/i.test(mail.title)) return [];
    return thanksIn(mail.text).flatMap(({ start, end, what }) => {
      const line = mail.text.slice(mail.text.lastIndexOf('\n', start - 1) + 1, end);
      // Thanks that name somebody are theirs alone, whoever else reads them.
      const named = spokenTo(line, mentions(line));
      return (named.length > 0 ? [...new Set(named)] : mail.to).map((person) => ({
        kind: what,
        person,
        at: clock(mail.said),
        quote: mail.text.slice(start, end),
        source: mail.id,
        fact: null,
      }));
    });
  });
  // A note that says what was reached and whose credit it is says it once.
  const told = new Set<string>();
  const onceOfFacts = ofFacts.filter(({ source, person, kind }) => {
    const key = `${source} ${person} ${kind}`;
    return !told.has(key) && told.add(key);
  });
  const groups = new Set(store.people.all().flatMap(({ id, group }) => (group ? [id] : [])));
  // Once for each mail and person: thanks are seldom given in one sentence.
  const seen = new Set(ofFacts.map(({ source, person }) => `${source} ${person}`));
  const once = ofMail.filter(({ source, person }) => {
    const key = `${source} ${person}`;
    return !seen.has(key) && seen.add(key);
  });
  return [...onceOfFacts, ...once]
    .filter(({ person }) => !groups.has(person) && person !== me)
    .sort((a, b) => millis(b.at) - millis(a.at) || a.person.localeCompare(b.person));
};
