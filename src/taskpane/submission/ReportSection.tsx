import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { reportText } from "../../i18n/zh-CN/report/report-section";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { downloadReport, lackingInReport } from "./report-file";

interface ReportSectionProps {
  readonly assessment: WorkbookAssessment;
  /** The user's day, ISO. */
  readonly today: string;
}

/** 县级自评报告: makes the Word file, and says what is still lacking before it can be handed in. */
export function ReportSection({ assessment, today }: ReportSectionProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [state, setState] = useState<"idle" | "busy" | "done" | "failed">("idle");
  const download = (): void => {
    setState("busy");
    downloadReport(assessment, today).then(
      () => setState("done"),
      () => setState("failed"),
    );
  };
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{reportText.title}</h3>
      <p className={text.hint}>{reportText.hint}</p>
      <div className={layout.row}>
        <Button disabledFocusable={state === "busy"} onClick={download}>
          {state === "busy" ? reportText.busy : reportText.download}
        </Button>
      </div>
      <p role="status" className={text.hint}>
        {state === "done" ? reportText.done : ""}
      </p>
      {state === "failed" && (
        <p role="alert" className={text.body}>
          {reportText.failed}
        </p>
      )}
      <Disclosure summary={<span className={text.strong}>{reportText.lacking}</span>}>
        {() => <LackingList assessment={assessment} today={today} />}
      </Disclosure>
    </section>
  );
}

function LackingList({ assessment, today }: ReportSectionProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return lackingInReport(assessment, today).map(({ heading, items }) => (
    <div key={heading} className={layout.tight}>
      <p className={text.strong}>{heading}</p>
      <ul className={layout.bullets}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  ));
}
