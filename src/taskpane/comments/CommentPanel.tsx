import { Button } from "@fluentui/react-components";
import { commentText } from "../../i18n/zh-CN/marking";
import { refusedCommentsLine } from "../../i18n/zh-CN/plans";
import { PlanPanel, type PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** 批注: says on the cells below the standard why, and takes what it has said off again. */
export function CommentPanel(props: PlanProps) {
  const { canWrite, actions, marking } = props;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const refused = marking.step === "written" ? (marking.receipt.refused ?? []) : [];
  return (
    <PlanPanel
      {...props}
      purposes={["comment", "remove-comments"]}
      start={
        <div className={layout.row}>
          <Button disabled={!canWrite} onClick={() => actions.preview("comment")}>
            {commentText.write}
          </Button>
          <Button appearance="subtle" disabled={!canWrite} onClick={() => actions.preview("remove-comments")}>
            {commentText.remove}
          </Button>
        </div>
      }
      legend={(purpose, isWritten) =>
        isWritten && (
          <>
            {purpose === "comment" && <p className={text.hint}>{commentText.writtenHint}</p>}
            {refused.length > 0 && <p className={text.body}>{refusedCommentsLine(refused)}</p>}
          </>
        )
      }
    />
  );
}
