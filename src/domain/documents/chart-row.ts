/** What stands before and after the caption of a chart, in the row of a draft that stands for it. */
export const chartRow = (data: string): readonly [before: string, after: string] => ['![', `](chart:${data})`];

const inText = /^[ \t]{0,3}!\[((?:\\.|[^\]\\\n]){0,2000})\]\(chart:([\w-]{1,64})\)[ \t]*$/gm;

/** A text with each row that stands for a chart put as `words` says: of its caption, and of the id of its data. */
export const withChartRows = (text: string, words: (caption: string, data: string) => string): string =>
  text.replace(inText, (_row, caption: string, data: string) => words(caption.replace(/\\(.)/g, '$1'), data));

/** The id of the data that an address in a draft names; undefined where it names none. */
export const chartData = (address: string): string | undefined => /^chart:([\w-]{1,64})$/.exec(address)?.[1];

/** Words as a cell of a Markdown table holds them. */
export const tableCell = (words: string): string => words.replace(/\\/g, '\\\\').replaceAll('|', '\\|');
