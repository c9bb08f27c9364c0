import type { Limit, ShareMeasure } from "../standards/requirement";
import type { Words } from "../words";
import type { Check } from "./check";
import { countyCheck, countyLine, countyShare, type CountyLine, shareLine } from "./share";
import { limitText } from "./share-limit";

const PROVIDE = "随迁子女就读情况（符合条件的总数、公办学校就读人数、政府购买学位就读人数）";

/** 公办 and purchased places, which is what 附件1 counts; the body of some plans counts 公办 alone. */
const COVERED: ShareMeasure = {
  share: "随迁子女在公办学校和政府购买服务的民办学校就读的比例",
  of: "county",
  top: ["migrant_covered"],
  topParts: ["migrant_public", "migrant_purchased"],
  over: ["migrant_eligible"],
  rate: "migrant_rate",
  provide: PROVIDE,
};
const PUBLIC: ShareMeasure = {
  share: "随迁子女在公办学校就读的比例",
  of: "county",
  top: ["migrant_public"],
  over: ["migrant_eligible"],
  provide: PROVIDE,
};
const FIELDS = ["migrant_public", "migrant_purchased", "migrant_eligible"] as const;

/** 2.15: the second definition is shown where it comes to the other verdict. */
export const MIGRANT_PLACES: Check = {
  asks: ({ limits }, words) => asksText(COVERED, limits["least"], words),
  check: (facts, requirement) => {
    const limit = requirement.limits["least"];
    const covered = countyShare(facts, COVERED);
    const ofPublic = countyShare(facts, PUBLIC);
    const lines: CountyLine[] = [];
    if (limit && covered) {
      const line = shareLine(requirement, COVERED, limit, covered);
      const other = ofPublic && shareLine(requirement, PUBLIC, limit, ofPublic);
      lines.push(withOther(line, other, "只算公办学校时"));
    } else if (limit && ofPublic) {
      // Without what is purchased the share is at least this: enough where it is met, open where it is not.
      const line = shareLine(requirement, PUBLIC, limit, ofPublic, false);
      lines.push(
        line.state === "failed"
          ? countyLine("missing", (words) => `${line.says(words)}缺少政府购买学位就读的人数，不能判断。`, line.cells, {
              value: line.value,
              required: line.required,
              missing: ["migrant_purchased"],
            })
          : line,
      );
    }
    return countyCheck(requirement, lines, FIELDS, PROVIDE);
  },
};

/** The same with 公办 alone. */
export const MIGRANT_PLACES_PUBLIC: Check = {
  asks: ({ limits }, words) => asksText(PUBLIC, limits["least"], words),
  check: (facts, requirement) => {
    const limit = requirement.limits["least"];
    const ofPublic = countyShare(facts, PUBLIC);
    if (!limit || !ofPublic) return countyCheck(requirement, [], FIELDS, PROVIDE);
    const covered = countyShare(facts, COVERED);
    const line = shareLine(requirement, PUBLIC, limit, ofPublic);
    const other = covered && shareLine(requirement, COVERED, limit, covered);
    return countyCheck(requirement, [withOther(line, other, "计入政府购买的学位时")], FIELDS, PROVIDE);
  },
};

function asksText({ share }: ShareMeasure, limit: Limit | undefined, words: Words): string {
  return `${share}${limit ? limitText(limit, words) : ""}。留守儿童关爱体系须另行核查。`;
}

/** The line, with what the other definition says behind it where that comes to the other verdict. */
function withOther(line: CountyLine, other: CountyLine | null, when: string): CountyLine {
  const flips = other !== null && line.state !== other.state && isDecided(line) && isDecided(other);
  return flips ? { ...line, says: (words) => `${line.says(words)}${when}：${other.says(words)}` } : line;
}

function isDecided({ state }: CountyLine): boolean {
  return state === "met" || state === "failed";
}
