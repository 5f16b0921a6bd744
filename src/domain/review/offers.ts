import { actBeside } from '../documents/act-beside.ts';
import { heldBack, type Recipient, type Said, spoken, wordsOfName, wordsOfReader } from '../documents/fit-to-send.ts';
import { capital, stopped } from '../documents/words.ts';
import { dayOf, millis } from '../shared/time.ts';
import { type Draft, readDraft } from './draft.ts';
import type { Edit, Offer } from './finding.ts';
import { dayIn, daysSince, inCommon, namesOf, saidSo, sameThing, thingIn, topicOf } from './on-file.ts';
import type { Reader, ReaderFact } from './reader.ts';
import type { ReviewOptions } from './rule.ts';

const mostOfAKind = 3;
/** What nobody told is news for so long; an update says the same. */
const newsDays = 60;
const longest = 300;

const isOfUser = ({ whose, kind }: ReaderFact): boolean => whose === 'me' || (whose === 'other' && kind === 'risk');

const byOf = ({ source: { who } }: ReaderFact, { name }: Reader): Said['by'] =>
  who === 'you' ? 'me' : who === name ? 'reader' : 'other';

/** What was promised and kept, beside the reader's name; null where only the whole sentence says it, which then reads as still owed. */
const keptAct = (fact: ReaderFact, { name, called }: Reader): string | null =>
  fact.kind === 'commitment' && fact.closed === 'kept' ? actBeside(fact, { names: [name, called] }) : null;

/** Whether words can be sent to the reader as they stand, as in an update to them; and are no page. */
const isFit = (fact: ReaderFact, reader: Reader): boolean => {
  const { kind, quote, people, source, whose, toReader, kept } = fact;
  if (quote.length > longest || people.length > 5) return false;
  const by = byOf(fact, reader);
  if (by === 'other' && source.who === '') return false;
  const to: Recipient = {
    id: reader.id ?? 'reader',
    words: wordsOfReader([reader.name, reader.called], reader.role ?? ''),
  };
  const said: Said = {
    kind,
    from: source.kind === 'note' ? 'capture' : source.kind,
    by,
    owner: whose === 'reader' ? to.id : null,
    to: toReader ? to.id : null,
    readerKnows: false,
    quiet: kept === true,
    apart: false,
    others: people.flatMap(wordsOfName),
  };
  // A promise that was kept names whom it was made to, as in an update.
  return heldBack(said, keptAct(fact, reader) ?? flat(quote), to, { named: kind === 'commitment' }) === null;
};

const isNews = (fact: ReaderFact, reader: Reader): boolean =>
  fact.kind === 'risk' &&
  fact.closed === null &&
  fact.told === null &&
  isOfUser(fact) &&
  daysSince(fact, reader) <= newsDays;

const isWork = (fact: ReaderFact, reader: Reader): boolean => {
  // What was promised to somebody else is between the two.
  const done = fact.kind === 'result' || (fact.toReader && keptAct(fact, reader) !== null);
  return done && fact.told === null && fact.whose === 'me' && daysSince(fact, reader) <= newsDays;
};

/** Whether the draft tells it already. */
const tells = (draft: Draft, topic: ReadonlySet<string>, fact: ReaderFact, names: ReadonlySet<string>): boolean => {
  const thing = thingIn(fact.quote, names);
  if (thing.size === 0) return draft.text.includes(fact.quote);
  if (inCommon(thing, topic) === 0) return false;
  return draft.sentences.some(({ flat }) => {
    const said = thingIn(flat, names);
    return (
      [...thing].every((stem) => said.has(stem)) || (sameThing(said, thing) && inCommon(said, thing) * 2 >= thing.size)
    );
  });
};

const headings = {
  news: /\b(?:risks?|blockers?|issues?|problems?|concerns?|needs attention|watch)\b/i,
  work: /\b(?:done|progress|wins?|results?|highlights?|achieve\w*|delivered|completed|went well)\b/i,
} as const;

