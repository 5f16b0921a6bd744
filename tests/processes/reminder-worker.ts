import { writeSync } from 'node:fs';
import { fireDue, noteShown } from '../../src/app/reminder/fire.ts';
import { planNow } from '../../src/app/reminder/plan.ts';
import { sealTimetable, tellWhileLocked } from '../../src/app/reminder/timetable.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { inZone } from '../../src/domain/shared/time.ts';
import { newId } from '../../src/machine/context-for.ts';
import { contextFor } from '../support/context-for.ts';

/*
 * A process that rings over a real workspace: `node reminder-worker.js TASK PLACE KEY FROM HOURS`. Its clock begins at FROM
 * (milliseconds) and makes an hour at each step. What it says on stdout was committed, or seen on the screen, before.
 */
const [, , task = '', place = '', keyHex = '', from = '0', hours = '0'] = process.argv;
const key = Uint8Array.from(Buffer.from(keyHex, 'hex'));
const vault = vaultAt(place, { key });
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

let now = Number(from);
const context = () => contextFor({ vault }, { now: inZone(now, 'UTC'), newId });

for (let step = 0; step < Number(hours); step += 1) {
  if (task === 'locked') {
    const told = tellWhileLocked(place, context().now);
    if (told > 0) say(`told ${told}`);
  } else {
    planNow(context(), new Set());
    const fired = fireDue(context());
    sealTimetable(context());
    for (const id of fired) say(`fired ${id}`);
    // As a page that asks what is there, also for what another process fired.
    const there = vault.store().reminders.inStates(['attempted']);
    for (const id of noteShown(
      context(),
      there.map((one) => one.id),
      'page',
    ))
      say(`announced ${id}`);
  }
  now += 3_600_000;
}
say('end');
