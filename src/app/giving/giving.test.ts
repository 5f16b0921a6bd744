import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { givingList } from './list.ts';

const mail = (n: number, date: string, to: string, subject: string, text: string): string =>
  `From: Robin Ames <robin@quay.example>\nTo: ${to}\nMessage-ID: <g${n}@quay.example>\nDate: ${date}\nSubject: ${subject}\n\n${text}\n`;
const dana = 'Dana Whitfield <dana@quay.example>';
const tom = 'Tom Birch <tom@quay.example>';

describe('what was given and received', () => {
  let there: TemporaryWorkspace;
  let context: Context;
  const listed = (input: object = {}): Promise<z.infer<typeof givingList.output>> =>
    perform(givingList as never, context, input) as Promise<z.infer<typeof givingList.output>>;
  const bring = (...mails: readonly string[]) =>
    importRun.run(context, { files: mails.map((text, n) => ({ name: `${n}.eml`, text })) });
  const noted = async (text: string, at = context.now) => {
    const { facts } = await factCapture.run({ ...context, now: at }, { text });
    await factAccept.run(context, { facts: facts.map(({ id }) => id), changes: [] } as never);
    return facts;
  };
  beforeEach(async () => {
    there = await temporaryWorkspace();
    context = contextFor(there);
    await bring(
      mail(1, 'Mon, 2 Feb 2026 10:00:00 +0000', dana, 'Plan', 'Dana, the plan is attached.'),
      mail(2, 'Mon, 2 Feb 2026 11:00:00 +0000', tom, 'Rota', 'Tom, the rota is attached.'),
    );
    await personMe.run(context, { person: 'robin@quay.example' } as never);
    await personEdit.run(context, { person: 'dana', standing: 'above' } as never);
    await personEdit.run(context, { person: 'tom', standing: 'below' } as never);
  });
  afterEach(() => there.remove());

  it('finds help both ways, thanks, praise and credit, with the words and the day [3.5]', async () => {
    await noted('Dana Whitfield backed me in front of the board');
    await noted('kudos to @tom for the night shift');
    await bring(
      mail(3, 'Tue, 3 Mar 2026 10:00:00 +0000', tom, 'Night', 'Tom, thank you for staying until ten with the crane.'),
      mail(4, 'Wed, 4 Mar 2026 10:00:00 +0000', dana, 'Board', 'Congratulations on the harbour vote, Dana.\n\nRobin'),
      mail(
        5,
        'Wed, 4 Mar 2026 11:00:00 +0000',
        dana,
        'Re: Plan',
        'Thanks for your mail. I will look at it.\n\nThanks,\nRobin',
      ),
    );
    const { people, mirror } = await listed();
    const [first, second] = people.map(({ person, given, received }) => ({
      name: person.name,
      given: given.map(({ kind, quote }) => `${kind}: ${quote}`),
      received: received.map(({ quote }) => quote),
    }));
    expect([first, second].sort((a, b) => String(a?.name).localeCompare(String(b?.name)))).toEqual([
      {
        name: 'Dana Whitfield',
        given: ['celebrated: Congratulations on the harbour vote, Dana.'],
        received: ['Dana Whitfield backed me in front of the board'],
      },
      {
        name: 'Tom Birch',
        given: [expect.stringContaining('kudos to @tom'), 'thanked: thank you for staying until ten with the crane.'],
        received: [],
      },
    ]);
    expect(mirror?.words).toContain('one went up and two to people who report to you');
    expect(mirror?.words).not.toMatch(/\d+ (?:times|deeds)|%/);
  });

  it('gives thanks to the one they name, and to all readers where they name nobody [3.5]', async () => {
    const both = `${dana}, ${tom}`;
    await bring(
      mail(
        3,
        'Tue, 3 Mar 2026 10:00:00 +0000',
        both,
        'Night',
        'The crane runs.\n\nTom, thank you for staying until ten.',
      ),
      mail(4, 'Wed, 4 Mar 2026 10:00:00 +0000', both, 'Vote', 'Congratulations on the harbour vote, Dana.'),
      mail(5, 'Thu, 5 Mar 2026 10:00:00 +0000', dana, 'Tom', 'Thank you for helping Tom with the night shift.'),
      mail(6, 'Fri, 6 Mar 2026 10:00:00 +0000', both, 'All', 'Thank you for how you held the line this week.'),
    );
    const given = Object.fromEntries(
      (await listed()).people.map((one) => [one.person.name, one.given.map(({ quote }) => quote)]),
    );
    const all = expect.stringContaining('held the line');
    expect(given).toEqual({
      'Dana Whitfield': [all, expect.stringContaining('helping Tom'), expect.stringContaining('harbour vote')],
      'Tom Birch': [all, expect.stringContaining('staying until ten')],
    });
  });

  it('says where much is asked and nothing given, with what could be given, and is still once something is [3.5]', async () => {
    await noted('Dana cares most about the ferry contract');
    await noted('Dana Whitfield backed me in front of the board');
    const asks = [17, 24, 26].map((day, n) =>
      mail(
        10 + n,
        `Tue, ${day} Feb 2026 10:00:00 +0000`,
        dana,
        `Ask ${n}`,
        `Dana, could you please send me paper ${n} by Friday?`,
      ),
    );
    await bring(...asks);
    expect((await listed()).nudges).toEqual([]);
    const early = { ...context, now: '2026-04-20T08:00:00+00:00' };
    expect((await givingList.run(early, { limit: 10 })).nudges).toEqual([]);

    const march = [16, 17, 18, 23, 24].map((day, n) =>
      mail(
        20 + n,
        `Tue, ${day} Mar 2026 10:00:00 +0000`,
        dana,
        `Ask ${n}`,
        `Dana, could you please send me page ${n} by Friday?`,
      ),
    );
    await importRun.run(early, { files: march.map((text, n) => ({ name: `m${n}.eml`, text })) });
    const later = { ...context, now: '2026-04-10T08:00:00+00:00' };
    const [nudge] = (await givingList.run(later, { person: 'dana', limit: 10 })).nudges;
    expect(nudge?.words).toBe(
      'You have asked Dana for something five times since 16 March; no help, thanks or credit to Dana is on file in these four weeks.',
    );
    expect(nudge?.asks).toHaveLength(5);
    expect(nudge?.ideas.map(({ text }) => text)).toEqual([
      'Thank Dana for “Dana Whitfield backed me in front of the board” (12 March).',
      'Offer something that helps with “Dana cares most about the ferry contract”.',
    ]);
    await importRun.run(later, {
      files: [
        {
          name: 't.eml',
          text: mail(
            30,
            'Thu, 9 Apr 2026 10:00:00 +0000',
            dana,
            'You',
            'Dana, thank you for backing the crane in front of the board.',
          ),
        },
      ],
    });
    expect((await givingList.run(later, { person: 'dana', limit: 10 })).nudges).toEqual([]);
  });

  it('counts nothing of what others did for each other, nor courtesies, nor words passed on', async () => {
    await noted('Dana backed Tom in the review');
    await bring(
      mail(6, 'Thu, 5 Mar 2026 10:00:00 +0000', dana, 'Fwd: Night', 'Thank you for all you did for the harbour.'),
      mail(
        7,
        'Thu, 5 Mar 2026 11:00:00 +0000',
        dana,
        'Ask',
        'Thanks in advance for your help. Thank you for your patience.',
      ),
    );
    expect((await listed()).people).toEqual([]);
  });
});
