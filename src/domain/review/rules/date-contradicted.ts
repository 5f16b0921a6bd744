import { readDates } from '../../language/dates.ts';
import { dayOf } from '../../shared/time.ts';
import { actFits, actsOf } from '../../signals/changes/acts.ts';
import { exampleReader } from '../example-reader.ts';
import { dayIn, daysSince, goesOnAfter, headIn, namesOf, saidSo, sameThing, thingIn, wordsOf } from '../on-file.ts';
import { outdatedLines } from '../outdated-lines.ts';
import type { Reader, ReaderFact } from '../reader.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

const promises =
  /\b(?:(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to| plan to| intend to| finish| send| deliver| present| hand| submit| publish| open| launch| start)|you(?:'ll| will)? (?:get|have|receive|see)|will be|(?:comes?|goes|go|arrives?|lands|follows|starts|opens|launches|closes|ships) (?:out |in |to you |live )?(?:on|by|in|at)?|(?:is|are) (?:due|ready|planned|scheduled|set|out|with you)|due)\b/i;
const stands = /\b(?:(?:is|are|will be|takes place|happens|meets?|falls|scheduled|planned|set) (?:on|for)|:)/i;
const otherwise =
  /\b(?:instead|mov\w+|postpon\w*|push\w*|shift\w*|slip\w*|delay\w*|late|later|rather|originally|previously|no longer|not|can't|cannot|won't|new date|revised|extend\w*|an extension|reschedul\w*|re-?plan\w*|changed?|more (?:week|day|time)s?|longer|sooner|earlier|sorry|apolog\w*|behind|renegotiat\w*|said|told you|if|unless|until|till|from|since|covers?|valid|expires?|ends?|draft|first version|part|another|next one|every|each|weekly|monthly)\b|\?/i;
const modal = /\b(?:would|could|should|might|please|your comments|hope)\b/i;

/** The one day that a sentence of the draft names; undefined where it names none, several, or one nobody can tell. */
const dayNamed = (sentence: Sentence, now: string) => {
  const [only, ...others] = readDates(sentence.flat, now, { direction: 'future' });
  if (!only?.day || others.length > 0 || only.every) return undefined;
  return { first: only.day, last: only.end ?? only.day };
};

const isOpen = (fact: ReaderFact, reader: Reader): boolean =>
  fact.closed === null &&
  fact.due?.date != null &&
  daysSince(fact, reader) <= 120 &&
  (fact.due.end ?? fact.due.date) >= dayOf(reader.now) &&
  ((fact.kind === 'commitment' && fact.whose === 'me') || fact.kind === 'timing');

const report = { kind: 'commitment', action: 'send the audit report', whose: 'me', toReader: true } as const;
const onFile = exampleReader({
  facts: [
    { ...report, quote: 'audit report by 17 March', due: { text: 'by 17 March', date: '2026-03-17' } },
    {
      kind: 'commitment',
      quote: 'I will finish the crew rota by 20 March',
      action: 'finish the crew rota',
      whose: 'me',
      due: { text: 'by 20 March', date: '2026-03-20' },
    },
    { kind: 'timing', quote: 'board vote on the merger on 31 March', due: { text: 'on 31 March', date: '2026-03-31' } },
    { kind: 'risk', quote: 'Larkfield two weeks late, now 10 April', whose: 'me' },
    { kind: 'risk', quote: 'Larkfield three weeks late now, 17 April', whose: 'me', said: '2026-03-10T09:00:00Z' },
    { kind: 'decision', quote: 'Decided: the Marlow depot opens on 4 May', whose: 'me' },
    { kind: 'decision', quote: 'Decided: the Marlow depot opens on 18 May', whose: 'me', said: '2026-03-09T09:00:00Z' },
  ],
});
const example = (text: string) => ({ text, options: { reader: onFile } });

export const dateContradicted: Rule = {
  id: 'date-contradicted',
  family: 'honesty',
  severity: 'error',
  step: 'credibility',
  capability: '4.10',
  card: 'E20',
  mistake: null,
  needsReader: true,
  reason: 'A new date that does not say it is new reads as if the first promise had been forgotten.',
  flags: [
    example('I will send you the audit report by 24 March.'),
    example('You will have the audit report on Friday 20 March.'),
    example('The crew rota is due on 27 March.'),
    example('We will finish the crew rota by 2026-03-27.'),
    example('The board vote on the merger is on 2 April.'),
    example('Helen,\n\nthe audit report comes on 30 March.\n\nBest,\nIda'),
    example('Larkfield two weeks late, now 10 April.'),
    example('Bad news first: Larkfield is late, now on 10 April.'),
    example('The Marlow depot opens on 4 May.'),
  ],
  passes: [
    example('I will send you the audit report by 17 March.'),
    example('I will send you the audit report by Monday.'),
    example('The audit report moves to 24 March, because the bank answers late.'),
    example('I said 17 March for the audit report; I need until 24 March.'),
    example('Please send me your comments on the crew rota by 27 March.'),
    example('I will finish the crew rota by 20 March and train the crews on 27 March.'),
    example('We will discuss the board dinner on 2 April.'),
    example('I will send you the audit invoice by 24 March.'),
    example('Larkfield three weeks late now, 17 April.'),
    example('Larkfield is late: not 10 April as I wrote, it is 17 April.'),
    example('The Larkfield workshop is now on 10 April.'),
    example('The Marlow depot opening party is on 4 May.'),
    example('Larkfield was due on 10 April. It is 17 April now.'),
  ],
  check: (draft, { reader }) => {
    if (!reader) return [];
    const outdated = outdatedLines(draft, reader, 'day').map(({ sentence, newer }) => ({
      start: sentence.start,
      end: sentence.end,
      message: 'Another day than the newest on file',
      why: `${saidSo(newer.source, reader)} That is newer than what this line says. Say the new day, or say in a word why the old one stands.`,
      basis: [newer.source],
    }));
    const told = new Set(outdated.map(({ start }) => start));
    const open = reader.facts.filter((fact) => isOpen(fact, reader));
    if (open.length === 0) return outdated;
    const names = namesOf(reader);
    const things = open.map((fact) => ({ fact, thing: thingIn(wordsOf(fact), names) }));
    const asked = new Set(draft.asks.filter(({ kind }) => kind !== 'other').map(({ sentence }) => sentence.index));
    const promisedOtherwise = draft.sentences.flatMap((sentence) => {
      const { flat } = sentence;
      if (told.has(sentence.start)) return [];
      const promised = promises.test(flat);
      if (sentence.question || asked.has(sentence.index) || otherwise.test(flat) || modal.test(flat)) return [];
      if (!promised && !stands.test(flat)) return [];
      const thing = thingIn(flat, names);
      const meant = things.filter(({ fact, thing: other }) => {
        if (fact.kind === 'commitment' && !promised) return false;
        if (!sameThing(thing, other)) return false;
        const head = headIn(wordsOf(fact).replace(/^\w+ (?=the |our |my )/i, ''), names);
        const [act] = actsOf(flat);
        return (
          head !== undefined &&
          thing.has(head) &&
          !goesOnAfter(flat, head, names, other) &&
          actFits(act, wordsOf(fact)) > 0
        );
      });
      if (meant.length === 0) return [];
      const said = dayNamed(sentence, reader.now);
      if (!said || said.last < dayOf(reader.now)) return [];
      const agrees = meant.some(
        ({ fact: { due } }) => due?.date != null && said.first <= (due.end ?? due.date) && said.last >= due.date,
      );
      const [first] = meant;
      const due = first?.fact.due;
      if (agrees || !first || !due?.date) return [];
      // Whoever delivers before the day keeps the promise.
      if (first.fact.kind === 'commitment' && said.last <= (due.end ?? due.date)) return [];
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: 'Another day than the one on file',
          why: `${saidSo(first.fact.source, reader)} That was for ${dayIn(due.end ?? due.date, reader)}. Keep that day, or say that it moves and why.`,
          basis: [first.fact.source],
        },
      ];
    });
    return [...outdated, ...promisedOtherwise];
  },
};
