import "../functions/custom-functions-runtime";
import { randomCallDifferences } from "../functions/random-calls";
import { functionTimes } from "./function-times";

/**
 * Random calls of the custom functions against the oracle; then what each of them costs, called for single cells and once
 * for as many rows, which must say the same. Ends with 1 on any difference.
 */
const [seed = "1", calls = "10000"] = process.argv.slice(2);
const SHOWN = 40;

const began = performance.now();
const differences = randomCallDifferences(Number(seed), Number(calls));
for (const line of differences.slice(0, SHOWN)) console.log(line);
console.log(`随机调用${calls}次（空格按空和按0各一遍，零值各三种选择）：与独立算法不同${differences.length}处`);
console.log(`${((performance.now() - began) / 1000).toFixed(0)}秒`);

const ROWS = 10_000;
const times = functionTimes(Number(seed), ROWS);
console.log(`\n${ROWS}次单格调用，和一次${ROWS}行的调用（毫秒）`);
for (const { id, single, spilled, apart } of times)
  console.log(
    `${id.padEnd(20)} ${single.toFixed(0).padStart(6)} ${spilled === null ? "     —" : spilled.toFixed(0).padStart(6)}${apart > 0 ? `  与单格不同${apart}行` : ""}`,
  );
const total = times.reduce((sum, { single }) => sum + single, 0);
const together = times.reduce((sum, { spilled }) => sum + (spilled ?? 0), 0);
console.log(`合计 ${total.toFixed(0)} 和 ${together.toFixed(0)}`);
process.exitCode = differences.length > 0 || times.some(({ apart }) => apart > 0) ? 1 : 0;
