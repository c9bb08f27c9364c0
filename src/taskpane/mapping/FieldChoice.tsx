import { useMemo } from "react";
import type { FieldId } from "../../core/fields/catalogue";
import { fieldName } from "../../i18n/zh-CN/domain";
import { paneText } from "../../i18n/zh-CN/pane";
import type { TableKind } from "../../recognition/kinds/kinds";
import { SearchChoice } from "../parts/SearchChoice";
import { fieldGroups } from "../view/field-groups";

interface FieldChoiceProps {
  readonly kind: TableKind;
  readonly field: FieldId | null;
  readonly onChoose: (field: FieldId) => void;
}

/** All fields by group, to be searched by typing a part of the name. */
export function FieldChoice({ kind, field, onChoose }: FieldChoiceProps) {
  const groups = useMemo(
    () =>
      fieldGroups(kind).map(({ group, fields }) => ({
        label: paneText.mapping.groups[group],
        options: fields.map((id) => ({ value: id, label: fieldName(id) })),
      })),
    [kind],
  );
  return (
    <SearchChoice
      label={paneText.mapping.otherField}
      placeholder={paneText.mapping.searchField}
      nothingFound={paneText.mapping.noFieldFound}
      groups={groups}
      chosen={field}
      onChoose={onChoose}
    />
  );
}
