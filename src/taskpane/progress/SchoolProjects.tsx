import type { ProjectsBesidePlan } from "../../app/school-projects";
import { differingLines } from "../../core/money/projects-of-plan";
import { agreeingLine, planLineText, schoolProjectText, unplannedLine } from "../../i18n/zh-CN/school-projects";
import { CellLinks } from "../parts/CellLinks";
import { LongList } from "../parts/LongList";
import { useTextStyles } from "../parts/text-styles";

/** The schools' projects summed to a plan: what differs, with its cells, and what the plan does not name. */
export function SchoolProjects({ beside }: { readonly beside: ProjectsBesidePlan }) {
  const text = useTextStyles();
  const agreeing = agreeingLine(beside.lines);
  const differing = differingLines(beside);
  const title = schoolProjectText.differing(differing.length);
  return (
    <>
      {agreeing !== "" && <p className={text.body}>{agreeing}</p>}
      {differing.length > 0 && (
        <>
          <p className={text.strong}>{title}</p>
          <LongList items={differing} label={title} keyOf={(_, position) => String(position)}>
            {(line) => (
              <div>
                <p className={text.body}>{planLineText(line)}</p>
                <CellLinks cells={line.cells} />
              </div>
            )}
          </LongList>
        </>
      )}
      {beside.unplanned.length > 0 && (
        <>
          <p className={text.body}>{unplannedLine(beside.unplanned)}</p>
          <CellLinks cells={beside.unplanned.map(({ cell }) => cell)} />
        </>
      )}
    </>
  );
}
