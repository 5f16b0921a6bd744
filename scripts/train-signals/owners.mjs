import { spansOf } from './reader.mjs';

/*
 * Trains the chooser of owners: a softmax over everybody a fact may belong to, by full gradients with per-weight rates.
 */
const epochs = 60;
const decay = 0.0004;
const rate = 0.2;
const least = 2;
const fixed = new Set(['reflection', 'result', 'opportunity', 'risk']);

const bare = (words) =>
  words
    .toLowerCase()
    .replace(/^(?:my|the|our) /, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

export const trainOwners = ({ candidatesOf, clueOf, noteOf, plain, readDates }) => {
  /** How well a candidate's words name the owner: 2 for the same, 1 for part of each other. */
  const likeness = (note, candidate, owner) => {
    if (owner === null || owner === 'author') return candidate.who === (owner ?? 'nobody') ? 2 : 0;
    if (candidate.who === 'author' || candidate.who === 'nobody') return 0;
    const wanted = bare(owner);
    if (
      candidate.stands !== undefined &&
      bare(note.text.slice(candidate.stands.start, candidate.stands.end)) === wanted
    )
      return 2;
    const said = bare(note.text.slice(candidate.start, candidate.end));
    if (said === wanted) return 2;
    const within = ` ${said} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${said} `);
    return said !== '' && wanted !== '' && within ? 1 : 0;
  };
  const samplesOf = (row) => {
    const note = noteOf(row.text, plain(row.text), readDates(row.text, row.date));
    const all = candidatesOf(note);
    const spans = spansOf(row);
    return row.facts.flatMap(({ kind, owner }, index) => {
      if (owner === undefined || fixed.has(kind)) return [];
      const fits = all.map((candidate) => likeness(note, candidate, owner));
      const best = Math.max(...fits);
      const clues = all.map((candidate) => clueOf(note, candidate, all, kind, spans[index]));
      return [
        {
          kind,
          fits,
          right: fits.map((each) => best > 0 && each === best),
          reached: best > 0,
          clues,
          owner,
          text: row.text,
          all,
        },
      ];
    });
  };
  const learn = (samples) => {
    const counts = new Map();
    for (const { clues } of samples) for (const each of clues.flat()) counts.set(each, (counts.get(each) ?? 0) + 1);
    const names = [...counts]
      .filter(([, count]) => count >= least)
      .map(([name]) => name)
      .sort((a, b) => (a < b ? -1 : 1));
    const place = new Map(names.map((name, index) => [name, index]));
    const data = samples
      .filter(({ reached }) => reached)
      .map(({ clues, right }) => ({
        right,
        ids: clues.map((each) =>
          Int32Array.from(
            each.filter((name) => place.has(name)),
            (name) => place.get(name),
          ),
        ),
      }));
    const weights = new Float64Array(names.length);
    const squares = new Float64Array(names.length).fill(1e-6);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const slope = new Float64Array(names.length);
      for (const { right, ids } of data) {
        const sums = ids.map((each) => each.reduce((sum, id) => sum + weights[id], 0));
        const top = Math.max(...sums);
        const powers = sums.map((sum) => Math.exp(sum - top));
        const total = powers.reduce((sum, each) => sum + each, 0);
        const wanted = powers.reduce((sum, each, at) => sum + (right[at] ? each : 0), 0);
        ids.forEach((each, at) => {
          const error = powers[at] / total - (right[at] ? powers[at] / wanted : 0);
          if (Math.abs(error) > 1e-4) for (const id of each) slope[id] += error;
        });
      }
      for (let at = 0; at < weights.length; at += 1) {
        const step = slope[at] / data.length + decay * weights[at];
        squares[at] += step * step;
        weights[at] -= (rate * step) / Math.sqrt(squares[at]);
      }
    }
    return new Map(
      names
        .map((name, at) => [name, Math.max(-44, Math.min(44, Math.round(weights[at] * 20)))])
        .filter(([, each]) => Math.abs(each) >= 2),
    );
  };
  const choose = ({ clues }, weights) => {
    const sums = clues.map((each) => each.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
    return sums.indexOf(Math.max(...sums));
  };
  return {
    train: (rows) => learn(rows.flatMap(samplesOf)),
    score: (rows, weights, tally) => {
      for (const row of rows)
        for (const sample of samplesOf(row)) {
          const at = choose(sample, weights);
          tally.all += 1;
          if (sample.fits[at] > 0) tally.right += 1;
          if (!sample.reached) tally.missing = (tally.missing ?? 0) + 1;
          if (sample.owner === null && sample.all[at].who !== 'nobody') tally.given = (tally.given ?? 0) + 1;
          if (process.env.MISSES && sample.fits[at] === 0) {
            const { who, start, end } = sample.all[at];
            process.stdout.write(
              `${sample.reached ? '' : 'UNREACHED '}${sample.kind}: ${sample.owner} <> ${who === 'words' || who === 'pronoun' ? sample.text.slice(start, end) : who} | ${sample.text}\n`,
            );
          }
        }
    },
    written: (rows) => {
      const weights = learn(rows.flatMap(samplesOf));
      const data = [...weights].map(([name, each]) => `${name}\t${String.fromCharCode(each + 79)}`).join('\n');
      const text = `// Written by scripts/train-signals.mjs; docs/models/captures.md says from what.\n/** A clue a line: its name, a tab, and a letter: its code less 79, in twentieths. */\nexport const clues = ${JSON.stringify(data)};\n`;
      return { text, features: weights.size };
    },
  };
};
