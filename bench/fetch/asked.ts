/** What is asked for: 145 000 values. */
export const KPIS = Array.from({ length: 50 }, (_, index) => `N${String(10_000 + index)}`);
export const AREAS = Array.from({ length: 290 }, (_, index) => String(1000 + index));
export const YEARS = Array.from({ length: 10 }, (_, index) => 2013 + index);

/** Kolada's limits: rows on a page, ids of a kind in a request. */
export const PAGE = 5000;
export const MOST_IDS = 25;

/** Milliseconds before each answer. */
export const LATENCY = 50;
