import { fieldName } from "../../i18n/zh-CN/domain";
import { dataText } from "../../i18n/zh-CN/data-page";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { figureOrigins } from "../view/figure-origins";

/** Which sheets the figures of joined schools come from: nothing is joined without being said. */
export function OriginList({ records }: { records: readonly SchoolRecords[] }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const origins = figureOrigins(records);
  if (origins.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{dataText.joined}</h3>
      <ul className={layout.bullets} aria-label={dataText.joined}>
        {origins.map(({ sheet, fields }) => (
          <li key={sheet}>{dataText.origin(sheet, fields.map(fieldName).join("、"))}</li>
        ))}
      </ul>
    </section>
  );
}
