import { caseRenderers } from './case.ts';
import { decisionRenderers } from './decisions.ts';
import { evidenceRenderers } from './evidence.ts';
import { objectionRenderers } from './objections.ts';
import { optionRenderers } from './options.ts';
import { preWireRenderers } from './pre-wire.ts';
import type { Renderers } from './renderers.ts';
import { roomRenderers } from './room.ts';

/** A case made upward: how everything about it is written for the terminal. */
export const proposalRenderers: Renderers = {
  ...caseRenderers,
  ...decisionRenderers,
  ...evidenceRenderers,
  ...objectionRenderers,
  ...optionRenderers,
  ...preWireRenderers,
  ...roomRenderers,
};
