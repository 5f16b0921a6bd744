import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Id } from '../../domain/shared/id.ts';
import type { FolderFile, SaidSection } from '../../formats/exporters/folder/content.ts';
import { folderFiles } from '../../formats/exporters/folder/write-folder.ts';
import { makeFolder, unfinished } from '../../store/files.ts';
import type { Store } from '../../store/store.ts';
import { guarded } from '../../store/store-error.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { withFiles } from './file-trouble.ts';

export type Exported = { path: string; files: number; bytes: number };

/** Lists the files of the export, one a line: it marks the folder as ours and says what may be replaced. */
const listName = '.updraft-export';
const listHead = '# Files written by `updraft export`; the next export into this folder replaces them.';

const subfolders = ['people', 'drafts', 'mail', 'transcripts'];

// Paths of our own making only: whatever else stands in a doctored list is left alone.
const ourPath = /^(?:(?:people|drafts|mail)\/[^/\\]+\.md|transcripts\/[^/\\]+\.txt|[\w-]+\.(?:md|json|mbox|ics))$/;

const listed = (folder: string): readonly string[] | undefined => {
  const path = join(folder, listName);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => ourPath.test(line) && !line.includes('..'));
};

const writeParts = (path: string, parts: Iterable<string>): number => {
  const fd = openSync(path, 'wx', 0o600);
  try {
    for (const part of parts) {
      const bytes = Buffer.from(part, 'utf8');
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    }
    return fstatSync(fd).size;
  } finally {
    closeSync(fd);
  }
};

const writeAll = (folder: string, files: readonly FolderFile[]): number => {
  let bytes = 0;
  for (const { path, parts } of files) {
    makeFolder(dirname(join(folder, path)));
    bytes += writeParts(join(folder, path), parts());
  }
  writeParts(join(folder, listName), [`${[listHead, ...files.map(({ path }) => path)].join('\n')}\n`]);
  return bytes;
};

/** Puts finished files over those of an earlier export and takes away what that one wrote and this one does not. */
const replace = (folder: string, staged: string, files: readonly FolderFile[], before: readonly string[]): void => {
  for (const sub of subfolders) {
    // A link in place of a folder would lead the files elsewhere.
    const there = lstatSync(join(folder, sub), { throwIfNoEntry: false });
    if (there && !there.isDirectory()) throw new AppError('exists', { field: 'path' });
  }
  const paths = new Set(files.map(({ path }) => path));
  for (const path of before) if (!paths.has(path)) rmSync(join(folder, path), { force: true });
  for (const path of [...paths, listName]) {
    makeFolder(dirname(join(folder, path)));
    renameSync(join(staged, path), join(folder, path));
  }
  for (const sub of subfolders) {
    if (existsSync(join(folder, sub)) && readdirSync(join(folder, sub)).length === 0) rmdirSync(join(folder, sub));
  }
};

const everTime = '9999-12-31T00:00:00Z';

/** What the user said of somebody that is no fact, in words. */
const saidOf =
  (store: Store) =>
  (person: Id): readonly SaidSection[] =>
    [
      {
        heading: 'Power, in words',
        lines: store.powers.ofPerson(person, everTime).map(({ base, words }) => `${base}: ${words}`),
      },
      {
        heading: 'Seen differently',
        lines: store.disagreements
          .opened(everTime, person)
          .map(({ opened, kind, topic, theirView, valid, sharedGoal, changed, backOn, closed }) =>
            [
              `${opened.slice(0, 10)} (${kind}): ${topic}`,
              theirView && `their view: ${theirView}`,
              valid && `what is right in it: ${valid}`,
              sharedGoal && `shared goal: ${sharedGoal}`,
              changed && `what it changed: ${changed}`,
              closed ? `closed ${closed.slice(0, 10)}` : backOn && `back to it ${backOn}`,
            ]
              .filter(Boolean)
              .join('; '),
          ),
      },
    ].filter(({ lines }) => lines.length > 0);

const filesOf = (store: Store, zone: string, now: string): readonly FolderFile[] =>
  folderFiles({
    zone,
    people: store.people.all(),
    facts: store.facts.all(),
    changes: store.factChanges.all().map(({ before: _, ...change }) => change),
    kept: (person) => store.behaviour.answers(person, now).filter(({ answer }) => answer === 'confirmed'),
    moments: store.moments.all(),
    drafts: store.drafts.all(),
    dismissed: store.dismissals.all(),
    records: {
      steps: store.factSteps.all(),
      links: store.factSteps.allLinks(),
      told: store.told.all(),
      powers: store.powers.all(),
      disagreements: store.disagreements.opened(everTime),
      answers: store.answers.all(),
      feedback: store.feedback.all(),
      ways: store.ownWays.all(),
      cycles: store.cycles.opened(everTime),
      predictions: store.predictions.made(everTime),
      askAnswers: [...store.askAnswers.said(everTime).values()],
      preparedAnswers: store.preparedAnswers.all(),
      rehearsals: store.rehearsals.opened(everTime),
      initiatives: store.initiatives.begun(everTime),
      proposals: store.proposals.begun(everTime),
      proposalClaims: store.proposalClaims.all(everTime),
      proposalData: store.proposalData.all(everTime),
      proposalTalks: store.proposalTalks.all(everTime),
      ownMoments: store.ownMoments.all(everTime),
      rollups: store.rollups.all(),
      decisions: store.proposalDecisions.made(everTime),
      proposalDrafts: store.proposalDrafts.all(),
      rooms: store.rooms.all(),
      objections: store.objections.all(),
      brought: store.brought.all(everTime),
      reminders: store.reminders.all(),
    },
    said: saidOf(store),
    sources: store.sources.each,
    source: store.sources.get,
  });

/**
 * Writes everything as readable Markdown and JSON into a folder (0700, files 0600, not encrypted). Without `path` it
 * goes to `exports/` in the workspace's folder. A folder with other things in it is refused; one that holds an earlier
 * export is brought up to date, files of the user's own beside it stay. All is written before anything is replaced.
 * Throws `AppError`: `locked`, `exists`, `not-found`, `not-writable`, `disk-full`.
 */
export const exportTo = (context: Context, path?: string): Promise<Exported> =>
  withFiles(() => {
    const { vault, now } = context;
    const store = context.store();
    const folder = path === undefined ? join(vault.place, 'exports', `updraft-${now.slice(0, 10)}`) : resolve(path);
    const there = statSync(folder, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) {
      throw new AppError('exists', { detail: 'There is a file at that path; name a folder.', field: 'path' });
    }
    const before = there ? listed(folder) : undefined;
    if (there && !before && readdirSync(folder).length > 0) {
      throw new AppError('exists', { detail: 'That folder holds something else already.', field: 'path' });
    }
    const files = filesOf(store, context.zone, now);
    makeFolder(dirname(folder));
    const staged = unfinished(there ? join(folder, '.updraft') : folder);
    return guarded(() => {
      try {
        makeFolder(staged);
        const bytes = store.reading(() => writeAll(staged, files));
        if (there) replace(folder, staged, files, before ?? []);
        else renameSync(staged, folder);
        return { path: folder, files: files.length, bytes };
      } finally {
        rmSync(staged, { recursive: true, force: true });
      }
    });
  });
