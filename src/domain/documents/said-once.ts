import type { Claim } from '../proposals/claim.ts';
import { sentencesIn } from '../review/sentences.ts';
import type { Id } from '../shared/id.ts';
import type { Line } from './line.ts';
import { basisWords } from './proposal-evidence.ts';
import type { ProposalMaterial } from './proposal-material.ts';
import { type Fitting, plainWords } from './proposal-words.ts';

const row = (words: string): string => ` ${(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Claims whose words a line holds already; what happened elsewhere says more than its first sentence. */
const claimsOf = ({ claims }: ProposalMaterial): readonly Claim[] =>
  claims.filter(
    ({ sort, state, story, words }) => sort === 'claim' && state === 'accepted' && !story && row(words).length > 2,
  );

/** The claims that some of these words say. */
export const saidIn = (material: ProposalMaterial, lines: readonly { readonly text: string }[]): ReadonlySet<Id> => {
  const rows = lines.map(({ text }) => row(text));
  return new Set(
    claimsOf(material).flatMap(({ id, words }) => (rows.some((one) => one.includes(row(words))) ? [id] : [])),
  );
};

/**
 * Lines in which a claim stands beside what it rests on, so that neither is said twice: "Ships wait eleven hours (the harbour
 * log)". What was put there is added to `put`; a claim is put once.
 */
export const withBasis = (
  material: ProposalMaterial,
  fit: Fitting,
  lines: readonly Line[],
  put: Set<Id>,
): readonly Line[] =>
  lines.map((line) =>
    claimsOf(material).reduce((told, one) => {
      const words = plainWords(one.words);
      const at = told.text.toLowerCase().indexOf(words.toLowerCase());
      const end = at + words.length;
      // Only whole sentences and clauses: a figure of three is no figure of thirty.
      if (at < 0 || put.has(one.id) || !/^(?:[.!?,;:]|$)/.test(told.text.slice(end))) return told;
      put.add(one.id);
      const basis = basisWords(one, fit);
      return basis === ''
        ? told
        : {
            text: `${told.text.slice(0, end)}${basis}${told.text.slice(end)}`,
            sources: [...told.sources, ...fit.sourceOf(one.id)],
          };
    }, line),
  );

/**
 * A case without the sentences that its document says as an objection with its answer: what is left of each line, and nothing of a
 * line that was only that.
 */
export const withoutObjections = (material: ProposalMaterial): ProposalMaterial => {
  const { proposal, objections } = material;
  const answered = new Set(
    objections
      .filter(({ state, answer }) => state === 'accepted' && answer.trim() !== '')
      .map(({ words }) => row(words)),
  );
  const left = (words: string): string =>
    sentencesIn(words)
      .map(({ start, end }) => words.slice(start, end))
      .filter((sentence) => !answered.has(row(sentence)))
      .join(' ');
  const lines = proposal.lines.flatMap((line) => {
    const words = line.option === null ? left(line.words) : line.words;
    return words.trim() === '' ? [] : [words.length < line.words.trim().length ? { ...line, words } : line];
  });
  return { ...material, proposal: { ...proposal, lines } };
};
