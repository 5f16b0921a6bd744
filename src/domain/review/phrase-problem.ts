import type { PhraseRule } from './phrase-rule.ts';
import { phrasesIn } from './phrases-in.ts';
import { rules } from './rules/index.ts';

/** The most phrase rules a workspace holds. */
export const mostPhraseRules = 500;

/** What is wrong with a list of phrase rules that are well formed each by itself; null where nothing is. */
export const phraseProblem = (
  phrases: readonly PhraseRule[],
): { readonly index: number; readonly field: string; readonly what: string } | null => {
  const seen = new Set<string>();
  for (const [index, { id, instead }] of phrases.entries()) {
    if (seen.has(id)) return { index, field: 'id', what: `The id ${id} stands twice.` };
    seen.add(id);
    if (rules.some((rule) => rule.id === id)) {
      return { index, field: 'id', what: `Review has a rule of its own called ${id}: choose another id.` };
    }
    if (instead !== undefined && phrasesIn([instead], phrases).length > 0) {
      return { index, field: 'instead', what: `What ${id} offers instead holds a phrase of this list.` };
    }
  }
  return null;
};
