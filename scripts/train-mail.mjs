import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * `node scripts/train-mail.mjs`: trains the scorer of promises in mail on tests/corpus/sentences/train.jsonl and writes
 * src/domain/signals/mail-weights-data.ts. No chance, no clock: the same data give the same bytes. `--check` prints counts of
 * a ten-fold cross-validation and of held-out.jsonl instead, and, where ../shared/data (UPDRAFT_DATA) has them, of the gold
 * sentences without and with ten folds of them by mail. `--misses` shows the invented sentences that were misread.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const data = resolve(root, process.env.UPDRAFT_DATA ?? '../shared/data', 'gold');
const out = join(root, 'node_modules/.cache/updraft/train-mail');
process.chdir(root);
const { build } = await import('vite');
await build({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  build: { ssr: 'bench/accuracy/mails-parts.ts', outDir: out, emptyOutDir: true },
});
// Node 20 does not read TypeScript: the program's own reading of a sentence comes bundled.
const { candidatesOf } = await import(pathToFileURL(join(out, 'mails-parts.js')).href);
rmSync(out, { recursive: true, force: true });

const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

const readOf = ({ text, owners, unsure = [], mail }) => ({
  text,
  mail,
  unsure: unsure.includes('commitment'),
  promised: owners !== null,
  samples: candidatesOf(text).map(({ owner, traits }) => ({ traits, right: owners?.includes(owner) === true })),
});
const ownersOf = (label) =>
  label
    ? [label.owner, label.ownerAlso].flatMap((who) => (who ? [who === 'writer' ? 'author' : who.toLowerCase()] : []))
    : null;
const invented = (name) =>
  rowsOf(join(root, 'tests/corpus/sentences', name)).map(({ text, commitment }) =>
    readOf({ text, owners: ownersOf(commitment) }),
  );
const gold = () => [
  ...rowsOf(join(data, 'business-mails.jsonl')).flatMap(({ sentences }, mail) =>
    sentences.map(({ text, labels, unsure }) => readOf({ text, owners: ownersOf(labels.commitment), unsure, mail })),
  ),
  ...rowsOf(join(data, 'promises.jsonl')).map(({ text, commitment, unsure }, index) =>
    readOf({ text, owners: ownersOf(commitment), unsure, mail: 1000 + index }),
  ),
];

const epochs = 200;
const rate = 0.15;
const scale = 64;
const decay = 0.02;
const seldom = 3;
const line = 0.58;

/** Logistic regression by full gradient steps with momentum: nothing depends on an order or on chance. */
const train = (sentences) => {
  const samples = sentences.flatMap(({ unsure, samples }) => (unsure ? [] : samples));
  const seen = new Map();
  for (const { traits } of samples) for (const trait of traits) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  const known = [...seen]
    .filter(([, count]) => count >= seldom)
    .map(([trait]) => trait)
    .sort();
  const place = new Map(known.map((trait, index) => [trait, index]));
  const rows = samples.map(({ traits, right }) => ({
    at: traits.flatMap((trait) => place.get(trait) ?? []),
    right: right ? 1 : 0,
  }));
  const weights = new Float64Array(known.length);
  const speed = new Float64Array(known.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const gradient = new Float64Array(known.length);
    for (const { at, right } of rows) {
      let sum = 0;
      for (const index of at) sum += weights[index];
      const miss = right - 1 / (1 + Math.exp(-sum));
      for (const index of at) gradient[index] += miss;
    }
    for (let index = 0; index < weights.length; index += 1) {
      speed[index] =
        0.9 * speed[index] +
        (rate * (gradient[index] - decay * rows.length * weights[index] * 0.2)) / Math.sqrt(rows.length);
      weights[index] += 0.1 * speed[index];
    }
  }
  return Object.fromEntries(
    known.flatMap((trait, index) => {
      const rounded = Math.round(weights[index] * scale);
      return rounded === 0 ? [] : [[trait, Math.max(-127, Math.min(127, rounded))]];
    }),
  );
};

const scoreWith = (weights, traits) =>
  1 / (1 + Math.exp(-traits.reduce((sum, trait) => sum + (weights[trait] ?? 0), 0) / scale));

const none = () => ({ right: 0, said: 0, labelled: 0, unseen: 0 });
const measure = (weights, sentences, misses = false) => {
  const count = none();
  for (const { text, unsure, promised, samples } of sentences) {
    if (unsure) continue;
    const said = samples.filter(({ traits }) => scoreWith(weights, traits) >= line);
    const right = said.some((sample) => sample.right);
    if (promised) count.labelled += 1;
    if (promised && !samples.some((sample) => sample.right)) count.unseen += 1;
    if (said.length > 0) count.said += 1;
    if (right) count.right += 1;
    if (misses && (promised ? !right : said.length > 0))
      console.log(
        promised ? 'missed' : 'wrong ',
        text,
        samples.map((s) => scoreWith(weights, s.traits).toFixed(2) + (s.right ? '+' : '')).join(' '),
      );
  }
  return count;
};

const print = (title, { right, said, labelled, unseen }) =>
  console.log(`${title}: right ${right}, said ${said}, labelled ${labelled}, not found as a candidate ${unseen}`);

const ours = invented('train.jsonl');
const real = existsSync(data) ? gold() : [];
if (process.argv.includes('--check')) {
  const folded = (sentences, key, others, misses) => {
    const all = none();
    for (let fold = 0; fold < 10; fold += 1) {
      const weights = train([...others, ...sentences.filter((each, index) => key(each, index) % 10 !== fold)]);
      const left = sentences.filter((each, index) => key(each, index) % 10 === fold);
      const part = measure(weights, left, misses);
      for (const name of Object.keys(all)) all[name] += part[name];
    }
    return all;
  };
  print(
    'invented, ten folds',
    folded(ours, (_, index) => index, [], process.argv.includes('--misses')),
  );
  print(
    'gold, ten folds by mail trained on too',
    folded(real, ({ mail }) => mail, ours, false),
  );
  print('gold, never trained on', measure(train(ours), real));
  print('held-out', measure(train(ours), invented('held-out.jsonl')));
} else {
  const { bias = 0, ...weights } = train(ours);
  const file = join(root, 'src/domain/signals/mail-weights-data.ts');
  const lines = Object.entries(weights).map(([trait, weight]) => `  ${JSON.stringify(trait)}: ${weight},`);
  writeFileSync(
    file,
    `// Written by scripts/train-mail.mjs from tests/corpus/sentences; not by hand.\nexport const bias = ${bias};\nexport const weights: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
  execFileSync('npx', ['biome', 'check', '--write', file], { stdio: 'ignore' });
  print('trained on', measure({ ...weights, bias }, ours));
}
