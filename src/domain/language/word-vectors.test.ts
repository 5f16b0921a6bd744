import { describe, expect, it } from 'vitest';
import { clusterOf, vectorOf, wordClusters, wordDimensions } from './word-vectors.ts';

const likeness = (a: string, b: string): number => {
  const [x, y] = [vectorOf(a), vectorOf(b)];
  if (x === undefined || y === undefined) return Number.NaN;
  let [both, left, right] = [0, 0, 0];
  for (let at = 0; at < wordDimensions; at += 1) {
    const [p, q] = [x[at] ?? 0, y[at] ?? 0];
    both += p * q;
    left += p * p;
    right += q * q;
  }
  return both / Math.sqrt(left * right);
};

describe('the company words keep', () => {
  it('puts words of like use near each other', () => {
    for (const [word, like, unlike] of [
      ['monday', 'thursday', 'budget'],
      ['budget', 'spending', 'tuesday'],
      ['worried', 'concerned', 'invoice'],
      ['march', 'october', 'manager'],
      ['delay', 'postponed', 'engineer'],
    ] as const)
      expect(likeness(word, like), `${word} ${like} ${unlike}`).toBeGreaterThan(likeness(word, unlike) + 0.2);
  });

  it('gives every known word a vector of small numbers and a cluster', () => {
    for (const word of ['the', 'you', 'please', 'deadline', 'roadmap']) {
      const vector = vectorOf(word);
      expect(vector).toHaveLength(wordDimensions);
      expect(Math.max(...(vector ?? []))).toBeLessThanOrEqual(25);
      expect(Math.min(...(vector ?? []))).toBeGreaterThanOrEqual(-26);
      expect(clusterOf(word)).toBeLessThan(wordClusters);
    }
    expect(clusterOf('tuesday')).toBe(clusterOf('wednesday'));
  });

  it('says nothing of words it does not know', () => {
    for (const word of ['', 'Monday', 'qqzzx', '42', '__proto__']) {
      expect(vectorOf(word)).toBeUndefined();
      expect(clusterOf(word)).toBeUndefined();
    }
  });
});
