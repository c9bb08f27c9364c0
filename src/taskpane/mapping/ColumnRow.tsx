import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { candidateName } from "../../i18n/zh-CN/evidence";
import { mappingText } from "../../i18n/zh-CN/mapping";
import type { RecognisedColumn } from "../../recognition/recognised-table";
import { Disclosure } from "../parts/Disclosure";
import { SurenessMark } from "../parts/SurenessMark";
import { useTextStyles } from "../parts/text-styles";
import { columnHeader, columnPlace, type Sureness } from "../view/column-view";
import { ColumnDetails, type ColumnDetailsProps } from "./ColumnDetails";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  header: { minWidth: 0 },
  place: { marginRight: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
});

interface ColumnRowProps extends ColumnDetailsProps {
  readonly sureness: Sureness;
}

/** One column: the sheet's own header, what it was taken for, how sure that is; opens to why and to the corrections. */
export function ColumnRow({ sureness, ...details }: ColumnRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { table, column } = details;
  return (
    <Disclosure
      summary={
        <span className={styles.summary}>
          <span className={styles.header}>
            <span className={styles.place}>{columnPlace(table, column)}</span>
            {columnHeader(column) || <span className={text.hint}>{mappingText.noHeader}</span>}
          </span>
          <span className={mergeClasses(styles.line, text.hint)}>
            <span>{meaningOf(column)}</span>
            <SurenessMark sureness={sureness} />
          </span>
        </span>
      }
    >
      {() => <ColumnDetails {...details} />}
    </Disclosure>
  );
}

/** "识别为：在校学生数（小学），人" */
function meaningOf({ field, stage, unit, factor, year }: RecognisedColumn): string {
  if (field === null) return mappingText.unused;
  return [
    mappingText.readAs(candidateName({ field, stage })),
    Number.isNaN(factor) ? mappingText.unitUnknown : unit,
    year !== undefined && mappingText.year(year),
  ]
    .filter(Boolean)
    .join("，");
}
