import type { YearPlanOfTable } from "../../app/year-plans";
import { lateLine, progressLines, yearPlanText } from "../../i18n/zh-CN/year-plans";
import { CellLinks } from "../parts/CellLinks";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { ProgressPicture } from "./ProgressPicture";

/** One table's plan beside what is done: the picture, its figures in words, and what is behind. */
export function ProgressDetails({ plan: { progress, needs } }: { readonly plan: YearPlanOfTable }) {
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
