import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { optionalRoster } from "./variation-optional";

const COUNT = 150;
const CODES = ["1.2", "1.4", "1.5"] as const;
const made = Array.from({ length: COUNT }, (_, index) => optionalRoster(index + 1));

/** What is wrong of a roster: values other than the true ones, and missing ones that no question is about. */
function faultsOf(
  { what, workbook, schools }: (typeof made)[number],
  answers: Readonly<Record<string, string>> = {},
): string[] {
  const assessment = assessWorkbook(workbook, { ...NEW_SETTINGS, answers });
  const open = assessment.questions.filter(({ answer }) => answer === null);
  return schools.flatMap(({ name, values }) => {
    const school = assessment.schools.find((each) => each.name === name);
    return CODES.flatMap((code) => {
      const value = school?.indicators.find((each) => each.code === code)?.value ?? null;
      if (value === null) return open.length > 0 ? [] : [`${what}: ${name} ${code} missing and nothing asked`];
      return Math.abs(value - values[code]) <= 1e-9 * values[code]
        ? []
        : [`${what}: ${name} ${code} is ${values[code]}, read ${value}`];
    });
  });
}

/** The first answer of every question, until none is open: it is the gym, they are within, blanks are none. */
function firstAnswers({ workbook }: (typeof made)[number]): Readonly<Record<string, string>> {
  let answers: Readonly<Record<string, string>> = {};
  for (let round = 0; round < 4; round++) {
    const open = assessWorkbook(workbook, { ...NEW_SETTINGS, answers }).questions.filter(
      ({ answer }) => answer === null,
    );
    if (open.length === 0) return answers;
    answers = { ...answers, ...Object.fromEntries(open.map(({ id, choices }) => [id, choices[0]?.id ?? ""])) };
  }
  return answers;
}

describe("rosters with columns that a county need not have", () => {
  it("are never read wrongly without a word, and nothing is missing unasked", () => {
    expect(made.flatMap((each) => faultsOf(each)).slice(0, 10)).toEqual([]);
  });

  it("are read rightly once the questions are answered", () => {
    expect(made.flatMap((each) => faultsOf(each, firstAnswers(each))).slice(0, 10)).toEqual([]);
  });

  it("ask once for each column at most, and never where names are known and no cell is blank", () => {
    for (const { what, workbook, schools } of made) {
      const { questions } = assessWorkbook(workbook, NEW_SETTINGS);
      expect([what, new Set(questions.map(({ id }) => id)).size, questions.length <= 3]).toEqual([
        what,
        questions.length,
        true,
      ]);
      const isKnown =
        /室内体育用房|运动场（|体育用房|室内场馆/.test(what) &&
        !/幼儿|学前/.test(what) &&
        !schools.some(({ isGymBlank }) => isGymBlank);
      if (isKnown) expect([what, questions.map(({ code }) => code)]).toEqual([what, []]);
    }
  });
});
