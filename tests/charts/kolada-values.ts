import type { TrendRow } from "../../src/charts/trend-chart.ts";

/** Huddinge and the six peers that its council decided on. */
export const peers: readonly string[] = ["0117", "0123", "0136", "0163", "0180", "0182"];

// Net cost deviation of elderly care (N20900), percent, 2016–2022. Kolada, as published 2024-08-30.
const NET_COST_DEVIATION: readonly (readonly [string, string, readonly number[]])[] = [
  ["0117", "Österåker", [-1.0784, -7.444, -7.3748, -15.5541, -15.1832, -19.2979, -21.8854]],
  ["0123", "Järfälla", [-13.0956, -13.4345, -13.698, -19.0931, -17.3111, -16.334, -16.2026]],
  ["0126", "Huddinge", [7.6862, 2.9799, -0.7863, -6.9617, -8.4142, -11.5909, -16.3466]],
  ["0136", "Haninge", [19.5928, 18.7478, 17.8192, 15.5945, 10.8314, 5.0908, 3.2476]],
  ["0163", "Sollentuna", [0.0376, -5.2538, -10.5495, -17.5613, -18.3948, -22.1492, -18.3185]],
  ["0180", "Stockholm", [-5.0819, -7.6701, -6.4885, -9.8985, -10.8047, -10.8238, -12.1228]],
  ["0182", "Nacka", [-9.4759, -6.3041, -8.8938, -7.583, -11.0064, -12.2718, -14.4726]],
];

/** Net cost deviation 2016–2022 of the seven municipalities. */
export const netCostDeviation: readonly TrendRow[] = NET_COST_DEVIATION.flatMap(([municipality, name, values]) =>
  values.map((value, index) => ({ municipality, name, period: 2016 + index, value })),
);

// Cost per user (N23009, kr) and share satisfied (U23471, percent) in special housing for elderly 2022, the county of
// Stockholm. Kolada, as published 2024-08-30; null is published as missing.
const COUNTY: readonly (readonly [string, string, number | null, number | null])[] = [
  ["0114", "Upplands Väsby", 1036370.766488, 67],
  ["0115", "Vallentuna", 967775.784753, 84],
  ["0117", "Österåker", 927038.596491, 76],
  ["0120", "Värmdö", 957776.119403, 69],
  ["0123", "Järfälla", 868837.867247, 70],
  ["0125", "Ekerö", 1169194.736842, 79],
  ["0126", "Huddinge", 1031110.717449, 72],
  ["0127", "Botkyrka", 1103653.653654, 75],
  ["0128", "Salem", 1219798.245614, 76],
  ["0136", "Haninge", 1095708.791209, 68],
  ["0138", "Tyresö", 925986.666667, 59],
  ["0139", "Upplands-Bro", 926072.222222, 65],
  ["0140", "Nykvarn", 1555906.976744, 77],
  ["0160", "Täby", 934729.795918, 76],
  ["0162", "Danderyd", 1066353.47432, 89],
  ["0163", "Sollentuna", 998943.75, 77],
  ["0180", "Stockholm", 984651.339672, 78],
  ["0181", "Södertälje", 1097626.926196, 78],
  ["0182", "Nacka", 955635.734072, 81],
  ["0183", "Sundbyberg", 963377.633712, 73],
  ["0184", "Solna", 899734.093067, 68],
  ["0186", "Lidingö", 848303.088803, 80],
  ["0187", "Vaxholm", 988873.417722, 59],
  ["0188", "Norrtälje", 764450.94217, 81],
  ["0191", "Sigtuna", 1159320.96475, 62],
  ["0192", "Nynäshamn", 1092754.617414, 70],
];

/** Cost and quality 2022 of the 26 municipalities of the county. */
export const county = COUNTY.map(([municipality, name, cost, quality]) => ({
  municipality,
  name,
  cost,
  quality,
  missing: "bortfall",
}));

/** The same for the seven. */
export const seven = county.filter(({ municipality }) => municipality === "0126" || peers.includes(municipality));
