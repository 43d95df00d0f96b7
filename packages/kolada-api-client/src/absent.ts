/** What was asked for and does not occur in any row. */
export function absent<Id, Row>(asked: readonly Id[] | undefined, rows: readonly Row[], idOf: (row: Row) => Id): Id[] {
  const left = new Set(asked);
  for (const row of rows) {
    if (left.size === 0) break;
    left.delete(idOf(row));
  }
  return (asked ?? []).filter((id) => left.has(id));
}
