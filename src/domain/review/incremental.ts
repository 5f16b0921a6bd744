import { type BlockRead, readBlock } from './draft.ts';
import type { Finding } from './finding.ts';
import { type Memory, type Review, reviewWith } from './review.ts';
import type { ReviewOptions } from './rule.ts';

type Kept = { readonly at: number; readonly findings: readonly Finding[] };

/** Finds what the last reading had, by its words; what this reading did not ask for is forgotten. */
type Store<T> = { readonly get: (key: string) => T | undefined; readonly set: (key: string, value: T) => T };

const twoGenerations = <T>(): Store<T> & { readonly turn: () => void } => {
  let old = new Map<string, T>();
  let now = new Map<string, T>();
  const set = (key: string, value: T): T => {
    now.set(key, value);
    return value;
  };
  return {
    get: (key) => {
      const found = now.get(key) ?? old.get(key);
      return found === undefined ? undefined : set(key, found);
    },
    set,
    turn: () => {
      old = now;
      now = new Map();
    },
  };
};

const moved = (finding: Finding, by: number): Finding => ({
  ...finding,
  start: finding.start + by,
  end: finding.end + by,
  fixes: finding.fixes.map(({ label, edits }) => ({
    label,
    edits: edits.map((edit) => ({ start: edit.start + by, end: edit.end + by, text: edit.text })),
  })),
});

const remembering = (read: BlockRead): BlockRead => ({
  ...read,
  sentences: read.sentences.map((each) => ({ ...each, misses: new Set() })),
});

const same = (a: ReviewOptions, b: ReviewOptions): boolean =>
  a.kind === b.kind && a.reader === b.reader && a.message === b.message && a.phrases === b.phrases;

/**
 * Gives a function that reviews one draft again and again while it is written, with the very result of `review`.
 *
 * Reused of the reading before: of each block of prose whose words are the same, wherever it stands now, its sentences,
 * what they ask, whether they are bad news, and which patterns do not meet them; of each paragraph whose words and blanks
 * around it are the same, the findings of rules marked `local`, moved to where it stands. Done anew each time, because it
 * hangs on the whole: the parts of the draft, the rules that are not local (what they cost are their patterns, and those
 * are remembered), which findings say the same. Reader, phrases and message are compared by identity: pass the same
 * object as long as nothing of them changed. Holds no more than the last two readings.
 */
export const reviewer = (): ((text: string, options?: ReviewOptions) => Review) => {
  const blocks = twoGenerations<BlockRead>();
  let paragraphs = twoGenerations<Kept>();
  let last: ReviewOptions = {};
  const memory: Memory = {
    block: (block) => blocks.get(block) ?? blocks.set(block, remembering(readBlock(block))),
    paragraph: ({ key, at }, check) => {
      const known = paragraphs.get(key) ?? paragraphs.set(key, { at, findings: check() });
      return known.at === at ? known.findings : known.findings.map((finding) => moved(finding, at - known.at));
    },
  };
  return (text, options = {}) => {
    if (!same(options, last)) paragraphs = twoGenerations();
    last = options;
    const found = reviewWith(memory, text, options);
    blocks.turn();
    paragraphs.turn();
    return found;
  };
};
