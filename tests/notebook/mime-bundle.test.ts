import { table } from "arquero";
import { describe, expect, it } from "vitest";
import { markdown } from "../../src/notebook/markdown-template.ts";
import { toMimeBundle } from "../../src/notebook/mime-bundle.ts";
import { showList } from "../../src/notebook/show-list.ts";
import { showTable } from "../../src/notebook/show-table.ts";
import { showValue } from "../../src/notebook/show-value.ts";
import { DISPLAY, type Displayable, type MimeBundle } from "../../src/text/mime.ts";

const bundle = (value: unknown) => toMimeBundle(value) as MimeBundle;
const plain = (value: unknown) => bundle(value)["text/plain"];
const html = (value: unknown) => String(bundle(value)["text/html"]);

describe("toMimeBundle", () => {
  it.each([
    [1234.5, "1\u00a0234,5"],
    [-0.1 - 0.2, "\u22120,3"],
    [1e-9, "0,000000001"],
    [null, "saknas"],
    [true, "ja"],
    ["<b>", "<b>"],
    [12n, "12"],
    [new RangeError("too far"), "RangeError: too far"],
  ])("writes %s as plain text", (value, text) => {
    expect(bundle(value)).toEqual({ "text/plain": text });
  });

  it.each([
    [undefined, "display: value must be defined, or null when it is missing, was undefined"],
    [Number.NaN, "display: value must be a finite number, or null when it is missing, was NaN"],
    [Number.NEGATIVE_INFINITY, "display: value must be a finite number, or null when it is missing, was -Infinity"],
  ])("refuses %s: a mistake must not look like a missing value", (value, why) => {
    expect(() => bundle(value)).toThrow(why);
  });

  it("lets a value show itself, also asynchronously", async () => {
    const self: Displayable = { [DISPLAY]: async () => ({ "text/plain": "self" }) };
    expect(await toMimeBundle(self)).toEqual({ "text/plain": "self" });
  });

  it("makes an Arquero table and a list of objects the same table", () => {
    expect(bundle(table({ name: ["a", "b"], n: [1, 2.5] }))).toEqual(
      bundle([
        { name: "a", n: 1 },
        { name: "b", n: 2.5 },
      ]),
    );
    expect(
      plain([
        { name: "a", n: 1 },
        { name: "b", n: 2.5 },
      ]),
    ).toBe("name    n\na     1,0\nb     2,5");
  });

  it("says how many rows it leaves out", () => {
    expect(plain(Array.from({ length: 33 }, (_, n) => ({ n })))).toMatch(/… och 3 rader till$/);
    expect(plain(table({ n: Array.from({ length: 33 }, (_, n) => n) }))).toMatch(/… och 3 rader till$/);
  });

  it("leaves the column of reasons empty where there is a value", () => {
    expect(
      plain([
        { v: 1, missing: null },
        { v: null, missing: "bortfall" },
      ]),
    ).toBe("           v  missing\n           1\n– (bortfall)  bortfall\n– inget värde: bortfall");
  });

  it("makes a map a table of two columns", () => {
    expect(plain(new Map([["a", 1]]))).toBe("Nyckel  Värde\na           1");
  });

  it("writes other objects as JSON, escaped", () => {
    expect(bundle({ a: "<script>" })).toEqual({
      "text/html": '<pre class="json">{\n  &quot;a&quot;: &quot;&lt;script&gt;&quot;\n}</pre>',
      "text/plain": '{\n  "a": "<script>"\n}',
    });
  });

  it("escapes names and values of tables", () => {
    expect(html([{ "<script>a": "<script>b", missing: "<i>" }])).not.toMatch(/<script|<i>/);
  });
});

