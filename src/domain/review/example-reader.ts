import { noStyle, type Reader, type ReaderFact, type ReaderStyle } from './reader.ts';
import type { Example } from './rule.ts';

/** The words and options of an example. */
export const exampleOf = (example: Example) => (typeof example === 'string' ? { text: example, options: {} } : example);

/** The kind and the words of a fact are enough; the rest has the plainest value. */
type Sketch = Pick<ReaderFact, 'kind' | 'quote'> & Partial<ReaderFact>;

const said = '2026-03-02T09:00:00Z';

const factOf = (sketch: Sketch, place: number): ReaderFact => ({
  id: `fact-${place}`,
  action: null,
  whose: 'reader',
  people: [],
  toReader: false,
  due: null,
  polarity: null,
  closed: null,
  said,
  told: null,
  source: {
    quote: sketch.quote,
    kind: 'capture',
    date: said,
    id: `source-${place}`,
    fact: `fact-${place}`,
    who: 'you',
  },
  ...sketch,
});

/** A reader for the examples of rules: Helen Marsh, on the morning of 12 March 2026, of whom only this is known. */
export const exampleReader = (known: {
  readonly facts?: readonly Sketch[];
  readonly style?: Partial<ReaderStyle>;
  readonly updates?: Reader['updates'];
  readonly right?: Pick<Reader, 'right' | 'rightAbout' | 'relation' | 'deciders'>;
}): Reader => ({
  id: 'helen',
  name: 'Helen Marsh',
  called: 'Helen',
  ...known.right,
  style: { ...noStyle, ...known.style },
  facts: (known.facts ?? []).map(factOf),
  updates: known.updates ?? [],
  now: '2026-03-12T09:00:00Z',
});
