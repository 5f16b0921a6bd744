import nlp from 'compromise';
import type { FactKind } from '../../src/domain/facts/fact.ts';
import { extractFacts } from '../../src/domain/signals/extract-facts.ts';
import type { ProposedFact } from '../../src/domain/signals/proposed-fact.ts';
import { asks } from '../intent-scorer/intent.ts';
import type { Measure } from '../measure.ts';
import { type Act, actsOf } from './acts-data.ts';
import { meetingTalk } from './meeting-talk.ts';
import type { Row } from './score.ts';

type Name = 'req' | 'cmt' | 'meet';
const names: readonly { readonly name: Name; readonly title: string }[] = [
  { name: 'req', title: 'request' },
  { name: 'cmt', title: 'commitment' },
  { name: 'meet', title: 'meeting' },
];

const f1 = (a: readonly boolean[], b: readonly boolean[]): number => {
  const both = a.filter((each, at) => each && b[at] === true).length;
  const all = a.filter(Boolean).length + b.filter(Boolean).length;
  return all === 0 ? 0 : (2 * both) / all;
};

// Sentences of one mail are put back together, so that they are read where they stand; never one by one.
const mailsOf = (acts: readonly Act[]): readonly (readonly Act[])[] => {
  const mails = new Map<string, Act[]>();
  for (const act of acts) {
    const key = `${act.thread} ${act.mail}`;
    mails.set(key, [...(mails.get(key) ?? []), act]);
  }
  return [...mails.values()];
};

/** What stands under a sentence: the facts whose words begin inside of it. */
export const factsBySentence = (sentences: readonly Act[]): readonly (readonly ProposedFact[])[] => {
  let text = '';
  const places = sentences.map((each) => {
    const start = text.length;
    text += `${each.text}\n`;
    return { start, end: text.length };
  });
  const day = new Date(sentences[0]?.received ?? '');
  const date = Number.isNaN(day.getTime()) ? '2003-04-25' : day.toISOString().slice(0, 10);
  const facts = extractFacts({ text, date });
  return places.map(({ start, end }) => facts.filter((fact) => fact.start >= start && fact.start < end));
};

const meets =
  /\b(?:meet(?:ing)?s?|telecon|teleconference|conference call|call|get together|f2f|face to face|workshop|phone|lunch|dinner|irc)\b/i;
const promises = /\b(?:i'll|i will|we'll|we will|i can|i am going to|i'm going to|i'd be happy to|i promise)\b/i;
const plainAsks =
  /\?\s*$|\b(?:please|could you|can you|would you|let me know|i need|need you|should we|does any|do you)\b/i;

type Reader = Readonly<Record<Name, readonly boolean[]>>;

/** How well what each reader says fits each annotator, over how well the annotators fit each other. */
const rows = (what: string, reader: Reader, acts: readonly Act[]): readonly Row[] =>
  names.map(({ name, title }) => {
    const said = [0, 1, 2].map((who) => acts.map((act) => act[name][who] === 1));
    const of = (who: number) => said[who] ?? [];
    const among = (f1(of(0), of(1)) + f1(of(0), of(2)) + f1(of(1), of(2))) / 3;
    const ours = [0, 1, 2].map((who) => f1(reader[name], of(who)));
    const mean = ours.reduce((sum, each) => sum + each, 0) / 3;
    return {
      what: title,
      reader: what,
      said: reader[name].filter(Boolean).length,
      'each annotator says': [0, 1, 2].map((who) => of(who).filter(Boolean).length).join(' / '),
      'F1 against each': ours.map((each) => each.toFixed(3)).join(' / '),
      'among themselves': among.toFixed(3),
      ratio: (mean / among).toFixed(2),
    };
  });

/**
 * Measures `extractFacts`, and `meetingTalk` for meetings (no fact is made of those), on the threads of acts_bc3 against every
 * annotator apart. Whole mails are read; nothing is trained
 * on them. Threads are halved (every second one in order) so that rules can be tuned on one half and measured on the other.
 */
export const measureActs = async (data: string): Promise<readonly Measure[]> => {
  const all = actsOf(data).filter(({ quoted }) => !quoted);
  if (all.length === 0) return [];
  const threads = [...new Set(all.map(({ thread }) => thread))];
  const halves = [
    { title: 'all threads', of: all },
    { title: 'tuning half', of: all.filter(({ thread }) => threads.indexOf(thread) % 2 === 0) },
    { title: 'other half', of: all.filter(({ thread }) => threads.indexOf(thread) % 2 === 1) },
  ];
  return halves.map(({ title, of }) => {
    const mails = mailsOf(of);
    const acts = mails.flat();
    const facts = mails.flatMap(factsBySentence);
    const has = (kinds: readonly FactKind[]) => facts.map((each) => each.some(({ kind }) => kinds.includes(kind)));
    const texts = acts.map(({ text }) => text);
    const read = texts.map((text) => nlp(text));
    const ours: Reader = {
      req: has(['request', 'question']),
      cmt: has(['commitment']),
      meet: mails.flatMap((mail) => meetingTalk(mail.map(({ text }) => text))),
    };
    const scorer: Reader = { ...ours, req: texts.map(asks) };
    const meeting = texts.map((text) => meets.test(text));
    return {
      title: `Acts in threads (acts_bc3, newest text), ${title}: ${mails.length} mails, ${acts.length} sentences`,
      rows: [
        ...rows('extractFacts; meetings by a list of words of the bench', ours, acts),
        ...rows('asks (cues and scorer)', scorer, acts).slice(0, 1),
        ...rows(
          'plain cues',
          {
            req: texts.map((text) => plainAsks.test(text)),
            cmt: texts.map((text) => promises.test(text)),
            meet: meeting,
          },
          acts,
        ),
        ...rows(
          'compromise',
          {
            req: read.map((each) => each.has('#Imperative') || each.questions().found),
            cmt: read.map((each) => each.has('(i|we) (will|shall) #Adverb? #Verb')),
            meet: meeting,
          },
          acts,
        ).slice(0, 2),
      ],
    };
  });
};
