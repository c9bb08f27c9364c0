import { printedShare } from "../core/checks/share-limit";
import { type PeopleShare, peopleShare } from "../core/staffing/rotation-shares";
import { ROTATION_LIMITS } from "../core/standards/item-limits";
import { exactProduct } from "../core/quantity/decimal";
import { shareInWords } from "../i18n/zh-CN/standard-words";
import type { Limit } from "../core/standards/requirement";
import { isEmpty } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { numberOf } from "./arguments/read-cell";
import { zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { FAILED, MET, MISSING, zeroOrBlank } from "./result-words";

const { rotated: LEAST, backbone: LEAST_BACKBONE } = ROTATION_LIMITS;
const PEOPLE = { takes: "numbers", holds: "people" } as const;

export const ROTATION = customFunction({
  id: "ROTATION",
  description: `教师交流轮岗（指标2.11）：交流轮岗教师不低于符合条件教师的${shareInWords(LEAST.value)}，其中骨干教师不低于交流轮岗教师的${shareInWords(LEAST_BACKBONE.value)}。每行一个县、学区或学校。`,
  parameters: {
    eligible: { name: "符合条件教师数", description: "符合交流条件的教师数。单位：人", ...PEOPLE },
    rotated: {
      name: "交流轮岗教师数",
      description: "当年交流轮岗的教师数，须在符合条件的教师之内。单位：人",
      ...PEOPLE,
    },
    backbone: { name: "骨干教师数", description: "交流轮岗教师中县级以上骨干教师数。单位：人", ...PEOPLE },
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: { is: "cells", description: "达标或未达标，两个比例，还差几人" },
  compute: ({ eligible, rotated, backbone, zero }) =>
    spill<string>(
      [eligible, rotated, backbone],
      zero.meaning,
      (cells, at) => {
        if (cells.every(isEmpty)) return "";
        const [whole, moved, best] = [eligible, rotated, backbone].map((argument, index) =>
          numberOf(cells[index], argument, at),
        );
        if (typeof whole !== "number" || typeof moved !== "number" || typeof best !== "number") return MISSING;
        if (whole === 0) return "符合条件教师数为0";
        if (moved > whole) return tooMany(rotated.name, moved, eligible.name, whole);
        if (best > moved) return tooMany(backbone.name, best, rotated.name, moved);
        const shares = [
          { name: "交流轮岗", share: peopleShare(moved, whole, LEAST), limit: LEAST },
          ...(moved > 0
            ? [{ name: "其中骨干", share: peopleShare(best, moved, LEAST_BACKBONE), limit: LEAST_BACKBONE }]
            : []),
        ];
        const isMet = shares.every(({ share }) => share.isMet);
        return `${isMet ? MET : FAILED}：${shares.map((each) => shareText(each.name, each.share, each.limit)).join("；")}`;
      },
      zeroOrBlank,
    ),
});

/** Those on exchange are among those who meet the conditions, the 骨干 among those on exchange. */
function tooMany(name: string, part: number, of: string, whole: number): string {
  return `不能判断：${name}${part}多于${of}${whole}，请核对`;
}

function shareText(name: string, { top, over, isMet, lack }: PeopleShare, limit: Limit): string {
  const { value, digits } = printedShare(top, over, limit);
  const printed = Number(exactProduct(value, 100).toFixed(digits));
  const line = shareInWords(limit.value);
  return `${name}${top}人，占${over}人的${printed}%，${isMet ? `不低于${line}` : `低于${line}，还差${lack}人`}`;
}
