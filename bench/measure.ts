/** One table of a bench: every row names what was measured; the other columns are ours and the peers'. */
export type Measure = {
  readonly title: string;
  /** What was run, on what, and how to read it. */
  readonly note?: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** "1.8×": ours in peers, so that a busy machine does not change the figure. */
export const ratio = (ours: number, peer: number): string => `${(ours / peer).toFixed(ours / peer < 10 ? 2 : 0)}×`;

/** A Markdown table. */
export const table = ({ title, note, rows }: Measure): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    ...(note ? ['', note] : []),
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
    '',
  ].join('\n');
};
