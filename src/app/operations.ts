import { peopleOperations } from './operations-people.ts';
import { proposalOperations } from './operations-proposals.ts';
import { workOperations } from './operations-work.ts';
import { workspaceOperations } from './operations-workspace.ts';
import { writingOperations } from './operations-writing.ts';

/** Everything a person can do. */
export const operations = {
  ...workspaceOperations,
  ...peopleOperations,
  ...workOperations,
  ...writingOperations,
  ...proposalOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
