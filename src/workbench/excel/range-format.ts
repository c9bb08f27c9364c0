import type { CellLook } from "../../document/sheet-document";
import { invalidArgument, notImplemented } from "./fault";
import { defineClass, type HostClass, type ScalarDefinition } from "./host-class";
import type { RangeState } from "./linked-classes";
import { refuseWhereLocked } from "./session";
import { SHEET_COLUMNS, SHEET_ROWS } from "./sheet-area";

/** Pixels of a character and around the text of a cell, and points of a pixel, for Excel's usual font. */
const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
const BLACK = "#000000";
const WHITE = "#FFFFFF";
const FONT_SIZE = 11;
const HORIZONTAL: Readonly<Record<string, CellLook["horizontal"]>> = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
};
const VERTICAL: Readonly<Record<string, CellLook["vertical"]>> = {
  Bottom: undefined,
  Top: "top",
  Center: "middle",
};

/** The value that all cells share, or null. */
function shared<T>({ sheet, area }: RangeState, read: (look: CellLook) => T): T | null {
  const values = new Set(sheet.looks(area).flatMap((row) => row.map(read)));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

function scalar<Key extends keyof CellLook>(
  key: Key,
  location: string,
  read: (value: CellLook[Key]) => unknown,
  parse: (value: unknown) => CellLook[Key] | null,
): ScalarDefinition<RangeState> {
  return {
    read: (state) => shared(state, (look) => read(look[key])),
    write: (state, value) => {
      refuseWhereLocked(state.session, state.sheet, location);
      const parsed = parse(value);
      if (parsed === null) throw invalidArgument(location);
      state.sheet.changeLooks(state.area, { [key]: parsed });
    },
  };
}

const isFlag = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);
const isColor = (value: unknown): string | null =>
  typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : null;

function choice<T extends string>(
  names: Readonly<Record<string, T | undefined>>,
): { read: (value: T | undefined) => string; parse: (value: unknown) => T | undefined | null } {
  return {
    read: (value) => Object.keys(names).find((name) => names[name] === value) ?? "",
    parse: (value) => (typeof value === "string" && Object.hasOwn(names, value) ? names[value] : null),
  };
}

const horizontal = choice(HORIZONTAL);
const vertical = choice(VERTICAL);

const RangeFontClass: HostClass<RangeState> = defineClass<RangeState>({
  name: "RangeFont",
  scalars: {
    Bold: scalar("bold", "RangeFont.bold", (bold) => bold === true, isFlag),
    Color: scalar("fontColor", "RangeFont.color", (color) => color ?? BLACK, isColor),
    Size: scalar(
      "fontSize",
      "RangeFont.size",
      (size) => size ?? FONT_SIZE,
      (value) => (typeof value === "number" && value > 0 ? value : null),
    ),
  },
});

const RangeFillClass: HostClass<RangeState> = defineClass<RangeState>({
  name: "RangeFill",
  scalars: { Color: scalar("fill", "RangeFill.color", (color) => color ?? WHITE, isColor) },
});

/** Sides by the names that Excel has for them; a look has all of them or none. */
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];
const WEIGHTS: Readonly<Record<string, CellLook["border"]>> = { Thin: "thin", Medium: "medium" };

const RangeBorderClass: HostClass<RangeState> = defineClass<RangeState>({
  name: "RangeBorder",
  scalars: {
    Style: {
      read: (state) => shared(state, ({ border }) => (border === undefined ? "None" : "Continuous")),
      write: (state, value) => {
        if (value !== "Continuous") throw notImplemented("RangeBorder.style");
        writeBorder(state, shared(state, ({ border }) => border) ?? "thin");
      },
    },
    Weight: {
      read: (state) => shared(state, ({ border }) => weightOf(border)),
      write: (state, value) => {
        const border = WEIGHTS[String(value)];
        if (!border) throw invalidArgument("RangeBorder.weight");
        writeBorder(state, border);
      },
    },
  },
});

function writeBorder({ session, sheet, area }: RangeState, border: CellLook["border"]): void {
  refuseWhereLocked(session, sheet, "RangeBorder");
  if (border) sheet.changeLooks(area, { border });
}

function weightOf(border: CellLook["border"]): string {
  return Object.keys(WEIGHTS).find((name) => WEIGHTS[name] === border) ?? "Thin";
}

