import { formatCount } from "./numbers";

/** What is read out once a check is done, and when settings are kept. */
export const announcementText = {
  checked: (verdict: string, failed: number, missing: number) =>
    `检查完成：总体${verdict}，未达标${formatCount(failed)}所，缺数${formatCount(missing)}所。`,
  checkedWithoutStandard: "数据已读取。工作簿选用的标准不能识别，未作判断。",
  checkedFile: (result: string) => `检查完成：${result}。`,
  checkedEmpty: "检查完成：没有找到可以评估的学校。",
  settingsKept: "已存入工作簿。",
};
