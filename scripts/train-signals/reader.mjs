/*
 * Trains the semi-Markov reader of captures by full gradients with per-weight rates: the probability of a note's right
 * cuts and kinds is made as large as it goes. See src/domain/signals/capture/segment.ts for the same sums.
 */
const epochs = 45;
const decay = 0.0004;
const rate = 0.25;
const least = 2;
const steps = 20;

export const spansOf = ({ text, facts }) =>
  facts.map(({ kind, quote }) => ({ kind, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }));

const logSum = (values, size) => {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < size; at += 1) if (values[at] > top) top = values[at];
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let at = 0; at < size; at += 1) sum += Math.exp(values[at] - top);
  return top + Math.log(sum);
};
const table = (rows, columns) =>
  Array.from({ length: rows }, () => new Float64Array(columns).fill(Number.NEGATIVE_INFINITY));

export const trainReader = ({ classes, featuresOf, longest, noteOf, plain, readDates }) => {
  const width = classes.length;
  const nothing = width - 1;

  /** A note's runs with their features, and which of them are right. */
  const prepareOne = (row) => {
    const note = noteOf(row.text, plain(row.text), readDates(row.text, row.date));
    const spans = spansOf(row);
    const labels = note.pieces.map((piece) => {
      let found = -1;
      let most = 0;
      spans.forEach((span, index) => {
        const shared = Math.min(piece.end, span.end) - Math.max(piece.start, span.start);
        if (shared > most) [most, found] = [shared, index];
      });
      if (found < 0) return -1;
      const whole = spans[found];
      return most > 0.4 * (piece.end - piece.start) || most > 0.4 * (whole.end - whole.start) ? found : -1;
    });
    const count = note.pieces.length;
    const right = [];
    for (let from = 0; from < count; ) {
      let to = from;
      while (labels[from] >= 0 && labels[to + 1] === labels[from] && to + 1 - from < longest) to += 1;
      right.push({ from, to, kind: labels[from] < 0 ? nothing : classes.indexOf(spans[labels[from]].kind) });
      from = to + 1;
    }
    const runs = [];
    const byStart = note.pieces.map(() => []);
    for (let from = 0; from < count; from += 1)
      for (let to = from; to < Math.min(count, from + longest); to += 1) {
        const gold = right.find((each) => each.from === from && each.to === to)?.kind ?? -1;
        const run = {
          from,
          to,
          gold,
          features: featuresOf(note, from, to),
          scores: new Float64Array(width),
          chances: new Float64Array(width),
        };
        runs.push(run);
        byStart[from].push(run);
      }
    return { count, runs, byStart, right, weight: row.weight };
  };

  const named = (notes) => {
    const counts = new Map();
    for (const { runs } of notes)
      for (const { gold, features } of runs)
        if (gold >= 0) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts]
      .filter(([, count]) => count >= least)
      .map(([name]) => name)
      .sort((a, b) => (a < b ? -1 : 1));
  };

  /** Forward and backward sums; every run gets its chances. */
  const weigh = (note, of, bias, after) => {
    const { count, runs, byStart } = note;
    for (const run of runs) {
      const { scores, ids, strengths } = run;
      scores.set(bias);
      for (let each = 0; each < ids.length; each += 1) {
        const offset = ids[each] * width;
        for (let kind = 0; kind < width; kind += 1) scores[kind] += strengths[each] * of[offset + kind];
      }
      if (run.to > run.from) scores[nothing] = Number.NEGATIVE_INFINITY;
    }
    const both = (a, b) => {
      if (a === Number.NEGATIVE_INFINITY) return b;
      return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
    };
    const ahead = table(count + 1, width + 1);
    const into = table(count, width);
    const out = table(count, width);
    const behind = table(count + 1, width + 1);
    const line = new Float64Array(width + 1);
    ahead[0][width] = 0;
    for (let at = 0; at < count; at += 1)
      for (let kind = 0; kind < width; kind += 1) {
        for (let before = 0; before <= width; before += 1)
          line[before] = ahead[at][before] + after[before * width + kind];
        into[at][kind] = logSum(line, width + 1);
        for (const { to, scores } of byStart[at]) {
          const value = into[at][kind] + scores[kind];
          if (value > Number.NEGATIVE_INFINITY) ahead[to + 1][kind] = both(ahead[to + 1][kind], value);
        }
      }
    behind[count].fill(0);
    for (let at = count - 1; at >= 0; at -= 1) {
      for (const { to, scores } of byStart[at])
        for (let kind = 0; kind < width; kind += 1) {
          const value = scores[kind] + behind[to + 1][kind];
          if (value > Number.NEGATIVE_INFINITY) out[at][kind] = both(out[at][kind], value);
        }
      for (let before = 0; before <= width; before += 1) {
        for (let kind = 0; kind < width; kind += 1) line[kind] = after[before * width + kind] + out[at][kind];
        behind[at][before] = logSum(line, width);
      }
    }
    const whole = logSum(ahead[count], width + 1);
    for (const { from, to, scores, chances } of runs)
      for (let kind = 0; kind < width; kind += 1)
        chances[kind] = Math.exp(into[from][kind] + scores[kind] + behind[to + 1][kind] - whole);
    return { ahead, out, whole };
  };

  const learn = (notes) => {
    const names = named(notes);
    const place = new Map(names.map((name, index) => [name, index]));
    for (const { runs } of notes)
      for (const run of runs) {
        const known = [...run.features].filter(([name]) => place.has(name));
        run.ids = Int32Array.from(known, ([name]) => place.get(name));
        run.strengths = Float64Array.from(known, ([, strength]) => strength);
      }
    const size = names.length * width;
    const of = new Float64Array(size);
    const bias = new Float64Array(width);
    const after = new Float64Array((width + 1) * width);
    const squares = [of, bias, after].map((each) => new Float64Array(each.length).fill(1e-6));
    const error = new Float64Array(width);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const slopes = [of, bias, after].map((each) => new Float64Array(each.length));
      for (const note of notes) {
        const { ahead, out, whole } = weigh(note, of, bias, after);
        for (const { gold, chances, ids, strengths } of note.runs) {
          let most = 0;
          for (let kind = 0; kind < width; kind += 1) {
            error[kind] = note.weight * (chances[kind] - (kind === gold ? 1 : 0));
            most = Math.max(most, Math.abs(error[kind]));
          }
          if (most < 1e-4) continue;
          for (let kind = 0; kind < width; kind += 1) slopes[1][kind] += error[kind];
          for (let each = 0; each < ids.length; each += 1) {
            const offset = ids[each] * width;
            for (let kind = 0; kind < width; kind += 1) slopes[0][offset + kind] += strengths[each] * error[kind];
          }
        }
        for (let at = 0; at < note.count; at += 1)
          for (let before = 0; before <= width; before += 1) {
            if (ahead[at][before] === Number.NEGATIVE_INFINITY) continue;
            for (let kind = 0; kind < width; kind += 1) {
              const each = before * width + kind;
              slopes[2][each] += note.weight * Math.exp(ahead[at][before] + after[each] + out[at][kind] - whole);
            }
          }
        let before = width;
        for (const { kind } of note.right) {
          slopes[2][before * width + kind] -= note.weight;
          before = kind;
        }
      }
      [of, bias, after].forEach((values, which) => {
        for (let at = 0; at < values.length; at += 1) {
          const step = slopes[which][at] / notes.length + (which === 1 ? 0 : decay * values[at]);
          squares[which][at] += step * step;
          values[at] -= (rate * step) / Math.sqrt(squares[which][at]);
        }
      });
    }
    const short = (value) => Math.round(value * 100) / 100;
    const rows = names
      .map((name, index) => [
        name,
        Int8Array.from(of.subarray(index * width, index * width + width), (each) =>
          Math.max(-44, Math.min(44, Math.round(each * steps))),
        ),
      ])
      // What hardly speaks for anything is left out.
      .filter(([, row]) => row.some((each) => Math.abs(each) >= 3));
    return {
      bias: [...bias].map(short),
      after: Array.from({ length: width + 1 }, (_, before) =>
        [...after.subarray(before * width, before * width + width)].map(short),
      ),
      of: new Map(rows),
    };
  };

  return {
    prepare: (rows) => rows.map(prepareOne),
    train: (notes) => ({ weights: learn(notes) }),
    written: (rows) => {
      const { bias, after, of } = learn(rows.map(prepareOne));
      // One letter of printable ASCII for each class: its code less 79.
      const data = [...of]
        .map(([name, row]) => `${name}\t${String.fromCharCode(...[...row].map((each) => each + 79))}`)
        .join('\n');
      const text = [
        '// Written by scripts/train-signals.mjs; docs/models/captures.md says from what.',
        '/** What each class starts from, in the order of `classes`. */',
        `export const bias: readonly number[] = ${JSON.stringify(bias)};`,
        '/** What a class gains by following another; the last row is for the beginning of a note. */',
        `export const after: readonly (readonly number[])[] = ${JSON.stringify(after)};`,
        '/** A feature a line: its name, a tab, and one letter a class: its code less 79, in twentieths. */',
        `export const data = ${JSON.stringify(data)};\n`,
      ].join('\n');
      return { text, size: data.length, features: of.size };
    },
  };
};
