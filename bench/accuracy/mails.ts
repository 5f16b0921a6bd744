import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import type { FactKind } from '../../src/domain/facts/fact.ts';
import { extractFacts } from '../../src/domain/signals/extract-facts.ts';
import type { ProposedFact } from '../../src/domain/signals/proposed-fact.ts';
import type { Measure } from '../measure.ts';
import { type Cue, cuesIn } from './mails-cues.ts';
import { type Count, count, interval, lines, type Row, row } from './score.ts';

type Label = {
  readonly owner?: string;
  readonly ownerAlso?: string | null;
  readonly due?: readonly string[];
  readonly dueOptional?: boolean;
};
type Mail = {
  readonly sentences: readonly {
    readonly text: string;
    readonly labels: { readonly commitment?: Label; readonly request?: Label };
    readonly unsure: readonly string[];
  }[];
};
type Promise140 = {
  readonly text: string;
  readonly commitment: Label | null;
  readonly request: Label | null;
  readonly unsure: readonly string[];
};

type Slot = { readonly owners: readonly string[]; readonly dues: readonly string[]; readonly dueOpen: boolean };
/** A sentence with its labels and what was read in it. */
type Judged = {
  readonly text: string;
  readonly facts: readonly ProposedFact[];
  readonly commitment: Slot | null;
  readonly request: Slot | null;
  readonly unsure: readonly string[];
};

const isAsk = (kind: FactKind): boolean => kind === 'request' || kind === 'question';
const flat = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();
const alike = (a: string, b: string): boolean =>
  flat(a) !== '' && flat(b) !== '' && (flat(a).includes(flat(b)) || flat(b).includes(flat(a)));
// A name that stands for the pronoun of the label is found in the sentence before, and counts as right where it names one.
const pronoun = /^(?:he|she|they)$/i;

const slotOf = (label: Label | null | undefined): Slot | null =>
  label === null || label === undefined
    ? null
    : {
        owners: [label.owner, label.ownerAlso].flatMap((owner) =>
          owner ? [owner === 'writer' ? 'author' : owner] : [],
        ),
        dues: label.due ?? [],
        dueOpen: label.dueOptional === true,
      };

type Tally = {
  readonly commitments: Count;
  readonly sure: Count;
  readonly requests: Count;
  readonly owners: Count;
  readonly dues: Count;
  readonly asked: Count;
  extra: number;
  invented: number;
};

const tallied = (sentences: readonly Judged[]): Tally => {
  const tally: Tally = {
    commitments: count(),
    sure: count(),
    requests: count(),
    owners: count(),
    dues: count(),
    asked: count(),
    extra: 0,
    invented: 0,
  };
  for (const { text, facts, commitment, request, unsure } of sentences) {
    const promised = facts.find(({ kind }) => kind === 'commitment');
    const asked = facts.find(({ kind }) => isAsk(kind));
    if (!unsure.includes('commitment')) {
      for (const [each, said] of [
        [tally.commitments, promised !== undefined],
        [tally.sure, (promised?.confidence ?? 0) >= 0.6],
      ] as const) {
        if (commitment !== null) each.gold += 1;
        if (said) each.said += 1;
        if (commitment !== null && said) each.right += 1;
      }
      if (commitment !== null && promised !== undefined) {
        const owner = promised.owner ?? '-';
        tally.owners.gold += 1;
        if (commitment.owners.some((each) => alike(each, owner) || (pronoun.test(each) && /^\p{Lu}/u.test(owner))))
          tally.owners.right += 1;
        else if (owner !== 'author' && owner !== 'reader' && !flat(text).includes(flat(owner))) tally.invented += 1;
        if (commitment.dues.length > 0 && !commitment.dueOpen) {
          tally.dues.gold += 1;
          if (commitment.dues.some((each) => alike(each, promised.due?.text ?? ''))) tally.dues.right += 1;
        } else if (commitment.dues.length === 0 && promised.due !== undefined) tally.extra += 1;
      }
    }
    if (!unsure.includes('request')) {
      if (request !== null) tally.requests.gold += 1;
      if (asked !== undefined) tally.requests.said += 1;
      if (request !== null && asked !== undefined) {
        tally.requests.right += 1;
        if (request.dues.length > 0 && !request.dueOpen) {
          tally.asked.gold += 1;
          if (request.dues.some((each) => alike(each, asked.due?.text ?? ''))) tally.asked.right += 1;
        }
      }
    }
  }
  return tally;
};

const read = (sentences: readonly Judged[], title: string, peers: readonly Row[] = []): Measure => {
  const { commitments, sure, requests, owners, dues, asked, extra, invented } = tallied(sentences);
  return {
    title: `${title}: ${sentences.length} sentences`,
    rows: [
      row('commitment', commitments),
      row('commitment, at least .6', sure),
      row('request', requests),
      { what: 'owner right', precision: interval(owners.right, owners.gold) },
      { what: 'owners that stand nowhere in the mail', precision: invented },
      { what: 'due words of a commitment right', precision: interval(dues.right, dues.gold) },
      { what: 'due words where the label has none', precision: extra },
      { what: 'due words of a request right', precision: interval(asked.right, asked.gold) },
      ...peers,
    ],
  };
};

