import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { searchFind } from '../search/find.ts';
import { sourceShow } from '../source/show.ts';
import { importRun } from './run.ts';

const newWorkspace = freshWorkspaces();
const from = (writer: string, id: string, ...lines: readonly string[]): string =>
  [
    'From x Tue Mar  3 09:00:00 2026',
    `Message-ID: <${id}@corp.example>`,
    `From: ${writer}`,
    'To: Robin Vale <robin@corp.example>',
    'Date: Tue, 3 Mar 2026 09:00:00 +0000',
    'Subject: Budget',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...lines,
    '',
    '',
  ].join('\r\n');

const mail = (id: string, ...lines: readonly string[]): string => from('Greta Lind <greta@corp.example>', id, ...lines);

it('keeps mails in other languages unread, says how many of which, and reads the English that one quotes', async () => {
  const context = { ...contextFor(await newWorkspace()), now: '2026-03-10T09:00:00+00:00' };
  const text = [
    from('Dana Boss <dana@corp.example>', 'z', 'Hi Robin,', '', 'The weather was fine.'),
    mail('a', 'Hallo Robin,', '', 'ich schicke dir die Zahlen bis Freitag und wir sprechen dann über den Plan.'),
    mail(
      'b',
      'Hallo Robin,',
      '',
      'das hat er mir so nicht gesagt, und ich habe es auch nicht so verstanden wie die anderen.',
      'Please send me the list by Friday.',
      'Wir sprechen dann über das und über den Plan.',
    ),
    mail('c', 'Bonjour Robin,', '', 'je vous envoie le budget demain et nous en parlons avec la direction.'),
    mail('d', 'Hi Robin,', '', 'I will send you the budget by Friday.'),
    mail(
      'e',
      'Das ist für dich und die anderen, ich habe es auch nicht gewusst.',
      '',
      'On Mon, 2 Mar 2026 at 10:00, Dana Boss <dana@corp.example> wrote:',
      '',
      '> I will send you the headcount plan by Friday.',
    ),
  ].join('');
  const result = await importRun.run(context, { files: [{ name: 'a.mbox', text }] });
  expect(result.added).toBe(6);
  expect(result.languages).toEqual([
    { language: 'de', items: 2 },
    { language: 'fr', items: 1 },
  ]);
  expect(result.facts).toBe(2);
  const quotes = context
    .store()
    .facts.inState('proposed', context.now)
    .map(({ quote }) => quote);
  expect(quotes.every((quote) => /I will send/.test(quote))).toBe(true);

  const shown = await searchFind.run(context, { text: 'Zahlen', limit: 5 });
  const found = shown.hits[0];
  const source = await sourceShow.run(context, { source: found?.ref ?? '' });
  expect([source.language, source.facts.length]).toEqual(['de', 0]);
});
