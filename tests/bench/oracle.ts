import { assessSchools } from "../../src/core/assessment/assess-schools";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { recordsOf } from "../rules/facts";
import "../functions/custom-functions-runtime";
import { findOffice, WITHOUT_OFFICE } from "../functions/native/libreoffice";
import { nativeDifferences, randomCases } from "../functions/native/native-differences";
import { onLineValues } from "../rules/on-line-values";
import { randomCountyDifferences } from "../rules/random-differences";

/**
 * The assessment against the oracle: random counties and values on a line; the native formulas, computed by LibreOffice,
 * against the functions. Ends with 1 on any difference.
 */
const [seed = "1", counties = "5000", values = "2000", calls = "1000"] = process.argv.slice(2);
const SHOWN = 40;
const SHOWN_OF_EACH = 3;

const began = performance.now();
const { differences, asked, onLine } = randomCountyDifferences(Number(seed), Number(counties));
const wrong = onLineValues(Number(seed), Number(values)).flatMap(({ facts, code, stage, expected, name }) => {
  const school = assessSchools([recordsOf(facts)], DEFAULT_STANDARD).schools.find((each) => each.stage === stage);
  const state = school?.indicators.find((indicator) => indicator.code === code)?.state;
  return state === expected ? [] : [`${name}: ${state ?? "not judged"}, not ${expected}`];
});
for (const line of [...differences, ...wrong].slice(0, SHOWN)) console.log(line);
console.log(
  `随机县${counties}个（其中恰在线上的数${onLine}个，台账有待确认而直接按数据比较的${asked}个）：与独立算法不同${differences.length}处`,
);
console.log(`恰在线上或低一个末位的数${values}个：判错${wrong.length}个`);
void nativeFormulas().then((isRight) => {
  console.log(`${((performance.now() - began) / 1000).toFixed(0)}秒`);
  process.exitCode = differences.length + wrong.length > 0 || !isRight ? 1 : 0;
});

/** @returns false where a formula differs from its function, or nothing could compute it */
async function nativeFormulas(): Promise<boolean> {
  const office = findOffice();
  if (!office) {
    console.log(WITHOUT_OFFICE);
    return false;
  }
  const {
    compared,
    answered,
    differences: apart,
  } = await nativeDifferences(office, randomCases(Number(seed), Number(calls)));
  for (const [id, count] of compared) {
    const wrong = apart.filter((line) => line.startsWith(`${id} `));
    for (const line of wrong.slice(0, SHOWN_OF_EACH)) console.log(line);
    console.log(`${id}：${count}组参数，函数和公式都作答的${answered.get(id) ?? 0}组，不同${wrong.length}处`);
  }
  console.log(`原生公式（LibreOffice计算）：与函数不同${apart.length}处`);
  return apart.length === 0;
}
