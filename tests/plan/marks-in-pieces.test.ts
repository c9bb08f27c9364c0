import { assessWorkbook } from "../../src/app/assess-workbook";
import { markedSheets, planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellHolds } from "../../src/plan/seen-by-formulas";
import { planHighlights as planMarks } from "../../src/plan/plan-highlights";
import { type Pieces, wholly } from "../../src/core/pieces";
import { largeRoster } from "../bench/large-roster";
import { countyWorkbook, randomCounty } from "../marks/random-county";

const assess = (schools: number) => assessWorkbook(largeRoster(schools), NEW_SETTINGS, "2026-05-01");

/** What runs that take turns give. */
function inTurns<Value>(runs: readonly Pieces<Value>[]): readonly Value[] {
  const given: Value[] = [];
  for (let open = runs; open.length > 0;)
    open = open.filter((run) => {
      const step = run.next();
      if (step.done === true) given.push(step.value);
      return step.done !== true;
    });
  return given;
}

it.each(["one", "joined"] as const)(
  "the plan of marks is the same in pieces, also while another is made (%s)",
  (layout) => {
    for (let seed = 1; seed <= 6; seed++) {
      const assessment = assessWorkbook(countyWorkbook(randomCounty({ seed, schools: 40, layout })), NEW_SETTINGS);
      const copies = [assessment, { ...assessment }, { ...assessment }].map((each) => planHighlights(each));
      const [whole, ...runs] = copies;
      if (!whole) throw new Error("no run");
      const plan = wholly(whole);
      expect(inTurns(runs)).toEqual([plan, plan]);
      const marked = wholly(markedSheets(assessment, plan));
      expect(inTurns([markedSheets(assessment, plan), markedSheets(assessment, plan)])).toEqual([marked, marked]);
    }
  },
);

it("no piece of a long roster's plan looks at more than a part of its cells", () => {
  const { records, standard } = assess(6_000);
  let looks = 0;
  const holds: CellHolds = () => {
    looks++;
    return "number";
  };
  const work = planMarks(records, standard, new Set(), { emptyRows: () => false, holds });
  const inPiece: number[] = [];
  for (let isDone = false; !isDone;) {
    const before = looks;
    isDone = work.next().done === true;
    inPiece.push(looks - before);
  }
  expect(looks).toBeGreaterThan(50_000);
  expect(Math.max(...inPiece)).toBeLessThan(looks / 12);
});

it("no piece of the count of marked cells goes through more than a part of the schools, or of the rules", () => {
  const assessment = assess(6_000);
  let looks = 0;
  const schools = new Proxy(assessment.schools, {
    get: (all, key, receiver) => {
      if (typeof key === "string" && /^\d+$/.test(key)) looks++;
      return Reflect.get(all, key, receiver) as unknown;
    },
  });
  const plan = wholly(planHighlights(assessment));
  const work = markedSheets({ ...assessment, schools }, plan);
  const inPiece: number[] = [];
  for (let isDone = false; !isDone;) {
    const before = looks;
    isDone = work.next().done === true;
    inPiece.push(looks - before);
  }
  expect(looks).toBe(assessment.schools.length);
  expect(Math.max(...inPiece)).toBeLessThan(looks / 2);
  expect(inPiece.filter((count) => count === 0).length).toBeGreaterThan(10);
});
