import { Button, Field, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { SchoolAssessment, Verdict } from "../../core/assessment/assessment";
import { STAGES, type Stage } from "../../core/fields/stages";
import type { Standard } from "../../core/standards/standard";
import { stageName, verdictName } from "../../i18n/zh-CN/domain";
import { standardText } from "../../i18n/zh-CN/standard-page";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { filterSchools, NO_FILTER, schoolKey, worstFirst } from "../view/school-list";
import { SchoolRow } from "./SchoolRow";

const VERDICTS: readonly Verdict[] = ["failed", "missing", "met"];
const ALL = "all";

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  search: { gridColumn: "1 / -1", maxWidth: "none" },
  select: { minWidth: 0 },
});

interface SchoolListProps {
  readonly schools: readonly SchoolAssessment[];
  readonly standard: Standard;
}

/** The schools, those with the most to do first, with search and filters. */
export function SchoolList({ schools, standard }: SchoolListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [filter, setFilter] = useState(NO_FILTER);
  const appliedFilter = useDeferredValue(filter);
  const sorted = useMemo(() => worstFirst(schools), [schools]);
  const shown = useMemo(() => filterSchools(sorted, appliedFilter), [sorted, appliedFilter]);
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{standardText.schools}</h3>
      <div className={styles.filters}>
        <SearchBox
          className={styles.search}
          placeholder={standardText.search}
          aria-label={standardText.search}
          value={filter.text}
          onChange={(_, { value }) => setFilter({ ...filter, text: value })}
        />
        <Field label={standardText.stageFilter} className={styles.select}>
          <Select
            value={filter.stage ?? ALL}
            onChange={(_, { value }) => setFilter({ ...filter, stage: chosen<Stage>(STAGES, value) })}
          >
            <option value={ALL}>{standardText.all}</option>
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {stageName(stage)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={standardText.verdictFilter} className={styles.select}>
          <Select
            value={filter.verdict ?? ALL}
            onChange={(_, { value }) => setFilter({ ...filter, verdict: chosen<Verdict>(VERDICTS, value) })}
          >
            <option value={ALL}>{standardText.all}</option>
            {VERDICTS.map((verdict) => (
              <option key={verdict} value={verdict}>
                {verdictName(verdict)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={text.hint} role="status">
        {shown.length === 0 ? standardText.noneFound : standardText.shown(shown.length, schools.length)}
      </p>
      {shown.length === 0 && (
        <div>
          <Button onClick={() => setFilter(NO_FILTER)}>{standardText.clearFilter}</Button>
        </div>
      )}
      {shown.length > 0 && (
        <LongList items={shown} label={standardText.schools} keyOf={schoolKey}>
          {(school) => <SchoolRow school={school} standard={standard} />}
        </LongList>
      )}
    </section>
  );
}

/** The option with this value, or null for 全部. */
function chosen<Option extends string>(options: readonly Option[], value: string): Option | null {
  return options.find((option) => option === value) ?? null;
}
