/** The only area of exports that are not divided by unit. */
export const HUDDINGE = { "0126": { title: "Huddinge" } };
