import { faultyCounty } from "./faulty-county";
import { faultyGrid } from "./faulty-grid";
import { MODEL_FAULTS } from "./faulty-model";
import { runFaults } from "./run-faults";
import { expectNoFaults, LIMIT_MS, shareOf, tellFinding } from "./share";

const grid = faultyGrid();
afterAll(grid.close);

test(
  "no fault at any step of a workbook in the grid loses what is the user's, hangs or ends in an untrue message",
  async () => {
    const count = await runFaults(grid, await faultyCounty(), MODEL_FAULTS, shareOf(101), tellFinding);
    expectNoFaults("A workbook in the grid", count);
  },
  LIMIT_MS,
);
