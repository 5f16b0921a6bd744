import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsOf } from '../../src/app/counts.ts';
import { importRun } from '../../src/app/import/run.ts';
import { version } from '../../src/app/version.ts';
import { backUp } from '../../src/app/workspace/back-up.ts';
import { exportTo } from '../../src/app/workspace/export-to.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { fill } from '../support/content.ts';
import { contextFor } from '../support/context-for.ts';

export const frozenPassphrase = 'a passphrase kept in ice';

// Made up; what an importer of this version makes of it is frozen with the rest.
const mail = `From: Dana Whitfield <dana@example.org>
To: Robin Ames <robin@example.org>
Date: Wed, 11 Mar 2026 16:20:00 -0500
Message-ID: <frozen-1@example.org>
Subject: Freeze window

Robin,

I will send you the list of exempt systems by Friday. Does the plan survive the freeze?

Dana
`;

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:frozen-2@example.org',
  'DTSTART:20260318T150000Z',
  'DTEND:20260318T153000Z',
  'RRULE:FREQ=WEEKLY;COUNT=3',
  'SUMMARY:Freeze board',
  'DESCRIPTION:Bring the list.',
  'ATTENDEE;CN=Dana Whitfield:mailto:dana@example.org',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** Every file of an exported folder with its text, by its path. */
const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );

/**
 * Writes a small workspace of this version as `FOLDER/workspace.backup`, its export as `FOLDER/export.json` (the text of
 * every file by its path), and what has to be found in both as `FOLDER/expected.json`. It is written once for each
 * release and never again: later versions must open it.
 */
export const writeFrozen = async (folder: string): Promise<void> => {
  const place = mkdtempSync(join(tmpdir(), 'updraft-frozen-'));
  const vault = vaultAt(join(place, 'workspace'));
  try {
    const recoveryCode = await vault.create(frozenPassphrase);
    const context = contextFor({ vault });
    fill(context.store());
    const files = [
      { name: 'freeze.eml', text: mail },
      { name: 'freeze.ics', text: calendar },
    ];
    await importRun.run(context, { files });
    mkdirSync(folder, { recursive: true });
    await backUp(context, join(folder, 'workspace.backup'));
    const store = context.store();
    const exported = await exportTo(context, join(place, 'export'));
    writeFileSync(join(folder, 'export.json'), `${JSON.stringify(filesOf(exported.path), null, 2)}\n`);
    const expected = {
      version,
      recoveryCode,
      counts: countsOf(store),
      fact: store.facts.get('fact-2'),
      person: store.people.get('person-dana'),
      mails: [...store.sources.each()]
        .filter(({ kind }) => kind === 'mail')
        .map(({ key, title, text }) => ({ key, title, text })),
      moments: store.moments.all().map(({ key, title, start }) => ({ key, title, start })),
    };
    writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  } finally {
    vault.lock();
    rmSync(place, { recursive: true, force: true });
  }
};
