import { z } from 'zod';
import { operation } from '../operation.ts';
import { keepPhrases, mustStandTogether, PhraseRules } from './kept-phrases.ts';

export const phraseSet = operation({
  name: 'phrase.set',
  summary: 'Keep the phrases your house has a say on, in place of those that are kept; an empty list takes them away.',
  surfaces: ['http', 'cli'],
  positional: ['phrases'],
  input: z.object({ phrases: PhraseRules }),
  output: z.object({ phrases: PhraseRules }),
  run: ({ store: open }, { phrases }) => {
    mustStandTogether(phrases);
    const store = open();
    store.transaction(() => keepPhrases(store, phrases));
    return { phrases };
  },
});
