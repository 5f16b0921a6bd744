import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { trainOwners } from './train-signals/owners.mjs';
import { trainReader } from './train-signals/reader.mjs';
import { checked, counted, report } from './train-signals/report.mjs';

/*
 * `node scripts/train-signals.mjs`: trains the reader of captures and the chooser of owners on tests/corpus/captures
 * (train*.jsonl, clauses*.txt, captures.txt, debriefs.txt; never held-out*.jsonl nor dev.jsonl) and writes
 * src/domain/signals/capture/weights-data.ts and owner-data.ts. No chance, no clock: the same data give the same bytes.
 * `--check` prints five-fold cross-validated counts over train-2.jsonl and train-3.jsonl instead. See docs/models/captures.md.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const out = join(root, 'node_modules/.cache/updraft/train-signals');
process.chdir(root);
const { build } = await import('vite');
await build({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  build: { ssr: 'bench/accuracy/capture-parts.ts', outDir: out, emptyOutDir: true },
});
// Node 20 does not read TypeScript: the program's own reading and features come bundled.
const parts = await import(pathToFileURL(join(out, 'capture-parts.js')).href);
rmSync(out, { recursive: true, force: true });

const corpus = join(root, 'tests/corpus/captures');
const linesOf = (name) =>
  readFileSync(join(corpus, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# '));
const notesOf = (name) => linesOf(name).map((line) => checked(JSON.parse(line), parts.classes));

/** Single statements under the kind they state. */
const clausesOf = (name) => {
  let heading = 'none';
  return linesOf(name).flatMap((text) => {
    if (parts.classes.includes(text)) {
      heading = text;
      return [];
    }
    const facts = heading === 'none' ? [] : [{ kind: heading, quote: text, owner: undefined, due: null }];
    return [{ id: 'clause', text, date: '2026-03-11', facts }];
  });
};
/** The older corpus of tests: a note, and its facts indented below. */
const olderOf = (name) => {
  const notes = [];
  for (const line of linesOf(name)) {
    if (!line.startsWith('  ')) notes.push({ id: 'older', text: line, date: '2026-03-11', facts: [] });
    else {
      const [quote, owner = '-'] = line
        .slice(line.indexOf(': ') + 2)
        .split(' | ')
        .map((each) => each.trim());
      const kind = line.slice(0, line.indexOf(': ')).trim();
      if (!notes.at(-1).text.includes(quote)) throw new Error(`not in its line: ${quote}`);
      notes.at(-1).facts.push({ kind, quote, owner: owner === '-' ? undefined : owner, due: null });
    }
  }
  return notes;
};

/** The patterns' own examples, and what they leave alone where nothing else sees anything in it. */
const examplesOf = () => {
  const inCapture = ({ medium }) => medium === undefined || medium === 'capture';
  const note = (text, facts) => ({ id: 'example', text, date: '2026-03-12', facts });
  return parts.patterns.flatMap(({ kind, examples, counterexamples }) => [
    ...examples
      .filter(inCapture)
      .map(({ text, quote = text, owner }) => note(text, [{ kind, quote, owner, due: null }])),
    ...counterexamples
      .filter(inCapture)
      .filter(({ text }) => parts.seesNothing(text))
      .map(({ text }) => note(text, [])),
  ]);
};

const weighted = (notes, weight) => notes.map((note) => ({ ...note, weight }));
const main = weighted([...notesOf('train-2.jsonl'), ...notesOf('train-3.jsonl')], 1);
const rest = [
  ...weighted(notesOf('train.jsonl'), 1),
  ...weighted(clausesOf('clauses.txt'), 0.7),
  ...weighted(clausesOf('clauses-2.txt'), 0.7),
  ...weighted(olderOf('captures.txt'), 2),
  ...weighted(olderOf('debriefs.txt'), 1.5),
  ...weighted(examplesOf(), 1.5),
];
// Many forms of few constructions: for kinds alone. Who gives in them the words decide (capture/giver.ts).
const forms = weighted(notesOf('train-4.jsonl'), 0.7);
const say = (line) => process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  const folds = 5;
  const reader = trainReader(parts);
  const found = [];
  const owners = { right: 0, all: 0, invented: 0 };
  const prepared = { main: reader.prepare(main), rest: reader.prepare([...rest, ...forms]) };
  const chooser = trainOwners(parts);
  for (let fold = 0; fold < folds; fold += 1) {
    const test = (_, index) => index % folds === fold;
    const learn = (_, index) => index % folds !== fold;
    const weights = reader.train([...prepared.main.filter(learn), ...prepared.rest]).weights;
    const own = chooser.train([...main.filter(learn), ...rest]);
    for (const note of main.filter(test)) found.push({ note, facts: counted(parts, note, weights) });
    chooser.score(main.filter(test), own, owners);
  }
  report(say, 'cross-validated', found, parts.classes);
  say(`owner right: ${owners.right} of ${owners.all}`);
} else {
  const { text, size, features } = trainReader(parts).written([...main, ...rest, ...forms]);
  const chooser = trainOwners(parts);
  const owners = chooser.written([...main, ...rest]);
  for (const [name, content] of [
    ['weights-data.ts', text],
    ['owner-data.ts', owners.text],
  ]) {
    const file = join(root, 'src/domain/signals/capture', name);
    writeFileSync(file, content);
    execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file]);
  }
  say(
    `${features} features of ${main.length + rest.length + forms.length} notes, ${Math.round(size / 1000)} kB; owners ${owners.features} clues, ${Math.round(owners.text.length / 1000)} kB`,
  );
}
