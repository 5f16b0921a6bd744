import { askingForHelp } from './asking-for-help.ts';
import { badNews } from './bad-news.ts';
import { correctingALeader } from './correcting-a-leader.ts';
import { disagreement } from './disagreement.ts';
import type { HardTalk } from './hard-talk.ts';
import { preflight } from './preflight.ts';
import { repairingAMiss } from './repairing-a-miss.ts';
import { sayingNo } from './saying-no.ts';

/** Every guided path to a hard message, and to none. */
export const hardTalks: readonly HardTalk[] = [
  preflight,
  badNews,
  disagreement,
  askingForHelp,
  correctingALeader,
  sayingNo,
  repairingAMiss,
];
