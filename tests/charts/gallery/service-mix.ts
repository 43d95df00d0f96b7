import { openRun, serviceMix, serviceMixChart } from "jamforbar";

const run = await openRun("huddinge-2016-2022");
const economy = run.table("economy").objects() as {
  document: string;
  table: string;
  row: string;
  column: string;
  value: number;
}[];
const mixOf = (column: string) =>
  serviceMix(
    Object.fromEntries(
      economy
        .filter((one) => one.document === "VB2021" && one.table === "drift per verksamhet")
        .filter((one) => one.column === column && one.row !== "Summa")
        .map(({ row, value }) => [row, Number(value)]),
    ),
  );

export const chart = serviceMixChart({
  title: "Halva nämndens kostnad är äldreomsorg, nästan 40 procent funktionshinder",
  subtitle: "Vård- och omsorgsnämndens nettokostnad per verksamhet i Huddinge, procent",
  rows: [
    { name: "2020", mix: mixOf("föregående år") },
    { name: "2021", mix: mixOf("utfall") },
    { name: "2021, budget", mix: mixOf("budget") },
  ],
  focus: "2021",
  unit: "tkr",
  source: "Källa: Huddinge kommun, vård- och omsorgsnämndens verksamhetsberättelse 2021",
});
