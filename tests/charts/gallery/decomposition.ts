import { decomposeIndexChange, decompositionChart, openRun, peers } from "jamforbar";

const run = await openRun("huddinge-2016-2022");
const values = (year: number) =>
  new Map(
    run.observations("N20900").flatMap(({ area, period, value }) => (period === year ? [[area, value] as const] : [])),
  );
const scale = run.table("index-bounds").objects() as { kpi: string; period: number; p2_5: number; p97_5: number }[];
const bounds = (year: number) => {
  const row = scale.find(({ kpi, period }) => kpi === "N20900" && Number(period) === year);
  return { lower: Number(row?.p2_5), upper: Number(row?.p97_5) };
};

export const chart = decompositionChart({
  title: "Huddinges resursindex steg 15 enheter, varav 11 av egen kraft",
  subtitle: "Förändring av resursindex äldreomsorg (U20008) 2021–2022, indexenheter",
  rows: peers.huddinge.areas.map((area) => ({
    name: run.areas.get(area)?.title ?? area,
    change: decomposeIndexChange({
      before: values(2021),
      after: values(2022),
      area,
      good: "low",
      bounds: { before: bounds(2021), after: bounds(2022) },
    }),
  })),
  focus: "Huddinge",
  source: run.sourceLine("computed"),
});
