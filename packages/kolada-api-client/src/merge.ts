/**
 * Runs several sources side by side, at most `bound` at a time, and gives what they bring in the order it arrives. Each source
 * is at most one item ahead of the consumer, so memory stays bounded.
 *
 * The first failure, or the consumer leaving, calls `stop`; everything that was begun has settled before this generator ends.
 */
export async function* merge<T>(
  sources: readonly (() => AsyncIterator<T, void>)[],
  bound: number,
  stop: () => void,
): AsyncGenerator<T, void> {
  type Step = { source: AsyncIterator<T, void>; result: IteratorResult<T, void> };
  const running = new Map<AsyncIterator<T, void>, Promise<Step>>();
  let failure: { error: unknown } | undefined;

  function advance(source: AsyncIterator<T, void>): void {
    const step = source.next().then((result) => ({ source, result }));
    // Noted at once: the others then fail by being stopped, and theirs must not be the error that is reported.
    step.catch((error: unknown) => {
      failure ??= { error };
      stop();
    });
    running.delete(source); // to the end of the line, so that no source starves the others
    running.set(source, step);
  }

  let begun = 0;
  try {
    for (;;) {
      for (const open of sources.slice(begun, begun + bound - running.size)) {
        begun++;
        advance(open());
      }
      if (running.size === 0) return;
      const { source, result } = await Promise.race(running.values());
      if (result.done === true) {
        running.delete(source);
        continue;
      }
      advance(source);
      yield result.value;
    }
  } catch (error) {
    throw failure === undefined ? error : failure.error;
  } finally {
    stop();
    await Promise.allSettled(running.values());
  }
}
