/** A figure that a check needs and that the run does not hold: then the claim cannot be checked. */
export class MissingFigure extends Error {
  override readonly name = "MissingFigure";
}
