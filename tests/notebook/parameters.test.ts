import { afterEach, describe, expect, it, vi } from "vitest";
import { PARAMETERS_VARIABLE } from "../../src/notebook/parameter-values.ts";
import { parameters } from "../../src/notebook/parameters.ts";

const given = (values: unknown) => vi.stubEnv(PARAMETERS_VARIABLE, JSON.stringify(values));

describe("parameters", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("are the defaults where nothing is given", () => {
    expect(parameters({ municipality: "0126", period: 2021, draft: false })).toEqual({
      municipality: "0126",
      period: 2021,
      draft: false,
    });
  });

  it("take the type of the default", () => {
    given({ municipality: "0136", period: "2020", draft: "true" });
    const values = parameters({ municipality: "0126", period: 2021, draft: false });
    expect(values).toEqual({ municipality: "0136", period: 2020, draft: true });
    expect(values.municipality === "0136").toBe(true);
    values satisfies { municipality: string; period: number; draft: boolean };
  });

  it.each([
    [{ period: "" }, 'parameters: period must be a number, was ""'],
    [{ period: "2 020" }, 'parameters: period must be a number, was "2 020"'],
    [{ period: true }, "parameters: period must be a number, was true"],
    [{ area: 126 }, "parameters: area must be text, was 126"],
    [{ draft: "ja" }, 'parameters: draft must be true or false, was "ja"'],
    [{ year: 1 }, "parameters: there is no parameter year; allowed are area, period, draft"],
    [{ toString: 1 }, "parameters: there is no parameter toString; allowed are area, period, draft"],
    [[1], "parameters: JAMFORBAR_PARAMETERS must be a JSON object, was [1]"],
  ])("refuse %j", (values, message) => {
    given(values);
    expect(() => parameters({ area: "0126", period: 2021, draft: false })).toThrow(message);
  });
});
