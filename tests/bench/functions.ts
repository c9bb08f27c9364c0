import { randomCallDifferences } from "../functions/random-calls";

/** Random calls of the custom functions against the oracle. Ends with 1 on any difference. */
const [seed = "1", calls = "10000"] = process.argv.slice(2);
const SHOWN = 40;

const began = performance.now();
const differences = randomCallDifferences(Number(seed), Number(calls));
for (const line of differences.slice(0, SHOWN)) console.log(line);
console.log(`随机调用${calls}次（空格按空和按0各一遍，零值各三种选择）：与独立算法不同${differences.length}处`);
console.log(`${((performance.now() - began) / 1000).toFixed(0)}秒`);
process.exitCode = differences.length > 0 ? 1 : 0;
