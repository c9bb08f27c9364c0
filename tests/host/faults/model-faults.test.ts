import { faultyCounty } from "./faulty-county";
import { faultyModel, MODEL_FAULTS } from "./faulty-model";
import { runFaults } from "./run-faults";
import { expectNoFaults, LIMIT_MS, shareOf } from "./share";

test(
  "no fault at any step of an open workbook loses what is the user's, hangs or ends in an untrue message",
  async () => {
    const count = await runFaults(faultyModel, await faultyCounty(), MODEL_FAULTS, shareOf(17));
    expectNoFaults("An open workbook", count);
  },
  LIMIT_MS,
);
