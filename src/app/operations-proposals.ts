import { momentCancel } from './moment/cancel.ts';
import { momentPlan } from './moment/plan.ts';

/** A case made upward: from a sentence to a decision, with its options, evidence, room, talks and documents. */
export const proposalOperations = {
  'moment.cancel': momentCancel,
  'moment.plan': momentPlan,
} as const;
