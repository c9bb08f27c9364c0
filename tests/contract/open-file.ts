import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellName } from "../../src/core/cell/address";
import { openFileHost, type FileHost } from "../../src/host/file/file-host";
import { patchXlsx } from "../../src/xlsx/patch-workbook";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { fileRuleView } from "./rule-view";
import type { OpenedCells } from "./cells.contract";
import type { OpenedComments } from "./comments.contract";
import type { OpenedSheets } from "./sheets.contract";
import type { OpenedWorkbook } from "./workbook-host.contract";

/** A file as the contract looks at it past its host. */
export async function openWorkbookFile(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const host = await openFileHost("示例.xlsx", bytes);
  return {
    host,
    rules: async (name) => {
      const { sheets } = await readXlsx(host.bytes());
      const rules = sheets.find((sheet) => sheet.name === name)?.conditionalFormats ?? [];
      return [...rules].sort((a, b) => a.priority - b.priority).map(fileRuleView);
    },
    cells: async () => {
      const { sheets, styles } = await readXlsx(host.bytes());
      return { styles, sheets: sheets.map(({ name, rows, columns, merges }) => ({ name, rows, columns, merges })) };
    },
  };
}

const WORKBOOK = "xl/workbook.xml";

/** A file as the user's Excel leaves it: its parts changed by hand. */
export async function openSheetsOfFile(bytes: Uint8Array): Promise<OpenedSheets> {
  let host = await openFileHost("示例.xlsx", bytes);
  const change = async (edit: (parts: Record<string, Uint8Array>) => void): Promise<void> => {
    const parts = { ...unzipSync(host.bytes()) };
    edit(parts);
    host = await openFileHost("示例.xlsx", zipSync(parts));
  };
  const replaceIn = (part: string, search: string | RegExp, replacement: string): Promise<void> =>
    change((parts) => {
      parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(search, replacement));
    });
  const escaped = (name: string): string => name.replaceAll("'", "&apos;");
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'!`;
  const partOf = async (name: string): Promise<string> => {
    const { sheets } = await readXlsx(host.bytes());
    return `xl/worksheets/sheet${sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`;
  };
  const follow = following(() => host);
  return {
    host: follow,
    freshHost: async () => {
      host = await openFileHost("示例.xlsx", host.bytes());
      return host;
    },
    user: {
      rename: (sheet, name) =>
        change((parts) => {
          const text = strFromU8(parts[WORKBOOK] ?? new Uint8Array());
          parts[WORKBOOK] = strToU8(
            text.replace(`name="${sheet}"`, `name="${escaped(name)}"`).replaceAll(quoted(sheet), quoted(name)),
          );
        }),
      copy: async (sheet, name) => {
        const source = await partOf(sheet);
        const { sheets } = await readXlsx(host.bytes());
        await change((parts) => {
          const text = strFromU8(parts[WORKBOOK] ?? new Uint8Array());
          const [, own] = new RegExp(`name="([^"]+)" hidden="1">${quoted(sheet)}\\$1`).exec(text) ?? [];
          const scoped = `<definedName name="${own}" localSheetId="${sheets.length}" hidden="1">${quoted(name)}$1:$1048576</definedName>`;
          parts[WORKBOOK] = strToU8(
            text
              .replace("</sheets>", `<sheet name="${name}" sheetId="99" r:id="rIdCopy"/></sheets>`)
              .replace("</definedNames>", `${scoped}</definedNames>`),
          );
          const relations = "xl/_rels/workbook.xml.rels";
          parts[relations] = strToU8(
            strFromU8(parts[relations] ?? new Uint8Array()).replace(
              "</Relationships>",
              `<Relationship Id="rIdCopy" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/copy.xml"/></Relationships>`,
            ),
          );
          parts["xl/worksheets/copy.xml"] = parts[source] ?? new Uint8Array();
        });
      },
      protect: async (sheet) =>
        replaceIn(await partOf(sheet), "</sheetData>", `</sheetData><sheetProtection sheet="1"/>`),
      protectStructure: () => replaceIn(WORKBOOK, /<sheets>/, `<workbookProtection lockStructure="1"/><sheets>`),
      type: async (sheet, content) => {
        const edit = { type: "set-formula", sheet, row: 0, column: 0, formula: content, result: 1 } as const;
        host = await openFileHost("示例.xlsx", patchXlsx(host.bytes(), [edit]).bytes);
      },
    },
    look: async (name) => {
      const { sheets, styles } = await readXlsx(host.bytes());
      const sheet = sheets.find((one) => one.name === name);
      return sheet && { ...sheet, rows: sheet.rows.map((row) => row.cells.map((cell) => [cell, styles[cell.style]])) };
    },
    image: async () => {
      // Styles that nothing uses any more say nothing of any cell.
      const { styles, sheets, ...workbook } = await readXlsx(host.bytes());
      const used = sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map(({ style, ...cell }) => ({ ...cell, look: styles[style] })),
        })),
      }));
      const { "xl/styles.xml": _styles, ...parts } = unzipSync(host.bytes());
      // That Excel computes on opening is no content either: a sheet with formulas has asked for it.
      const text = (part: Uint8Array): string => strFromU8(part).replace(' fullCalcOnLoad="1"', "");
      return {
        ...workbook,
        used,
        parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, text(part)])),
      };
    },
  };
}

