import type { Selection } from "../../host/workbook-host";
import { formulasText } from "../../i18n/zh-CN/formulas-page";
import type { PaneActions } from "../pane-actions";
import type { PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { InsertCheck } from "./InsertCheck";
import { OwnFormulas } from "./OwnFormulas";

export interface FormulasPageProps extends Omit<PlanProps, "actions"> {
  readonly actions: PlanProps["actions"] & Pick<PaneActions, "previewPlan">;
  /** The user's selection in the grid; null while it is not known. */
  readonly selection: Selection | null;
  /** False where this host tells nothing of what is selected. */
  readonly canFollow: boolean;
  /** False where a formula gets no result before the file is opened in a program that computes. */
  readonly computes: boolean;
  /** False where functions of ours are not written. */
  readonly ownFunctions: boolean;
}

/** 公式: checks put into the user's sheets as formulas, and what becomes of functions of ours on other machines. */
export function FormulasPage(props: FormulasPageProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <div className={layout.page}>
      <div className={layout.tight}>
        <h2 className={text.pageTitle}>{formulasText.title}</h2>
        <p className={text.hint}>{formulasText.hint}</p>
        {!props.canWrite && <p className={text.hint}>{formulasText.cannotWrite}</p>}
      </div>
      <InsertCheck {...props} />
      <OwnFormulas {...props} />
    </div>
  );
}
