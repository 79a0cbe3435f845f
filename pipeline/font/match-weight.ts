/** Which weight of a family stands in for one that it lacks. */

const TEXT_WEIGHT_LIMIT = 500;

/** Weights in the order of preference for a desired one. CSS Fonts 4, 5.2 (font matching, step font-weight). */
export function preferWeights(available: readonly number[], desired: number): readonly number[] {
  const below = available.filter((weight) => weight < desired).sort((a, b) => b - a);
  const above = available.filter((weight) => weight >= desired).sort((a, b) => a - b);
  if (desired > TEXT_WEIGHT_LIMIT) return [...above, ...below];
  if (desired < 400) return [...above.filter((w) => w === desired), ...below, ...above.filter((w) => w !== desired)];
  const near = above.filter((weight) => weight <= TEXT_WEIGHT_LIMIT);
  return [...near, ...below, ...above.filter((weight) => weight > TEXT_WEIGHT_LIMIT)];
}
