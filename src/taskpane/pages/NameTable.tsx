import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { namesText } from "../../i18n/zh-CN/data-page";
import { choiceLabel } from "../../i18n/zh-CN/questions";
import type { Question } from "../../recognition/recognised-table";
import type { AnswerChanges } from "../answer-steps";
import { AreaLink } from "../parts/CellLinks";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { areasOfCells } from "../../core/cell/cell-areas";
import { nameChoices, nameClashes } from "../view/name-choices";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  cell: {
    padding: tokens.spacingHorizontalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  // A school's name is read whole, also in the narrowest pane.
  name: { width: "38%" },
  choice: { minWidth: 0, width: "100%" },
});

interface NameTableProps {
  /** Open questions on one name each ({@link nameChoices}). */
  readonly questions: readonly Question[];
  readonly onDecide: (changes: AnswerChanges) => void;
}

/**
 * School names that are written otherwise in another table, all at once: every name with the school that is nearest,
 * to be changed where it is wrong and taken together. A school is given to one row of a table only.
 */
export function NameTable({ questions, onDecide }: NameTableProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const rows = nameChoices(questions);
  const chosen = Object.fromEntries(
    rows.map(({ question, suggested }) => [question.id, changed[question.id] ?? suggested]),
  );
  const clashes = nameClashes(questions, chosen);
  return (
    <div className={layout.section}>
      <p className={text.body}>{namesText.intro(rows.length)}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>
              {namesText.name}
            </th>
            <th scope="col" className={styles.head}>
              {namesText.school}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ question }) => {
            const [place] = areasOfCells(question.cells.slice(0, 1));
            const name = String(question.parameters.school);
            return (
              <tr key={question.id}>
                <td className={styles.cell}>
                  {place ? <AreaLink target={place}>{name}</AreaLink> : name}
                  <div className={text.hint}>{namesText.place(question.sheet, place ? place.area.row + 1 : null)}</div>
                </td>
                <td className={styles.cell}>
                  <Select
                    size="small"
                    className={styles.choice}
                    aria-label={namesText.choose(name)}
                    value={chosen[question.id] ?? ""}
                    onChange={(_, { value }) => setChanged((before) => ({ ...before, [question.id]: value }))}
                  >
                    {question.choices.map((choice) => (
                      <option key={choice.id} value={choice.id}>
                        {choiceLabel(question, choice)}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {clashes.map(({ school, names }) => (
        <MessageBar key={school} intent="error" layout="multiline">
          <MessageBarBody>{namesText.clash(names, school)}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={layout.row}>
        <Button appearance="primary" disabled={clashes.length > 0} onClick={() => onDecide(chosen)}>
          {namesText.takeAll(rows.length)}
        </Button>
      </div>
    </div>
  );
}
