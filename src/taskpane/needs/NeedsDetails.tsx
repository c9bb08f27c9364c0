import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { needsFromGaps } from "../../app/needs-from-gaps";
import { remedyGroundOf } from "../../app/remedies";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { needInWords, needName, needsText } from "../../i18n/zh-CN/rebuilt-needs";
import { CellLinks } from "../parts/CellLinks";
import { useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({ need: { padding: `${tokens.spacingVerticalXS} 0` } });

/** Every column of the needs tables with what the schools' gaps come to, why they differ, and the cells. */
export function NeedsDetails({ assessment }: { readonly assessment: WorkbookAssessment }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { tables, prices } = useMemo(() => {
    const ground = remedyGroundOf(assessment);
    return { tables: needsFromGaps(assessment, ground), prices: ground.prices };
  }, [assessment]);
  return tables.map(({ sheet, newSchools, needs }, position) => (
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
  ));
}
