import type { PupilDoubt } from "../facts/count-pupils";
import type { Pupil, PupilDoubtCause } from "../facts/pupil";
import type { Words } from "../words";
import { someNamed } from "./some-named";

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

/** Who keeps a number from being known, and why; "" for nobody. @example 示例甲、示例乙的就读方式没有填写或者不明确。 */
export function doubtsText(doubts: readonly PupilDoubt[], words: Words): string {
  // One pupil is doubted in several numbers, and two pupils may have one name.
  const byCause = new Map<PupilDoubtCause, Set<Pupil>>();
  for (const { pupil, cause } of doubts) byCause.set(cause, (byCause.get(cause) ?? new Set()).add(pupil));
  return [...byCause]
    .map(([cause, pupils]) => {
      const names = [...pupils].map(({ name }) => name);
      return `${someNamed(names, names.every((name) => name === "") ? "名学生" : "人", words)}${SAID[cause]}。`;
    })
    .join("");
}
