import { z } from 'zod';
import { operation } from '../operation.ts';
import { keptPhrases, PhraseRules } from './kept-phrases.ts';

export const phraseList = operation({
  name: 'phrase.list',
  alias: 'phrases',
  summary: 'The phrases your house has a say on, which review looks for.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({ phrases: PhraseRules }),
  run: ({ store }) => ({ phrases: [...keptPhrases(store())] }),
});
