import { languageIn } from '../language/language-of.ts';
import type { Draft } from './draft.ts';

/** What a draft is written in: the code of another language than English, or null; and the paragraphs in another one. */
export type Tongue = { readonly language: string | null; readonly foreign: ReadonlySet<number> };

const english: Tongue = { language: null, foreign: new Set() };
// A paragraph is taken out of an English draft where it clearly is in another language.
const sure = 0.75;

/**
 * Tells which language the writer's own words are in, without what they quote, their signature and their code: the one
 * that more than half of the words that can be told are in. Paragraphs are told one by one.
 */
export const tongueOf = (draft: Draft): Tongue => {
  const others = draft.languages.filter(({ code }) => code !== 'en');
  if (others.length === 0 && draft.languages.length > 0) return english;
  if (draft.languages.length === 0) {
    // Short lines alone tell nothing; together they may.
    const { code } = languageIn(
      draft.sentences
        .map(({ flat }) => flat)
        .join('\n')
        .slice(0, 2000),
    );
    return code === 'en' ? english : { language: code, foreign: new Set() };
  }
  const told = draft.languages.reduce((sum, { words }) => sum + words, 0);
  const foreign = others.reduce((sum, { words }) => sum + words, 0);
  if (foreign * 2 > told) {
    const words = new Map<string, number>();
    for (const each of others) words.set(each.code, (words.get(each.code) ?? 0) + each.words * each.certainty);
    const best = [...words].sort((a, b) => b[1] - a[1])[0];
    return { language: best?.[0] ?? 'other', foreign: new Set() };
  }
  const own = new Set(draft.languages.filter(({ code }) => code === 'en').map(({ paragraph }) => paragraph));
  return {
    language: null,
    foreign: new Set(
      others.filter((each) => each.certainty >= sure && !own.has(each.paragraph)).map(({ paragraph }) => paragraph),
    ),
  };
};
