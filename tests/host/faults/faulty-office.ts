import { createOfficeHost } from "../../../src/host/office/office-host";
import type { LoadedOffice } from "../../workbench/excel/load-office";
import type { Fault } from "./faults";
import type { FaultySubject } from "./inject";

/** Microsoft's clean-up of references, which comes when it likes. */
function isCleanUp(text: string): boolean {
  const request: { readonly Actions: readonly { readonly ActionType: number; readonly Name: string }[] } =
    JSON.parse(text);
  return request.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
}

/** Excel through Microsoft's office.js; a fault strikes at a request. */
export function faultyOffice(office: LoadedOffice): FaultySubject {
  return {
    open: (county) => {
      const model = county.open();
      const excel = office.open(model);
      const answer = excel.processQuery.bind(excel);
      const asText = (text: string, flags: number): string => String(answer(text, flags));
      let armed: { readonly fault: Fault; readonly step: number; readonly times: number } | null = null;
      let [steps, struck, answered] = [0, 0, false];
      excel.processQuery = (text, flags) => {
        if (isCleanUp(text) || !armed) return answer(text, flags);
        steps += 1;
        const { fault, step, times } = armed;
        const isOnce = fault.kind === "meanwhile";
        if (steps < step || struck >= (isOnce ? 1 : times)) {
          answered ||= struck > 0;
          return answer(text, flags);
        }
        struck += 1;
        return fault.strike({ text, answer: (asked) => asText(asked, flags), model });
      };
      return {
        model,
        user: model,
        host: createOfficeHost(),
        arm: (fault, step, times) => {
          armed = { fault, step, times };
          [steps, struck, answered] = [0, 0, false];
        },
        disarm: () => {
          armed = null;
          return { steps, hasStruck: struck > 0, hasAnswered: answered };
        },
      };
    },
  };
}