const promiseCue = /\b(?:i|we)(?:'ll| will| shall| promise| am going to| are going to)\b|\bwill\b/i;
const requestCue = /\b(?:please|pls|can you|could you|would you|need you to|let me know)\b|\?/i;

/** What named peers say of the same sentences: a reader of parts of speech, and a list of cues. */
const peersOn = (sentences: readonly Judged[]): readonly Row[] => {
  const scored = (what: string, says: (text: string) => boolean, of: 'commitment' | 'request'): Row => {
    const each = count();
    for (const sentence of sentences) {
      if (sentence.unsure.includes(of)) continue;
      const said = says(sentence.text);
      if (sentence[of] !== null) each.gold += 1;
      if (said) each.said += 1;
      if (said && sentence[of] !== null) each.right += 1;
    }
    return row(what, each);
  };
  return [
    scored(
      'commitment: compromise',
      (text) => nlp(text).has('(i|we|#Person) (will|shall) #Adverb? #Verb'),
      'commitment',
    ),
    scored('commitment: plain cues', (text) => promiseCue.test(text), 'commitment'),
    scored(
      'request: compromise',
      (text) => {
        const said = nlp(text);
        return said.has('#Imperative') || said.questions().found;
      },
      'request',
    ),
    scored('request: plain cues', (text) => requestCue.test(text), 'request'),
  ];
};

const ofCue = ({ text, facts, commitment, request }: Cue): Judged => ({
  text,
  facts,
  unsure: [],
  commitment:
    commitment === null
      ? null
      : { owners: [commitment.owner], dues: commitment.due === null ? [] : [commitment.due], dueOpen: false },
  request: request === null ? null : { owners: [], dues: request.due === null ? [] : [request.due], dueOpen: false },
});

const ofGold = (text: string, commitment: Label | null, request: Label | null, unsure: readonly string[]): Judged => ({
  text,
  unsure,
  facts: extractFacts({ text, date: '2001-03-12' }),
  commitment: slotOf(commitment),
  request: slotOf(request),
});

/**
 * Measures `extractFacts` on the gold business mails and promises of `dataDir` (sentence by sentence) and on the 400 cue
 * sentences (each within its whole mail), where it has them: counts with intervals, beside named peers.
 */
export const measureMails = async (dataDir: string): Promise<readonly Measure[]> => {
  const cues = cuesIn(dataDir);
  const half = (of: 'tune' | 'unread'): readonly Judged[] => cues.filter((cue) => cue.half === of).map(ofCue);
  const gold = join(dataDir, 'gold');
  const goldHalves: { readonly title: string; readonly of: readonly Judged[] }[] = [];
  if (existsSync(join(gold, 'business-mails.jsonl'))) {
    const mails = lines<Mail>(join(gold, 'business-mails.jsonl'));
    const promises = lines<Promise140>(join(gold, 'promises.jsonl'));
    const ofMails = (which: number) =>
      mails
        .filter((_, index) => index % 2 === which)
        .flatMap(({ sentences }) =>
          sentences.map(({ text, labels, unsure }) =>
            ofGold(text, labels.commitment ?? null, labels.request ?? null, unsure),
          ),
        );
    const middle = Math.ceil(promises.length / 2);
    const ofPromises = (part: readonly Promise140[]) =>
      part.map(({ text, commitment, request, unsure }) => ofGold(text, commitment, request, unsure));
    goldHalves.push(
      { title: 'Gold mails, tuning half', of: ofMails(0) },
      { title: 'Gold mails, other half (its misses were read)', of: ofMails(1) },
      { title: 'Promises, tuning half', of: ofPromises(promises.slice(0, middle)) },
      { title: 'Promises, other half (its misses were read)', of: ofPromises(promises.slice(middle)) },
    );
  }
  const all = [...goldHalves.flatMap(({ of }) => of), ...cues.map(ofCue)];
  const unread = [
    ...goldHalves.filter(({ title }) => title.includes('other half')).flatMap(({ of }) => of),
    ...half('unread'),
  ];
  return [
    ...goldHalves.map(({ title, of }) => read(of, title)),
    ...(cues.length === 0
      ? []
      : [read(half('tune'), 'Cue sentences, tuning half'), read(half('unread'), 'Cue sentences, unread half')]),
    ...(all.length === 0
      ? []
      : [
          read(unread, 'Commitments and requests, all other halves (unread: the cue sentences alone)', peersOn(unread)),
          read(all, 'Commitments and requests, all', peersOn(all)),
        ]),
  ];
};
