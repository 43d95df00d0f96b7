import { describe, expect, test } from "vitest";
import { entry } from "./office.ts";
import { chart, filesOf, HOSTILE, inputOf, ROWS, sampleInput, shown, table } from "./sample-report.ts";

const DOCUMENT = "word/document.xml";

async function docx(input: Parameters<typeof filesOf>[0]): Promise<Uint8Array> {
  const file = (await filesOf(input)).get(`${input.name}.docx`);
  if (file === undefined) throw new Error("no docx");
  return file;
}

/** Each paragraph as its style and its text. */
function paragraphs(xml: string): (readonly [string, string])[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, body = ""]) => {
    const [, style = ""] = /<w:pStyle w:val="([^"]*)"/.exec(body) ?? [];
    return [style, [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join("")] as const;
  });
}

describe("the report as a Word document", () => {
  test("headings, captions, notes, lists and sources have styles, in the order of the notebook", async () => {
    const found = paragraphs(entry(await docx(await sampleInput()), DOCUMENT));
    const styled = found.filter(([style]) => !["Tabelltext", "Figur"].includes(style));
    expect(styled).toEqual([
      ["Title", "Prov av rapport"],
      ["", "Text med fet och kursiv stil."],
      ["Heading1", "Avsnitt"],
      ["ListParagraph", "ett"],
      ["ListParagraph", "två"],
      ["Caption", "Figur 1. Påhittad kommun ligger först"],
      ["Not", "Påhittad andel 2022, procent"],
      ["Kalla", "Källa: påhittad"],
      ["Caption", "Tabell 1. Påhittade värden"],
      ["Not", "– inget värde: sekretess"],
      ["Not", "Värdena är påhittade."],
      ["Kalla", "Källa: påhittad"],
      ["Slutsats", "Ingen förändring är visad."],
      ["Not", "Räknat som ett slumpmässigt urval."],
      ["Listrubrik", "Skäl"],
      ["ListParagraph", "första"],
      ["ListParagraph", "andra"],
      ["", "Antal: 12\u00a0345."],
      ["Heading1", "Till sist"],
      ["ListParagraph", "punkt"],
      ["ListParagraph", "under"],
      ["Utskrift", "kod"],
      ["Heading1", "Källor till figurer och tabeller"],
      ["ListParagraph", "Källa: påhittad (figur 1, tabell 1)"],
      ["Heading1", "Om underlaget"],
      ["Not", "Notebook: prov.ts"],
      ["Not", "Parametrar: municipality = 0126; period = 2022"],
      ["Not", `Körning: prov-2022; Påhittad körning; källa Kolada; fingeravtryck sha256:${"ab".repeat(32)}`],
      ["Not", expect.stringMatching(/^Gjord med: Jämförbar \d.*docx \d/)],
    ]);
  });

  test("the picture has the chart's alternative text and a number of its own", async () => {
    const xml = entry(await docx(inputOf([await shown(chart), await shown(chart)])), DOCUMENT);
    const properties = [...xml.matchAll(/<wp:docPr ([^>]*)\/?>/g)].map(([, attributes = ""]) => attributes);
    expect(properties.map((text) => /\bid="(\d+)"/.exec(text)?.[1])).toEqual(["1", "2"]);
    const [start = ""] = chart.alt.split(/[<"&]/);
    for (const text of properties) expect(text).toContain(`descr="${start}`);
  });

  test("a table's header is repeated on each page, and no row is broken", async () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({ name: `Kommun ${at}`, period: 2022, value: at }));
    const xml = entry(await docx(inputOf([await shown(table(rows))])), DOCUMENT);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>/g)).toHaveLength(201);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(201);
  });

  test("the language is Swedish, the page A4 with page numbers, and the title is a property", async () => {
    const file = await docx(await sampleInput());
    expect(entry(file, "word/styles.xml")).toContain('<w:lang w:val="sv-SE"');
    expect(entry(file, DOCUMENT)).toMatch(/<w:pgSz w:w="11905" w:h="16837"/);
    expect(entry(file, "word/footer1.xml")).toMatch(/PAGE.*NUMPAGES/);
    expect(entry(file, "docProps/core.xml")).toContain("<dc:title>Prov av rapport</dc:title>");
  });

  test("names from sources are text, whatever they hold", async () => {
    const xml = entry(await docx(inputOf([await shown(table(ROWS))])), DOCUMENT);
    expect(xml).toContain("=HYPERLINK(&quot;http://example.com&quot;;&quot;x&quot;) &lt;script&gt;&amp;&quot;");
    expect(xml).not.toMatch(/w:instrText[^<]*HYPERLINK|<w:hyperlink/);
    expect(HOSTILE).toContain("<script>");
  });

  test("a notebook without a heading has its name for a title; one that shows nothing is a document still", async () => {
    const xml = entry(await docx(inputOf([])), DOCUMENT);
    expect(paragraphs(xml)[0]).toEqual(["Title", "prov"]);
    expect(paragraphs(xml).map(([, text]) => text)).not.toContain("Källor till figurer och tabeller");
  });

  test("a table without rows says so", async () => {
    const found = paragraphs(entry(await docx(inputOf([await shown(table([]))])), DOCUMENT));
    expect(found.map(([, text]) => text)).toContain("Tabellen har inga rader.");
  });

  test("several reasons for missing values stand in their cells; one stands under the table", async () => {
    const rows = [...ROWS, { name: "D", period: 2022, value: null, missing: "bortfall" }];
    const several = paragraphs(entry(await docx(inputOf([await shown(table(rows))])), DOCUMENT)).map(
      ([, text]) => text,
    );
    expect(several.filter((text) => /^–/.test(text))).toEqual([
      "– (sekretess)",
      "– (bortfall)",
      "– inget värde: sekretess, bortfall",
    ]);
    const one = paragraphs(entry(await docx(inputOf([await shown(table(ROWS))])), DOCUMENT)).map(([, text]) => text);
    expect(one.filter((text) => /^–/.test(text))).toEqual(["–", "– inget värde: sekretess"]);
  });

  test("a table that is too wide to stand lies down, with the heading that leads to it", async () => {
    const columns = Array.from({ length: 14 }, (_, at) => ({ name: `c${at}`, title: `Nettokostnadsavvikelse ${at}` }));
    const row = Object.fromEntries(columns.map(({ name }) => [name, 1]));
    const xml = entry(
      await docx(
        inputOf([
          { kind: "markdown", source: "# Titel" },
          { kind: "markdown", source: "## Bred" },
          await shown(table([row], { columns })),
        ]),
      ),
      DOCUMENT,
    );
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map(([, way]) => way)).toEqual(["portrait", "landscape", "portrait"]);
    // A section's properties stand in its last paragraph: the first section ends with the title.
    expect(xml).toMatch(/<w:sectPr>(?:(?!<\/w:p>).)*>Titel</);
    expect(xml).not.toMatch(/<w:sectPr>(?:(?!<\/w:p>).)*>Bred</);
  });

  test("two documents in one process, and twice the same, are the same bytes", async () => {
    const input = await sampleInput();
    const first = await docx(input);
    await docx(inputOf([await shown(chart)]));
    expect(Buffer.compare(first, await docx(input))).toBe(0);
  });
});
