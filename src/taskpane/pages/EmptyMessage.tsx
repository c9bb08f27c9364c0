import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { fileSummary } from "../../app/was-checked";
import { fileLacks, headline } from "../../i18n/zh-CN/headline";
import { emptyText } from "../../i18n/zh-CN/data-page";
import { AddFiles } from "../files/AddFiles";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  header: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
});

interface EmptyMessageProps {
  readonly checked: CheckedWorkbook;
  /** Level of the heading on the page where the message stands. */
  readonly heading: "h2" | "h3";
  /** Where the page 数据 is to be found; absent on that page itself. */
  readonly onShowData?: () => void;
}

/** What a file without schools to judge is and how it came out; of an empty workbook or one without a readable table, what can be read. */
export function EmptyMessage({ checked, heading: Heading, onShowData }: EmptyMessageProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { title, what, showsExample } = reasonOf(checked);
  const takesFiles = checked.assessment.county.verdict === "not-applicable";
  return (
    <div className={layout.section}>
      <Heading className={text.pageTitle}>{title}</Heading>
      <p className={text.body}>{what}</p>
      {takesFiles && <AddFiles />}
      {showsExample && <ExampleTable />}
      {showsExample && (
        <ul className={mergeClasses(layout.bullets, text.hint)}>
          {emptyText.readable.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {onShowData && (
        <div>
          <Button onClick={onShowData}>{emptyText.toData}</Button>
        </div>
      )}
    </div>
  );
}

function reasonOf({ assessment }: CheckedWorkbook) {
  const empty = emptyText;
  const { snapshot, sheetNames, settings, tables } = assessment;
  if (!snapshot.sheets.some(({ area }) => area.rows > 0)) {
    return { title: empty.noContentTitle, what: empty.noContentWhat, showsExample: true };
  }
  if (sheetNames.every((name) => settings.ignoredSheets.includes(name))) {
    return { title: empty.noTableTitle, what: empty.allSheetsOut, showsExample: false };
  }
  const leftOut = sheetNames.filter((name) => settings.ignoredSheets.includes(name));
  if (leftOut.length > 0 && tables.length === 0) {
    const names = leftOut.map((name) => `“${name}”`).join("、");
    return { title: empty.noTableTitle, what: empty.someSheetsOut(names), showsExample: false };
  }
  if (tables.length > 0) {
    const file = fileSummary(assessment);
    return {
      title: headline(assessment.county, file, assessment.standard),
      what: fileLacks(file, assessment.standard),
      showsExample: false,
    };
  }
  return { title: empty.noTableTitle, what: empty.noTableWhat, showsExample: true };
}

function ExampleTable() {
  const styles = useStyles();
  const { exampleCaption, exampleHeader, exampleRows } = emptyText;
  return (
    <table className={styles.table} aria-label={exampleCaption}>
      <thead>
        <tr>
          {exampleHeader.map((name) => (
            <th key={name} scope="col" className={mergeClasses(styles.cell, styles.header)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {exampleRows.map((row) => (
          <tr key={row[0]}>
            {row.map((content) => (
              <td key={content} className={styles.cell}>
                {content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
