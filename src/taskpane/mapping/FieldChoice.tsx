import { useMemo } from "react";
import type { FieldId } from "../../core/fields/catalogue";
import { fieldName } from "../../i18n/zh-CN/domain";
import { mappingText } from "../../i18n/zh-CN/mapping";
import { indicatorsName } from "../../i18n/zh-CN/standard-words";
import type { TableKind } from "../../recognition/kinds/kinds";
import { SearchChoice } from "../parts/SearchChoice";
import { useStandardInUse } from "../parts/standard-in-use";
import { fieldGroups } from "../view/field-groups";

interface FieldChoiceProps {
  readonly kind: TableKind;
  readonly field: FieldId | null;
  readonly onChoose: (field: FieldId) => void;
}

/** All fields by group, to be searched by typing a part of the name. */
export function FieldChoice({ kind, field, onChoose }: FieldChoiceProps) {
  const standard = useStandardInUse();
  const groups = useMemo(
    () =>
      fieldGroups(kind).map(({ group, fields }) => ({
        label: group === "resource" ? mappingText.resourceGroup(indicatorsName(standard)) : mappingText.groups[group],
        options: fields.map((id) => ({ value: id, label: fieldName(id) })),
      })),
    [kind, standard],
  );
  return (
    <SearchChoice
      label={mappingText.otherField}
      placeholder={mappingText.searchField}
      nothingFound={mappingText.noFieldFound}
      groups={groups}
      chosen={field}
      onChoose={onChoose}
    />
  );
}
