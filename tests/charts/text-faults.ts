/** What {@link TEXT_FAULTS} finds. */
export interface TextFaults {
  readonly texts: number;
  readonly faults: readonly string[];
}

/** Runs in the browser: the texts that overlap another, cover a point or stick out of the drawing, by half a pixel or more. */
export const TEXT_FAULTS = `(() => {
  const svg = document.querySelector("svg");
  const frame = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
  const out = boxes
    .filter(([, box]) => box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5)
    .map(([text]) => "outside: " + text);
  const over = boxes.flatMap(([a, one], index) =>
    boxes.slice(index + 1)
      .filter(([, two]) => Math.min(one.right, two.right) - Math.max(one.left, two.left) > 0.5 && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1.5)
      .map(([b]) => "overlap: " + a + " / " + b));
  const dots = [...svg.querySelectorAll("path")].filter((path) => /A/.test(path.getAttribute("d"))).map((path) => path.getBoundingClientRect());
  const covered = boxes
    .filter(([, box]) => dots.some((dot) => Math.min(box.right, dot.right) - Math.max(box.left, dot.left) > 0.5 && Math.min(box.bottom, dot.bottom) - Math.max(box.top, dot.top) > 1.5))
    .map(([text]) => "on a point: " + text);
  return { texts: boxes.length, faults: [...out, ...over, ...covered] };
})()`;
