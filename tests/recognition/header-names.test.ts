import { ACCEPTED } from "../../src/recognition/sureness";
import { headerPart, headerParts } from "../../src/recognition/header/header-text";
import { matchColumn } from "../../src/recognition/columns/match-column";
import { plainText } from "../../src/recognition/words/plain-text";
import { unitsInLines } from "../../src/recognition/header/unit-line";

const match = (header: string, names: "school" | "needs_item" = "school"): ReturnType<typeof matchColumn> =>
  matchColumn(
    header.split(">").flatMap((label) => headerParts(plainText(label))),
    names,
  );

/** What a header is taken for without asking: "field" or "field@stage", else null. */
const taken = (header: string): string | null => {
  const found = match(header);
  return found && found.score >= ACCEPTED ? `${found.field}${found.stage ? `@${found.stage}` : ""}` : null;
};

describe("the field that a header names", () => {
  it.each([
    ["在校生数", "students"],
    ["在 校 学 生 数（人）", "students"],
    ["学生人数（在校人数）", "students"],
    ["2024年在校学生总数", "students"],
    ["在校生数>合计", "students"],
    ["学生情况>人数", "students"],
    ["在校学生数>初 中", "students_junior"],
    ["小学学生人数", "students_primary"],
    ["在校生数（小学）", "students_primary"],
    ["普通高中在校生数", "students_senior"],
    ["教学班数", "classes"],
    ["班级总数（个）", "classes"],
    ["高于规定学历教师数", "teachers_above_degree"],
    ["专任教师>高于规定学历", "teachers_above_degree"],
    ["教师（高于规定学历）", "teachers_above_degree"],
    ["小学>专任教师中：专科及以上学历教师数", "teachers_above_degree@primary"],
    ["本科及以上专任教师", "teachers_above_degree@junior"],
    ["县级及以上骨干教师（小学）", "backbone@primary"],
    ["县（区）级以上骨干教师数", "backbone"],
    ["体育、艺术（美术、音乐）专任教师数", "pe_art_teachers"],
    ["音、体、美专任教师", "pe_art_teachers"],
    ["教学及辅助用房总面积（平方米）", "teaching_area"],
    ["教学及教学辅助用房>计", "teaching_area"],
    ["其中：室内体育用房", "indoor_sport_area"],
    ["体育运动场馆面积>室内", "indoor_sport_area"],
    ["体育运动场（馆）面积m²", "sports_area"],
    ["运动场地+体育馆面积", "sports_area"],
    ["校内体育场面积", "sports_area"],
    ["教学仪器设备资产值（账面原值）", "equipment_value"],
    ["固定资产总值>教学仪器设备资产值", "equipment_value"],
    ["仪器设备值(元）", "equipment_value"],
    ["网络多媒体教室间数", "multimedia_rooms"],
    ["①多媒体教室数（间）※", "multimedia_rooms"],
    ["每百名学生拥有体育、艺术(美术、音乐)专任教师数", "indicator_1_3"],
    ["生均教学及辅 助用房面积（ ㎡）", "indicator_1_4"],
    ["每百名学生拥有高于规定学历教师数>实际值", "indicator_1_1"],
    ["随迁子女在校生人数", "migrant_students"],
    ["寄宿生数", "boarding_students"],
    ["租用运动场地面积", "rented_sport_area"],
    ["教学及辅助用房中：室内体育用房（㎡）", "indoor_sport_area"],
    ["校舍面积（㎡）中：体育馆", "indoor_sport_area"],
    ["教辅用房中的风雨操场面积", "indoor_sport_area"],
    ["教学及辅助用房面积其中：体育馆", "indoor_sport_area"],
    ["在校生数>其中：高中", "students_senior"],
    ["普高学生数", "students_senior"],
    ["普高生人数", "students_senior"],
    ["1-6年级学生数", "students_primary"],
    ["七至九年级在校生", "students_junior"],
    ["在校生数>7～9年级", "students_junior"],
    ["一年级至六年级学生人数", "students_primary"],
    ["一至五年级学生数", "students_primary"],
    ["六至九年级学生数", "students_junior"],
    ["初一至初三在校生数", "students_junior"],
    ["10-12年级学生数", "students_senior"],
    ["1-9年级学生数", "students"],
    ["学生人数（注1）", "students"],
    ["学生人数*（人）", "students"],
    ["在校生数注2", "students"],
    ["在校学生数¹", "students"],
    ["多媒体教室数（间）①", "multimedia_rooms"],
    ["学历高于规定层次的专任教师（人）", "teachers_above_degree"],
    ["学历超过规定层次教师数", "teachers_above_degree"],
  ])("of %p is %p", (header, field) => {
    expect(taken(header)).toBe(field);
  });

  it.each([
    ["毕业生数"],
    ["女生数"],
    ["在校学生数>女"],
    ["上年学生数"],
    ["农村学生数"],
    ["招生数"],
    ["幼儿班人数"],
    ["新建教学及辅助用房面积"],
    ["塑胶运动场面积"],
    ["体育器材"],
    ["骨干教师占比"],
    ["市级骨干教师数"],
    ["达到规定学历教师数"],
    ["教学及辅助用房标准面积"],
    ["多媒体教室达标率"],
    ["达标情况>网络多媒体教室数"],
    ["大班额班级数"],
    ["实验仪器设备台件数"],
    ["高中>教学及辅助用房面积"],
    ["学生人均图书"],
  ])("is not taken from %p", (header) => {
    expect(taken(header)).toBeNull();
  });

  it("asks about a name with an unknown word rather than guessing", () => {
    expect(match("城镇学生数")).toMatchObject({ field: "students", score: 0.7 });
    expect(match("在校生数（含学前班）")).toMatchObject({ field: "students", score: 0.7 });
  });
});

describe("the unit in a header", () => {
  it.each([
    ["设备值（万元）", "万元"],
    ["教学仪器设备值（单位：元）", "元"],
    ["用房面积㎡", "㎡"],
    ["运动场地面积_平方米", "㎡"],
    ["新建校舍(万平方米)", "万㎡"],
    ["设备值【万元，保留两位小数】", "万元"],
    ["运动场地（亩）", "亩"],
    ["人", "人"],
  ])("%p is in %s", (header, unit) => {
    expect(headerPart(plainText(header)).unit).toBe(unit);
  });

  it("says that 美元 is no unit it can use", () => {
    expect(headerPart("设备值(美元)")).toMatchObject({ unit: null, strangeUnit: "美元" });
  });
});

describe("a line of units", () => {
  const units = (...lines: string[]): Record<string, string> => Object.fromEntries(unitsInLines(lines.map(plainText)));
  it.each([
    ["单位：人、平方米、万元", { count: "人", area: "㎡", money: "万元" }],
    ["单位：人 ㎡ 万元", { count: "人", area: "㎡", money: "万元" }],
    ["某县教育统计表（单位：万元）", { money: "万元" }],
    ["金额单位：元  面积单位：㎡", { money: "元", area: "㎡" }],
    ["填报单位：元阳县教育局", {}],
    ["填报单位：人民路小学 计量单位：万元 填表人：张三", { money: "万元" }],
    ["单位：元、万元", {}],
  ])("%p", (line, expected) => {
    expect(units(line)).toEqual(expected);
  });
});
