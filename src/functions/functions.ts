import { inExcel } from "./errors";
import { CUSTOM_FUNCTIONS } from "./registry";

for (const { id, run } of CUSTOM_FUNCTIONS) CustomFunctions.associate(id, inExcel(run));
