import type { FactKind } from '../../facts/fact.ts';
import type { Span } from '../../shared/span.ts';
import type { Note } from './features.ts';
import { mentionsIn, sameWords, verb } from './people.ts';
import { isThing } from './things.ts';
import type { Word } from './words.ts';

/** Whom a fact of a note may belong to: the author, nobody in particular, or words of the note. */
export type Candidate = Span & {
  readonly who: 'author' | 'nobody' | 'words' | 'pronoun';
  /** Place of its first word and of the one after its last in `note.words`. */
  readonly from: number;
  readonly to: number;
  /** Whom a pronoun stands for, where just one person is named before it. */
  readonly stands?: Span;
  /** Found by the rules for names and roles, and somebody acts there. */
  readonly named: boolean;
  readonly central: boolean;
};

const clitic = /['’](?:s|ll|d|re|ve|m)$/;
const pronoun = /^(?:he|she|they|her|him|his|their|them)$/;
const pronouns = /\b(?:he|she|they|her|him|his|their|them)\b/;
const never = new Set(
  'i me my mine we us our ours it its this that these those there here what which who whose why when where how is are was were be been am do does did has have had can could will would shall should may might must not no yes if in on at to of by as or and but so an a the now then also just only still again never always one two three all some any more most less nothing everything everyone nobody somebody anything very too up down out off over under after before until feels feel seems seem looks sounds reminder kudos credit thanks thank thx props shout dt # #% #$ ? ! = % & " + / let pls please today tomorrow'.split(
    ' ',
  ),
);
const openers = new Set(
  "from for per by with w said says say asked asks told tells to thanks thank credit kudos cc re q if as @ and 's our the my of @ via & / :".split(
    ' ',
  ),
);
const articles = new Set(['the', 'my', 'our', 'a', 'an', 'his', 'her', 'their']);
const longest = 4;

const onlyOne = (text: string, people: readonly Candidate[], pronoun: Span): Span | undefined => {
  const before = people.filter(
    (each) => each.named && each.central && each.who === 'words' && each.end <= pronoun.start,
  );
  const names = new Set(before.map(({ start, end }) => sameWords(text.slice(start, end))));
  const last = before.at(-1);
  return names.size === 1 && last !== undefined ? { start: last.start, end: last.end } : undefined;
};

/** Everybody whose fact one of a note may be; the author and nobody come first. */
export const candidatesOf = (note: Note): readonly Candidate[] => {
  const { words, text, line, pieces } = note;
  const found = new Map<string, Candidate>();
  const take = (from: number, to: number, named: boolean, central: boolean) => {
    const start = words[from]?.start;
    const written = words[to - 1]?.end;
    if (start === undefined || written === undefined) return;
    const bare = text.slice(start, written).replace(clitic, '');
    const end = start + bare.length;
    const key = `${start} ${end}`;
    if (bare.length < 2 || found.get(key)?.named === true || isThing(bare)) return;
    // "For the board slot", "agency pitch: …": who stands before a thing only names it.
    const next = words[to];
    const compound = next !== undefined && next.start === written + 1 && text[written] === ' ' && isThing(next.raw);
    if (
      compound &&
      !/^\p{Lu}/u.test(bare) &&
      /^(?:$|[:,;.!?)]| (?:for|by|on|in|at|and|to)\b)/.test(line.slice(next.end))
    )
      return;
    found.set(key, {
      start,
      end,
      from,
      to,
      named,
      central,
      who: pronoun.test(bare.toLowerCase()) ? 'pronoun' : 'words',
    });
  };
  for (const { start, end, central } of mentionsIn(text, line)) {
    const from = words.findIndex((word) => word.end > start);
    let to = from + 1;
    while ((words[to]?.start ?? end) < end) to += 1;
    if (from >= 0) take(from, to, true, central);
  }
  const begins = new Set(pieces.map(({ start }) => words.findIndex((word) => word.start >= start)));
  words.forEach((word, at) => {
    const bare = word.raw.replace(clitic, '');
    if (pronoun.test(bare)) take(at, at + 1, false, false);
    const before = words[at - 1];
    const opens =
      begins.has(at) ||
      (before !== undefined && (openers.has(before.raw) || /[("'“]$/.test(text.slice(0, word.start).trimEnd())));
    if (!opens) return;
    for (let to = at + 1; to <= Math.min(words.length, at + longest); to += 1) {
      const last = words[to - 1];
      const previous = words[to - 2];
      if (last === undefined || (to > at + 1 && previous !== undefined && last.start - previous.end > 1)) break;
      const own = last.raw.replace(clitic, '');
      if (to > at + 1 && previous !== undefined && clitic.test(previous.raw) && never.has(own)) break;
      if (articles.has(own) && to === at + 1) continue;
      if (own.length < 2 || never.has(own) || never.has(last.masked) || openers.has(own)) {
        if (own === 'of' || own === '&' || own === '/') continue;
        break;
      }
      if (verb.exec(own)?.[0] === own) break;
      take(at, to, false, false);
    }
  });
  const other = { start: 0, end: 0, from: 0, to: 0, named: false, central: false };
  const people = [...found.values()];
  const resolved = people.map((each): Candidate => {
    const stands = each.who === 'pronoun' ? onlyOne(text, people, each) : undefined;
    return stands === undefined ? each : { ...each, stands };
  });
  return [{ ...other, who: 'author' }, { ...other, who: 'nobody' }, ...resolved];
};

const shape = (word: Word | undefined): string => word?.stem ?? '$';

/** The clues for or against a candidate as the holder of a fact of this kind that stands in `span`. */
export const clueOf = (
  note: Note,
  candidate: Candidate,
  all: readonly Candidate[],
  kind: FactKind,
  span: Span,
): readonly string[] => {
  const { words, text, line } = note;
  const { who } = candidate;
  const clues: string[] = [];
  const add = (clue: string, alsoOfKind = true) => {
    clues.push(clue);
    if (alsoOfKind) clues.push(`${kind} ${clue}`);
  };
  const at = words.findIndex((word) => word.start >= span.start);
  const first = words[at];
  const second = words[at + 1];
  if (who === 'author' || who === 'nobody') {
    add(who);
    add(`${who} 1 ${shape(first)}`);
    add(`${who} 2 ${shape(second)}`, false);
    add(`${who} 12 ${shape(first)} ${shape(second)}`, false);
    add(`${who} is ${first?.who ?? ''}`);
    const inside = words.filter(({ start, end }) => start >= span.start && end <= span.end);
    for (const each of new Set(inside.map((word) => word.who))) add(`${who} has ${each}`);
    for (const each of new Set(inside.slice(0, 6).map(({ stem }) => stem))) add(`${who} w ${each}`, false);
    const named = all.filter((each) => each.named);
    add(
      `${who} named ${named.some((each) => each.start >= span.start && each.end <= span.end)} ${named.some((each) => each.end <= span.start)} ${named.some((each) => each.start >= span.end)}`,
    );
    return clues;
  }
  const inside = candidate.start >= span.start && candidate.end <= span.end;
  const lead = line
    .slice(span.start, candidate.start)
    .replace(/(?:\b(?:and|but|so|then|also|the|my|our|a|new)\b|[\s"'(*•,–-])+/g, '');
  const place = inside
    ? lead === ''
      ? 'head'
      : span.end - candidate.end < 3
        ? 'end'
        : 'inside'
    : candidate.end <= span.start
      ? 'before'
      : candidate.start >= span.end
        ? 'after'
        : 'across';
  const between =
    place === 'before'
      ? text.slice(candidate.end, span.start)
      : place === 'after'
        ? text.slice(span.end, candidate.start)
        : '';
  const near = between.length < 4 ? 'next' : between.length < 25 ? 'near' : 'far';
  const where = place === 'before' || place === 'after' ? `${place} ${near}` : place;
  add(where);
  add(`${where} ${who}`);
  add(`${where} ${candidate.named ? 'named' : 'bare'} ${candidate.central}`);
  const previous = words[candidate.from - 1];
  const next = words[candidate.to];
  const tail = words[candidate.to - 1];
  const clitics = clitic.exec(tail?.raw ?? '')?.[0] ?? '';
  add(`> ${shape(next)}`);
  add(`${where} > ${shape(next)}`, false);
  add(`>k ${next?.cluster}`, false);
  add(`${where} >K ${next?.group}`, false);
  add(`>' ${clitics}`);
  add(`< ${shape(previous)}`);
  add(`${where} < ${shape(previous)}`, false);
  add(
    `> mark ${text
      .slice(candidate.end, candidate.end + 2)
      .trim()
      .slice(0, 1)
      .replace(/\p{L}|\d/u, '')} ${place}`,
  );
  add(
    `< mark ${text
      .slice(Math.max(0, candidate.start - 2), candidate.start)
      .trim()
      .slice(-1)
      .replace(/\p{L}|\d/u, '')}`,
  );
  // "Customer retention", "the supplier's prices": a role that only names a thing.
  add(`role ${candidate.named && !candidate.central} ${articles.has(previous?.raw ?? '')} ${where}`);
  add(`verb follows ${verb.exec(next?.raw ?? '')?.[0] === (next?.raw ?? '-')} ${candidate.named} ${where}`);
  add(`long ${candidate.to - candidate.from}`);
  add(`last ${shape(tail)}`, false);
  add(`last k ${tail?.cluster} ${candidate.to - candidate.from}`, false);
  add(`last K ${tail?.group}`, false);
  add(`first ${shape(words[candidate.from])}`, false);
  add(`first k ${words[candidate.from]?.cluster}`, false);
  for (let each = candidate.from; each < candidate.to - 1; each += 1) add(`in k ${words[each]?.cluster}`, false);
  add(`capital ${/^(?:@|\p{Lu})/u.test(text.slice(candidate.start, candidate.end))} ${candidate.named}`);
  add(`known ${tail?.cluster !== undefined}`);
  add(`first of all ${all.every((each) => each.who !== 'words' || each.start >= candidate.start)} ${place}`);
  add(
    `extends ${all.some((each) => each.named && each !== candidate && each.start <= candidate.start && each.end >= candidate.end)}`,
  );
  add(
    `holds ${all.some((each) => each.named && each !== candidate && each.start >= candidate.start && each.end <= candidate.end)}`,
  );
  const named = all.filter((each) => each.named && each.who === 'words');
  const people = Math.min(3, named.length);
  const later = named.filter((each) => each.start > candidate.start && each.end <= span.start).length;
  const heads = note.pieces.some(({ start }) => words.findIndex((word) => word.start >= start) === candidate.from);
  const own = pronouns.exec(line.slice(span.start, span.end))?.[0] ?? '';
  add(`${where} of ${people}`);
  add(`${place} later ${Math.min(2, later)} ${own !== ''} ${candidate.named}`);
  add(`heads ${heads} ${where}`);
  if (place === 'before' || who === 'pronoun')
    add(
      `${place} says ${own} ${first?.who} ${all.some((each) => each.named && each.start >= span.start && each.end <= span.end)}`,
    );
  if (who === 'pronoun') {
    add(
      `before it ${Math.min(2, named.filter((each) => each.end <= candidate.start).length)} after it ${Math.min(1, named.filter((each) => each.start >= candidate.end).length)} ${place}`,
    );
    add(`other before ${all.some((each) => each.named && each.end <= candidate.start)} ${where}`);
    add(`pronoun ${line.slice(candidate.start, candidate.end)} ${where}`);
  }
  if (first !== undefined) add(`span ${first.who} ${where} ${who}`);
  return clues;
};
