import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import type { Operation } from '../app/operation.ts';
import { perform } from '../app/perform.ts';
import type { Finding } from '../domain/review/finding.ts';
import { asOf } from './as-of.ts';
import { inputOf } from './input-of.ts';
import { openContext } from './open-context.ts';
import { linesFrom, textOfFile } from './read-input.ts';
import type { Reviewed } from './render/review-lines.ts';
import type { Split } from './split-arguments.ts';
import type { World } from './world.ts';

/** How findings are written out. */
export const reviewFormats = ['text', 'json', 'jsonl', 'line'] as const;
type Format = (typeof reviewFormats)[number];
/** From which severity on `review` ends with 1. */
export const failLevels = ['error', 'warning', 'advice', 'never'] as const;
type Level = (typeof failLevels)[number];

type Own = { readonly format: Format; readonly failOn: Level | undefined; readonly phrases: string | undefined };

const oneOf = <T extends string>(field: string, value: string | boolean, all: readonly T[]): T => {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new AppError('bad-input', { field, detail: `Expected one of: ${all.join(', ')}.` });
  return found;
};

const ownOf = (flags: Split['flags']): Own => {
  const last = (name: string) => flags.filter((flag) => flag.name === name).at(-1)?.value;
  const format = last('format');
  const failOn = last('fail-on');
  const phrases = last('phrases');
  return {
    format: format === undefined ? 'text' : oneOf('format', format, reviewFormats),
    failOn: failOn === undefined ? undefined : oneOf('fail-on', failOn, failLevels),
    phrases: typeof phrases === 'string' ? phrases : undefined,
  };
};

const isOwn = (name: string): boolean => name === 'format' || name === 'fail-on' || name === 'phrases';

const rank = { error: 0, warning: 1, advice: 2 } as const;
const reaches = (findings: readonly Finding[], level: Level): boolean =>
  level !== 'never' && findings.some(({ severity }) => rank[severity] <= rank[level]);

/** A file as it is reviewed: a saved mail by its subject and text, anything else as it stands. */
const reading = async (world: World, path: string) => {
  const raw = await textOfFile(world, path);
  const { isSavedMail, readMailForReview } = await import('../app/draft/read-mail.ts');
  if (!isSavedMail(path, raw)) return { raw, text: raw, inFile: (offset: number) => offset };
  return { raw, ...(await readMailForReview(raw, '2000-01-01T00:00:00Z')) };
};

const ownPhrases = async (world: World, path: string | undefined) =>
  path === undefined
    ? {}
    : { phrases: (await import('../app/phrase/kept-phrases.ts')).phrasesOfFile(await textOfFile(world, path)) };

// Who names a reader or a draft wants what is on file about them.
const needsOf = (operation: Operation, given: Readonly<Record<string, unknown>>): string =>
  given.reader !== undefined || given.draft !== undefined ? 'draft.show' : operation.name;

/** Says once that phrases and dismissals on file do not count, where there may be some. */
const sayUnread = (world: World, { vault }: Context): void => {
  if (vault.exists() && !vault.unlocked())
    world.complain('Phrases and dismissals on file were not read: the workspace is locked. Unlock it in the page.');
};

/** `updraft review --jsonl`: a line of findings for each line; ends with 1 only where `--fail-on` says so. */
const reviewLines = async (world: World, operation: Operation, split: Split): Promise<number> => {
  const { common } = split;
  if (split.flags.some(({ name }) => name === 'format'))
    throw new AppError('bad-input', { field: 'format', detail: '--jsonl is a format of its own: leave --format out.' });
  const { failOn, phrases } = ownOf(split.flags);
  const flags = split.flags.filter(({ name }) => !isOwn(name));
  const { text: path, ...given } = inputOf(operation, { ...split, flags });
  const own = await ownPhrases(world, phrases);
  const replay = common.asOf === undefined ? undefined : asOf(common.asOf, world.zone);
  const bytes = linesFrom(typeof path === 'string' ? path : undefined, world);
  const context = await openContext(world, needsOf(operation, given), common.workspace, replay);
  let failed = false;
  try {
    const { runLines } = await import('./jsonl.ts');
    const heard = (findings: unknown): void => {
      failed ||= failOn !== undefined && reaches(findings as readonly Finding[], failOn);
    };
    await runLines(operation, context, { bytes, given: { ...given, ...own }, write: world.output.write, heard });
  } finally {
    context.vault.lock();
  }
  return failed ? 1 : 0;
};

/**
 * `updraft review FILE…`: several files or standard input, as people, programs and editors like it. Returns the exit
 * code: 1 where something at or above `--fail-on` was found (an error, where it is not said), else 0. `--json` is the
 * answer of the operation for one text, and ends with 1 only where `--fail-on` says so.
 */
export const reviewCommand = async (world: World, operation: Operation, split: Split): Promise<number> => {
  const { common } = split;
  if (common.jsonl) return reviewLines(world, operation, split);
  const { format, failOn, phrases } = ownOf(split.flags);
  const given = inputOf(operation, { ...split, words: [], flags: split.flags.filter(({ name }) => !isOwn(name)) });
  const paths = split.words.length > 0 ? split.words : world.input.isTerminal ? [] : ['-'];
  if (paths.length === 0)
    throw new AppError('bad-input', { field: 'text', detail: 'Name a file, or - for standard input.' });
  if (common.json && paths.length > 1) {
    throw new AppError('bad-input', {
      field: 'json',
      detail: '--json answers for one text; take --format json for several.',
    });
  }
  if (paths.filter((path) => path === '-').length > 1) {
    throw new AppError('bad-input', { field: 'text', detail: 'Standard input can be read once.' });
  }
  const own = await ownPhrases(world, phrases);
  const replay = common.asOf === undefined ? undefined : asOf(common.asOf, world.zone);
  // Read before a workspace is opened: nobody types a passphrase for a file that is not there.
  const texts = [];
  for (const path of paths) texts.push({ path, ...(await reading(world, path)) });
  const context = await openContext(world, needsOf(operation, given), common.workspace, replay);
  try {
    if (!common.json && (format === 'text' || format === 'line')) sayUnread(world, context);
    const reviewed: Reviewed[] = [];
    for (const { path, raw, text, inFile } of texts) {
      const answer = (await perform(operation, context, { ...given, ...own, text })) as Reviewed['answer'];
      reviewed.push({ file: path, raw, inFile, answer });
    }
    const found = reviewed.flatMap(({ answer }) => answer.findings);
    if (common.json) {
      await world.output.write(`${JSON.stringify(reviewed[0]?.answer)}\n`);
      return failOn !== undefined && reaches(found, failOn) ? 1 : 0;
    }
    const page = {
      width: Math.max(40, Math.min(world.output.width, 100)),
      colour: world.output.colour,
      today: context.now.slice(0, 10),
      zone: context.zone,
    };
    const { writeReviewed } = await import('./render/review-lines.ts');
    const out = await writeReviewed(reviewed, format, page);
    if (out !== '') await world.output.write(`${out}\n`);
    return reaches(found, failOn ?? 'error') ? 1 : 0;
  } finally {
    context.vault.lock();
  }
};
