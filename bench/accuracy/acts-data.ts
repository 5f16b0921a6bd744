import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lines } from './score.ts';

/** One sentence of a thread, with what each of three annotators said of it. */
export type Act = {
  readonly thread: string;
  readonly mail: number;
  readonly received: string;
  readonly quoted: boolean;
  readonly text: string;
  readonly req: readonly number[];
  readonly cmt: readonly number[];
  readonly meet: readonly number[];
};
/** The sentences of acts_bc3, or none where `data` lacks it. */
export const actsOf = (data: string): readonly Act[] => {
  const file = join(data, 'mail-language/acts_bc3.jsonl');
  return existsSync(file) ? lines<Act>(file) : [];
};
/** How many annotators call it a request. */
export const askedBy = ({ req }: Act): number => req.filter((each) => each === 1).length;
