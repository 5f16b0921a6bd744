import { z } from 'zod';

/** The six steps of the Influence and Impact Framework, in its order. */
export const sixSteps = ['understand', 'credibility', 'relationships', 'communicate', 'influence', 'sustain'] as const;
export const SixStep = z.enum(sixSteps);
export type SixStep = z.infer<typeof SixStep>;

/** How each step is called on screen. */
export const stepNames: Readonly<Record<SixStep, string>> = {
  understand: 'Understand their needs',
  credibility: 'Build credibility',
  relationships: 'Build relationships',
  communicate: 'Communicate',
  influence: 'Influence with solutions',
  sustain: 'Sustain',
};
