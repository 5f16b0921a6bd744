import { post } from '../api.ts';

/** Leaves the example: the page is back where it was before, and what was tried in it is forgotten. */
export const leaveExample = async (): Promise<void> => {
  await post('example.close', {});
};
