/** What the rows of a chart are, where they are not municipalities. */
export interface NameTitle {
  /** The head of the names in the table behind the chart, such as "Verksamhet" (default "Kommun"). */
  readonly nameTitle?: string;
}

/** The head of the names. */
export function nameTitleOf({ nameTitle = "Kommun" }: NameTitle): string {
  return nameTitle;
}
