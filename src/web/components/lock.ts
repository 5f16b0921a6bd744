import { call } from '../api.ts';
import { tell } from '../windows.ts';

/** Locks the workspace, and every window of this browser with it. */
export const lockNow = async (): Promise<void> => {
  await call('workspace.lock', {});
  tell('locked');
};
