import { exposedWords } from '../../framework/exposed-words.ts';
import { exposureDays, exposureOf } from '../../people/exposure.ts';
import { isWeighty } from '../../people/weighty-ask.ts';
import { dayOf } from '../../shared/time.ts';
import { exampleReader } from '../example-reader.ts';
import { namesOf, sameThing, thingIn, wordsOf } from '../on-file.ts';
import type { Reader } from '../reader.ts';
import type { Rule } from '../rule.ts';

/** The writer puts the asks in order, lets some rest or takes one back: that is what the rule would say. */
const weighed =
  /\b(?:matters? most|most (?:important|urgent|pressing)|above all|the (?:others?|rest) (?:can|may|will)? ?(?:wait|rest)|can wait|no rush|instead of (?:the|my)|in place of|forget (?:the|my|about)|withdraw|no longer need|only one of (?:them|these|my)|of (?:all|everything) (?:that )?i (?:asked|have asked))\b/i;

/** What lies open with the reader of the writer's, of the last fortnight, where it is much. */
const exposedTo = (reader: Reader) =>
  exposureOf({
    person: { id: 'reader' },
    me: 'me',
    now: reader.now,
    facts: reader.facts.map((fact) => ({
      ...fact,
      owner: fact.whose,
      to: fact.toReader ? 'reader' : null,
    })),
    told: new Map(reader.facts.flatMap(({ id, told }) => (told === null ? [] : [[id, told] as const]))),
  });

const asked = (quote: string, said: string, closed: 'kept' | null = null) =>
  ({ kind: 'request', quote, whose: 'me', toReader: true, said, closed }) as const;
const much = exampleReader({
  facts: [
    asked('please approve the spare crane', '2026-03-02T09:00:00Z'),
    asked('can you speak to Legal about the lease', '2026-03-03T09:00:00Z'),
    asked('please sign the travel plan', '2026-03-05T09:00:00Z'),
    asked('could you read the museum text', '2026-03-09T09:00:00Z'),
    asked('please name a deputy for the audit', '2026-03-10T09:00:00Z'),
  ],
});
const worried = exampleReader({
  facts: [
    'the crane is not certified',
    'the museum text is late',
    'the audit has no room',
    'Oslo steel costs more',
  ].map((quote, place) => ({ kind: 'risk', quote, whose: 'me', told: `2026-03-0${place + 3}T09:00:00Z` }) as const),
});
const little = exampleReader({
  facts: [
    asked('please approve the spare crane', '2026-03-02T09:00:00Z'),
    asked('can you speak to Legal about the lease', '2026-03-03T09:00:00Z'),
    asked('please sign the travel plan', '2026-03-05T09:00:00Z', 'kept'),
    asked('could you read the museum text', '2026-01-09T09:00:00Z'),
    asked('please name a deputy for the audit', '2026-01-10T09:00:00Z'),
  ],
});
const chatty = exampleReader({
  facts: [
    'what time do we meet on Thursday',
    'which room is it',
    'are you back from Oslo',
    'any news on the lease',
    'will you join the dinner',
    'when can we speak about the museum',
  ].map(
    (quote, place) =>
      ({
        kind: 'question',
        quote,
        whose: 'me',
        toReader: true,
        said: `2026-03-0${place + 3}T09:00:00Z`,
        closed: null,
      }) as const,
  ),
});
const of = (reader: Reader) => (text: string) => ({ text, options: { reader } });
const [busy, calm, concerned, small] = [of(much), of(little), of(worried), of(chatty)];

export const overExposed: Rule = {
  id: 'over-exposed',
  family: 'ask',
  severity: 'advice',
  step: 'sustain',
  capability: '6.8',
  card: 'E6',
  mistake: 'overloading',
  ofPlace: true,
  needsReader: true,
  reason: `Much that was asked of one person or brought to them in ${exposureDays} days is answered slowly, and the weightiest least of all.`,
  flags: [
    busy('Could you approve the new signs for Hull by Friday?'),
    busy('Helen,\n\nthe pilot in Leeds went well. Please decide on the second shift by Monday.'),
    busy('Please send me the figures of the northern stores.'),
    busy('The caterer wants an answer. Can you choose between the two menus today?'),
    concerned('Could you approve the new signs for Hull by Friday?'),
    concerned('The pilot in Leeds is behind schedule, and the second shift is not staffed.'),
  ],
  passes: [
    calm('Could you approve the new signs for Hull by Friday?'),
    calm('The pilot in Leeds is behind schedule.'),
    busy('The pilot in Leeds went well. All nine stations run the new printer.'),
    // The same again is no further ask.
    busy('Did you get to the spare crane? Please approve the spare crane by Friday.'),
    busy('Of all I asked, the crane matters most: could you approve it by Friday? The rest can wait.'),
    concerned('The pilot in Leeds went well. All nine stations run the new printer.'),
    busy('One risk: the pilot in Leeds is behind schedule.'),
    // Small talk is no burden, and a question in passing is no ask.
    small('Could you approve the new signs for Hull by Friday?'),
    busy('Any news on the northern stores?'),
    busy('When are you back from leave?'),
    busy('What time do we meet on Thursday, and in which room?'),
    busy('Could you join the call with York at ten?'),
  ],
  check: (draft, { reader }) => {
    if (!reader || (draft.asks.length === 0 && draft.badNews.length === 0) || draft.words > 600) return [];
    const exposed = exposedTo(reader);
    if (exposed === null || weighed.test(draft.text.slice(0, 20_000))) return [];
    const names = namesOf(reader);
    const known = [...exposed.asks, ...exposed.concerns].map((fact) => thingIn(wordsOf(fact), names));
    const isNew = (words: string): boolean => {
      const thing = thingIn(words, names);
      return !known.some((one) => sameThing(one, thing));
    };
    const ask = draft.asks.find(
      ({ sentence: { flat } }) => isWeighty(flat, flat.trimEnd().endsWith('?') ? 'question' : 'request') && isNew(flat),
    )?.sentence;
    // Trouble is told all the same: only where many concerns went before it is one more worth a word.
    const news =
      exposed.concerns.length > exposed.asks.length ? draft.badNews.find(({ flat }) => isNew(flat)) : undefined;
    const place = ask ?? news;
    if (!place) return [];
    const basis = [...exposed.asks, ...exposed.concerns].map(({ source }) => source);
    return [
      {
        start: place.start,
        end: place.end,
        message: ask ? 'One more ask among many' : 'One more concern among many',
        why: `${exposedWords(exposed, reader.called, dayOf(reader.now))}${ask ? '' : ' Do not keep it back: say which of them weighs most.'}`,
        basis,
      },
    ];
  },
};
