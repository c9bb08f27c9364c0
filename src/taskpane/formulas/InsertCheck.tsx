import { useMemo, useState } from "react";
import { OFFERED_CHECKS, type OfferedCheck } from "../../app/formulas/offered-checks";
import { formulasText } from "../../i18n/zh-CN/formulas-page";
import { SearchChoice } from "../parts/SearchChoice";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { CheckForm } from "./CheckForm";
import type { FormulasPageProps } from "./FormulasPage";

/** 插入核对公式: what is to be checked, and the form for it. What was filled in is kept for each check. */
export function InsertCheck(props: FormulasPageProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [id, setId] = useState<string | null>(null);
  const groups = useMemo(
    () =>
      OFFERED_CHECKS.map(({ name, checks }) => ({
        label: name,
        options: checks.map((check) => ({ value: check.id, label: formulasText.label(check.use, check.id) })),
      })),
    [],
  );
  const chosen = OFFERED_CHECKS.flatMap(({ checks }) => checks).find((check) => check.id === id);
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{formulasText.insert}</h3>
      <SearchChoice
        label={formulasText.choose}
        placeholder={formulasText.search}
        nothingFound={formulasText.notFound}
        groups={groups}
        chosen={id}
        onChoose={setId}
      />
      {chosen && (
        <>
          <About check={chosen} />
          <CheckForm key={chosen.id} {...props} offered={chosen} />
        </>
      )}
    </section>
  );
}

function About({ check }: { readonly check: OfferedCheck }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <div className={layout.tight}>
      <p className={text.body}>{check.description}</p>
      <p className={text.hint} style={{ overflowWrap: "anywhere" }}>
        {formulasText.example(check.example.formula, check.example.shows)}
      </p>
    </div>
  );
}
