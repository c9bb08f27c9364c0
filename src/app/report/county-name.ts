import type { WorkbookAssessment } from "../workbook-assessment";
import { textsAboveTables, type TextAbove } from "../result/above-tables";

/** 填报单位：示例县教育局 */
const FILLED_BY =
  /^(?:填报|填表|编制|制表|报送)单位(?:[（(]?盖章[）)]?)?[:：]\s*(\p{Script=Han}{1,12}?[县区市旗])(?:教育|教体|教科|教文|人民政府)/u;
/** 示例县义务教育学校办学条件台账, 师宗县2025年…; the county stands first and what it is about follows. */
const TITLE =
  /^(?:表\S*\s+)?(\p{Script=Han}{1,12}?[县区市旗])(?=义务教育|中小学|小学|初中|学校|教育|教师|优质均衡|加快|普通|专任|适龄|各校|(?:19|20)\d\d)/u;
/** 全县, 城区, 开发区: words for no county by its name, or for one that is not a county. */
const NO_NAME = /^[全本某各我该县]|[某×X]|(?:城|镇|学|片|山|园|社|库|林|矿|牧|郊|乡|校|开发|示范|实验|试验)区$|^.$/u;

/**
 * The county's name as the sheets tell it: by who has filled them in, or at the head of their titles. Null where none does,
 * and where they name several.
 *
 * @example 填报单位：示例县教育局 // 示例县
 */
export function countyNameOf(assessment: Pick<WorkbookAssessment, "snapshot" | "tables">): TextAbove | null {
  const found = [...textsAboveTables(assessment).values()].flat().flatMap(({ text, cell }): TextAbove[] => {
    const name = (FILLED_BY.exec(text) ?? TITLE.exec(text))?.[1];
    return name === undefined || NO_NAME.test(name) ? [] : [{ text: name, cell }];
  });
  const [first] = found;
  return first && found.every(({ text }) => text === first.text) ? first : null;
}
