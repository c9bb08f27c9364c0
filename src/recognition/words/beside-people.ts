/** Schools, classes and other places as they are counted; 在校数 and 入园数 are people. */
const PLACES =
  /(?:学校|(?<![在到离转])校|教学点|办学点|(?<!入)园|机构)(?:总)?(?:所数?|个?数|数量|总数)$|^所数$|班(?:级)?(?:总)?(?:个?数|数量)$/;

/** Teachers, and not their children: 教师子女, 教职工随迁子女. */
const TEACHERS = /(?:教师|教职工)(?![^,、和及与比]{0,6}(?:子女|子弟|孩子|儿童|家属)|进修|新村)/;

/** Rooms, floor space and money; 资源教室就读学生 are people, and so are those of 财政资金购买学位. */
const MEANS = /资源教室(?!.*(?:学生|就读|人数))|面积|设备(?!.{0,4}(?:厂|公司))|(?:经费|资金)(?!困难|购买|保障)/;

/** An amount; 三元 and 状元 are places. */
const AMOUNT = /(?:^|[百千万亿\d费金额款均]|投入)元(?:\/[生人年])*$/;

/** What a bracket behind a name says is counted: 小学（教师数）, 投入（万元）; 小学（含教师子女） are people. */
const IN_BRACKET =
  /^(?:单位:)?(?:[百千万亿]?元(?:\/[生人年])*|m2|平方米|所|间|班|台|套)$|^(?:专任)?(?:教师|教职工|学校|班级?|经费|资金|面积)(?:总)?(?:人数|所数|数|额)?$/;

/**
 * True where a row beside people counts something else: schools, classes, teachers, rooms, money.
 * @param label plain
 * @example countsBesidePeople("专任教师数")            // true
 * @example countsBesidePeople("小学(含教师子女人数)")  // false
 */
export function countsBesidePeople(label: string): boolean {
  const bracket = /\(([^()]*)\)$/.exec(label);
  if (bracket && IN_BRACKET.test(bracket[1] ?? "")) return true;
  const name = label.replace(/\([^()]*\)/g, "");
  return [PLACES, TEACHERS, MEANS, AMOUNT].some((words) => words.test(name));
}
