import type { FigureOverride } from "../../core/standards/override";
import type { StandardFigure } from "../../core/standards/standard-figures";
import { accountText } from "../../i18n/zh-CN/account";
import { overridesText } from "../../i18n/zh-CN/standards";
import { figureName, figureUnit, typedValue } from "../../i18n/zh-CN/standard-figures";
import { DraftForm } from "../parts/DraftForm";
import { readDraft } from "../view/override-draft";

interface OverrideFormProps {
  readonly figure: StandardFigure;
  /** The user's day, ISO. */
  readonly today: string;
  /** Who changed a figure last: the same person goes on. */
  readonly lastBy: string;
  readonly onSave: (override: FigureOverride) => void;
  readonly onCancel: () => void;
}

/** The fields with which a figure of the standard is changed. */
export function OverrideForm({ figure, today, lastBy, onSave, onCancel }: OverrideFormProps) {
  const { override } = figure;
  return (
    <DraftForm
      label={overridesText.changeOf(figureName(figure))}
      fields={[
        { name: "value", label: overridesText.value(figureUnit(figure.unit)), holds: "number" },
        { name: "reason", label: accountText.reason, holds: "words" },
        { name: "by", label: overridesText.by, holds: "text" },
        { name: "date", label: accountText.date, holds: "day" },
      ]}
      initial={{
        value: override ? typedValue(figure, override.value) : "",
        reason: override?.reason ?? "",
        by: override?.by ?? lastBy,
        date: override?.date ?? today,
      }}
      saveLabel={overridesText.save}
      read={(draft) => readDraft(figure, draft, today)}
      onSave={onSave}
      onCancel={onCancel}
    />
  );
}
