import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { needsFromGaps } from "../../app/needs-from-gaps";
import { remedyGroundOf } from "../../app/remedies";
import { gapsOfNeeds } from "../../app/needs-sheet";
import { needInWords, needName, needsText } from "../../i18n/zh-CN/rebuilt-needs";
import { CellLinks } from "../parts/CellLinks";
import type { PlanProps } from "../parts/PlanPanel";
import { useTextStyles } from "../parts/text-styles";
import { GapList } from "./GapList";
import { NeedsSheets } from "./NeedsSheets";

const useStyles = makeStyles({ need: { padding: `${tokens.spacingVerticalXS} 0` } });

/** Every column of the needs tables with what the schools' gaps come to, why they differ, and the cells. */
export function NeedsDetails(plan: PlanProps) {
  const { assessment } = plan;
  const styles = useStyles();
  const text = useTextStyles();
  const { tables, prices, gaps } = useMemo(() => {
    const ground = remedyGroundOf(assessment);
    return { tables: needsFromGaps(assessment, ground), prices: ground.prices, gaps: gapsOfNeeds(ground) };
  }, [assessment]);
  return (
    <>
      {tables.map(({ sheet, newSchools, needs }, position) => (
        <div key={`${sheet} ${position}`}>
          {tables.length > 1 && <p className={text.strong}>{sheet}</p>}
          <p className={text.hint}>{needsText.hint(newSchools)}</p>
          {needs.map((need) => (
            <div key={need.field} className={styles.need}>
              <p className={text.strong}>{needName(need)}</p>
              <p className={text.body}>{`${needInWords(need, prices)}。`}</p>
              {need.stated && <CellLinks cells={need.stated.cells} />}
            </div>
          ))}
        </div>
      ))}
      {tables.length > 0 && <GapList gaps={gaps} prices={prices} />}
      <NeedsSheets {...plan} />
    </>
  );
}
