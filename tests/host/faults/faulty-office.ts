import { createOfficeHost } from "../../../src/host/office/office-host";
import type { LoadedOffice } from "../../workbench/excel/load-office";
import type { FaultySubject } from "./inject";
import { Trap } from "./trap";

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
      const trap = new Trap();
      excel.processQuery = (text, flags) => {
        const fault = isCleanUp(text) ? null : trap.step();
        return fault
          ? fault.strike({ text, answer: (asked) => asText(asked, flags), user: model })
          : answer(text, flags);
      };
      return {
        model,
        user: model,
        host: createOfficeHost(),
        arm: trap.arm,
        disarm: trap.disarm,
      };
    },
  };
}
