import { lazy, Suspense } from "react";
import { planTextPage } from "../../i18n/zh-CN/plan-text-page";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** What reads a plan is loaded when somebody asks for it. */
const PlanTextCheck = lazy(() =>
  import(/* webpackChunkName: "plan-text" */ "../files/PlanTextCheck").then(({ PlanTextCheck: view }) => ({
    default: view,
  })),
);

/** 方案文本核对: a plan's text, pasted or opened, is held against itself. Nothing of it goes into the workbook. */
export function PlanText() {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{planTextPage.title}</h3>
      <p className={text.hint}>{planTextPage.hint}</p>
      <Disclosure summary={<span className={text.strong}>{planTextPage.open}</span>}>
        {() => (
          <Suspense fallback={<p className={text.hint}>{planTextPage.loading}</p>}>
            <PlanTextCheck />
          </Suspense>
        )}
      </Disclosure>
    </section>
  );
}
