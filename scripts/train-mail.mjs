import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * `node scripts/train-mail.mjs`: trains the scorer of promises in mail on tests/corpus/sentences/train.jsonl and writes
 * src/domain/signals/mail-weights-data.ts. No chance, no clock: the same data give the same bytes. `--check` prints counts
 * of a ten-fold cross-validation and of held-out.jsonl instead. See docs/models/mail.md.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
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

const sentencesOf = (name) =>
  readFileSync(join(root, 'tests/corpus/sentences', name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .map(({ text, commitment }) => {
      const candidates = candidatesOf(text);
      const owner = commitment?.owner.toLowerCase();
      return {
        text,
        promised: commitment !== null,
        samples: candidates.map(({ owner: who, traits }) => ({ traits, right: owner !== undefined && owner === who })),
      };
    });

const epochs = 200;
const rate = 0.15;
const decay = Number(process.env.DECAY ?? 0.02);
const scale = 64;

/** Logistic regression by full gradient steps with momentum: nothing depends on an order or on chance. */
const train = (sentences) => {
  const samples = sentences.flatMap(({ samples }) => samples);
  const seen = new Map();
  for (const { traits } of samples) for (const trait of traits) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  const known = [...seen]
    .filter(
      ([trait, count]) =>
        count >= (trait.startsWith('verb:') ? Number(process.env.VC ?? 3) : Number(process.env.TC ?? 3)),
    )
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

const measure = (weights, sentences, line = 0.6, misses = false) => {
  const count = { right: 0, said: 0, gold: 0, unseen: 0 };
  for (const { text, promised, samples } of sentences) {
    const said = samples.filter(({ traits }) => scoreWith(weights, traits) >= line);
    const right = said.some((sample) => sample.right);
    if (promised) count.gold += 1;
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

const print = (what, { right, said, gold, unseen }) =>
  console.log(`${what}: right ${right}, said ${said}, promises ${gold}, not found as a candidate ${unseen}`);

const sentences = sentencesOf('train.jsonl');
if (process.argv.includes('--check')) {
  const all = { right: 0, said: 0, gold: 0, unseen: 0 };
  for (let fold = 0; fold < 10; fold += 1) {
    const weights = train(sentences.filter((_, index) => index % 10 !== fold));
    const part = measure(
      weights,
      sentences.filter((_, index) => index % 10 === fold),
      0.6,
      process.argv.includes('--misses'),
    );
    for (const key of Object.keys(all)) all[key] += part[key];
  }
  print('ten folds', all);
  print('held-out', measure(train(sentences), sentencesOf('held-out.jsonl')));
} else {
  const { bias = 0, ...weights } = train(sentences);
  const file = join(root, 'src/domain/signals/mail-weights-data.ts');
  const lines = Object.entries(weights).map(([trait, weight]) => `  ${JSON.stringify(trait)}: ${weight},`);
  writeFileSync(
    file,
    `// Written by scripts/train-mail.mjs from tests/corpus/sentences; not by hand.\nexport const bias = ${bias};\nexport const weights: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
  execFileSync('npx', ['biome', 'check', '--write', file], { stdio: 'ignore' });
  print('train', measure({ ...weights, bias }, sentences));
}
