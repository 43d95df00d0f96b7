import type { FallingDraws } from "./falling-draws.ts";

/** About how many items a shell has: few draws are looked at further down. */
const SHELL = 16;

/**
 * Put more of a draw in order: the items of its next shell inwards, each among those of the shell. Few of a draw are looked
 * at: the others are never put in order.
 */
export function addShell({ size, uniforms, order, inOrder, shells }: FallingDraws, draw: number): void {
  const shell = shells[draw] ?? 0;
  const outer = edge(shell, size);
  const inner = edge(shell + 1, size);
  const start = draw * size;
  const first = start + (inOrder[draw] ?? 0);
  let end = first;
  for (let item = 0; item < size; item++) {
    const own = distance(uniforms[start + item]);
    if (own >= outer || own < inner) continue;
    let at = end++;
    for (; at > first && distance(uniforms[start + (order[at - 1] ?? 0)]) < own; at--) order[at] = order[at - 1] ?? 0;
    order[at] = item;
  }
  shells[draw] = shell + 1;
  inOrder[draw] = end - start;
}

/** The normal quantile grows with the uniform number, alike on both sides of one half: their order is that of the distances to it. */
function distance(uniform = 0.5): number {
  return Math.abs(uniform - 0.5);
}

/** The distance at which a shell begins: from 0.5, which no number reaches, inwards until beyond 0. */
function edge(shell: number, size: number): number {
  return 0.5 - (shell * SHELL) / (2 * size);
}
