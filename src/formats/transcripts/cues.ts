/** One stretch of captions: when, and its lines as they stand in the file. Seconds; null where the time is broken. */
export type Cue = { readonly start: number | null; readonly end: number | null; readonly lines: readonly string[] };

/** A captions file taken apart. `before` is what stands before the first cue, `notes` the lines of its NOTE blocks. */
export type Captions = {
  readonly before: readonly string[];
  readonly notes: readonly string[];
  readonly cues: readonly Cue[];
};

const time = /(?:(\d{1,6}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,6}))?/;

/** Seconds of `1:02:03.5`, `02:03` or `01:02:03,500`; null for anything else. Hours may go beyond a day. */
export const secondsOf = (words: string): number | null => {
  const match = time.exec(words);
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0', part = ''] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${part || '0'}`);
};

const timing = /-->|^\s*\d{1,6}:\d\d:\d\d[.,]\d{1,3}\s*(?:-{1,2}>?|–|→)\s*\d{1,6}:\d\d:\d\d/;
const block = /^(?:NOTE|STYLE|REGION)(?=\s|$)/;
/** A number, or what Teams and other programs call a cue. */
const identifier =
  /^\s*(?:\d{1,9}|[\w-]{0,60}\d[\w-]{0,20}\/\d{1,9}-\d{1,9}|[0-9a-f]{8}-[0-9a-f-]{20,40}(?:-\d{1,9})?)\s*$/i;

/**
 * Takes WebVTT and SubRip apart, tolerantly: indices may be missing, blank lines missing or too many, times broken. STYLE
 * and REGION blocks are passed over. Time grows in step with the length.
 */
export const captionsIn = (text: string): Captions => {
  const before: string[] = [];
  const notes: string[] = [];
  const cues: { start: number | null; end: number | null; lines: string[] }[] = [];
  /** Lines since the last blank one that may still turn out to be the name of the next cue. */
  let pending: string[] = [];
  let skipping: 'NOTE' | 'other' | null = null;
  let blank = true;
  /** A number alone between blank lines: the index of a cue that may not follow. */
  let held: string | undefined;
  const settle = (): void => {
    const into = cues.at(-1)?.lines ?? before;
    if (held !== undefined && pending.length > 0) into.push(held);
    held = undefined;
    if (pending.length === 1 && identifier.test(pending[0] ?? '')) held = pending[0];
    else for (const line of pending) into.push(line);
    pending = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (timing.test(line)) {
      const [from = '', to = ''] = line.split(/-->|→|–|(?<=[.,]\d{1,3}\s{0,3})-{1,2}>?/);
      // Directly before the times stands the name of the cue, in files with and without blank lines.
      const name = pending.at(-1);
      if (name !== undefined && (pending.length === 1 || identifier.test(name))) pending.pop();
      settle();
      held = undefined;
      const last = cues.at(-1)?.lines;
      if (name === undefined && !blank && last && identifier.test(last.at(-1) ?? '')) last.pop();
      cues.push({ start: secondsOf(from), end: secondsOf(to), lines: [] });
      skipping = null;
      blank = false;
      continue;
    }
    if (line.trim() === '') {
      settle();
      skipping = null;
      blank = true;
      continue;
    }
    if (blank && block.test(line)) {
      skipping = line.startsWith('NOTE') ? 'NOTE' : 'other';
      if (skipping === 'NOTE') notes.push(line.slice(4).trim());
    } else if (skipping !== null) {
      if (skipping === 'NOTE') notes.push(line.trim());
    } else if (blank || pending.length > 0) pending.push(line);
    else (cues.at(-1)?.lines ?? before).push(line);
    blank = false;
  }
  settle();
  return { before, notes: notes.filter(Boolean), cues };
};
