import { Button } from "@fluentui/react-components";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import type { Submitted } from "../pane-state";
import { useLayoutStyles } from "../parts/text-styles";
import type { SubmissionProps } from "./SubmissionPage";

interface SheetButtonsProps extends Pick<SubmissionProps, "canWrite" | "actions"> {
  readonly of: Submitted;
  readonly words: { readonly write: string; readonly refill: string; readonly remove: string };
  readonly isThere: boolean;
  /** Makes the plan of the newest reading; null where nothing can be written now. */
  readonly write: ((read: WorkbookAssessment) => WorkbookPlan) | null;
  readonly remove: (read: WorkbookAssessment) => WorkbookPlan;
}

/** 生成 or 更新, and 删除 once it is there. */
export function SheetButtons({ of, words, isThere, write, remove, canWrite, actions }: SheetButtonsProps) {
  const layout = useLayoutStyles();
  return (
    <div className={layout.row}>
      {write && (
        <Button disabled={!canWrite} onClick={() => actions.previewPlan(`write-${of}`, write)}>
          {isThere ? words.refill : words.write}
        </Button>
      )}
      {isThere && (
        <Button appearance="subtle" disabled={!canWrite} onClick={() => actions.previewPlan(`remove-${of}`, remove)}>
          {words.remove}
        </Button>
      )}
    </div>
  );
}
