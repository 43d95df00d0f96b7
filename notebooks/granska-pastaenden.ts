// -*- coding: utf-8 -*-
// %% [markdown]
// # Granskning av påståenden i nämndens dokument
//
// Vård- och omsorgsnämnden i Huddinge redovisar sin verksamhet i verksamhetsberättelser, delårsrapporter och
// kvalitetsberättelser. Här prövas 34 av deras påståenden, vart och ett mot siffrorna i en fryst körning: vad som sägs,
// vad prövningen säger, och vad det vilar på. Först de påståenden som siffrorna säger emot.

// %% Körning och prövning tags=["parameters"]
import {
  checkClaims,
  claimsTable,
  display,
  huddingeClaims,
  markdown,
  openRun,
  parameters,
  showList,
  showTable,
} from "jamforbar";

const settings = parameters({ run: "huddinge-2016-2022" });
const run = await openRun(settings.run);
const checked = checkClaims(run, huddingeClaims);
const summary = claimsTable(checked, { source: run.sourceLine("computed") });
const listOf = (verdict: string, title: string) => {
  const items = checked
    .filter((item) => item.verdict === verdict)
    .map(({ id, document, statement, reason }) => `${id}, ${document}: ”${statement}” Prövningen: ${reason}`);
  return showList(items.length === 0 ? ["Inget påstående."] : items, { title });
};
const showClaims = (document: string) => {
  for (const item of checked) if (item.document === document) display(item);
};

display(markdown`Körningen **${run.name}**: ${run.manifest.note ?? run.manifest.title}`);

// %% [markdown]
// ## Sammanställning

// %% Antal per omdöme
display(
  showTable(summary.counts, {
    caption: "Så många påståenden fick vart omdöme",
    columns: [
      { name: "verdict", title: "Omdöme" },
      { name: "claims", title: "Påståenden" },
    ],
  }),
);

// %% De som inte stämmer
display(listOf("stämmer inte", "Påståenden som inte stämmer"));

// %% De som inte går att pröva
display(listOf("kan inte prövas", "Påståenden som inte kan prövas"));

// %% [markdown]
// Alla påståenden står i en tabell [sist på sidan](#alla-påståenden-i-en-tabell). Under varje påstående, dokument för
// dokument, ligger siffrorna och beräkningen som omdömet vilar på.

// %% [markdown]
// ## Hur omdömena ska läsas
//
// - **Stämmer.** Siffrorna i körningen ger det som påståendet säger, avrundat som det är tryckt.
// - **Stämmer med en metod men inte med en annan.** Svaret hänger på ett val som rapporten inte redovisar, till exempel
//   om kommunen själv räknas in i ett medel, eller hur lika värden får sin plats. Metoderna och vad var och en säger
//   står vid påståendet. Det är inte ett fel, men läsaren borde få veta valet.
// - **Stämmer inte.** Siffrorna säger något annat, eller så bär de inte slutsatsen.
// - **Kan inte prövas.** En siffra som behövs finns inte i körningen; den nämns vid namn. Det säger inget om huruvida
//   påståendet är sant.
//
// Ett påstående med flera led är så riktigt som sitt svagaste led. Ett led som inte går att pröva nämns, och omdömet
// gäller resten (C17); är det ledet själva slutsatsen, som hur mycket av ett fall som är de andras (C23), eller saknas
// nyckeltalet helt (C22), kan påståendet inte prövas.
//
// En tryckt plats, som 19/26, prövas mot platsen efter de publicerade andelarna, och slumpen står vid sidan om (C01–C03);
// ett ord om vem som är bäst eller näst bäst prövas också mot slumpen när antalet svar är känt (C16); en plats som redan
// de publicerade andelarna säger emot stämmer inte (C33).
//
// Om en könsskillnad är omotiverad avgör behoven. En skillnad som är visad finns att förklara; att ingen är visad varken
// styrker eller motbevisar att den saknas, och då kan påståendet inte prövas. Är svarsfrekvensen känd prövas skillnaden
// både med och utan de tillfrågade.
//
// Kolada reviderar siffror i efterhand. Skiljer sig dagens värde från det som rapporten tryckte prövas påståendet på båda,
// och siffran märks ”reviderad sedan rapporten”: då är det inte rapporten som hade fel.
//
// ”Antal svar” gäller hela enkäten. Andelar som publiceras med alla decimaler ger antalen på själva frågan; andelar i hela
// procent ger flera möjliga antal, och då prövas alla.

// %% [markdown]
// ## Verksamhetsberättelse 2020

// %% Påståenden i verksamhetsberättelsen 2020
showClaims("VB2020");

// %% [markdown]
// ## Verksamhetsberättelse 2021

// %% Påståenden i verksamhetsberättelsen 2021
showClaims("VB2021");

// %% [markdown]
// ## Delårsrapport mars 2020

// %% Påståenden i delårsrapporten
showClaims("DR2020-03");

// %% [markdown]
// ## Kvalitetsberättelse 2021, äldreomsorg

// %% Påståenden i kvalitetsberättelsen
showClaims("KB2021");

// %% [markdown]
// ## Alla påståenden i en tabell

// %% Alla påståenden
display(summary);
