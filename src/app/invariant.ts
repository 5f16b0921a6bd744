/** States what must hold; a failure is a bug of ours, never the caller's fault. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${what}`);
}
