import { Link } from "@fluentui/react-components";
import { changedFigures, changedSwitches } from "../../core/standards/changed-figures";
import { isOutOfForce, type Standard } from "../../core/standards/standard";
import { overridesText } from "../../i18n/zh-CN/standards";
import { outOfForceInWords, switchInWords } from "../../i18n/zh-CN/standard-figures";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { localDay } from "../../app/local-day";

interface ChangedStandardProps {
  readonly standard: Standard;
  /** Leads to the figures of the standard. */
  readonly onShow: () => void;
}

/** Under a verdict: by which standard it was taken, where that is out of force or has figures that the user has replaced. */
export function ChangedStandard({ standard, onShow }: ChangedStandardProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const today = localDay(new Date());
  const changed = changedFigures(standard).length;
  const switched = changedSwitches(standard);
  const isOut = isOutOfForce(standard, today);
  if (changed === 0 && switched.length === 0 && !isOut) return null;
  return (
    <div className={layout.tight}>
      {isOut && <p className={text.body}>{outOfForceInWords(standard, today)}</p>}
      {switched.map((each) => (
        <p key={each.id} className={text.body}>{`${switchInWords(each)}。`}</p>
      ))}
      {changed > 0 && (
        <p className={text.body}>
          {overridesText.used(changed)}
          <Link as="button" inline onClick={onShow}>
            {overridesText.toFigures}
          </Link>
        </p>
      )}
    </div>
  );
}
