import { faultyCounty } from "./faulty-county";
import { faultyFiles, FILE_FAULTS } from "./faulty-files";
import { runFaults } from "./run-faults";
import { USE_CASES } from "./use-cases";
import { expectNoFaults, LIMIT_MS, shareOf, tellFinding } from "./share";

/** Without marks that take the place of marks that say the same: no file is looked at to see that nothing is other than it was. */
const USES = USE_CASES.filter(({ name }) => name !== "marks anew");

test(
  "no file of a county that refuses loses what is the user's, hangs or ends in an untrue message",
  async () => {
    const count = await runFaults(faultyFiles, await faultyCounty(), FILE_FAULTS, shareOf(5), tellFinding, USES);
    expectNoFaults("A county of two files", count);
  },
  LIMIT_MS,
);
