import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { localDay } from "../../app/local-day";
import type { RequirementVerdict } from "../../core/checks/requirement-check";
import { STAGES } from "../../core/fields/stages";
import { stageName, verdictName } from "../../i18n/zh-CN/domain";
import { formatCoefficient, formatCount } from "../../i18n/zh-CN/numbers";
import { wholeText } from "../../i18n/zh-CN/whole-page";
import { requirementGroupName, requirementVerdictName, wholeVerdictName } from "../../i18n/zh-CN/requirements";
import { StateIcon, StateMark } from "../parts/StateMark";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { UnknownStandard } from "../pages/UnknownStandard";
import type { PaneActions } from "../pane-actions";
import { indicatorLines, itemGroups, tablesFor, type IndicatorLine, type ItemFilter } from "../view/whole-standard";
import { ItemRow } from "./ItemRow";

const useStyles = makeStyles({
  verdict: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightBold,
    margin: 0,
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  vetoed: { color: tokens.colorStatusDangerForeground1 },
  undecided: { color: tokens.colorPaletteBerryForeground1 },
  filters: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: tokens.spacingHorizontalXS },
  filter: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    minWidth: 0,
    padding: tokens.spacingHorizontalSNudge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-4px" },
  },
  filterName: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, whiteSpace: "nowrap" },
  filterNumber: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontVariantNumeric: "tabular-nums",
  },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  code: { marginRight: tokens.spacingHorizontalXS },
  indicator: { display: "flex", flexDirection: "column", padding: `${tokens.spacingVerticalXS} 0` },
});

const FILTERS: readonly RequirementVerdict[] = ["failed", "missing", "unjudged", "met"];

interface WholeStandardPageProps {
  readonly checked: CheckedWorkbook;
  readonly actions: Pick<PaneActions, "chooseStandard" | "goTo" | "judge">;
}

/** 指标: the whole standard in its parts, each item with its verdict, what is missing, and what a person has to judge. */
export function WholeStandardPage({ checked, actions }: WholeStandardPageProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [filter, setFilter] = useState<ItemFilter>("all");
  // An item that is judged leaves the list of those to be judged: where it has gone is said in its place.
  const [left, setLeft] = useState<string | null>(null);
  const filters = useRef<HTMLDivElement>(null);
  const { assessment } = checked;
  const { requirements, standard, unknownStandard, whole, county, schools, balance, settings } = assessment;
  const lines = useMemo(
    () => indicatorLines(standard.indicators, schools, balance),
    [standard.indicators, schools, balance],
  );
  if (unknownStandard !== null) {
    return (
      <div className={layout.page}>
        <UnknownStandard id={unknownStandard} heading="h2" onChoose={actions.chooseStandard} />
      </div>
    );
  }
  const groups = itemGroups(requirements, filter);
  const lastBy = Object.values(settings.judgements).at(-1)?.by ?? "";
  const today = localDay(new Date());
  return (
    <div className={layout.page}>
      <section className={layout.tight}>
        <h2 className={text.hint}>{wholeText.title}</h2>
        {whole === null ? (
          <p className={text.body}>{wholeText.none(standard.name)}</p>
        ) : (
          <>
            <p className={mergeClasses(styles.verdict, styles[whole.verdict])}>{wholeVerdictName(whole.verdict)}</p>
            <p className={text.body}>{wholeText.summary(whole.asked, standard.indicators.length)}</p>
            {whole.vetoes.length > 0 && (
              <p className={text.body}>
                {wholeText.vetoed(whole.vetoes.map(({ id, name }) => `${id} ${name}`).join("、"))}
              </p>
            )}
            <div ref={filters} className={styles.filters} role="group" aria-label={wholeText.filter}>
              {FILTERS.map((verdict) => (
                <button
                  key={verdict}
                  type="button"
                  aria-pressed={filter === verdict}
                  className={mergeClasses(styles.filter, filter === verdict && styles.chosen)}
                  onClick={() => {
                    setFilter(filter === verdict ? "all" : verdict);
                    setLeft(null);
                  }}
                >
                  <span className={styles.filterName}>
                    <StateIcon state={verdict} />
                    {requirementVerdictName(verdict)}
                  </span>
                  <span className={styles.filterNumber}>{formatCount(whole.counts[verdict])}</span>
                </button>
              ))}
            </div>
            {left !== null && <p className={text.body}>{left}</p>}
          </>
        )}
      </section>
      {filter === "all" && (
        <section className={layout.tight}>
          <div className={styles.head}>
            <h3 className={text.sectionTitle}>{wholeText.resources}</h3>
            {whole !== null && county.verdict !== "not-applicable" && (
              <StateMark state={county.verdict} name={verdictName(county.verdict)} />
            )}
          </div>
          <ul className={layout.list}>
            {lines.map((line) => (
              <li key={line.indicator.code} className={styles.indicator}>
                <span>
                  <span className={styles.code}>{line.indicator.code}</span>
                  {line.indicator.name}
                </span>
                <span className={mergeClasses(text.hint, text.number)}>{lineInWords(line)}</span>
              </li>
            ))}
          </ul>
          {schools.length > 0 && (
            <div className={layout.row}>
              <Link as="button" inline onClick={() => actions.goTo("standard")}>
                {wholeText.toSchools}
              </Link>
              <Link as="button" inline onClick={() => actions.goTo("balance")}>
                {wholeText.toBalance}
              </Link>
            </div>
          )}
        </section>
      )}
      {groups.map(({ group, checks }) => (
        <section key={group} className={layout.tight}>
          <h3 className={text.sectionTitle}>{requirementGroupName(group)}</h3>
          <ul className={layout.list}>
            {checks.map((check) => (
              <li key={check.requirement.id}>
                <ItemRow
                  check={check}
                  standard={standard}
                  tables={tablesFor(assessment.findings, check.requirement)}
                  judgements={settings.judgements}
                  today={today}
                  lastBy={lastBy}
                  onJudge={(judgement) => {
                    // It may no longer be among those that are listed: the focus is on what lists them, or the row takes it.
                    filters.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
                    actions.judge(check.requirement, judgement);
                    const verdict = judgement === null ? "unjudged" : judgement.isMet ? "met" : "failed";
                    setLeft(
                      filter === "all" || filter === verdict
                        ? null
                        : wholeText.movedOn(
                            check.requirement.name,
                            requirementVerdictName(filter),
                            requirementVerdictName(verdict),
                          ),
                    );
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {filter !== "all" && groups.length === 0 && <p className={text.body}>{wholeText.noneShown}</p>}
    </div>
  );
}

function lineInWords({ below, missing, coefficients }: IndicatorLine): string {
  const schools = wholeText.schools(below, missing);
  const known = STAGES.flatMap((stage) => {
    const found = coefficients.find((each) => each.stage === stage);
    if (!found) return [];
    const name = stageName(stage);
    return found.printed === null
      ? [wholeText.noCoefficient(name, found.waits)]
      : [wholeText.coefficient(name, formatCoefficient(found.printed), found.met === false)];
  });
  return [schools, ...known].filter((part) => part !== "").join("；");
}
