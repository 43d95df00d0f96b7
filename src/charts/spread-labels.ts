interface Block {
  readonly members: number;
  /** Sum over the members of (wanted centre − offset inside the block): its mean is where the block starts best. */
  readonly sum: number;
  readonly length: number;
}

/**
 * Move labels in a column apart, as little as possible, so that none overlaps: each stays in the order given by where
 * it wants to be, and the sum of squared moves is the least. Neighbours that collide are pooled into a block that
 * settles around its mean.
 *
 * @param wanted centre and height of each label, in pixels, in any order
 * @returns the centre of each, in the same order; labels that need more than `bottom − top` stick out below
 * @example
 * spreadLabels([{ centre: 10, height: 10 }, { centre: 10, height: 10 }], 0, 100); // => [5, 15]
 */
export function spreadLabels(
  wanted: readonly { readonly centre: number; readonly height: number }[],
  top: number,
  bottom: number,
): number[] {
  const order = wanted
    .map((label, index) => ({ ...label, index }))
    .sort((a, b) => a.centre - b.centre || a.index - b.index);
  const startOf = (block: Block): number => Math.max(top, Math.min(bottom - block.length, block.sum / block.members));
  const blocks: Block[] = [];
  for (const label of order) {
    let block: Block = { members: 1, sum: label.centre - label.height / 2, length: label.height };
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      if (startOf(above) + above.length <= startOf(block)) break;
      blocks.pop();
      block = {
        members: above.members + block.members,
        sum: above.sum + block.sum - block.members * above.length,
        length: above.length + block.length,
      };
    }
    blocks.push(block);
  }
  const centres = new Array<number>(wanted.length);
  let next = 0;
  for (const block of blocks) {
    let y = startOf(block);
    for (const label of order.slice(next, next + block.members)) {
      centres[label.index] = y + label.height / 2;
      y += label.height;
    }
    next += block.members;
  }
  return centres;
}
