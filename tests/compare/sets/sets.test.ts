import { describe, expect, test } from "vitest";
import { peers } from "../../../src/compare/peers.ts";
import { allMunicipalities } from "../../../src/compare/sets/all-municipalities.ts";
import { countyOf } from "../../../src/compare/sets/county-of.ts";
import { groupChanges } from "../../../src/compare/sets/group-changes.ts";
import { peerList } from "../../../src/compare/sets/peer-list.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");

describe("peer sets", () => {
  test("the county of Huddinge is the 26 municipalities of Stockholm county", () => {
    expect(countyOf(run, "0126")).toEqual({
      ...{ id: "county", title: "Länets kommuner", focus: "0126" },
      areas: [...peers.stockholmCounty.areas].sort(),
    });
  });

  test("all municipalities of the run leave out the nation", () => {
    const all = allMunicipalities(run, { focus: "0126" });
    expect(all.title).toBe("Alla 26 kommuner i körningen");
    expect(all.areas).not.toContain("0000");
    expect(all.focus).toBe("0126");
  });

  test("neither county nor focus can be the nation or an unknown municipality", () => {
    expect(() => countyOf(run, "0000")).toThrow(/municipality must be a municipality that run .* holds, was 0000/);
    expect(() => allMunicipalities(run, { focus: "9999" })).toThrow(/focus must be a municipality .* was 9999/);
  });

  test("a list of one's own has each area once", () => {
    const list = peerList(["0126", "0136", "0126"], { title: "Två" });
    expect(list).toEqual({ id: "0126,0136", title: "Två", areas: ["0126", "0136"] });
    expect(() => peerList([], { title: "Inga" })).toThrow(/ids must hold at least one area/);
    expect(() => peerList(["0126"], { title: " " })).toThrow(/title must be a text that is not empty/);
  });
});

describe("groupChanges between two runs", () => {
  // Synthetic groups.
  const group = (title: string, ...ids: string[]) => ({
    name: "r",
    groups: new Map([["G1", { id: "G1", title, members: ids.map((id) => ({ id, title: `Kommun ${id}` })) }]]),
  });

  test("members that came and went are named", () => {
    const changes = groupChanges(group("Lika", "1", "2"), group("Lika", "3", "2"), "G1");
    expect(changes).toMatchObject({ changed: true, added: [{ id: "3" }], removed: [{ id: "1" }] });
    expect(changes.summary).toBe("Gruppen G1 har ändrats: nya är Kommun 3; borta är Kommun 1.");
  });

  test("a new title alone is a change; another order of members is none", () => {
    expect(groupChanges(group("Lika 2023", "1"), group("Lika 2024", "1"), "G1").summary).toBe(
      "Gruppen G1 har ändrats: den hette ”Lika 2023” och heter ”Lika 2024”.",
    );
    expect(groupChanges(group("Lika", "1", "2"), group("Lika", "2", "1"), "G1")).toMatchObject({ changed: false });
  });

  test("a run is the same as itself, and a group that it lacks is an error", () => {
    expect(groupChanges(run, run, "G39571").summary).toBe("Gruppen G39571 är densamma i båda körningarna.");
    expect(() => groupChanges(run, group("Lika", "1"), "G39571")).toThrow(
      /run r does not hold group G39571; it holds G1/,
    );
  });
});
