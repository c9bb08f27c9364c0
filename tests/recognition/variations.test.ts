import { SYNONYMS } from "./field-synonyms";
import { added, NO_SCORE, scoreVariation } from "./reading-score";
import { variation } from "./variations";

const COUNT = 300;

/** A share of what `npm run bench:recognition` reads; a seed printed here is replayed with `-- --seed N`. */
describe("tables with known truth in many shapes", () => {
  const score = Array.from({ length: COUNT }, (_, index) => scoreVariation(variation(index + 1))).reduce(
    added,
    NO_SCORE,
  );
  const columns = score.right + score.asked + score.wrong + score.refused;

  it("are never read wrongly without a word", () => {
    expect(score.silent.slice(0, 20)).toEqual([]);
  });
  it("keep the kind that a school's name and its pupils agree on, whatever stage stands above", () => {
    expect(scoreVariation(variation(564)).rowErrors).toEqual([]);
  });
  it("need no question and no refusal in 95 of 100 columns", () => {
    expect(score.right / columns).toBeGreaterThanOrEqual(0.95);
  });
  it("have 99 of 100 rows read as what they are", () => {
    expect({
      errors: score.rowErrors.slice(0, 20),
      isEnough: score.rowsRight / (score.rowsRight + score.rowsWrong) >= 0.99,
    }).toEqual({ errors: expect.anything() as unknown, isEnough: true });
  });
});

describe("the generator of variations", () => {
  it("makes the same sheet of the same seed, and another of another", () => {
    expect(variation(7)).toEqual(variation(7));
    expect(variation(7).workbook).not.toEqual(variation(8).workbook);
  });
  it("varies the names of the fields that the forms know", () => {
    const fields = new Set(
      Array.from({ length: COUNT }, (_, index) =>
        [...variation(index + 1).columns.values()].flatMap(({ field }) => field ?? []),
      ).flat(),
    );
    expect(Object.keys(SYNONYMS).length).toBeGreaterThanOrEqual(36);
    expect([...fields].filter((field) => SYNONYMS[field]).length).toBeGreaterThanOrEqual(36);
  });
  it("has every figure where the truth says", () => {
    const made = variation(11);
    const score = scoreVariation({
      ...made,
      columns: new Map(
        [...made.columns].map(([column, truth]) => [
          column,
          truth.field === "students" ? { ...truth, field: "backbone" as const } : truth,
        ]),
      ),
    });
    expect(score.silent.some((line) => line.includes("is backbone") && line.includes("read students"))).toBe(true);
  });
});
