import { createHash } from 'node:crypto';
import { extractFacts } from '../../src/domain/signals/extract-facts.ts';
import type { ProposedFact } from '../../src/domain/signals/proposed-fact.ts';
import { enronMails, officeMails, squeezed } from './mails-data.ts';
import { lines } from './score.ts';

type Part = readonly [start: number, length: number];
type CueRow = {
  readonly id: string;
  readonly set: 'enron' | 'office';
  readonly half: 'tune' | 'unread';
  readonly mail: number | string;
  readonly sha: string;
  readonly start: number;
  readonly length: number;
  readonly commitment: { readonly owner: 'writer' | 'reader' | Part; readonly due: Part | null } | null;
  readonly request: { readonly due: Part | null } | null;
};

/** A labelled cue sentence, found again in its mail, with what was read there. */
export type Cue = {
  readonly id: string;
  readonly half: 'tune' | 'unread';
  readonly text: string;
  readonly mail: string;
  readonly facts: readonly ProposedFact[];
  /** Owners and days in the words of the sentence; null for the label "none". */
  readonly commitment: { readonly owner: string; readonly due: string | null } | null;
  readonly request: { readonly due: string | null } | null;
};

const labels = 'bench/accuracy/labels/cues.jsonl';

/** The labelled cue sentences that `dataDir` still holds, each read within its whole mail, as an import reads it. */
export const cuesIn = (dataDir: string): readonly Cue[] => {
  const sets = {
    enron: new Map(enronMails(dataDir).map((mail) => [mail.id, mail])),
    office: new Map(officeMails(dataDir).map((mail) => [mail.id, mail])),
  };
  return lines<CueRow>(labels).flatMap(({ id, half, set, mail: key, sha, start, length, commitment, request }) => {
    const mail = sets[set].get(String(key));
    if (mail === undefined) return [];
    const { words, at } = squeezed(mail.text);
    const text = words.slice(start, start + length);
    if (!createHash('sha256').update(text).digest('hex').startsWith(sha)) return [];
    const from = at[start] ?? 0;
    const to = (at[start + length - 1] ?? 0) + 1;
    const facts = extractFacts({ text: mail.text, date: mail.date, medium: 'mail' }).filter(
      (fact) => Math.min(fact.end, to) - Math.max(fact.start, from) > 0.5 * Math.min(fact.end - fact.start, to - from),
    );
    const part = (span: Part | null): string | null => (span === null ? null : text.slice(span[0], span[0] + span[1]));
    return [
      {
        id,
        half,
        text,
        mail: mail.text,
        facts,
        commitment:
          commitment === null
            ? null
            : {
                owner:
                  commitment.owner === 'writer'
                    ? 'author'
                    : commitment.owner === 'reader'
                      ? 'reader'
                      : (part(commitment.owner) ?? ''),
                due: part(commitment.due),
              },
        request: request === null ? null : { due: part(request.due) },
      },
    ];
  });
};
