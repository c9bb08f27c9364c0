import { unitsOfSchool, remedyGround, type RemedyGround } from "../../../src/core/remedies/ground";
import { marginOf, remediesOf, type Remedy } from "../../../src/core/remedies/remedies";
import { firstSteps } from "../../../src/core/remedies/steps";
import { exactSum } from "../../../src/core/quantity/decimal";
import { Fraction } from "../../oracle/fraction";
import { judgeSchool, type OracleSchool, type OracleTeachers } from "../../oracle/judge-school";
import { oracleSchoolsOf, recordsOf } from "../../rules/facts";
import { randomCounty } from "../../rules/random-county";
import { applied, assess, type Change, judge } from "./applied";
import { randomRuns } from "../../random-runs";

/** Another seed, or more counties, by environment: REMEDY_SEED=7 REMEDY_COUNTIES=1000 npx jest tests/core/remedies. */
const SEED = Number(process.env.REMEDY_SEED ?? 41_017);
const COUNTIES = randomRuns(Number(process.env.REMEDY_COUNTIES ?? 100));
const UNITS: Readonly<Record<string, number>> = { person: 1, room: 1, "square-metre": 0.01, yuan: 0.01 };

interface Told {
  readonly county: number;
  readonly school: string;
  readonly code: string;
  readonly problem: string;
}

/** A school of the oracle with so much more of what an indicator counts. */
function withMore(school: OracleSchool, stage: "primary" | "junior", code: string, by: number): OracleSchool {
  const more = (known: Fraction | null): Fraction | null => known && known.plus(Fraction.shown(by));
  const teachers = (of: OracleTeachers): OracleTeachers => ({
    qualified: code === "1.1" ? more(of.qualified) : of.qualified,
    backbone: code === "1.2" ? more(of.backbone) : of.backbone,
    sportsAndArts:
      code === "1.3" ? of.sportsAndArts.map((each, at) => (at === 0 ? more(each) : each)) : of.sportsAndArts,
  });
  const { primary, junior, undivided } = school.teachers;
  return {
    ...school,
    teachers: {
      ...(primary ? { primary: stage === "primary" ? teachers(primary) : primary } : {}),
      ...(junior ? { junior: stage === "junior" ? teachers(junior) : junior } : {}),
      ...(undivided ? { undivided: teachers(undivided) } : {}),
    },
    rooms: code === "1.4" ? more(school.rooms) : school.rooms,
    grounds: code === "1.5" ? more(school.grounds) : school.grounds,
    equipment: code === "1.6" ? more(school.equipment) : school.equipment,
    multimedia: code === "1.7" ? more(school.multimedia) : school.multimedia,
  };
}

function oracleState(school: OracleSchool, stage: string, code: string): string {
  return (
    judgeSchool(school)
      .rows.find((row) => row.stage === stage)
      ?.values.find((each) => each.code === code)?.state ?? "none"
  );
}

