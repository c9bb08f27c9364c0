import { Button } from "@fluentui/react-components";
import { STANDARDS } from "../../core/standards/standards";
import { unknownStandardText } from "../../i18n/zh-CN/data-page";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { PaneActions } from "../pane-actions";

interface UnknownStandardProps {
  /** Id of the standard that the workbook names. */
  readonly id: string;
  /** Level of the heading on the page where the message stands. */
  readonly heading: "h2" | "h3";
  readonly onChoose: PaneActions["chooseStandard"];
}

/** The workbook names a standard that is not known: nothing is judged until the user chooses one. */
export function UnknownStandard({ id, heading: Heading, onChoose }: UnknownStandardProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <section className={layout.section}>
      <Heading className={text.pageTitle}>{unknownStandardText.title}</Heading>
      <p className={text.body}>{unknownStandardText.what(id)}</p>
      <div className={layout.row}>
        {STANDARDS.map((standard) => (
          <Button key={standard.id} onClick={() => onChoose(standard.id)}>
            {unknownStandardText.judgeBy(standard.name)}
          </Button>
        ))}
      </div>
    </section>
  );
}
