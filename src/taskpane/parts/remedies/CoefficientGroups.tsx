import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { BalanceAssessment, SchoolAssessment } from "../../../core/assessment/assessment";
import { type BalanceByGroup, balanceByGroups, type GroupOfBalance } from "../../../core/remedies/balance-groups";
import { type Grouping, GROUPING_NAMES, groupName } from "../../../core/remedies/groupings";
import { distanceFrom } from "../../../core/statistics/difference-coefficient";
import { formatIndicator, formatValue } from "../../../i18n/zh-CN/domain";
import { formatCoefficient, formatCount, formatShare } from "../../../i18n/zh-CN/numbers";
import { balanceText } from "../../../i18n/zh-CN/balance-page";
import { useAssessment } from "../assessment-in-use";
import { Disclosure } from "../Disclosure";
import { LongList, WINDOW_SIZE } from "../LongList";
import { SchoolLink } from "../SchoolLink";
import { useLayoutStyles, useTextStyles } from "../text-styles";
import { GroupingChoice } from "./GroupingChoice";
import { remedyGroundOf } from "../../../app/remedies";
import { greatest } from "../../../core/quantity/long-lists";

const words = balanceText.groups;
/** Groups, and schools of an open group, that are drawn at once. */
const FIRST_ROWS = 10;

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  picture: { display: "block", width: "100%", height: "12px" },
  bar: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  mean: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  head: { textAlign: "left", verticalAlign: "bottom", fontWeight: tokens.fontWeightSemibold, padding: "2px 4px 2px 0" },
  cell: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: "2px 4px 2px 0", verticalAlign: "top" },
  figure: { textAlign: "right", whiteSpace: "nowrap" },
});

export interface CoefficientGroupsProps {
  readonly balance: BalanceAssessment;
  readonly schoolOf: (index: number) => SchoolAssessment | null;
  /** The grouping that was chosen last, for any coefficient; null before. */
  readonly chosen: Grouping | null;
  readonly onChoose: (by: Grouping) => void;
}

/** A coefficient by 学区, 集团, 乡镇 …: the groups' means against the county's, for information. */
export function CoefficientGroups({ balance, schoolOf, chosen, onChoose }: CoefficientGroupsProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const assessment = useAssessment();
  const told = useMemo(
    () => (assessment === null ? [] : balanceByGroups(remedyGroundOf(assessment), balance)),
    [assessment, balance],
  );
  if (balance.shares.length === 0) return null;
  const shown = told.find(({ by }) => by === chosen) ?? told[0];
  if (!shown)
    return (
      <div>
        <p className={mergeClasses(text.body, text.strong)}>{words.title}</p>
        <p className={text.hint}>{words.none}</p>
      </div>
    );
  return (
    <div className={layout.tight}>
      <p className={mergeClasses(text.body, text.strong)}>{words.title}</p>
      <GroupingChoice groupings={told.map(({ by }) => by)} chosen={shown.by} onChoose={onChoose} />
      <Groups key={shown.by} shown={shown} balance={balance} schoolOf={schoolOf} />
    </div>
  );
}

interface GroupsProps extends Pick<CoefficientGroupsProps, "balance" | "schoolOf"> {
  readonly shown: BalanceByGroup;
}

function Groups({ shown, balance, schoolOf }: GroupsProps) {
  const text = useTextStyles();
  const { by, between, within, groups } = shown;
  const of = GROUPING_NAMES[by];
  const county = balance.mean ?? 0;
  const largest = greatest(
    groups.map(({ mean }) => mean),
    county,
  );
  return (
    <>
      <p className={mergeClasses(text.body, text.number)}>
        {between + within === 0 ? balanceText.noShares : words.spread(of, formatShare(between), formatShare(within))}
      </p>
      <p className={text.hint}>{words.hint(formatValue(balance.measure, balance.printedMean ?? 0))}</p>
      <LongList items={groups} label={words.list(of)} keyOf={({ name }) => name ?? ""} windowSize={FIRST_ROWS}>
        {(group) => (
          <Disclosure summary={<GroupSummary group={group} by={by} balance={balance} largest={largest} />}>
            {() => <GroupSchools group={group} balance={balance} schoolOf={schoolOf} by={by} />}
          </Disclosure>
        )}
      </LongList>
      <Disclosure summary={<span>{words.table}</span>} isFlush>
        {() => <GroupTable shown={shown} balance={balance} />}
      </Disclosure>
    </>
  );
}

