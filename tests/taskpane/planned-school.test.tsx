/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import "../../src/taskpane/planning/PlannedSchoolForm";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { PUBLISHED_NEEDS } from "../fixtures/published-needs";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

jest.setTimeout(90_000);

const NEEDS = sheetOf(PUBLISHED_NEEDS, { name: "附件2" });

async function openForm(sheets = [NEEDS]) {
  const pane = await renderCheckedPane(new FakeHost(workbookOf(...sheets)), "数据");
  await pane.user.click(screen.getByRole("button", { name: "填写拟建学校，按在用标准预审" }));
  return { ...pane, form: await screen.findByRole("form", { name: "拟建学校" }) };
}

const results = (): readonly (string | null)[] =>
  within(screen.getByRole("status", { name: "预审结果" }))
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);

it("begins with what 附件2 states of the new school, and says what 2,400 seats come to", async () => {
  const { user, form } = await openForm();
  expect(within(form).getByLabelText("教学及辅助用房面积（㎡）")).toHaveValue("12000");
  expect(within(form).getByLabelText("体育运动场馆面积（㎡）")).toHaveValue("15000");
  expect(within(form).getByLabelText("教学仪器设备值（万元）")).toHaveValue("800");
  await user.click(within(form).getByRole("button", { name: "预审" }));
  expect(within(form).getByText("小学、初中学位至少填写一项。")).toBeVisible();
  await user.type(within(form).getByLabelText("小学学位（个）"), "2400");
  await user.click(within(form).getByRole("button", { name: "预审" }));
  expect(results()).toEqual([
    "小学：未达标",
    "1.1 高学历教师：缺数（未填高学历教师），标准每100名学生4.2人",
    "1.2 骨干教师：缺数（未填骨干教师），标准每100名学生1人",
    "1.3 体育艺术教师：缺数（未填体育艺术教师），标准每100名学生0.9人",
    "1.4 教学辅助用房：生均5㎡，标准生均4.5㎡，达标",
    // 附件2: 1,800万元 over 4.5万㎡ are 400元/㎡; 7.5 × 2,400 − 15,000 = 3,000㎡
    "1.5 体育场馆：生均6.25㎡，标准生均7.5㎡，未达标，缺3,000㎡，需120万元（400元/㎡）；所填数够2,000个学位",
    "1.6 仪器设备值：生均3,333.33元，标准生均2,000元，达标",
    "1.7 多媒体教室：缺数（未填多媒体教室），标准每100名学生2.3间",
    "2.4 学校规模：2,400个学位，上限2,000人，超过400人，不符合",
    "2.5 班额：小学每班不超过45人，至少54个班",
    "补齐有单价的缺口共需120万元",
  ]);
});

it.each([
  ["-1", "不能小于0。"],
  ["2400.5", "请填写整数。"],
  ["约2400", "“约2400”不是数字，请填写数字。"],
  ["2400㎡", "单位不对，请核对。"],
])("%s is no number of seats", async (typed, said) => {
  const { user, form } = await openForm([]);
  await user.type(within(form).getByLabelText("小学学位（个）"), typed);
  await user.click(within(form).getByRole("button", { name: "预审" }));
  expect(within(form).getByText(said)).toBeVisible();
});
