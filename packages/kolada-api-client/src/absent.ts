/** What was asked for and does not occur in any row. */
export function absent<Id, Row>(asked: readonly Id[] | undefined, rows: readonly Row[], idOf: (row: Row) => Id): Id[] {
  const present = new Set(rows.map(idOf));
  return (asked ?? []).filter((id) => !present.has(id));
}