describe("showTable", () => {
  it("shows a missing value as a dash with its reason, never as nought", () => {
    const rows = [
      { area: "a", v: null, missing: 'sekretess "x"' },
      { area: "b", v: Number.NaN },
    ];
    const shown = showTable(rows, { columns: [{ name: "area" }, { name: "v", title: "Värde" }], missing: "bortfall" })[
      DISPLAY
    ]();
    expect(shown["text/html"]).toContain(
      '<span class="missing" title="sekretess &quot;x&quot;"><span aria-hidden="true">–</span><span class="visually-hidden">sekretess &quot;x&quot;</span></span>',
    );
    expect(shown["text/plain"]).toBe(
      'area  Värde\na     – (sekretess "x")\nb     – (bortfall)\n– inget värde: sekretess "x", bortfall',
    );
  });

  it("writes caption, units, header scopes, focus, notes and source", () => {
    const shown = showTable([{ area: "Huddinge", v: 1234.56 }], {
      caption: "A & B",
      columns: [
        { name: "area", title: "Kommun" },
        { name: "v", title: "Kostnad", unit: "kr", digits: 1 },
      ],
      highlight: (row) => row.area === "Huddinge",
      notes: ["ett", "två"],
      source: "Källa: Kolada",
    })[DISPLAY]();
    expect(shown["text/html"]).toBe(`<figure class="table">
<figcaption>A &amp; B</figcaption>
<div class="scroll" role="group" tabindex="0" aria-label="A &amp; B"><table>
<thead><tr><th scope="col">Kommun</th><th scope="col" class="number">Kostnad <span class="unit">kr</span></th></tr></thead>
<tbody>
<tr class="focus"><th scope="row">Huddinge</th><td class="number">1\u00a0234,6</td></tr>
</tbody></table></div>
<p class="notes">ett</p>
<p class="notes">två</p>
<p class="source">Källa: Kolada</p>
</figure>`);
  });

  it("writes years as years, and small numbers not as nought", () => {
    expect(
      plain(
        showTable([
          { period: 2021, p: 0.00001 },
          { period: 2022, p: 0.5 },
        ]),
      ),
    ).toBe("period        p\n2021    0,00001\n2022     0,5000");
  });

  it("lets a column write its values, escaped", () => {
    const rows = [{ v: 1 }];
    expect(html(showTable(rows, { columns: [{ name: "v", format: (v) => `<${v}>` }] }))).toContain("&lt;1&gt;");
  });

  it("refuses a column that is not there", () => {
    expect(() => showTable([{ a: 1 }], { columns: [{ name: "b" }] })).toThrow(
      "showTable: there is no column b; the table has a",
    );
  });
});

describe("the other words", () => {
  it("showValue shows a figure with its unit, or why there is none", () => {
    expect(plain(showValue(1234.5, { label: "Kostnad", unit: "kr", digits: 0 }))).toBe("Kostnad: 1\u00a0235\u00a0kr");
    expect(plain(showValue(null, { label: "Kostnad", unit: "kr", missing: "bortfall" }))).toBe("Kostnad: – (bortfall)");
    expect(html(showValue(1, { label: "<b>", unit: "<i>", source: "<u>" }))).not.toMatch(/<[biu]>/);
  });

  it.each([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [undefined, "undefined"],
  ])("showValue refuses %s", (value, was) => {
    // As plain JavaScript gives it.
    expect(() => Reflect.apply(showValue, undefined, [value, { label: "Kostnad" }])).toThrow(
      `showValue: value must be a finite number, or null when it is missing, was ${was}`,
    );
  });

  it("markdown refuses undefined and numbers that are not finite", () => {
    expect(() => markdown`${undefined}`).toThrow("markdown: a value must be defined, or null when it is missing");
    expect(() => markdown`${Number.NaN}`).toThrow("value must be a finite number, was NaN");
  });

  it("showList shows texts and numbers, escaped", () => {
    expect(plain(showList(["a", 1.5], { title: "T", ordered: true }))).toBe("T\n1. a\n2. 1,5");
    expect(html(showList(["<b>"], { title: "<b>" }))).not.toContain("<b>");
  });

  it("markdown writes numbers the Swedish way and takes text literally", () => {
    expect(bundle(markdown`**${1234.5}** ${"*<b>*"} ${null}`)["text/markdown"]).toBe(
      "**1\u00a0234,5** \\*\\<b\\>\\* saknas",
    );
  });

  it("markdown takes away the indentation of the template", () => {
    const text = markdown`
      # Rubrik

      - ${1}
        - under
    `;
    expect(bundle(text)["text/markdown"]).toBe("# Rubrik\n\n- 1\n  - under");
  });
});
