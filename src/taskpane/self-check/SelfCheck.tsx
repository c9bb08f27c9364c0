import { lazy, Suspense, useState } from "react";
import { paneText } from "../../i18n/zh-CN/pane";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { SelfCheckState } from "./self-check-flow";
import type { SelfCheckStepsProps } from "./SelfCheckSteps";

const SelfCheckSteps = lazy(() =>
  import(/* webpackChunkName: "self-check" */ "./SelfCheckSteps").then(({ SelfCheckSteps: view }) => ({
    default: view,
  })),
);

/** 自检: what this Excel can do, for whoever helps with a fault; nothing in places that have nothing to tell. */
export function SelfCheck({ host, write }: Pick<SelfCheckStepsProps, "host" | "write">) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  // Kept here: who closes it half way comes back to where he was.
  const [state, setState] = useState<SelfCheckState>({ step: "start" });
  if (!host.probe) return null;
  return (
    <section className={layout.card}>
      <Disclosure heading={3} isFlush summary={<span className={text.strong}>{paneText.selfCheck.title}</span>}>
        {() => (
          <Suspense fallback={<p className={text.hint}>{paneText.selfCheck.loading}</p>}>
            <SelfCheckSteps host={host} write={write} state={state} onState={setState} />
          </Suspense>
        )}
      </Disclosure>
    </section>
  );
}
