import { Button, mergeClasses } from "@fluentui/react-components";
import { type RequirementCheck, requirementVerdict } from "../../core/checks/requirement-check";
import { requirementHeading, requirementSummary } from "../../i18n/zh-CN/requirements";
import { standardText } from "../../i18n/zh-CN/standard-page";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

interface ItemsByDataProps {
  /** The items of which the file has figures. */
  readonly checks: readonly RequirementCheck[];
  /** Shows the page on which each of them is told. */
  readonly onShow: () => void;
}

/**
 * How the items came out of which a file without schools to judge has the figures (funds, 布局调整, posts), each that is not
 * met by name. No verdict in large letters: what a file of pupils alone meets says little of its schools.
 */
export function ItemsByData({ checks, onShow }: ItemsByDataProps) {
  const layout = useLayoutStyles();
  const text = useTextStyles();
  if (checks.length === 0) return null;
  const notMet = checks.filter((check) => requirementVerdict(check) !== "met");
  const failed = checks.filter((check) => requirementVerdict(check) === "failed").length;
  return (
    <section className={layout.section}>
      <p className={text.body}>{standardText.itemsByData(checks.length, failed, notMet.length - failed)}</p>
      {notMet.length > 0 && (
        <ul className={mergeClasses(layout.bullets, text.body)}>
          {notMet.map((check) => (
            <li key={check.requirement.id}>{`${requirementHeading(check)}。${requirementSummary(check)}`}</li>
          ))}
        </ul>
      )}
      <div>
        <Button onClick={onShow}>{standardText.toItems}</Button>
      </div>
    </section>
  );
}
