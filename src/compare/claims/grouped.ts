/**
 * Items in groups, in the order that each group first appears. (Map.groupBy came with Node 21.)
 *
 * @example
 * [...grouped([1, 2, 3], (n) => n % 2 === 0).values()]; // => [[1, 3], [2]]
 */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
