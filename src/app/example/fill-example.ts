import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dayOf, Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { countsOf } from '../counts.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { invariant } from '../invariant.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { packageRoot } from '../package-root.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { ExampleAct, runExampleAct } from './example-acts.ts';

const Example = z.object({
  now: Instant,
  zone: z.string(),
  me: z.string(),
  people: z.array(personEdit.input),
  acts: z.array(ExampleAct),
});

const minute = 60_000;

/** `2026-03-03T17:40 | words` or `2026-03-03T17:40 | debrief of TITLE | words` */
const lineOf = (row: string) => {
  const [at = '', ...rest] = row.split(' | ');
  const [first = ''] = rest;
  const debrief = first.startsWith('debrief of ') ? first.slice('debrief of '.length) : undefined;
  return { at, debrief, text: rest.slice(debrief === undefined ? 0 : 1).join(' | ') };
};

/**
 * Fills an empty example workspace by doing what a person would do: bring the files in, say who is who, type the lines,
 * accept what was read from them. No fact is written by hand.
 */
export const fillExample = async (context: Context) => {
  invariant(context.vault.example, 'the example is filled into a vault of its own');
  const folder = join(packageRoot(), 'example');
  const { now, zone, me, people, acts } = Example.parse(JSON.parse(readFileSync(join(folder, 'example.json'), 'utf8')));
  const at = (moment: Instant): Context => ({ ...context, now: moment, replayed: true, zone });
  const there = at(now);
  if (there.store().sources.count() === 0) {
    const files = ['calendar.ics', 'mailbox.mbox'].map((name) => ({
      name,
      bytes: createReadStream(join(folder, name)),
    }));
    // Before its present: what takes some moments has ended by then.
    await importRun.run(at(inZone(millis(now) - minute, zone)), { files });
    personMe.run(there, { person: me });
    for (const person of people) personEdit.run(there, person);
    const offset = now.slice(19);
    const rows = readFileSync(join(folder, 'captures.txt'), 'utf8')
      .split('\n')
      .filter((row) => row.trim() !== '' && !row.startsWith('#'));
    const all = [...rows.map(lineOf), ...acts].sort((a, b) => a.at.localeCompare(b.at));
    for (const one of all) {
      const then = at(`${one.at}:00${offset}`);
      if ('do' in one) {
        await runExampleAct(then, one);
        continue;
      }
      const { debrief, text } = one;
      const moment = debrief
        ? then
            .store()
            .moments.all()
            .findLast(
              (one) =>
                one.title === debrief && dayOf(one.start) <= dayOf(then.now) && millis(one.start) <= millis(then.now),
            )
        : undefined;
      const captured = await (moment
        ? momentDebrief.run(then, { moment: moment.id, text })
        : factCapture.run(then, { text }));
      const sure = captured.facts.filter(({ asks }) => !asks).map(({ id }) => id);
      if (sure.length > 0) factAccept.run(then, { facts: sure });
    }
  }
  return { place: context.vault.place, now, zone, counts: countsOf(there.store()) };
};
