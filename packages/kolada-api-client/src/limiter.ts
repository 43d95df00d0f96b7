/** Runs a task when there is room for it. */
export type Limiter = <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** A bound on tasks that run side by side; the others wait in line. An aborted task leaves the line without having run. */
export function createLimiter(bound: number): Limiter {
  let running = 0;
  const line = new Set<() => void>();

  function room(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        line.delete(enter);
        reject(signal.reason);
      };
      const enter = () => {
        line.delete(enter);
        signal.removeEventListener("abort", leave);
        resolve();
      };
      signal.addEventListener("abort", leave, { once: true });
      line.add(enter);
    });
  }

  return async (task, signal) => {
    signal.throwIfAborted();
    // Whoever leaves hands its place on, so `running` is only raised when nobody was waiting.
    if (running >= bound) await room(signal);
    else running++;
    try {
      return await task();
    } finally {
      const [next] = line;
      if (next === undefined) running--;
      else next();
    }
  };
}
