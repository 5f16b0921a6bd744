import { afterEach } from 'vitest';
import { type TemporaryWorkspace, temporaryWorkspace } from './temporary-workspace.ts';

/** Gives a test file fresh workspaces and removes them after each of its tests. */
export const freshWorkspaces = (): (() => Promise<TemporaryWorkspace>) => {
  const made: TemporaryWorkspace[] = [];
  afterEach(() => {
    for (const { remove } of made.splice(0)) remove();
  });
  return async () => {
    const workspace = await temporaryWorkspace();
    made.push(workspace);
    return workspace;
  };
};
