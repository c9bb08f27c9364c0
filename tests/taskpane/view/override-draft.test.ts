import { figuresOfStandard, type StandardFigure } from "../../../src/core/standards/standard-figures";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { readDraft, type OverrideDraft } from "../../../src/taskpane/view/override-draft";

const TODAY = "2026-11-28";
const FILLED: OverrideDraft = { value: "4", reason: "县政府常务会议纪要", by: "基教科", date: "2026-11-20" };

function figure(id: string): StandardFigure {
  const found = figuresOfStandard(DEFAULT_STANDARD).find((each) => each.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}

const read = (id: string, draft: Partial<OverrideDraft>) => readDraft(figure(id), { ...FILLED, ...draft }, TODAY);
const wrong = (id: string, value: string): string | undefined => read(id, { value }).problems?.value;

describe("a draft of another number", () => {
  it("makes an override where everything is filled in, without white space around it", () => {
    expect(read("1.1:primary", { value: " 4.0 ", reason: " 纪要 ", by: " 基教科 " })).toEqual({
      made: { value: 4, reason: "纪要", by: "基教科", date: "2026-11-20" },
      problems: null,
    });
  });

  it.each([
    ["1.1:primary", "４.０", 4],
    ["1.1:primary", "4人", 4],
    ["1.6:primary", "1,800", 1800],
    ["1.4:primary", "4.4㎡", 4.4],
    ["school-rule:floor", "90", 0.9],
    ["school-rule:floor", "87.5%", 0.875],
    ["school-rule:least-met", "5", 5],
    ["balance:junior", "0.4", 0.4],
  ])("%s: “%s” is %d", (id, value, number) => {
    expect(read(id, { value }).made?.value).toBe(number);
  });

  it.each([
    ["1.1:primary", "", "请填写数值。"],
    ["1.1:primary", "—", "请填写数值。"],
    ["1.1:primary", "约4", "“约4”不是数字，请填写数字。"],
    ["1.1:primary", "四", "“四”不是数字，请填写数字。"],
    ["1.1:primary", "-4", "数值不能是负数。"],
    ["1.1:primary", "4间", "单位应为人。"],
    ["1.1:primary", "85%", "单位应为人。"],
    ["1.1:primary", "4.2", "与标准数值相同，不必修改。"],
    ["school-rule:floor", "85", "与标准数值相同，不必修改。"],
    ["school-rule:floor", "120", "数值不能超过100%。"],
    ["school-rule:least-met", "5.5", "请填写整数。"],
    ["1.4:primary", "4.555", "最多保留2位小数。"],
    ["school-rule:floor", "82.55", "最多保留1位小数。"],
    ["school-rule:least-met", "8", "数值不能超过7项。"],
    ["balance:primary", "0.5元", "请只填数字，不带单位。"],
  ])("%s: “%s” is refused: %s", (id, value, message) => {
    expect(wrong(id, value)).toBe(message);
  });

  it("0 is refused where nothing can be divided by it or everything would pass", () => {
    expect(wrong("split:with-primary:junior", "0")).toBe("数值应大于0。");
  });

  it("asks for reason, person and a day that has come, each in words", () => {
    expect(read("1.1:primary", { value: "x", reason: " ", by: "", date: "" }).problems).toEqual({
      value: "“x”不是数字，请填写数字。",
      reason: "请填写理由。",
      by: "请填写修改人的部门或职务。",
      date: "请填写日期。",
    });
    expect(read("1.1:primary", { date: "2026-11-29" }).problems).toEqual({ date: "日期不能晚于今天。" });
    expect(read("1.1:primary", { date: TODAY }).problems).toBeNull();
  });
});
