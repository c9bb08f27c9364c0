import { ObjectMatrix } from "@univerjs/core";
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { MoveRangeMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { IMoveRangeMutationParams, ISetRangeValuesMutationParams } from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../../xlsx/xlsx-workbook";
import { union } from "./grid-area";

const RULE_MUTATIONS: ReadonlySet<string> = new Set([
  AddConditionalRuleMutation.id,
  SetConditionalRuleMutation.id,
  DeleteConditionalRuleMutation.id,
  MoveConditionalRuleMutation.id,
]);

/** Whether a saved file would have to keep what a command has done; what formulas give is not the user's. */
export function changesFile({ id }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  return (
    RULE_MUTATIONS.has(id) ||
    id === MoveRangeMutation.id ||
    (id === SetRangeValuesMutation.id && options?.["fromFormula"] !== true)
  );
}

/** The rectangles whose content a command has changed by hand; results of formulas and mere looks do not count. */
export function changedContent(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  unitId: string,
): { sheetId: string; area: Area }[] {
  if (command.id === SetRangeValuesMutation.id && options?.["fromFormula"] !== true) {
    const params = command.params as ISetRangeValuesMutationParams;
    return params.unitId === unitId ? changedCells(params.subUnitId, params.cellValue) : [];
  }
  if (command.id === MoveRangeMutation.id) {
    const params = command.params as IMoveRangeMutationParams;
    return params.unitId === unitId
      ? [
          ...changedCells(params.from.subUnitId, params.from.value),
          ...changedCells(params.to.subUnitId, params.to.value),
        ]
      : [];
  }
  return [];
}

function changedCells(
  sheetId: string,
  cells: ISetRangeValuesMutationParams["cellValue"],
): { sheetId: string; area: Area }[] {
  const changed: Area[] = [];
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    const changesContent = !cell || "v" in cell || "f" in cell || "si" in cell || "p" in cell;
    if (changesContent) changed.push({ row, column, rows: 1, columns: 1 });
  });
  const area = changed.reduce(union, null);
  return area ? [{ sheetId, area }] : [];
}
