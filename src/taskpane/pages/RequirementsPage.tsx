import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { type RequirementCheck, type RequirementItem, requirementVerdict } from "../../core/checks/requirement-check";
import {
  requirementAsks,
  requirementDetail,
  requirementStateName,
  requirementSubject,
  requirementSummary,
  requirementVerdictName,
} from "../../i18n/zh-CN/requirements";
import { changedForRequirement } from "../../core/standards/changed-figures";
import type { Standard } from "../../core/standards/standard";
import { paneText } from "../../i18n/zh-CN/pane";
import { ChangedMark } from "../parts/ChangedMark";
import { CellLinks } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { StateMark } from "../parts/StateMark";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { PaneActions } from "../use-pane";
import { worstPositions } from "../view/requirement-list";
import { UnknownStandard } from "./UnknownStandard";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  code: { marginRight: tokens.spacingHorizontalXS },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

interface RequirementsPageProps {
  readonly checked: CheckedWorkbook;
  readonly actions: Pick<PaneActions, "chooseStandard">;
}

/** 其他指标: every item of the standard beside its indicators, with the schools, classes and teachers that fall short. */
export function RequirementsPage({ checked, actions }: RequirementsPageProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { requirements, standard, unknownStandard } = checked.assessment;
  if (unknownStandard !== null) {
    return (
      <div className={layout.page}>
        <UnknownStandard id={unknownStandard} heading="h2" onChoose={actions.chooseStandard} />
      </div>
    );
  }
  return (
    <div className={layout.page}>
      <section className={layout.tight}>
        <h2 className={text.sectionTitle}>{paneText.requirements.title}</h2>
        <p className={text.hint}>
          {requirements.length === 0 ? paneText.requirements.none(standard.name) : paneText.requirements.intro}
        </p>
      </section>
      <ul className={layout.list}>
        {requirements.map((check) => (
          <li key={check.requirement.id}>
            <RequirementRow check={check} standard={standard} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function RequirementRow({ check, standard }: { check: RequirementCheck; standard: Standard }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { id, name } = check.requirement;
  const verdict = requirementVerdict(check);
  return (
    <Disclosure
      heading={3}
      summary={
        <span className={styles.summary}>
          <span className={styles.line}>
            <span>
              <span className={styles.code}>{id}</span>
              {name}
            </span>
            <StateMark state={verdict} name={requirementVerdictName(verdict)} />
          </span>
          <span className={text.hint}>{requirementSummary(check)}</span>
          <ChangedMark figures={changedForRequirement(standard, check.requirement)} />
        </span>
      }
    >
      {() => <RequirementDetails check={check} />}
    </Disclosure>
  );
}

function RequirementDetails({ check }: { check: RequirementCheck }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { requirement } = check;
  const positions = useMemo(() => worstPositions(check), [check]);
  return (
    <div className={layout.section}>
      <p className={text.body}>{requirementAsks(requirement)}</p>
      <p className={text.hint}>{paneText.balance.source(requirement.source.document, requirement.source.clause)}</p>
      {check.length > 0 && positions.length === 0 && <p className={text.body}>{paneText.requirements.allMet}</p>}
      {positions.length > 0 && (
        <LongList items={positions} label={paneText.requirements.list(requirement.name)} keyOf={String}>
          {(position) => <ItemRow item={check.item(position)} />}
        </LongList>
      )}
    </div>
  );
}

function ItemRow({ item }: { item: RequirementItem }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.item}>
      <span className={styles.line}>
        <span className={text.strong}>{requirementSubject(item)}</span>
        <StateMark
          state={item.state === "met" || item.state === "failed" ? item.state : "missing"}
          name={requirementStateName(item.state)}
        />
      </span>
      <span className={text.body}>{requirementDetail(item)}</span>
      <span className={mergeClasses(text.hint, text.number)}>
        <CellLinks cells={item.cells} />
      </span>
    </div>
  );
}
