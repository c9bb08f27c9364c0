import { judgeFindings } from "../sums/judge-findings";
import { plantedTable } from "../sums/planted-tables";

const tables = Number(process.argv[2] ?? 1_000);
let [faults, found, alarms, single, placed] = [0, 0, 0, 0, 0];
for (let seed = 1; seed <= tables; seed++) {
  const table = plantedTable(seed);
  const { falseAlarms, missed, isPlaced } = judgeFindings(table);
  faults += table.faults.length;
  found += table.faults.length - missed.length;
  alarms += falseAlarms.length;
  if (table.faults.length === 1) {
    single++;
    if (isPlaced) placed++;
  }
  if (falseAlarms.length + missed.length > 0 || !isPlaced) console.log(`not right: ${table.name}`);
}
console.log(
  `${tables} tables, ${faults} planted faults: ${found} found, ${alarms} false alarms; of ${single} single faults ${placed} named as one finding in the right place`,
);
process.exitCode = found === faults && alarms === 0 && placed === single ? 0 : 1;
