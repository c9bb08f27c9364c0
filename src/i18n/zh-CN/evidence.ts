import type { Evidence } from "../../recognition/recognised-table";
import { fieldName, momentName } from "./domain";
import { formatNumber } from "./numbers";

type Parameters = Evidence["parameters"];

const text = (parameters: Parameters, name: string): string => String(parameters[name] ?? "");
const number = (parameters: Parameters, name: string): string => {
  const value = parameters[name];
  return typeof value === "number" ? formatNumber(value) : text(parameters, name);
};
const range = (parameters: Parameters): string => `${number(parameters, "low")}到${number(parameters, "high")}`;
const samples = (parameters: Parameters): string =>
  [...new Set([text(parameters, "low"), text(parameters, "high")])].map((each) => `“${each}”`).join("");
/** "C,D" and "C、D" alike; of a table that lies across they are rows. */
const columns = (parameters: Parameters): string =>
  `${text(parameters, "columns")
    .split(/[,，、\s]+/)
    .join("、")}${parameters.across ? "行" : "列"}`;
/** Rows that are not so; nothing where every row is. */
const except = (parameters: Parameters): string =>
  Number(parameters.except) > 0 ? `（有${number(parameters, "except")}${parameters.across ? "列" : "行"}不符）` : "";

/** One sentence per reason; what the user reads under 识别依据 at a column. */
const SENTENCES: Readonly<Record<Evidence["code"], (parameters: Parameters) => string>> = {
  name: (p) => (p.name === undefined ? "表头就是这一项的名称。" : `表头写的是“${text(p, "name")}”。`),
  words: (p) => (p.name === undefined ? "表头含有这一项的字词。" : `表头含有“${text(p, "name")}”字样。`),
  joined: (p) => (p.name === undefined ? "几级表头合起来是这一项的名称。" : `几级表头合起来是“${text(p, "name")}”。`),
  unit: (p) => (p.unit === undefined ? "单位相符。" : `单位是${text(p, "unit")}，与这一项相符。`),
  "values-fit": (p) =>
    typeof p.low === "string" ? `内容为${samples(p)}一类。` : `数值多在${range(p)}之间，在常见范围内。`,
  "values-doubtful": (p) => `数值多在${range(p)}之间，超出常见范围，请核对。`,
  "sum-of": (p) => `各${p.across ? "列" : "行"}的数等于${columns(p)}之和${except(p)}。`,
  "quotient-of": (p) => `这一${p.across ? "行" : "列"}、${columns(p)}和学生数之间是相除的关系${except(p)}。`,
  neighbours: (p) => (p.columns === undefined ? "按相邻的列推断。" : `按相邻的${columns(p)}推断。`),
  year: (p) => `同一项有几个时间的数，用的是${momentName(text(p, "year"))}的。`,
  answer: (p) => (p.unit === undefined ? "由您确认。" : `单位由您确认为${text(p, "unit")}。`),
};

/** Why a column was taken for a field, as one short sentence. */
export function evidenceText({ code, parameters }: Evidence): string {
  return SENTENCES[code](parameters);
}

/** Name of a field in a list of candidates: "backbone:primary" → 县级以上骨干教师数（小学）. */
export function candidateName({ field, stage }: { readonly field: string; readonly stage: string | null }): string {
  return fieldName(stage === null ? field : `${field}:${stage}`);
}
