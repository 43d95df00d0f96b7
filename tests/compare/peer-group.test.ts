import { describe, expect, test } from "vitest";
import { peerGroup } from "../../src/compare/peer-group.ts";
import { peers } from "../../src/compare/peers.ts";
import { openRun } from "../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");

describe("peerGroup", () => {
  test("G33612 is the county that we know by heart", () => {
    expect([...peerGroup(run, "G33612").areas].sort()).toEqual([...peers.stockholmCounty.areas].sort());
  });
  test("similar municipalities do not hold the focus until it is named", () => {
    expect(peerGroup(run, "G176558").areas).toHaveLength(7);
    expect(peerGroup(run, "G176558", { focus: "0126" }).areas).toHaveLength(8);
  });
  test("an unknown group is named with those there are", () => {
    expect(() => peerGroup(run, "G1")).toThrow(/does not hold group G1; it holds G176558, G33612, G39571/);
  });
});

test("the peers are the six that the council decided on, and Huddinge", () => {
  const names = peers.huddinge.areas.map((area) => run.areas.get(area)?.title);
  expect(names).toEqual(["Huddinge", "Haninge", "Järfälla", "Nacka", "Sollentuna", "Stockholm", "Österåker"]);
});
