import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsOf } from '../../src/app/counts.ts';
import { importRun } from '../../src/app/import/run.ts';
import { version } from '../../src/app/version.ts';
import { backUp } from '../../src/app/workspace/back-up.ts';
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

/**
 * Writes a small workspace of this version as `FOLDER/workspace.backup`, and what has to be found in it as
 * `FOLDER/expected.json`. It is written once for each release and never again: later versions must open it.
 */
export const writeFrozen = async (folder: string): Promise<void> => {
  const place = mkdtempSync(join(tmpdir(), 'updraft-frozen-'));
  const vault = vaultAt(join(place, 'workspace'));
  try {
    const recoveryCode = await vault.create(frozenPassphrase);
    const context = contextFor({ vault });
    fill(context.store());
    await importRun.run(context, { files: [{ name: 'freeze.eml', text: mail }] });
    mkdirSync(folder, { recursive: true });
    await backUp(context, join(folder, 'workspace.backup'));
    const store = context.store();
    const expected = {
      version,
      recoveryCode,
      counts: countsOf(store),
      fact: store.facts.get('fact-2'),
      person: store.people.get('person-dana'),
      mails: [...store.sources.each()]
        .filter(({ kind }) => kind === 'mail')
        .map(({ key, title, text }) => ({ key, title, text })),
    };
    writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  } finally {
    vault.lock();
    rmSync(place, { recursive: true, force: true });
  }
};
