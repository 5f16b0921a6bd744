import type { Chart } from '../proposals/chart.ts';
import type { Id } from '../shared/id.ts';
import type { Mark } from './draft.ts';

/** Words set alike. `link` is an address of the web or of a mailbox, and nothing else. */
export type Run = {
  readonly text: string;
  readonly strong?: true;
  readonly stressed?: true;
  readonly struck?: true;
  readonly code?: true;
  readonly link?: string;
};

/** A stretch of words on one row, and what they rest on; empty where the writer edited them or a frame says them. */
export type Words = {
  readonly runs: readonly Run[];
  readonly from: Mark['from'];
  /** They run from right to left. */
  readonly rtl: boolean;
};

/** Of a column: where its words stand; numbers stand to the right. */
export type Side = 'start' | 'middle' | 'end';

/** What a row for a chart draws: figures that were pasted, and what of them makes a picture; null where nothing does. */
export type Drawn = {
  readonly chart: Chart | null;
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly sides: readonly Side[];
  };
};

export type Block =
  /** Levels begin at 2 under the title, and no level is left out on the way down. `row`: written as a stressed row, as in mail. */
  | { readonly kind: 'heading'; readonly level: number; readonly words: Words; readonly row?: true }
  | { readonly kind: 'paragraph'; readonly rows: readonly Words[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** As many cells in each row as in the head. */
  | {
      readonly kind: 'table';
      readonly head: readonly Words[];
      readonly rows: readonly (readonly Words[])[];
      readonly sides: readonly Side[];
    }
  /** `drawn` is null where its data is gone: its caption stands. */
  | { readonly kind: 'chart'; readonly data: Id; readonly caption: Words; readonly drawn: Drawn | null }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** What every exporter writes: a draft as it stands after its writer's edits, as one tree whose words keep what they rest on. */
export type Paper = {
  /** Stands above everything; empty where the draft has none. */
  readonly title: Words;
  /** What the document is called in its properties: its title, else its first words. */
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  readonly blocks: readonly Block[];
};

/** The words of a stretch, without how they are set. */
export const wordsIn = ({ runs }: Words): string => runs.map(({ text }) => text).join('');

/** Whether a row of a table is what is recommended, by the words of its first cell. */
export const isRecommended = ([first]: readonly Words[]): boolean =>
  first !== undefined && /\(recommended\)\s*$/i.test(wordsIn(first));

const textOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [wordsIn(block.words)];
    case 'paragraph':
      return block.rows.map(wordsIn);
    case 'list':
      return block.items.flat().flatMap(textOf);
    case 'quote':
      return block.blocks.flatMap(textOf);
    case 'table':
      return [block.head, ...block.rows].map((cells) => cells.map(wordsIn).join('\t'));
    case 'chart':
      return [wordsIn(block.caption), ...(block.drawn?.table.rows ?? []).map((row) => row.join('\t'))];
    case 'code':
      return [block.text];
    case 'rule':
      return [];
  }
};

/** Every word of a paper, row by row: what a font has to draw, and what an export must not lose. */
export const paperText = ({ title, blocks }: Paper): string => [wordsIn(title), ...blocks.flatMap(textOf)].join('\n');

/** Whether a language is written from right to left. */
export const isRightToLeft = (lang: string): boolean => ['ar', 'he', 'fa', 'ur'].includes(lang);
