import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ChosenCells } from "../../app/formulas/chosen-cells";
import { ownFormulas, planRewriting, type Rewriting } from "../../app/formulas/own-formulas";
import { formulasText } from "../../i18n/zh-CN/formulas-page";
import type { FormulaPurpose } from "../pane-state";
import { ChangeList } from "../parts/ChangeList";
import { CellLinks } from "../parts/CellLinks";
import { PlanPanel } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { FormulasPageProps } from "./FormulasPage";

const PURPOSES: Readonly<Record<Rewriting, FormulaPurpose>> = {
  "to-native": "formulas-to-native",
  "to-values": "formulas-to-values",
  mend: "mend-formulas",
};

/** What becomes of functions of ours that stand in the workbook: why #NAME? shows, and what can be put in their place. */
export function OwnFormulas(props: FormulasPageProps) {
  const { assessment, marking, canWrite, actions, selection, computes, ownFunctions } = props;
  const { snapshot } = assessment;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [scope, setScope] = useState<"selection" | "workbook">("workbook");
  const all = useMemo(() => ownFormulas(snapshot, null), [snapshot]);
  const selected = useMemo<ChosenCells | null>(
    () => (selection ? { sheet: selection.sheet, area: selection } : null),
    [selection],
  );
  const within = useMemo(() => (selected ? ownFormulas(snapshot, selected) : null), [snapshot, selected]);
  const damaged = all.own.filter(({ isDamaged }) => isDamaged).map(({ cell }) => cell);
  const wanted = scope === "selection" ? selected : null;
  const ask = (how: Rewriting) =>
    actions.previewPlan(PURPOSES[how], (newest) => planRewriting(newest.snapshot, how, wanted, computes));
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{formulasText.own}</h3>
      <p className={text.hint}>{formulasText.why}</p>
      <p className={text.body}>
        {all.own.length === 0
          ? formulasText.ownNone
          : formulasText.ownCount(all.own.length, within?.own.length ?? null)}
      </p>
      {damaged.length > 0 && (
        <div className={layout.tight}>
          <p className={text.body}>{formulasText.damaged(damaged)}</p>
          <CellLinks cells={damaged} />
          {!ownFunctions && <p className={text.hint}>{formulasText.mendNotHere}</p>}
        </div>
      )}
      {all.uncertain.length > 0 && (
        <div className={layout.tight}>
          <p className={text.body}>{formulasText.uncertain(all.uncertain)}</p>
          <CellLinks cells={all.uncertain} />
        </div>
      )}
      <PlanPanel
        {...props}
        purposes={Object.values(PURPOSES)}
        start={
          all.own.length > 0 && (
            <div className={layout.tight}>
              {selected && (
                <Field label={formulasText.scope}>
                  <RadioGroup
                    layout="horizontal"
                    value={scope}
                    onChange={(_, { value }) => setScope(value === "selection" ? "selection" : "workbook")}
                  >
                    <Radio value="workbook" label={formulasText.scopes.workbook} />
                    <Radio value="selection" label={formulasText.scopes.selection} />
                  </RadioGroup>
                </Field>
              )}
              <div className={layout.row}>
                <Button disabled={!canWrite} onClick={() => ask("to-native")}>
                  {formulasText.toNative}
                </Button>
                <Button disabled={!canWrite} onClick={() => ask("to-values")}>
                  {formulasText.toValues}
                </Button>
                {damaged.length > 0 && ownFunctions && (
                  <Button disabled={!canWrite} onClick={() => ask("mend")}>
                    {formulasText.mend}
                  </Button>
                )}
              </div>
            </div>
          )
        }
        legend={(_, isWritten) => <ChangeList marking={marking} isWritten={isWritten} />}
      />
    </section>
  );
}
