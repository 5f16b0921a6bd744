import { z } from 'zod';
import { extractFacts } from '../../domain/signals/extract-facts.ts';
import { ProposedFact } from '../../domain/signals/proposed-fact.ts';
import { TextToRead } from '../../domain/signals/text-to-read.ts';
import { operation } from '../operation.ts';

export const signalsRead = operation({
  name: 'signals.read',
  alias: 'signals',
  summary:
    'Read a text for facts: commitments, requests, decisions, preferences and the other kinds. Nothing is stored.',
  surfaces: ['http', 'cli'],
  positional: ['text'],
  input: TextToRead.extend({ text: z.string().max(1_000_000), date: z.string().optional() }),
  output: z.object({ facts: z.array(ProposedFact) }),
  run: ({ now }, input) => ({ facts: [...extractFacts({ ...input, date: input.date ?? now })] }),
});
