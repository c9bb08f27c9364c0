import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { proofOf } from "../../app/table-proof";
import { areaName } from "../../core/cell/address";
import { checksOf, type Footing, type SumCheck, type TableProof } from "../../core/footing/foot-table";
import { totalCell } from "../../core/footing/part-areas";
import { proofSentence, sumName, sumText, totalCellName } from "../../i18n/zh-CN/sums";
import { dataText } from "../../i18n/zh-CN/data-page";
import type { TableReading } from "../../recognition/read-table";
import { AreaLink } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** Totals drawn at once, and totals listed at all: the first page of a long table says how the rest was checked. */
const CHECK_WINDOW = 20;
const MOST_LISTED = 1_500;
/** What needs a look stands first. */
const ORDER: readonly SumCheck["state"][] = ["wrong", "undecided", "within-rounding", "exact"];

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column" },
  more: { color: tokens.colorBrandForegroundLink },
  check: { padding: `${tokens.spacingVerticalXS} 0` },
});

interface Proved {
  readonly name: string;
  readonly proof: TableProof;
  readonly footing: Footing | null;
}

/** 合计核对: for every table what adding up has proved, with each total, its parts and its numbers behind 查看明细. */
export function SumProofs({ readings }: { readonly readings: readonly TableReading[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const proved = useMemo(() => provedTables(readings), [readings]);
  if (proved.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{dataText.sums}</h3>
      <LongList items={proved} label={dataText.sums} keyOf={({ name }) => name}>
        {({ name, proof, footing }) => {
          const said = (
            <span className={styles.summary}>
              <span className={text.strong}>{name}</span>
              <span className={text.hint}>{proofSentence(proof)}</span>
              {footing && <span className={styles.more}>{dataText.sumDetails}</span>}
            </span>
          );
          return footing ? (
            <Disclosure summary={said}>{() => <CheckList name={name} footing={footing} />}</Disclosure>
          ) : (
            said
          );
        }}
      </LongList>
    </section>
  );
}

function CheckList({ name, footing }: { readonly name: string; readonly footing: Footing }) {
  const styles = useStyles();
  const text = useTextStyles();
  const checks = useMemo(() => listedChecks(footing), [footing]);
  const { table } = footing;
  return (
    <LongList
      items={checks}
      label={dataText.sumsOf(name)}
      keyOf={(_, position) => String(position)}
      windowSize={CHECK_WINDOW}
    >
      {(check) => {
        const { sheet, row, column } = totalCell(table, check);
        return (
          <div className={styles.check}>
            <AreaLink
              target={{ sheet, area: { row, column, rows: 1, columns: 1 } }}
            >{`${totalCellName(table, check)} ${sumName(table, check)}`}</AreaLink>
            <p className={text.hint}>{sumText(table, check)}</p>
          </div>
        );
      }}
    </LongList>
  );
}

function provedTables(readings: readonly TableReading[]): readonly Proved[] {
  return readings.flatMap((reading): Proved[] => {
    const proof = proofOf(reading);
    if (!proof) return [];
    const { sheet, area, id } = reading.table;
    const isAlone = readings.every(({ table }) => table.sheet !== sheet || table.id === id);
    return [{ name: isAlone ? sheet : `${sheet}!${areaName(area)}`, proof, footing: reading.footing ?? null }];
  });
}

function listedChecks(footing: Footing): readonly SumCheck[] {
  const listed: SumCheck[] = [];
  for (const check of checksOf(footing)) {
    listed.push(check);
    if (listed.length === MOST_LISTED) break;
  }
  return ORDER.flatMap((state) => listed.filter((check) => check.state === state));
}
