import type { PeerSet } from "./peer-set.ts";

const HUDDINGE = "0126";

/**
 * Peer sets (jämförelsekommuner) that need no run to be known.
 *
 * - `peers.huddinge`: the six that Huddinge's council decided on (Haninge, Järfälla, Nacka, Sollentuna, Stockholm,
 *   Österåker) and Huddinge itself. The reports' "mean of the peers" includes Huddinge, so the set does.
 * - `peers.stockholmCounty`: the 26 municipalities of Stockholm county (Stockholms län; Kolada group G33612).
 *
 * @example
 * peers.huddinge.areas.length; // => 7
 * peers.stockholmCounty.areas.length; // => 26
 */
export const peers: { readonly huddinge: PeerSet; readonly stockholmCounty: PeerSet } = {
  huddinge: {
    id: "huddinge-peers",
    title: "Huddinge och jämförelsekommunerna",
    focus: HUDDINGE,
    areas: [HUDDINGE, "0136", "0123", "0182", "0163", "0180", "0117"],
  },
  stockholmCounty: {
    id: "stockholm-county",
    title: "Stockholms läns kommuner",
    focus: HUDDINGE,
    // biome-ignore format: one county, one block of municipality codes
    areas: [
      "0114", "0115", "0117", "0120", "0123", "0125", "0126", "0127", "0128", "0136", "0138", "0139", "0140",
      "0160", "0162", "0163", "0180", "0181", "0182", "0183", "0184", "0186", "0187", "0188", "0191", "0192",
    ],
  },
};
