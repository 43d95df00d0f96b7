/**
 * A function that remembers its latest answers, so that memory stays bounded however much it is asked.
 *
 * @param limit how many answers are kept
 * @example
 * let asked = 0;
 * const twice = keepLatest(1, (word) => { asked += 1; return word + word; });
 * [twice("a"), twice("a"), twice("b"), twice("a"), asked]; // => ["aa", "aa", "bb", "aa", 3]
 */
export function keepLatest<Key, Answer>(limit: number, answer: (key: Key) => Answer): (key: Key) => Answer {
  const kept = new Map<Key, Answer>();
  return (key) => {
    const found = kept.has(key) ? (kept.get(key) as Answer) : answer(key);
    // The last one asked for stands last.
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of kept.keys()) if (kept.size > limit) kept.delete(oldest);
    return found;
  };
}
