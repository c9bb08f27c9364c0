import type { Measure } from "./measure";

const measure = <Id extends string>(id: Id, rest: Omit<Measure, "id">): Measure & { readonly id: Id } => ({
  id,
  ...rest,
});

/**
 * Every measure of schools that a standard may ask for. Fields and clauses: 教督〔2017〕6号 资源配置（一）至（七）, and the
 * eight of 教督〔2012〕3号. 室内体育用房 is part of 教学及辅助用房 in the statistics and counts as 体育运动场馆.
 */
export const MEASURES = {
  aboveDegreePerHundred: measure("above-degree-per-hundred", {
    name: "每百名学生拥有高于规定学历教师数",
    shortName: "高学历教师",
    unit: "person",
    per: 100,
    terms: [{ field: "teachers_above_degree", sign: 1 }],
    value: "indicator_1_1",
    isSplit: false,
    printedDigits: 2,
  }),
  backbonePerHundred: measure("backbone-per-hundred", {
    name: "每百名学生拥有县级以上骨干教师数",
    shortName: "骨干教师",
    unit: "person",
    per: 100,
    terms: [{ field: "backbone", sign: 1 }],
    value: "indicator_1_2",
    isSplit: false,
    printedDigits: 2,
  }),
  peArtPerHundred: measure("pe-art-per-hundred", {
    name: "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
    shortName: "体育艺术教师",
    unit: "person",
    per: 100,
    terms: [{ field: "pe_art_teachers", sign: 1 }],
    value: "indicator_1_3",
    isSplit: false,
    printedDigits: 2,
  }),
  teachingArea: measure("teaching-area", {
    name: "生均教学及辅助用房面积",
    shortName: "教学辅助用房",
    unit: "square-metre",
    per: 1,
    terms: [
      { field: "teaching_area", sign: 1 },
      { field: "indoor_sport_area", sign: -1, isPart: true },
    ],
    value: "indicator_1_4",
    isSplit: true,
    printedDigits: 2,
  }),
  sportsArea: measure("sports-area", {
    name: "生均体育运动场馆面积",
    shortName: "体育场馆",
    unit: "square-metre",
    per: 1,
    terms: [
      { field: "sports_area", sign: 1 },
      { field: "indoor_sport_area", sign: 1, isPart: true },
    ],
    value: "indicator_1_5",
    isSplit: true,
    printedDigits: 2,
  }),
  equipmentValue: measure("equipment-value", {
    name: "生均教学仪器设备值",
    shortName: "仪器设备值",
    unit: "yuan",
    per: 1,
    terms: [{ field: "equipment_value", sign: 1 }],
    value: "indicator_1_6",
    isSplit: true,
    printedDigits: 2,
  }),
  multimediaPerHundred: measure("multimedia-per-hundred", {
    name: "每百名学生拥有网络多媒体教室数",
    shortName: "多媒体教室",
    unit: "room",
    per: 100,
    terms: [{ field: "multimedia_rooms", sign: 1 }],
    value: "indicator_1_7",
    isSplit: true,
    printedDigits: 2,
  }),
  computersPerHundred: measure("computers-per-hundred", {
    name: "每百名学生拥有计算机台数",
    shortName: "计算机",
    unit: "machine",
    per: 100,
    terms: [{ field: "computers", sign: 1 }],
    isSplit: true,
    printedDigits: 2,
  }),
  books: measure("books", {
    name: "生均图书册数",
    shortName: "图书",
    unit: "book",
    per: 1,
    terms: [{ field: "books", sign: 1 }],
    isSplit: true,
    printedDigits: 2,
  }),
  teachers: measure("teachers", {
    name: "师生比",
    shortName: "师生比",
    unit: "person",
    per: 1,
    terms: [{ field: "teachers_fulltime", sign: 1 }],
    isSplit: false,
    printedDigits: 3,
  }),
  staff: measure("staff", {
    name: "师生比（按教职工）",
    shortName: "师生比",
    unit: "person",
    per: 1,
    terms: [{ field: "staff", sign: 1 }],
    isSplit: false,
    printedDigits: 3,
  }),
  aboveDegree: measure("above-degree", {
    name: "生均高于规定学历教师数",
    shortName: "高学历教师",
    unit: "person",
    per: 1,
    terms: [{ field: "teachers_above_degree", sign: 1 }],
    isSplit: false,
    printedDigits: 3,
  }),
  midTitle: measure("mid-title", {
    name: "生均中级及以上专业技术职务教师数",
    shortName: "中级以上职称教师",
    unit: "person",
    per: 1,
    terms: [{ field: "teachers_mid_title", sign: 1 }],
    isSplit: false,
    printedDigits: 3,
  }),
} as const satisfies Readonly<Record<string, Measure>>;

/** The measure of each finished value that 表Ⅱ-2 states, in the order of its columns. */
export const FORM_MEASURES: readonly Measure[] = [
  MEASURES.aboveDegreePerHundred,
  MEASURES.backbonePerHundred,
  MEASURES.peArtPerHundred,
  MEASURES.teachingArea,
  MEASURES.sportsArea,
  MEASURES.equipmentValue,
  MEASURES.multimediaPerHundred,
];
