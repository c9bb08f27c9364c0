import { plainText } from "../../../src/recognition/words/plain-text";
import { countsBesidePeople } from "../../../src/recognition/words/beside-people";

describe("a row of a table about people", () => {
  it.each([
    "小学（含教师子女人数）",
    "初中（不含设备厂子弟学校）",
    "教职工随迁子女",
    "教师家庭的子女数",
    "设备厂片区",
    "三元区",
    "状元镇",
    "财政资金购买学位",
    "资源教室就读学生数",
    "随班就读人数",
    "民办学校（经费由财政承担）",
    "在校数",
  ])("%s counts people", (label) => {
    expect(countsBesidePeople(plainText(label))).toBe(false);
  });

  it.each([
    "教师",
    "专任教师数（人）",
    "教职工总数",
    "教师培训人次",
    "随迁子女教师",
    "小学（教师数）",
    "资源教室（间）",
    "资源教室个数",
    "特教经费",
    "补助资金（万元）",
    "投入（万元）",
    "生均800元",
    "教学设备值",
    "校舍面积（㎡）",
    "学校数",
    "小学（所）",
    "班级数",
  ])("%s counts something else", (label) => {
    expect(countsBesidePeople(plainText(label))).toBe(true);
  });
});
