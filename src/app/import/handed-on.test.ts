import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { importRun } from './run.ts';

const newWorkspace = freshWorkspaces();
const dana = 'Dana Whitfield <dana@corp.example>';
const robin = 'Robin Ames <robin@corp.example>';

const mail = (n: number, from: string, to: string, subject: string, body: string) => ({
  name: `${n}.eml`,
  text: `From: ${from}\nTo: ${to}\nSubject: ${subject}\nDate: Mon, 2 Mar 2026 09:0${n}:00 +0000\nMessage-ID: <m${n}@corp.example>\n\n${body}\n`,
});

it('makes nobody the owner of words that are signed by another or were said before in the conversation [2.1]', async () => {
  const context = contextFor(await newWorkspace());
  const said = 'I will send the harbour lease to the board on Friday as agreed.';
  await importRun.run(context, {
    files: [
      mail(1, dana, robin, 'Lease', said),
      mail(2, robin, dana, 'Re: Lease', said),
      mail(3, robin, dana, 'Plan', 'I will send the plan on Friday.\n\nBest regards,\nCarla Mendes'),
    ],
  });
  const store = context.store();
  expect(store.facts.all().map(({ owner }) => store.people.get(owner ?? '')?.name)).toEqual(['Dana Whitfield']);
});