describe(`${COUNTIES} random counties`, () => {
  const problems: Told[] = [];
  const tried = { purchase: 0, teachers: 0, pupils: 0, relief: 0, taken: 0, steps: 0, margins: 0, enough: 0 };

  beforeAll(() => {
    for (let county = 0; county < COUNTIES; county++) {
      const { facts } = randomCounty(SEED + county, false);
      const records = recordsOf(facts);
      const before = assess(records);
      const judgedBefore = judge(records);
      const ground = remedyGround([records], before, new Map());
      const oracle = oracleSchoolsOf(facts);
      const changeOf = (unit: number, of: string, by: number): Change => ({
        record: before.schools[unit]?.record ?? 0,
        stage: before.schools[unit]?.stage ?? "primary",
        isMixed: ground.units.isMixed[unit] === 1,
        of,
        by,
      });
      before.schools.forEach((school, unit) => {
        for (const { code, state, measure, gap, schoolGap } of school.indicators) {
          const tell = (problem: string): number =>
            problems.push({ county: SEED + county, school: school.name, code, problem });
          const step = UNITS[measure.unit] ?? 1;
          const after = (...changes: readonly Change[]): string => judge(applied(records, changes)).stateAt(unit, code);
          const margin = marginOf(ground, unit, code);
          if (margin) {
            tried.margins++;
            if (after(changeOf(unit, "pupils", margin.pupils)) === "met") tell("pupils of the margin leave it met");
            if (after(changeOf(unit, "pupils", margin.pupils - 1)) !== "met") tell("one pupil fewer breaks it");
            if (after(changeOf(unit, code, -margin.amount)) === "met") tell("what may go leaves it met");
            if (after(changeOf(unit, code, exactSum(step, -margin.amount))) !== "met") tell("one unit less breaks it");
          }
          const told = remediesOf(ground, unit, code);
          if (told === null) {
            if (gap !== null && gap > 0 && (state === "floor" || state === "failed")) tell("nothing is told");
            continue;
          }
          for (const remedy of told.remedies) {
            tried[remedy.kind]++;
            if (remedy.kind === "purchase") {
              if (after(changeOf(unit, code, remedy.amount)) !== "met") tell("the purchase does not do it");
              if (after(changeOf(unit, code, exactSum(remedy.amount, -step))) === "met") tell("one unit less does it");
              const own = oracle[school.record] as OracleSchool;
              if (oracleState(withMore(own, school.stage, code, remedy.amount), school.stage, code) !== "met")
                tell("the oracle: the purchase does not do it");
              if (
                oracleState(withMore(own, school.stage, code, exactSum(remedy.amount, -step)), school.stage, code) ===
                "met"
              )
                tell("the oracle: one unit less does it");
              const all = remedy.forAllStages ?? remedy.amount;
              if (schoolGap !== null && all !== schoolGap) tell("not what the school as a whole lacks");
            }
            if (remedy.kind === "pupils" || remedy.kind === "teachers") move(remedy, unit, code, tell);
          }
          if (told.enough) {
            tried.enough++;
            const verdict = judge(applied(records, [changeOf(unit, code, told.enough.amount)])).verdictOf(unit);
            if (verdict !== "met") tell("what is enough is not");
          }
        }
      });
      for (const plan of firstSteps(ground)) {
        tried.steps++;
        const school = unitsOfSchool(ground.units, plan.unit);
        const changes = plan.steps.map(({ code, stage, amount }) =>
          changeOf(
            school.find((each) => stage === null || before.schools[each]?.stage === stage) ?? plan.unit,
            code,
            amount,
          ),
        );
        const verdicts = (these: readonly Change[]): readonly string[] =>
          school
            .filter((each) => before.schools[each]?.verdict === "failed")
            .map(judge(applied(records, these)).verdictOf);
        const tell = (problem: string): number =>
          problems.push({ county: SEED + county, school: plan.school, code: "", problem });
        if (verdicts(changes).some((verdict) => verdict !== "met")) tell("the steps do not do it");
        changes.forEach((change, at) => {
          const by = exactSum(change.by, -(UNITS[plan.steps[at]?.measure.unit ?? "person"] ?? 1));
          const fewer = changes.map((each, other) => (other === at ? { ...each, by } : each));
          if (verdicts(fewer).every((verdict) => verdict === "met")) tell(`one unit less of ${change.of} does it`);
        });
      }

      function move(
        remedy: Extract<Remedy, { kind: "pupils" | "teachers" }>,
        unit: number,
        code: string,
        tell: (problem: string) => void,
      ): void {
        const isPupils = remedy.kind === "pupils";
        const partners = isPupils ? remedy.to : remedy.from;
        const amount = isPupils ? remedy.fewer : remedy.amount;
        const own = isPupils ? changeOf(unit, "pupils", -amount) : changeOf(unit, code, amount);
        const lessBy = isPupils ? 1 : -1;
        if (judge(applied(records, [own])).stateAt(unit, code) !== "met") tell(`${remedy.kind}: does not do it`);
        if (judge(applied(records, [{ ...own, by: own.by + lessBy }])).stateAt(unit, code) === "met")
          tell(`${remedy.kind}: one less does it`);
        if (partners.length === 0) return;
        tried.taken++;
        if (partners.reduce((sum, { count }) => sum + count, 0) !== amount) tell(`${remedy.kind}: not all are placed`);
        // Whoever moves may count in every indicator of teachers.
        const others = partners.flatMap(({ unit: other, count }) =>
          isPupils
            ? [changeOf(other, "pupils", count)]
            : ["1.1", "1.2", "1.3"].map((each) => changeOf(other, each, -count)),
        );
        const after = judge(applied(records, [own, ...others]));
        if (after.stateAt(unit, code) !== "met") tell(`${remedy.kind}: does not do it together`);
        before.schools.forEach((_, other) => {
          const is = after.decided(other);
          if (isOther(ground, other, unit) && is !== judgedBefore.decided(other))
            tell(`${remedy.kind}: changes unit ${other}`);
        });
      }
    }
  });

  it("reach the standard by each remedy told, and by one unit less they do not", () => {
    expect(problems.slice(0, 10)).toEqual([]);
  });

  if (process.env.REMEDY_COUNTIES !== undefined)
    it("are told of", () => {
      process.stdout.write(`${JSON.stringify(tried)}\n`);
    });

  it("try every kind of remedy many times", () => {
    expect(tried.purchase).toBeGreaterThan(8 * COUNTIES);
    expect(tried.taken).toBeGreaterThan(COUNTIES / 20);
    expect(tried.steps).toBeGreaterThan(COUNTIES);
    expect(tried.margins).toBeGreaterThan(8 * COUNTIES);
    expect(tried.enough).toBeGreaterThan(COUNTIES / 50);
  });
});

/** Every unit but those of the school that is mended. */
function isOther({ units }: RemedyGround, other: number, unit: number): boolean {
  return !unitsOfSchool(units, unit).includes(other);
}
