/** A set of areas to compare within, and the one that the comparison is about. */
export interface PeerSet {
  readonly id: string;
  /** In Swedish, as pages name it. */
  readonly title: string;
  /** The municipality that the comparison is about, where there is one. */
  readonly focus?: string;
  /** Every area of the set, the focus municipality included when it belongs to it. */
  readonly areas: readonly string[];
}
