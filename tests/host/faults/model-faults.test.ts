import { faultyCounty } from "./faulty-county";
import { faultyModel, MODEL_FAULTS } from "./faulty-model";
import { runFaults } from "./run-faults";
import { expectNoFaults, LIMIT_MS, shareOf, tellFinding } from "./share";

/** A sheet behind one that had come again at another place was named as one of those left. */
const FOUND = [1, 2].map((step) => `all sheets removed, step ${step}, done, and an error told, Infinity times`);

test(
  "no fault at any step of an open workbook loses what is the user's, hangs or ends in an untrue message",
  async () => {
    const count = await runFaults(faultyModel, await faultyCounty(), MODEL_FAULTS, shareOf(17, FOUND), tellFinding);
    expectNoFaults("An open workbook", count);
  },
  LIMIT_MS,
);
