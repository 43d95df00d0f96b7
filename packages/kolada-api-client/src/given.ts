/** Applies a function to what was given, and leaves undefined undefined. */
export function given<T, R>(value: T | undefined, apply: (value: T) => R): R | undefined {
  return value === undefined ? undefined : apply(value);
}