const bullet = /^[ \t]*(?:[-*•–]|\d+[.)])[ \t]+/;

/** Where the line goes: under a heading that asks for such lines, else behind the last words before the closing. */
const placeIn = (draft: Draft, kind: Offer['kind'], line: string): Edit => {
  const { text } = draft;
  const heading = draft.headings.find(({ start, end }) => headings[kind].test(text.slice(start, end)));
  if (heading) {
    const next = draft.headings.find(({ start }) => start > heading.start)?.start ?? text.length;
    const last = draft.sentences.filter(({ start }) => start >= heading.end && start < next).at(-1);
    const row = last ? text.slice(text.lastIndexOf('\n', last.start) + 1, last.end) : '';
    const mark = last ? (bullet.exec(row)?.[0] ?? '') : '- ';
    const lead = last && mark === '' ? '\n\n' : '\n';
    const at = last?.end ?? heading.end;
    return { start: at, end: at, text: `${lead}${/\d/.test(mark) ? '- ' : mark}${line}` };
  }
  const last = draft.sentences.at(-1);
  if (last) return { start: last.end, end: last.end, text: `\n\n${line}` };
  const at = draft.greeting?.end ?? draft.subject?.end ?? 0;
  return { start: at, end: at, text: at === 0 ? `${line}\n` : `\n\n${line}` };
};

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const offerOf = (draft: Draft, kind: Offer['kind'], fact: ReaderFact, reader: Reader): Offer => {
  const day = dayIn(fact.done ?? dayOf(fact.said), reader);
  const lead = kind === 'news' ? `To know early (${day})` : `Done (${day})`;
  const words = keptAct(fact, reader) ?? spoken(flat(fact.quote), byOf(fact, reader), fact.source.who);
  const text = stopped(`${lead}: ${words}`);
  const never = `${capital(reader.called)} has not been told, as far as is known here.`;
  return {
    kind,
    fact: fact.id,
    text,
    why: `${saidSo(fact.source, reader)} ${never}`,
    fix: {
      label: kind === 'news' ? 'Put the news in' : 'Put the work in',
      edits: [placeIn(draft, kind, text)],
    },
    basis: [fact.source],
  };
};

/**
 * What this reader has never been told and the draft does not tell, as far as it is fit for them: open bad news of the
 * user's, then work done; at most three of each. News that touches what the reader wants comes first, then the newest. Each line is a
 * frame around the words on file; its fix puts it in. Empty without a reader, and for notes and replies.
 */
export const offersFor = (text: string, options: ReviewOptions): readonly Offer[] => {
  const { reader, kind = 'upward' } = options;
  if (!reader || kind !== 'upward') return [];
  const open = reader.facts.filter((fact) => (isNews(fact, reader) || isWork(fact, reader)) && isFit(fact, reader));
  if (open.length === 0) return [];
  const draft = readDraft(text);
  const names = namesOf(reader);
  const topic = topicOf(draft, names);
  const wants = reader.facts
    .filter(({ kind: of, whose }) => (of === 'priority' || of === 'success' || of === 'pressure') && whose === 'reader')
    .map(({ quote }) => thingIn(quote, names));
  const weight = (fact: ReaderFact): number =>
    wants.some((want) => inCommon(want, thingIn(fact.quote, names)) > 0) ? 1 : 0;
  const untold = open
    .filter((fact) => !tells(draft, topic, fact, names))
    .sort((a, b) => weight(b) - weight(a) || millis(b.said) - millis(a.said) || (a.id < b.id ? -1 : 1));
  const of = (what: Offer['kind'], is: typeof isNews): readonly Offer[] =>
    untold
      .filter((fact) => is(fact, reader))
      .slice(0, mostOfAKind)
      .map((fact) => offerOf(draft, what, fact, reader));
  return [...of('news', isNews), ...of('work', isWork)];
};
