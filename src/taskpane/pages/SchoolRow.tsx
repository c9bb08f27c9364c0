import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { SchoolAssessment } from "../../core/assessment/assessment";
import type { Standard } from "../../core/standards/standard";
import { noValueReason, schoolKindName, stageName, isOnlyMeasured, schoolVerdictName } from "../../i18n/zh-CN/domain";
import { dataText } from "../../i18n/zh-CN/data-page";
import { standardText } from "../../i18n/zh-CN/standard-page";
import { schoolCountInWords } from "../../i18n/zh-CN/standard-words";
import { AreaLink } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { IndicatorRow } from "../parts/IndicatorRow";
import { StateIcon, StateMark } from "../parts/StateMark";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { greatest, least } from "../../core/quantity/long-lists";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { minWidth: 0 },
  second: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  strip: { display: "inline-flex", alignItems: "center", gap: "2px" },
  locate: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** One school in one stage: verdict and the seven states at a glance; opens to the seven values. */
export const SchoolRow = memo(function SchoolRow({
  school,
  standard,
}: {
  school: SchoolAssessment;
  standard: Standard;
}) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const isNotJudgedAlone = isOnlyMeasured(school, standard);
  return (
    <Disclosure
      heading={4}
      summary={
        <span className={styles.summary}>
          <span className={styles.line}>
            <span className={mergeClasses(styles.name, text.strong)}>{school.name}</span>
            <StateMark state={school.verdict} name={schoolVerdictName(school, standard)} />
          </span>
          <span className={mergeClasses(styles.second, text.hint)}>
            <span>
              {stageName(school.stage)}
              {"，"}
              {schoolCountInWords(school, standard)}
            </span>
            <span className={styles.strip} aria-hidden>
              {school.states.map((state, position) => (
                <StateIcon key={position} state={state} />
              ))}
            </span>
          </span>
        </span>
      }
    >
      {() => (
        <>
          <p className={mergeClasses(text.hint, styles.locate)}>
            {schoolKindName(school.kind)}
            {school.students !== null && `，${dataText.students(school.students)}`}
            {"，"}
            <AreaLink target={rowOf(school)}>{standardText.locate}</AreaLink>
          </p>
          {isNotJudgedAlone && <p className={text.hint}>{standardText.whyNotJudgedAlone}</p>}
          <ul className={layout.list}>
            {school.indicators.map((indicator) => (
              <li key={indicator.code}>
                <IndicatorRow school={school} indicator={indicator} standard={standard} />
                {indicator.reason !== null && <p className={text.hint}>{noValueReason(indicator.reason)}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
});

/** From the first to the last cell of the row that the school's values were taken from. */
function rowOf(school: SchoolAssessment) {
  const columns = school.indicators
    .flatMap(({ cells }) => cells)
    .filter(({ sheet, row }) => sheet === school.sheet && row === school.row)
    .map(({ column }) => column);
  const first = least(columns, 0);
  const last = greatest(columns, 0);
  return { sheet: school.sheet, area: { row: school.row, column: first, rows: 1, columns: last - first + 1 } };
}
