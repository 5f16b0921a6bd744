/*
 * The peers that review is measured beside, each as a function from a text to the places it has something to say of. They look for other
 * things: grammar, style, words that hurt. This file is not bundled with the bench: it finds its packages beside it, in a
 * package of its own, so that none of them is installed with Updraft.
 */
import { readFileSync } from 'node:fs';
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { text as alex } from 'alex';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextProfanities from 'retext-profanities';
import retextReadability from 'retext-readability';
import retextSimplify from 'retext-simplify';
import retextStringify from 'retext-stringify';
import textlintWriteGood from 'textlint-rule-write-good';
import { unified } from 'unified';
import { VFile } from 'vfile';
import writeGood from 'write-good';

const version = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
/** CommonJS as it comes: some of it puts its default twice. */
const plain = (module) => module.default ?? module;

const kernel = new TextlintKernel();
const textlintOptions = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: plain(textPlugin) }],
  rules: [{ ruleId: 'write-good', rule: plain(textlintWriteGood), options: {} }],
};
const retext = unified()
  .use(retextEnglish)
  .use(retextSimplify)
  .use(retextPassive)
  .use(retextIntensify)
  .use(retextEquality)
  .use(retextProfanities)
  .use(retextReadability)
  .use(retextStringify)
  .freeze();
// Inlined: Node fetches no file: addresses, which the other form of the binary is loaded by.
const harper = new LocalLinter({ binary: binaryInlined });

/** The places of unified's messages. */
const placesOf = ({ messages }) =>
  messages.map(({ place: at, position }) => {
    const place = at ?? position;
    const start = place?.start ?? place;
    return { start: start?.offset ?? 0, end: place?.end?.offset ?? (start?.offset ?? 0) + 1 };
  });

/** Every peer: its name with its version, and `find(text)`, the places of its findings in UTF-16, or a promise of them. */
export const peers = [
  {
    name: `write-good ${version('write-good')}`,
    find: (text) => writeGood(text).map(({ index, offset }) => ({ start: index, end: index + offset })),
  },
  { name: `alex ${version('alex')}`, find: (text) => placesOf(alex(text)) },
  {
    name: `textlint ${version('@textlint/kernel')} with its write-good rule`,
    find: async (text) =>
      (await kernel.lintText(text, textlintOptions)).messages.map(({ range: [start, end] }) => ({ start, end })),
  },
  {
    name: 'retext, six plugins',
    find: async (text) => {
      const file = new VFile(text);
      await retext.process(file);
      return placesOf(file);
    },
  },
  {
    name: `harper ${version('harper.js')}`,
    find: async (text) => {
      const found = await harper.lint(text, { language: 'plaintext' });
      // It counts characters, and here all are counted in UTF-16.
      const letters = Array.from(text);
      const places = [0];
      for (const letter of letters) places.push((places.at(-1) ?? 0) + letter.length);
      return found.map((lint) => {
        const span = lint.span();
        const place = { start: places[span.start] ?? 0, end: places[span.end] ?? text.length };
        // What it holds lies in the memory of its module until it is let go.
        span.free();
        lint.free();
        return place;
      });
    },
  },
];
