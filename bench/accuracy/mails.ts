import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FactKind } from '../../src/domain/facts/fact.ts';
import { extractFacts } from '../../src/domain/signals/extract-facts.ts';
import type { Measure } from '../measure.ts';
import { count, interval, lines, row } from './score.ts';

type Label = { owner?: string; ownerAlso?: string | null; due?: readonly string[]; dueOptional?: boolean };
type Mail = {
  readonly sentences: readonly {
    text: string;
    labels: { commitment?: Label; request?: Label };
    unsure: readonly string[];
  }[];
};
type Promise140 = {
  readonly before: readonly string[];
  readonly text: string;
  readonly commitment: Label | null;
  readonly request: Label | null;
  readonly unsure: readonly string[];
};

const isAsk = (kind: FactKind): boolean => kind === 'request' || kind === 'question';

type Judged = {
  readonly text: string;
  readonly commitment: Label | null;
  readonly request: Label | null;
  readonly unsure: readonly string[];
};

const scoreSentences = (sentences: readonly Judged[], name: string): Measure => {
  const commitments = count();
  const sure = count();
  const requests = count();
  const owners = count();
  const due = count();
  for (const { text, commitment, request, unsure } of sentences) {
    const found = extractFacts({ text, date: '2001-03-12' });
    const promised = found.find((fact) => fact.kind === 'commitment');
    const asked = found.find((fact) => isAsk(fact.kind));
    if (!unsure.includes('commitment')) {
      if (commitment !== null) commitments.gold += 1;
      if (promised !== undefined) commitments.said += 1;
      if (commitment !== null && promised !== undefined) {
        commitments.right += 1;
        owners.gold += 1;
        const wanted = [commitment.owner, commitment.ownerAlso].map((owner) =>
          owner === 'writer' ? 'author' : (owner ?? ''),
        );
        const owner = promised.owner ?? '-';
        if (wanted.some((each) => each !== '' && (each.includes(owner) || owner.includes(each)))) owners.right += 1;
        if ((commitment.due?.length ?? 0) > 0 && commitment.dueOptional !== true) {
          due.gold += 1;
          const words = promised.due?.text ?? '-';
          if (
            commitment.due?.some(
              (each) =>
                each.toLowerCase().includes(words.toLowerCase()) || words.toLowerCase().includes(each.toLowerCase()),
            )
          )
            due.right += 1;
        }
      }
      if (promised !== undefined && promised.confidence >= 0.6) {
        sure.said += 1;
        if (commitment !== null) sure.right += 1;
      }
      if (commitment !== null) sure.gold += 1;
    }
    if (!unsure.includes('request')) {
      if (request !== null) requests.gold += 1;
      if (asked !== undefined) requests.said += 1;
      if (request !== null && asked !== undefined) requests.right += 1;
    }
  }
  return {
    title: `${name}: ${sentences.length} sentences`,
    rows: [
      row('commitment', commitments),
      row('commitment, at least .6', sure),
      row('request', requests),
      { what: 'owner right', precision: interval(owners.right, owners.gold) },
      { what: 'due words right', precision: interval(due.right, due.gold) },
    ],
  };
};

/** Measures `extractFacts` on the gold business mails and promises of `dataDir`, where it has them: counts with intervals. */
export const measureMails = async (dataDir: string): Promise<readonly Measure[]> => {
  const gold = join(dataDir, 'gold');
  if (!existsSync(join(gold, 'business-mails.jsonl'))) return [];
  const ofMails = (mails: readonly Mail[]) =>
    mails.flatMap(({ sentences }) =>
      sentences.map(({ text, labels, unsure }) => ({
        text,
        unsure,
        commitment: labels.commitment ?? null,
        request: labels.request ?? null,
      })),
    );
  const mails = lines<Mail>(join(gold, 'business-mails.jsonl'));
  const promises = lines<Promise140>(join(gold, 'promises.jsonl'));
  const half = Math.ceil(promises.length / 2);
  return [
    scoreSentences(ofMails(mails.filter((_, index) => index % 2 === 0)), 'Gold mails, tuning half'),
    scoreSentences(ofMails(mails.filter((_, index) => index % 2 === 1)), 'Gold mails, unread half'),
    scoreSentences(promises.slice(0, half), 'Promises, tuning half'),
    scoreSentences(promises.slice(half), 'Promises, unread half'),
    scoreSentences([...ofMails(mails), ...promises], 'Gold mails and promises, all'),
  ];
};
