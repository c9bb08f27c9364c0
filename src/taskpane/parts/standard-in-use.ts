import { createContext, useContext } from "react";
import type { Standard } from "../../core/standards/standard";
import { DEFAULT_STANDARD } from "../../core/standards/standards";

/** The standard by which the workbook is judged: sentences name its figures. */
export const StandardInUseContext = createContext<Standard>(DEFAULT_STANDARD);

export function useStandardInUse(): Standard {
  return useContext(StandardInUseContext);
}
