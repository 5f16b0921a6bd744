import { spansOf } from './reader.mjs';

/** A labelled note as it must be: quotes and owners are its words, days are days. Throws what is wrong. */
export const checked = (row, classes) => {
  const wrong = (what) => {
    throw new Error(`${row.id}: ${what}`);
  };
  const day = /^\d{4}-\d\d-\d\d$/;
  if (!day.test(row.date)) wrong('date');
  for (const { kind, quote, owner, due } of row.facts) {
    if (!classes.includes(kind)) wrong(`no such kind: ${kind}`);
    if (quote === '' || !row.text.includes(quote)) wrong('the quote is not in the text');
    if (owner !== null && owner !== 'author' && !row.text.includes(owner)) wrong('the owner is not in the text');
    if (due !== null && !row.text.includes(due.text)) wrong('the due words are not in the text');
    if (due !== null && due.date !== null && !(day.test(due.date) && due.date >= row.date)) wrong('the due day');
  }
  return row;
};

/** What the reader finds in a note, each with whether it is right: kind, and some of the words. */
export const counted = ({ noteOf, plain, readDates, segmentsOf, classes }, row, weights) => {
  const note = noteOf(row.text, plain(row.text), readDates(row.text, row.date));
  const found = segmentsOf(note, weights).map(({ from, to, kind, chance }) => ({
    kind: classes[kind],
    chance,
    start: note.pieces[from].start,
    end: note.pieces[to].end,
    right: false,
  }));
  for (const { kind, start, end } of spansOf(row)) {
    const hit = found.find((each) => !each.right && each.kind === kind && each.start < end && start < each.end);
    if (hit !== undefined) hit.right = true;
  }
  return found;
};

const share = (part, all) => `${all === 0 ? '–' : ((100 * part) / all).toFixed(1)} % (${part}/${all})`;

/** Counts, what each threshold would give, and how often a chance comes true. */
export const report = (say, title, found, classes) => {
  const all = found.flatMap(({ facts }) => facts).sort((a, b) => b.chance - a.chance);
  const gold = found.reduce((sum, { note }) => sum + note.facts.length, 0);
  const right = all.filter((each) => each.right).length;
  say(
    `${title}: precision ${share(right, all.length)}, recall ${share(right, gold)}, F1 ${((200 * right) / (all.length + gold)).toFixed(1)}`,
  );
  for (const least of [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7]) {
    const kept = all.filter(({ chance }) => chance >= least);
    const good = kept.filter((each) => each.right).length;
    say(`  from ${least}: precision ${share(good, kept.length)}, recall ${share(good, gold)}`);
  }
  for (let low = 0.1; low < 1; low += 0.1) {
    const here = all.filter(({ chance }) => chance >= low && chance < low + 0.1);
    say(
      `  chance ${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}: right ${share(here.filter((each) => each.right).length, here.length)}`,
    );
  }
  say(
    classes
      .filter((kind) => kind !== 'none')
      .map((kind) => {
        const said = all.filter((each) => each.kind === kind);
        const wanted = found.reduce((sum, { note }) => sum + note.facts.filter((each) => each.kind === kind).length, 0);
        return `${kind} ${said.filter((each) => each.right).length}/${said.length}/${wanted}`;
      })
      .join(', '),
  );
};
