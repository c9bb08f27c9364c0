import {
  migrantOf,
  placementOf,
  placementOfSchool,
  PUPIL_WORDS,
  pupilTitles,
} from "../../../src/recognition/words/pupil-words";
import { schoolOfTitles } from "../../../src/recognition/tables/list-schools";
import { plainText } from "../../../src/recognition/words/plain-text";
import { SCHOOL_WORDS } from "../../../src/recognition/words/school-words";

describe("the way in which a pupil is schooled", () => {
  it.each([
    ["公办", "public"],
    ["公办学校就读", "public"],
    ["公立小学", "public"],
    ["政府购买学位", "purchased"],
    ["民办学校（政府购买服务）", "purchased"],
    ["民办（购买学位）", "purchased"],
    ["民办未购买", "unknown"],
    ["民办（非政府购买）", "unknown"],
    ["公办学校购买服务", "unknown"],
    ["公办、民办", "unknown"],
    ["民办自费", "own-cost"],
    ["自费", "own-cost"],
    ["民办学校", "private"],
    ["特殊教育学校", "special"],
    ["特教学校就读", "special"],
    ["随班就读", "ordinary"],
    ["普通学校随班就读", "ordinary"],
    ["普通学校附设特教班", "ordinary"],
    ["送教上门", "home"],
    ["特教学校送教上门", "home"],
    ["随班就读、送教上门", "unknown"],
    ["已入学", "enrolled"],
    ["在读", "enrolled"],
    ["未入学", "not-enrolled"],
    ["尚未安置", "not-enrolled"],
    ["失学", "not-enrolled"],
    ["缓学", "unknown"],
    ["休学", "unknown"],
    ["拟随班就读", "unknown"],
    ["康复机构", "unknown"],
    ["中职", "unknown"],
    ["其他", "unknown"],
    ["", null],
    ["—", null],
  ])("%s is %s", (text, way) => {
    expect(placementOf(text)).toBe(way);
  });

  it.each([
    ["示例小学", "enrolled"],
    ["示例职业高中", "unknown"],
    ["未入学", "not-enrolled"],
    ["无", "not-enrolled"],
    ["送教上门", "home"],
    ["休学", "unknown"],
    ["外县就读", "unknown"],
    ["", null],
  ])("where the school stands, %s says %s", (text, way) => {
    expect(placementOfSchool(text)).toBe(way);
  });
});

it.each([
  ["是", "yes"],
  ["√", "yes"],
  ["进城务工人员随迁子女", "yes"],
  ["随迁", "yes"],
  ["否", "no"],
  ["非随迁子女", "no"],
  ["本地户籍", "no"],
  ["留守儿童", "no"],
  ["本地或随迁", "unknown"],
  ["走读", "unknown"],
  ["", null],
])("%s: somebody of 随迁子女 is %s", (text, expected) => {
  expect(migrantOf(text)).toBe(expected);
});

describe("the title of a list of pupils", () => {
  it.each([
    ["示例县进城务工人员随迁子女花名册", "migrant county"],
    ["外来务工人员子女就读登记表", "migrant"],
    ["示例县公办学校随迁子女花名册", "migrant county part"],
    ["城关镇随迁子女名册", "migrant part"],
    ["各乡镇随迁子女名册", "migrant"],
    ["三年级随迁子女名册", "migrant part"],
    ["示例县适龄残疾儿童少年入学安置台账", "disabled of-age county registered"],
    ["示例县残疾儿童少年摸底台账", "disabled county registered"],
    ["示例县残疾儿童少年就读情况", "disabled county"],
    ["示例县残疾学生花名册", "disabled county"],
    ["随班就读学生名册", "disabled part"],
    ["随迁子女和留守儿童花名册", ""],
    ["示例县中小学随迁子女名册", "migrant county"],
    ["示例县小学、初中随迁子女名册", "migrant county"],
    ["示例县小学随迁子女名册", "migrant county part"],
    ["示例市示例区随迁子女名册", "migrant county"],
    ["第二学区随迁子女名册", "migrant part"],
    ["本校随迁子女名册", "migrant part"],
    ["三(2)班随迁子女名册", "migrant part"],
    ["教师花名册", ""],
  ])("%s says %s", (title, said) => {
    expect([...pupilTitles([title])].join(" ")).toBe(said);
  });

  it.each([
    ["示例一小随迁子女名册", "示例一小"],
    ["2025年示例县第三中学进城务工人员随迁子女花名册", "示例县第三中学"],
    ["示例县实验附小2025年外来务工人员子女名册", "示例县实验附小"],
    ["城关镇中心校的残疾儿童少年名册", "城关镇中心校"],
    ["示例二中随班就读学生名册", "示例二中"],
    ["示例县第一小学适龄残疾儿童名册", "示例县第一小学"],
    ["示例县随迁子女名册", null],
    ["示例县中小学随迁子女名册", null],
    ["示例县公办学校随迁子女名册", null],
    ["示例县义务教育学校残疾学生名册", null],
  ])("%s is of the school %s", (title, school) => {
    const plain = plainText(title);
    expect(schoolOfTitles([plain], "Sheet1")).toBe(school);
    // A list with a column of schools beside such a title is of a part of the county.
    expect(school === null || pupilTitles([plain], school, true).has("part")).toBe(true);
  });
});

describe("the header of a column of pupils", () => {
  const fieldsOf = (header: string): readonly string[] =>
    [...SCHOOL_WORDS, ...PUPIL_WORDS].flatMap(({ field, exact, never }) =>
      exact?.test(header) === true && never?.test(header) !== true ? [field] : [],
    );

  it.each([
    "就读学校性质",
    "就读学校办学性质",
    "现就读学校的办学性质",
    "所在学校办别",
    "就读学校是否公办",
    "学校性质",
    "办学性质",
  ])("%s is who runs the school", (header) => expect(fieldsOf(header)).toEqual(["owner"]));

  it.each([
    "就读性质",
    "就读方式",
    "安置方式",
    "入学形式",
    "在读状态",
    "入学",
    "安置",
    "是否入学",
    "是否已入学",
    "是否在校",
  ])("%s is the way of schooling", (header) => expect(fieldsOf(header)).toEqual(["pupil_placement"]));
});
