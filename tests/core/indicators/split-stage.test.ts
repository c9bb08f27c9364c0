import fc from "fast-check";
import { splitStage } from "../../../src/core/indicators/split-stage";
import { DEFAULT_STANDARD as NATIONAL_2017 } from "../../../src/core/standards/standards";

describe("sharing out a mixed school (E-2)", () => {
  it("gives 9711.63 and 13514.37 of 23226 for 166 and 210 pupils (published 9711 and 13515)", () => {
    const parts = splitStage(NATIONAL_2017, 23226, { primary: 166, junior: 210, senior: 0 });
    expect(parts?.primary).toBeCloseTo(9711.63, 2);
    expect(parts?.junior).toBeCloseTo(13514.37, 2);
  });

  it("weighs 1 : 1.2 in a 完全中学: 100 and 100 pupils share 2200 as 1000 and 1200", () => {
    expect(splitStage(NATIONAL_2017, 2200, { primary: 0, junior: 100, senior: 100 })).toEqual({
      primary: 0,
      junior: 1000,
      senior: 1200,
    });
  });

  it("weighs 1 : 1.1 : 1.32 in a 十二年一贯制: 100 of each share 342 as 100, 110 and 132", () => {
    const parts = splitStage(NATIONAL_2017, 342, { primary: 100, junior: 100, senior: 100 });
    expect(parts?.primary).toBeCloseTo(100, 10);
    expect(parts?.junior).toBeCloseTo(110, 10);
    expect(parts?.senior).toBeCloseTo(132, 10);
  });

  it("has parts that add up to the whole", () => {
    const count = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), count, count, count, (total, primary, junior, senior) => {
        fc.pre(primary + junior + senior > 0);
        const parts = splitStage(NATIONAL_2017, total, { primary, junior, senior });
        expect((parts?.primary ?? 0) + (parts?.junior ?? 0) + (parts?.senior ?? 0)).toBeCloseTo(total, 6);
      }),
    );
  });

  it("has nothing to share among no pupils", () => {
    expect(splitStage(NATIONAL_2017, 10, { primary: 0, junior: 0, senior: 0 })).toBeNull();
  });
});
