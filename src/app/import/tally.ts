import type { Problem } from '../../domain/sources/problem.ts';
import type { Counts } from './course.ts';

const mostProblems = 500;

/** What an import has counted so far, over all its files. */
export const tallyOf = () => {
  const counts: Counts = { items: 0, added: 0, already: 0, facts: 0, problems: 0 };
  const problems: Problem[] = [];
  const languages = new Map<string, number>();
  return {
    counts,
    /** What was read before, and is passed over. */
    skipped: { bytes: 0, items: 0 },
    /** Files, the one that is being read included, and the bytes of those before it. */
    opened: 0,
    bytesBefore: 0,
    /** Mails of people who were deleted. */
    leftOut: 0,
    /** When it was last told how far it is though nothing was brought in, on a clock that runs evenly. */
    toldAt: Number.NEGATIVE_INFINITY,
    /** Somebody asked it to stop. */
    stopped: false,
    /** One that was kept and not read, as it is not in English. */
    inLanguage: (code: string): void => {
      languages.set(code, (languages.get(code) ?? 0) + 1);
    },
    /** How many were not read for their language, the most first. */
    languages: (): { language: string; items: number }[] =>
      [...languages]
        .map(([language, items]) => ({ language, items }))
        .sort((a, b) => b.items - a.items || (a.language < b.language ? -1 : 1)),
    tell: (problem: Problem): void => {
      counts.problems += 1;
      if (problems.length < mostProblems) problems.push(problem);
    },
    /** What to tell of it all at the end. */
    told(): readonly Problem[] {
      const more = counts.problems - problems.length;
      const out = this.leftOut;
      return [
        ...problems,
        ...(more > 0 ? [{ item: 'import', what: `${more} more problems of the same kind are not listed.` }] : []),
        ...(out > 0
          ? [
              {
                item: 'import',
                what: `${out.toLocaleString('en-US')} ${out === 1 ? 'mail' : 'mails'} of people you deleted stayed out. To let an address in again: updraft person.allow ADDRESS`,
              },
            ]
          : []),
      ];
    },
  };
};

export type Tally = ReturnType<typeof tallyOf>;
