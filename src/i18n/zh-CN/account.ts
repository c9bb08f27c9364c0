/** Texts of the reason and the date that a change has to be given. */
export const accountText = {
  reason: "理由",
  date: "日期",
  noReason: "请填写理由。",
  errors: {
    noDate: "请填写日期。",
    future: "日期不能晚于今天。",
    noSuchDay: "没有这一天，请核对日期。",
    year: "请核对年份。",
  },
};