const THREADS =
  '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"></ThreadedComments>';

/** A file on whose cells the user writes, as Excel leaves it. */
export async function openCommentsOfFile(bytes: Uint8Array): Promise<OpenedComments> {
  let host = await openFileHost("示例.xlsx", bytes);
  const reopen = async (file: Uint8Array): Promise<void> => {
    host = await openFileHost("示例.xlsx", file);
  };
  const follow = following(() => host);
  return {
    host: follow,
    freshHost: async () => {
      await reopen(host.bytes());
      return follow;
    },
    user: {
      comment: async ({ sheet, row, column }, text) => {
        const there = (await host.readComments()).some(
          ({ cell }) => cell.sheet === sheet && cell.row === row && cell.column === column,
        );
        const place = { sheet, row, column };
        const edits = [
          ...(there ? [{ type: "remove-comment" as const, ...place }] : []),
          { type: "add-note" as const, ...place, text, author: "张三" },
        ];
        await reopen(patchXlsx(host.bytes(), edits).bytes);
      },
      answer: async (cell) => {
        const parts = { ...unzipSync(host.bytes()) };
        const { sheets } = await readXlsx(host.bytes());
        const number = sheets.findIndex(({ name }) => name === cell.sheet) + 1;
        const reference = cellName(cell.row, cell.column);
        const text = (await host.readComments()).find(
          (one) => one.cell.row === cell.row && one.cell.column === cell.column,
        )?.text;
        const thread = (id: string, more: string, said: string): string =>
          `<threadedComment ref="${reference}" personId="{P}" id="${id}"${more}><text>${said.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</text></threadedComment>`;
        parts["xl/threadedComments/threadedComment1.xml"] = strToU8(
          THREADS.replace("></", `>${thread("{1}", "", text ?? "")}${thread("{2}", ' parentId="{1}"', "已核实")}</`),
        );
        const relations = `xl/worksheets/_rels/sheet${number}.xml.rels`;
        parts[relations] = strToU8(
          strFromU8(parts[relations] ?? new Uint8Array()).replace(
            "</Relationships>",
            '<Relationship Id="rIdT" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
          ),
        );
        await reopen(zipSync(parts));
      },
    },
    image: async () =>
      Object.fromEntries(Object.entries(unzipSync(host.bytes())).map(([name, part]) => [name, strFromU8(part)])),
  };
}

/** A file into whose cells the user types, as Excel leaves it. */
export async function openCellsOfFile(bytes: Uint8Array): Promise<OpenedCells & { readonly host: FileHost }> {
  let host = await openFileHost("示例.xlsx", bytes);
  const reopen = async (file: Uint8Array): Promise<void> => {
    host = await openFileHost("示例.xlsx", file);
  };
  const follow = following(() => host);
  return {
    host: follow,
    freshHost: async () => {
      await reopen(host.bytes());
      return follow;
    },
    type: (cell, content) =>
      reopen(
        patchXlsx(host.bytes(), [
          "formula" in content
            ? { type: "set-formula", ...cell, formula: content.formula, result: 1 }
            : { type: "set-value", ...cell, value: content.value },
        ]).bytes,
      ),
    looks: async () => {
      const { sheets, styles } = await readXlsx(host.bytes());
      return sheets.map(({ rows, ...sheet }) => [
        sheet,
        rows.map(({ row, cells }) => [row, cells.map(({ column, style }) => [column, styles[style]])]),
      ]);
    },
    image: async () =>
      Object.fromEntries(Object.entries(unzipSync(host.bytes())).map(([name, part]) => [name, strFromU8(part)])),
  };
}

/** A host that is, at any time, the one that is open now. */
function following(now: () => FileHost): FileHost {
  return new Proxy(now(), {
    get: (_, key: keyof FileHost) => {
      const host = now();
      const member = host[key];
      return typeof member === "function" ? member.bind(host) : member;
    },
  });
}
