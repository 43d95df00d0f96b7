import { writeSync } from "node:fs";
import { MESSAGE_FD, type RunMessage } from "./run-message.ts";

/**
 * Tell the parent process. Written synchronously to a pipe of our own, not with process.send: that one queues what
 * does not fit, and process.exit drops the queue.
 */
export function sendMessage(message: RunMessage): void {
  let rest = Buffer.from(`${JSON.stringify(message)}\n`);
  while (rest.length > 0) rest = rest.subarray(writeSome(rest));
}

function writeSome(bytes: Buffer): number {
  try {
    return writeSync(MESSAGE_FD, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    // The pipe is full: give the reader a moment.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    return 0;
  }
}
