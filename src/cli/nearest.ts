const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The known word that `typed` was probably meant to be, if one is near. */
export const nearest = (typed: string, known: readonly string[]): string | undefined => {
  const lower = typed.toLowerCase();
  const [best] = known
    .map((word) => ({
      word,
      far: word.startsWith(lower) && lower.length > 1 ? 0.5 : distance(lower, word),
    }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, lower.length / 3) ? best.word : undefined;
};
