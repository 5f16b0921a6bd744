import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/store/workspace.ts';
import { commandLine } from '../support/command-line.ts';
import { cheapCost, temporaryFolder, testPassphrase } from '../support/temporary-workspace.ts';

describe('what is not found', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let place: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    place = join(folder.path, 'workspace');
    await createWorkspace(place, testPassphrase, cheapCost);
  });
  afterEach(() => folder.remove());

  it.each([
    [['feed.add', '/no/such/folder'], 'Check the path, or name another folder.'],
    [['feed.refresh', 'nowhere'], '`updraft feeds` lists the places that are looked at.'],
    [['import.undo', '77'], '`updraft imports` lists them with their numbers.'],
    [['import', '/no/such/file.mbox'], 'Check the path, then do it again.'],
    [['person.undo'], 'Nothing has to be done.'],
    [['person.undo', '12'], 'Give the number that merging, splitting or parting told you.'],
    [['backup', '/no/such/folder/a.backup'], 'Make that folder first, or name another path.'],
    [['review', '/no/such/draft.txt'], 'Check the path, then do it again.'],
    [['accept', 'nothing'], '`updraft facts` lists them with their ids.'],
    [['draft.show', 'nothing'], '`updraft drafts` lists them with their ids.'],
    [['draft.remove', 'nothing'], '`updraft drafts` lists them with their ids.'],
    [['brief', 'nobody'], 'Look it up with search or people.'],
  ])('says what to do next: %s', async (argv, hint) => {
    const updraft = commandLine(place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
    const { exit, err } = await updraft(argv);
    expect({ exit, hint: err.trim().split('\n').at(-1)?.trim() }).toEqual({ exit: 3, hint });
  });
});
