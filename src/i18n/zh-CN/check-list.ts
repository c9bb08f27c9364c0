import { formatCount } from "./numbers";

/** Texts of the checks that can be switched off. */
export const checksText = {
  title: (count: number, off: number) =>
    `核对项目（${formatCount(count)}项${off > 0 ? `，已停用${formatCount(off)}项` : ""}）`,
  intro: "以下核对只作提示，不影响结论。确认不需要的可以停用，须填写理由；各项结果都会注明。",
  needs: (what: string) => `适用于${what}`,
  switchOff: "停用",
  switchOffOf: (check: string) => `停用：${check}`,
  switchOn: "恢复",
  switchOnOf: (check: string) => `恢复核对：${check}`,
  by: "停用人（部门或职务）",
  nobody: "请填写停用人的部门或职务。",
  save: "停用这项核对",
  isOff: (check: string) => `已停用：${check}。`,
  isOn: (check: string) => `已恢复核对：${check}。`,
};