interface GroupProps {
  readonly group: GroupOfBalance;
  readonly by: Grouping;
  readonly balance: BalanceAssessment;
}

function GroupSummary({ group, by, balance, largest }: GroupProps & { readonly largest: number }) {
  const styles = useStyles();
  const text = useTextStyles();
  const county = balance.mean ?? 0;
  const distance = distanceFrom(county, group.mean);
  const side = distance < 0 ? balanceText.below : distance > 0 ? balanceText.above : words.same;
  const percent = (value: number): string => `${largest > 0 ? (value / largest) * 100 : 0}%`;
  return (
    <>
      <span className={styles.line}>
        <span>{groupName(group.name, by)}</span>
        <span className={mergeClasses(text.hint, text.number)}>
          {`${formatValue(balance.measure, group.printedMean)}，${side}`}
        </span>
      </span>
      <svg className={styles.picture} aria-hidden focusable="false">
        <rect className={styles.bar} x="0" y="2" width={percent(group.mean)} height="8" rx="2" />
        <line className={styles.mean} x1={percent(county)} x2={percent(county)} y1="0" y2="12" />
      </svg>
    </>
  );
}

function GroupSchools({ group, by, balance, schoolOf }: GroupProps & Pick<GroupsProps, "schoolOf">) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { units, students, printed, between, within } = group;
  return (
    <div className={layout.tight}>
      <p className={mergeClasses(text.hint, text.number)}>{words.size(units.length, students)}</p>
      <p className={mergeClasses(text.hint, text.number)}>
        {words.own(
          printed === null ? null : formatCoefficient(printed),
          formatShare(between + within),
          formatShare(between),
          formatShare(within),
        )}
      </p>
      <LongList
        items={units}
        label={words.schoolsOf(groupName(group.name, by))}
        keyOf={(unit) => String(unit)}
        windowSize={FIRST_ROWS}
      >
        {(unit) => {
          const school = schoolOf(unit);
          const indicator = school?.indicators.find(({ code }) => code === balance.code);
          return (
            <span className={styles.line}>
              <SchoolLink name={school?.name ?? ""} measure={balance.measure} school={school} />
              {indicator && <span className={mergeClasses(text.hint, text.number)}>{formatIndicator(indicator)}</span>}
            </span>
          );
        }}
      </LongList>
    </div>
  );
}

function GroupTable({ shown: { by, groups }, balance }: Pick<GroupsProps, "shown" | "balance">) {
  const styles = useStyles();
  const text = useTextStyles();
  const number = mergeClasses(styles.cell, styles.figure, text.number);
  return (
    <>
      <table className={styles.table}>
        <caption className={text.hidden}>{words.tableOf(GROUPING_NAMES[by], balance.measure.shortName)}</caption>
        <thead>
          <tr>
            {[GROUPING_NAMES[by], ...words.columns].map((name, position) => (
              <th key={name} scope="col" className={mergeClasses(styles.head, position > 0 && styles.figure)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, WINDOW_SIZE).map((group) => (
            <tr key={group.name ?? ""}>
              <th scope="row" className={mergeClasses(styles.head, styles.cell)}>
                {groupName(group.name, by)}
              </th>
              <td className={number}>{formatCount(group.units.length)}</td>
              <td className={number}>{formatValue(balance.measure, group.printedMean)}</td>
              <td className={number}>
                {group.printed === null ? balanceText.noCoefficient : formatCoefficient(group.printed)}
              </td>
              <td className={number}>{formatShare(group.between + group.within)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > WINDOW_SIZE && <p className={text.hint}>{words.moreRows(groups.length - WINDOW_SIZE)}</p>}
    </>
  );
}
