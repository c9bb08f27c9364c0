import type { PupilDoubt } from "../facts/count-pupils";
import type { PupilDoubtCause } from "../facts/pupil";
import type { Words } from "../words";

/** What is said behind the names of those of whom it is so. */
const SAID: Readonly<Record<PupilDoubtCause, string>> = {
  placement: "的就读方式没有填写或者不明确",
  purchase: "在民办学校就读，是否由政府购买学位没有写明",
  migrant: "是否随迁子女没有填写或者不明确",
  condition: "是否符合入学条件没有填写或者不明确",
  "born-ahead": "的出生日期在检查之日以后，请核对",
  "born-unread": "的出生日期没有填写或者不能识别，请核对",
  age: "是否属于适龄儿童少年不能确定，请在表名中写明“适龄”或者核对名单",
  twice: "在名册中不止一行，填写的内容不一致，请核对",
  unregistered: "已入学，但不在应入学的残疾儿童少年名册中，请核对",
};
const MOST_NAMED = 5;

/** Who keeps a number from being known, and why; "" for nobody. @example 示例甲、示例乙的就读方式没有填写或者不明确。 */
export function doubtsText(doubts: readonly PupilDoubt[], { count }: Words): string {
  const byCause = new Map<PupilDoubtCause, Set<string>>();
  for (const { name, cause } of doubts) byCause.set(cause, (byCause.get(cause) ?? new Set()).add(name));
  return [...byCause]
    .map(([cause, all]) => {
      const names = [...all].filter((name) => name !== "");
      const more = names.length > MOST_NAMED ? `等${count(names.length)}人` : "";
      return `${names.length === 0 ? "有的学生" : `${names.slice(0, MOST_NAMED).join("、")}${more}`}${SAID[cause]}。`;
    })
    .join("");
}
