import type { PlanProgress } from "../../core/money/plan-progress";
import type { YearPlanOfTable } from "../../app/year-plans";
import { lateLine, planProblemLine, progressLines, yearPlanText } from "../../i18n/zh-CN/year-plans";
import { CellLinks } from "../parts/CellLinks";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { ProgressPicture } from "./ProgressPicture";

/** One table's plan beside what is done, or what is to be put right in it first. */
export function ProgressDetails({ plan: { progress, problems, needs } }: { readonly plan: YearPlanOfTable }) {
  const text = useTextStyles();
  return (
    <>
      {problems.map((problem) => (
        <div key={`${problem.code} ${problem.name ?? ""} ${problem.year ?? ""}`}>
          <p className={text.body}>{planProblemLine(problem)}</p>
          <CellLinks cells={problem.cells} />
        </div>
      ))}
      {progress && <Progress progress={progress} needs={needs} />}
    </>
  );
}

/** The picture, its figures in words, and what is behind. */
function Progress({ progress, needs }: { readonly progress: PlanProgress; readonly needs: YearPlanOfTable["needs"] }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const late = yearPlanText.late(progress.late.length);
  return (
    <>
      <ProgressPicture years={progress.years} base={progress.base} />
      <ul className={layout.bullets}>
        {progressLines(progress, needs).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {progress.late.length > 0 && (
        <>
          <p className={text.strong}>{late}</p>
          <LongList items={progress.late} label={late} keyOf={(_, position) => String(position)}>
            {(item) => (
              <div>
                <p className={text.body}>{lateLine(item)}</p>
                <CellLinks cells={item.cells} />
              </div>
            )}
          </LongList>
        </>
      )}
    </>
  );
}