const RangeBorderCollectionClass: HostClass<RangeState> = defineClass<RangeState>({
  name: "RangeBorderCollection",
  items: (state) => SIDES.map(() => RangeBorderClass.create(state)),
  item: (state, key) => (SIDES.includes(String(key)) ? RangeBorderClass.create(state) : null),
});

/** Points of a row of which nobody has said anything. */
export const STANDARD_HEIGHT = 15;

function heightOf({ sheet, area }: RangeState, offset = 0): number {
  return sheet.rowHeights()[area.row + offset] ?? STANDARD_HEIGHT;
}

/** What `Range.getRowProperties` tells of each row: its height, whatever was asked for. */
export function rowProperties(state: RangeState): object[] {
  return Array.from({ length: state.area.rows }, (_, offset) => ({ format: { rowHeight: heightOf(state, offset) } }));
}

function widthInPoints(characters: number): number {
  return (characters * CHARACTER_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

export const RangeFormatClass: HostClass<RangeState> = defineClass<RangeState>({
  name: "RangeFormat",
  scalars: {
    ColumnWidth: {
      read: ({ sheet, area }) => widthInPoints(sheet.columnWidth(area.column)),
      write: ({ session, sheet, area }, value) => {
        refuseWhereLocked(session, sheet, "RangeFormat.columnWidth");
        if (typeof value !== "number" || value < 0) throw invalidArgument("RangeFormat.columnWidth");
        const characters = Math.max(0, (value / POINTS_PER_PIXEL - PADDING_PIXELS) / CHARACTER_PIXELS);
        for (let offset = 0; offset < area.columns; offset += 1)
          sheet.setColumnWidth(area.column + offset, Math.round(characters * 100) / 100);
      },
    },
    HorizontalAlignment: scalar("horizontal", "RangeFormat.horizontalAlignment", horizontal.read, horizontal.parse),
    RowHeight: {
      read: (state) => heightOf(state),
      write: ({ session, sheet, area }, value) => {
        refuseWhereLocked(session, sheet, "RangeFormat.rowHeight");
        if (typeof value !== "number" || value < 0 || value > 409.5) throw invalidArgument("RangeFormat.rowHeight");
        sheet.setRowHeight(area.row, area.rows, value);
      },
    },
    // Of the whole sheet only, as our sheets are made anew.
    UseStandardWidth: {
      read: () => null,
      write: ({ session, sheet, area }, value) => {
        const location = "RangeFormat.useStandardWidth";
        refuseWhereLocked(session, sheet, location);
        if (value !== true || area.columns !== SHEET_COLUMNS) throw notImplemented(location);
        sheet.resetColumnWidths();
      },
    },
    VerticalAlignment: scalar("vertical", "RangeFormat.verticalAlignment", vertical.read, vertical.parse),
    WrapText: scalar("wrap", "RangeFormat.wrapText", (wrap) => wrap === true, isFlag),
  },
  navigation: {
    Borders: (state) => RangeBorderCollectionClass.create(state),
    Font: (state) => RangeFontClass.create(state),
    Fill: (state) => RangeFillClass.create(state),
  },
  methods: {
    // Of the whole sheet only, as our sheets are made anew.
    AutofitRows: ({ session, sheet, area }) => {
      const location = "RangeFormat.autofitRows";
      refuseWhereLocked(session, sheet, location);
      if (area.rows !== SHEET_ROWS) throw notImplemented(location);
      sheet.resetRowHeights();
    },
  },
});

function sidesOf(border: CellLook["border"]): object {
  const side = { style: border === undefined ? "None" : "Continuous", weight: weightOf(border) };
  return { top: side, bottom: side, left: side, right: side };
}

/** What `Range.getCellProperties` tells of each cell: everything of its look, whatever was asked for. */
export function cellProperties({ sheet, area }: RangeState): object[][] {
  return sheet.looks(area).map((row) =>
    row.map((look) => ({
      format: {
        font: { bold: look.bold === true, color: look.fontColor ?? BLACK, size: look.fontSize ?? FONT_SIZE },
        fill: { color: look.fill ?? WHITE },
        wrapText: look.wrap === true,
        horizontalAlignment: horizontal.read(look.horizontal),
        verticalAlignment: vertical.read(look.vertical),
        borders: sidesOf(look.border),
      },
    })),
  );
}
