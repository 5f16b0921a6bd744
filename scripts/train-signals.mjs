import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * `node scripts/train-signals.mjs`: trains the scorer of captures on tests/corpus/captures (train.jsonl, clauses.txt
 * and captures.txt, never held-out.jsonl) and writes src/domain/signals/capture/weights-data.ts. No chance, no clock: the same data give the
 * same bytes. `--check` prints five-fold cross-validated counts over train.jsonl instead. See docs/models/captures.md.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const out = join(root, 'node_modules/.cache/updraft/train');
process.chdir(root);
const { build } = await import('vite');
await build({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  build: { ssr: 'bench/accuracy/capture-parts.ts', outDir: out, emptyOutDir: true },
});
// Node 20 does not read TypeScript: the program's own splitting and features come bundled.
const { classes, featuresOf, segmentsOf, thoughtsOf } = await import(pathToFileURL(join(out, 'capture-parts.js')).href);
rmSync(out, { recursive: true, force: true });

const corpus = join(root, 'tests/corpus/captures');
const rows = readFileSync(join(corpus, 'train.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));
const clauses = [];
let heading = 'none';
for (const line of readFileSync(join(corpus, 'clauses.txt'), 'utf8').split('\n')) {
  if (line.trim() === '' || line.startsWith('#')) continue;
  if (classes.includes(line)) heading = line;
  else clauses.push({ kind: heading, line });
}

// The older corpus of tests, of which the patterns already know every line: half of it is learnt without them.
const known = [];
for (const line of readFileSync(join(corpus, 'captures.txt'), 'utf8').split('\n')) {
  if (line.trim() === '' || line.startsWith('#')) continue;
  if (!line.startsWith('  ')) known.push({ text: line, date: '2026-03-11', facts: [] });
  else
    known.at(-1).facts.push({
      kind: line.slice(0, line.indexOf(': ')).trim(),
      quote: line
        .slice(line.indexOf(': ') + 2)
        .split(' | ')[0]
        .trim(),
    });
}
const withoutPatterns = (features) => new Map([...features].filter(([name]) => !name.startsWith('pattern ')));

const epochs = 120;
const decay = 0.0005;
const rate = 0.25;
const weightOfLines = 1.5;

/** Every run of pieces that states one fact, every piece of it, and what lies between as "none". */
const samplesOf = ({ text, date, facts }) => {
  const spans = facts.map(({ kind, quote }) => ({
    kind,
    start: text.indexOf(quote),
    end: text.indexOf(quote) + quote.length,
  }));
  return thoughtsOf(text, date).flatMap((thought) => {
    const labels = thought.pieces.map((piece) => {
      let found = -1;
      let most = 0;
      spans.forEach((span, index) => {
        const shared = Math.min(piece.end, span.end) - Math.max(piece.start, span.start);
        if (shared > most) {
          most = shared;
          found = index;
        }
      });
      if (found < 0) return -1;
      const whole = spans[found];
      return most > 0.4 * (piece.end - piece.start) || most > 0.4 * (whole.end - whole.start) ? found : -1;
    });
    const samples = [];
    for (let from = 0; from < labels.length; ) {
      let to = from;
      while (labels[to + 1] === labels[from]) to += 1;
      const kind = labels[from] < 0 ? 'none' : spans[labels[from]].kind;
      samples.push({ kind, features: featuresOf(thought.stretch(from, to)) });
      if (to > from)
        for (let each = from; each <= to; each += 1)
          samples.push({ kind, features: featuresOf(thought.stretch(each, each)) });
      from = to + 1;
    }
    return samples;
  });
};

/** Multinomial logistic regression by full gradients with per-weight rates. */
const train = (lines) => {
  const samples = [
    ...lines.flatMap((row) => samplesOf(row).map((sample) => ({ ...sample, weight: weightOfLines }))),
    ...known.flatMap((row) =>
      samplesOf(row).flatMap(({ kind, features }) => [
        { kind, features, weight: 0.5 },
        { kind, features: withoutPatterns(features), weight: 1 },
      ]),
    ),
    ...clauses.flatMap(({ kind, line }) =>
      thoughtsOf(line, '2026-03-11').map((thought) => ({
        kind,
        features: featuresOf(thought.stretch(0, thought.pieces.length - 1)),
        weight: 1,
      })),
    ),
  ];
  const counts = new Map();
  for (const { features } of samples) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  names.sort((a, b) => (a < b ? -1 : 1));
  const place = new Map(names.map((name, index) => [name, index]));
  const width = classes.length;
  const size = names.length * width;
  const weights = new Float64Array(size);
  const bias = new Float64Array(width);
  const squares = new Float64Array(size).fill(1e-6);
  const biasSquares = new Float64Array(width).fill(1e-6);
  const data = samples.map(({ kind, features, weight }) => ({
    at: classes.indexOf(kind),
    weight,
    entries: [...features].flatMap(([name, value]) => (place.has(name) ? [[place.get(name) * width, value]] : [])),
  }));
  const errors = new Float64Array(width);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const slope = new Float64Array(size);
    const biasSlope = new Float64Array(width);
    for (const { at, weight, entries } of data) {
      errors.set(bias);
      for (const [offset, value] of entries)
        for (let k = 0; k < width; k += 1) errors[k] += value * weights[offset + k];
      const top = Math.max(...errors);
      let total = 0;
      for (let k = 0; k < width; k += 1) {
        errors[k] = Math.exp(errors[k] - top);
        total += errors[k];
      }
      for (let k = 0; k < width; k += 1) {
        errors[k] = weight * (errors[k] / total - (k === at ? 1 : 0));
        biasSlope[k] += errors[k];
      }
      for (const [offset, value] of entries) for (let k = 0; k < width; k += 1) slope[offset + k] += value * errors[k];
    }
    for (let each = 0; each < size; each += 1) {
      const step = slope[each] / data.length + decay * weights[each];
      squares[each] += step * step;
      weights[each] -= (rate * step) / Math.sqrt(squares[each]);
    }
    for (let k = 0; k < width; k += 1) {
      const step = biasSlope[k] / data.length;
      biasSquares[k] += step * step;
      bias[k] -= (rate * step) / Math.sqrt(biasSquares[k]);
    }
  }
  return {
    bias: [...bias].map((each) => Math.round(each * 100) / 100),
    // One letter of printable ASCII each is exact enough: steps of a twentieth.
    rows: names.map((name, index) => [
      name,
      [...weights.subarray(index * width, index * width + width)].map((each) =>
        Math.max(-44, Math.min(44, Math.round(each * 20))),
      ),
    ]),
  };
};

const asWeights = ({ bias, rows: all }) => ({
  bias,
  of: new Map(all.map(([name, row]) => [name, row.map((each) => each / 20)])),
});

if (process.argv.includes('--check')) {
  const folds = 5;
  let [right, said, gold] = [0, 0, 0];
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = asWeights(train(rows.filter((_, index) => index % folds !== fold)));
    for (const { text, date, facts } of rows.filter((_, index) => index % folds === fold)) {
      const found = [];
      for (const thought of thoughtsOf(text, date))
        for (const { kind, chance, clause } of segmentsOf(thought, weights)) {
          const last = found.at(-1);
          if (kind === 'none' || chance < 0.42) continue;
          if (last?.kind === kind && clause.start - last.end < 7) last.end = clause.end;
          else found.push({ kind, start: clause.start, end: clause.end });
        }
      said += found.length;
      gold += facts.length;
      for (const { kind, quote } of facts) {
        const start = text.indexOf(quote);
        const at = found.findIndex(
          (each) => each.kind === kind && each.start < start + quote.length && start < each.end,
        );
        if (at < 0) continue;
        right += 1;
        found.splice(at, 1);
      }
    }
  }
  process.stdout.write(`cross-validated: precision ${right}/${said}, recall ${right}/${gold}\n`);
} else {
  const { bias, rows: all } = train(rows);
  const kept = all.filter(([, row]) => row.some((each) => Math.abs(each) >= 3));
  const lines = kept.map(([name, row]) => `${name}\t${row.map((each) => String.fromCharCode(each + 79)).join('')}`);
  const file = join(root, 'src/domain/signals/capture/weights-data.ts');
  writeFileSync(
    file,
    `// Written by scripts/train-signals.mjs; docs/models/captures.md says from what.\n/** What each class starts from, in the order of \`classes\`. */\nexport const bias: readonly number[] = ${JSON.stringify(bias)};\n/** A feature a line: its name, a tab, and one letter a class: its code less 79, in twentieths. */\nexport const data = ${JSON.stringify(lines.join('\n'))};\n`,
  );
  execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file]);
  process.stdout.write(`${kept.length} features, ${rows.length} lines and ${clauses.length} clauses\n`);
}
