import { factAmount, type FactTable } from "../facts/fact-table";
import { compareProducts } from "../quantity/decimal";
import { fractionOf } from "../quantity/fraction";
import type { ShareMeasure, StatedRequirement } from "../standards/requirement";
import type { Check, CheckedFacts } from "./check";
import { countyFigure, type Figure, type Where } from "./figures";
import { andLack, shortOfShare } from "./lack";
import { placeOfRow } from "./row-places";
import { countyCheck, countyLine, countyShare, type CountyLine, shareLine } from "./share";
import { limitText, sharesText } from "./share-limit";

const PROVIDE = "优质高中招生计划数和分配到初中的名额";
const QUOTA: ShareMeasure = {
  share: "优质高中招生名额分配比例",
  of: "county",
  top: ["quality_quota"],
  over: ["quality_plan"],
  rate: "quality_rate",
  provide: PROVIDE,
};

/** 2.14: half of the places and more go to 初中, and 农村初中 get no less of them than their part of the graduates. */
export const QUALITY_QUOTA: Check = {
  asks: ({ limits }, words) =>
    `${QUOTA.share}${limits["least"] ? limitText(limits["least"], words) : ""}，农村初中所占名额的比例不低于其毕业生所占比例（本产品约定）。`,
  check: (facts, requirement) => {
    const limit = requirement.limits["least"];
    const share = limit ? countyShare(facts, QUOTA) : null;
    const tilt = tiltLine(facts);
    const lines = [
      ...(limit && share ? [shareLine(requirement, QUOTA, limit, share)] : lacking(facts, requirement)),
      ...(tilt ? [tilt] : []),
    ];
    return countyCheck(requirement, lines, ["quality_quota", "quality_plan"], PROVIDE);
  },
};

/** Where one side alone is given the other is asked for. */
function lacking(facts: CheckedFacts, { limits }: StatedRequirement): readonly CountyLine[] {
  const quota = countyFigure(facts, "quality_quota");
  if (!quota) return [];
  return [
    countyLine("missing", () => "缺少优质高中招生计划数，不能判断分配比例，请提供。", quota.cells, {
      required: limits["least"]?.value ?? null,
      missing: ["quality_plan"],
    }),
  ];
}

/** Quota and graduates of 农村初中 against those of all, of the table that states both school by school. */
function tiltLine(facts: CheckedFacts): CountyLine | null {
  const isOfTilt = (table: FactTable): boolean =>
    table.figures.has("quality_quota") && table.figures.has("junior_graduates");
  const tables = facts.rows.filter((table) => table.entity === "statement" && isOfTilt(table));
  if (tables.length === 0) return null;
  const isHere: Where = (table) => tables.includes(table);
  const isRural: Where = (table, at) => isHere(table, at) && placeOfRow(facts, table, at) === "village";
  const unknown = tables.flatMap((table) =>
    table.names.filter(
      (_, at) => factAmount(table, "quality_quota", at) !== null && placeOfRow(facts, table, at) === null,
    ),
  );
  const of = (where: Where): { readonly quota: Figure | null; readonly graduates: Figure | null } => ({
    quota: countyFigure(facts, "quality_quota", where),
    graduates: countyFigure(facts, "junior_graduates", where),
  });
  const [all, rural] = [of(isHere), of(isRural)];
  const cells = [...(all.quota?.cells ?? []), ...(all.graduates?.cells ?? [])];
  const name = { name: "向农村初中倾斜" };
  if (unknown.length > 0)
    return countyLine(
      "missing",
      () => `缺少${unknown.slice(0, 5).join("、")}等学校的城乡类型，不能判断是否向农村初中倾斜。`,
      cells,
      {
        ...name,
        missing: ["place_type"],
      },
    );
  const [quota, graduates, ruralQuota, ruralGraduates] = [
    all.quota?.amount ?? null,
    all.graduates?.amount ?? null,
    rural.quota?.amount ?? null,
    rural.graduates?.amount ?? null,
  ];
  if (!rural.quota || !rural.graduates)
    return countyLine("undecided", () => "名额分配表中没有农村初中，不能判断是否向农村初中倾斜。", cells, name);
  if (
    quota === null ||
    graduates === null ||
    ruralQuota === null ||
    ruralGraduates === null ||
    quota <= 0 ||
    graduates <= 0
  )
    return countyLine("missing", () => "缺少各初中的毕业生数或分配名额，不能判断是否向农村初中倾斜。", cells, name);
  const isMet = compareProducts([ruralQuota, graduates], [ruralGraduates, quota]) >= 0;
  const lack = isMet
    ? undefined
    : shortOfShare({ top: ruralQuota, over: quota }, fractionOf(ruralGraduates, graduates), "person");
  return countyLine(
    isMet ? "met" : "failed",
    (words) => {
      const [ofQuota, ofGraduates] = sharesText(
        { top: ruralQuota, over: quota },
        { top: ruralGraduates, over: graduates },
        words,
      );
      return `农村初中分配名额${words.count(ruralQuota)}人，占${ofQuota}；毕业生${words.count(ruralGraduates)}人，占${ofGraduates}；名额所占比例${isMet ? "不低于" : "低于"}毕业生所占比例（本产品约定）${lack ? `${andLack(lack, words)}（分配名额总数不变）` : ""}。`;
    },
    cells,
    { ...name, value: ruralQuota / quota, required: ruralGraduates / graduates, lack },
  );
}
