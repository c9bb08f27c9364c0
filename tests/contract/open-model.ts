import type { WorkbookHost } from "../../src/host/workbook-host";
import type { MemoryModel } from "../../src/workbench/excel/memory-model";
import type { SheetModel, WorkbookModel } from "../../src/workbook/workbook-model";
import type { OpenedCells } from "./cells.contract";
import type { OpenedComments } from "./comments.contract";
import type { Area } from "../../src/xlsx/xlsx-workbook";
import { modelRuleView } from "./rule-view";
import type { OpenedSheets } from "./sheets.contract";
import type { OpenedWorkbook } from "./workbook-host.contract";

/** A workbook model as the contract looks at it past its host. */
export function workbookOfModel(model: WorkbookModel, host: WorkbookHost): OpenedWorkbook {
  return {
    host,
    rules: async (name) =>
      (
        model
          .sheets()
          .find((sheet) => sheet.name === name)
          ?.conditionalFormats() ?? []
      ).map(modelRuleView),
    cells: async () =>
      model.sheets().map((sheet) => {
        const area = sheet.usedArea(false);
        return area && [sheet.name, area, sheet.values(area), sheet.formulas(area), sheet.numberFormats(area)];
      }),
  };
}

/** The sheets of a model in memory, with what its user can do to them. */
export function sheetsOfModel(model: MemoryModel, host: WorkbookHost, freshHost: () => WorkbookHost): OpenedSheets {
  const sheetNamed = (name: string): SheetModel => {
    const sheet = model.sheets().find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const look = (sheet: SheetModel): object => {
    const area = sheet.usedArea(false);
    return {
      visibility: sheet.visibility,
      frozenRows: sheet.frozenRows(),
      frozenColumns: sheet.frozenColumns(),
      heights: sheet.rowHeights(),
      page: sheet.page(),
      charts: sheet.charts(),
      merges: sheet.merges(),
      widths: Array.from({ length: 5 }, (_, column) => sheet.columnWidth(column)),
      cells: area && [
        area,
        sheet.values(area),
        sheet.formulas(area),
        sheet.numberFormats(area),
        sheet.looks(area).map((row) => row.map(({ fontSize = 11, ...rest }) => ({ ...rest, fontSize }))),
      ],
      rules: sheet.conditionalFormats().map(modelRuleView),
    };
  };
  return {
    host,
    freshHost,
    user: {
      rename: (sheet, name) => model.renameAsUser(sheet, name),
      copy: (sheet, name) => model.copyAsUser(sheet, name),
      protect: (sheet) => model.setProtected(sheet, true),
      protectStructure: () => model.setStructureProtected(true),
      type: (sheet, content) =>
        model.typeAsUser(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ formula: content }]]),
    },
    look: async (name) => look(sheetNamed(name)),
    image: async () => ({
      active: model.activeSheet().name,
      names: model.definedNames(),
      sheets: model.sheets().map((sheet) => [sheet.name, look(sheet)]),
    }),
  };
}

/** The comments of a model, with what its user can do to them. */
export function commentsOfModel(
  model: WorkbookModel,
  host: WorkbookHost,
  freshHost: () => WorkbookHost,
): OpenedComments {
  const sheetIdOf = (name: string): string => model.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  const { comments } = model;
  return {
    host,
    freshHost,
    user: {
      comment: ({ sheet, row, column }, text) => {
        const there = comments.at(sheetIdOf(sheet), row, column);
        if (there) comments.change(there.id, { text });
        else comments.put({ sheetId: sheetIdOf(sheet), row, column, text, isAnswered: false, isNote: false });
      },
      answer: ({ sheet, row, column }) =>
        comments.change(comments.at(sheetIdOf(sheet), row, column)?.id ?? "", { isAnswered: true }),
    },
    image: async () => ({
      comments: comments.all().map(({ id: _, ...comment }) => comment),
      cells: model.sheets().map((sheet) => {
        const area = sheet.usedArea(false);
        return area && [sheet.name, sheet.values(area), sheet.formulas(area), sheet.looks(area)];
      }),
    }),
  };
}

/**
 * The cells of a model, with what its user types into them.
 * @param computes false where a formula that is typed in gets no result
 */
export function cellsOfModel(
  model: WorkbookModel,
  host: WorkbookHost,
  freshHost: () => WorkbookHost,
  computes = false,
): OpenedCells {
  const valuesOf = (sheet: SheetModel, area: Area): unknown => {
    const formulas = sheet.formulas(area);
    return sheet
      .values(area)
      .map((line, r) => line.map((value, c) => (computes || formulas[r]?.[c] === null ? value : null)));
  };
  const looks = async (): Promise<unknown> => ({
    comments: model.comments.all(),
    sheets: model.sheets().map((sheet) => {
      const area = sheet.usedArea(false);
      return [sheet.name, sheet.merges(), sheet.conditionalFormats().map(modelRuleView), area && sheet.looks(area)];
    }),
  });
  return {
    host,
    freshHost,
    type: ({ sheet: name, row, column }, content) => {
      const sheet = model.sheets().find((one) => one.name === name);
      sheet?.write({ row, column, rows: 1, columns: 1 }, [[content]]);
    },
    looks,
    image: async () => {
      await model.calculated();
      return {
        looks: await looks(),
        cells: model.sheets().map((sheet) => {
          const area = sheet.usedArea(true);
          return area && [sheet.name, area, valuesOf(sheet, area), sheet.formulas(area), sheet.numberFormats(area)];
        }),
      };
    },
  };
}
