const longestWord = (words: string): number => Math.max(0, ...words.split(/\s+/).map((word) => word.length));

/**
 * How wide columns are: as wide as their words while all fit, else shared by how much stands in them, none narrower than its longest
 * word. Zero: as wide as its words.
 */
export const columnShares = (rows: readonly (readonly string[])[]): readonly number[] => {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, place) => rows.map((row) => row[place] ?? ''));
  const longest = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  if (longest.reduce((sum, letters) => sum + letters + 3, 0) <= 72) return longest.map(() => 0);
  return columns.map((cells, place) => {
    const least = Math.min(24, Math.max(...cells.map(longestWord)) + 2);
    const all = cells.reduce((sum, cell) => sum + cell.length, 0);
    const share = Math.min(Math.sqrt(all / cells.length) * 5, longest[place] ?? 0);
    return Math.round(Math.max(least, share, 5));
  });
};
