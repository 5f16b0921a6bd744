import type { Pattern } from '../pattern.ts';
import { commitment } from './commitment.ts';
import { decision } from './decision.ts';
import { opportunity } from './opportunity.ts';
import { outcome } from './outcome.ts';
import { position } from './position.ts';
import { preference } from './preference.ts';
import { pressure } from './pressure.ts';
import { priority } from './priority.ts';
import { question } from './question.ts';
import { reflection } from './reflection.ts';
import { request } from './request.ts';
import { result } from './result.ts';
import { risk } from './risk.ts';
import { success } from './success.ts';
import { support } from './support.ts';
import { tie } from './tie.ts';
import { timing } from './timing.ts';

/** Every pattern, one for each kind of fact; the earlier wins where two are equally sure. */
export const patterns: readonly Pattern[] = [
  question,
  request,
  commitment,
  outcome,
  decision,
  support,
  success,
  priority,
  pressure,
  position,
  tie,
  preference,
  risk,
  result,
  opportunity,
  timing,
  reflection,
];
