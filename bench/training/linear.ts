/** One example: the places of its features, how strong each is, and whether it is one. `weight` is 1 unless given. */
export type Example = {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly is: boolean;
  readonly weight?: number;
};

// Numerical Recipes' generator: an order that is mixed and always the same.
const next = (seed: number): number => (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;

/** The sum an example gets. */
export const sumOf = (weights: Float64Array, { places, values }: Example): number => {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
};

/**
 * Logistic regression with an L2 penalty, by coordinate descent on its dual (Yu, Huang and Lin, 2011). `cost` is what an
 * error costs against the penalty. Deterministic: the same examples give the same weights, `size` of them.
 */
export const train = (examples: readonly Example[], size: number, cost: number, rounds = 30): Float64Array => {
  const weights = new Float64Array(size);
  const costs = Float64Array.from(examples, ({ weight = 1 }) => cost * weight);
  const duals = costs.map((each) => Math.min(0.001 * each, 1e-8));
  const squares = Float64Array.from(examples, ({ values }) => values.reduce((sum, each) => sum + each * each, 0));
  const add = ({ places, values, is }: Example, amount: number) => {
    const signed = is ? amount : -amount;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      weights[place] = (weights[place] ?? 0) + signed * (values[at] ?? 0);
    }
  };
  examples.forEach((each, at) => {
    add(each, duals[at] ?? 0);
  });
  const order = Int32Array.from(examples, (_, at) => at);
  let seed = 12_345;
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = next(seed);
      const other = seed % (at + 1);
      const kept = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = kept;
    }
    let farthest = 0;
    for (const at of order) {
      const example = examples[at];
      const most = costs[at] ?? 0;
      if (example === undefined || most <= 0) continue;
      const sum = (example.is ? 1 : -1) * sumOf(weights, example);
      const before = duals[at] ?? 0;
      const square = squares[at] ?? 0;
      let dual = before;
      // Newton's steps on this one dual, kept inside its bounds.
      for (let step = 0; step < 20; step += 1) {
        const slope = square * (dual - before) + sum + Math.log(dual / (most - dual));
        if (Math.abs(slope) < 1e-4) break;
        const moved = dual - slope / (square + most / (dual * (most - dual)));
        dual = moved <= 0 ? dual * 0.1 : moved >= most ? most - (most - dual) * 0.1 : moved;
      }
      if (dual === before) continue;
      duals[at] = dual;
      farthest = Math.max(farthest, Math.abs(dual - before));
      add(example, dual - before);
    }
    if (farthest < 1e-3 * cost) break;
  }
  return weights;
};

/** Fits how sums become probabilities (Platt): slope and offset, by Newton's method. `weights` balance the two sides. */
export const calibrate = (
  sums: readonly number[],
  is: readonly boolean[],
  weights: readonly number[],
): { readonly slope: number; readonly offset: number } => {
  let [slope, offset] = [1, 0];
  for (let round = 0; round < 50; round += 1) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6];
    sums.forEach((sum, at) => {
      const weight = weights[at] ?? 0;
      const chance = 1 / (1 + Math.exp(-(slope * sum + offset)));
      const error = weight * (chance - (is[at] === true ? 1 : 0));
      const curve = weight * chance * (1 - chance);
      a += error * sum;
      b += error;
      aa += curve * sum * sum;
      ab += curve * sum;
      bb += curve;
    });
    const area = aa * bb - ab * ab;
    slope -= (bb * a - ab * b) / area;
    offset -= (aa * b - ab * a) / area;
  }
  return { slope, offset };
};
