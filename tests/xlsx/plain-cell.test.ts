import { readXlsx } from "../../src/xlsx/read-workbook";
import { XlsxError } from "../../src/xlsx/xlsx-error";
import { packageOf, workbookParts } from "../hostile/hostile-package";

const CELLS = [
  '<c r="A1"><v>12</v></c>',
  '<c r="A1" s="3"><v>-12.5</v></c>',
  '<c s="3" r="A1" t="n"><v>0.1</v></c>',
  '<c r="A1"><v>123456789012345</v></c>',
  '<c r="A1"><v>1234567890123456</v></c>',
  '<c r="A1"><v>0.30000000000000004</v></c>',
  '<c r="A1"><v>1E-5</v></c>',
  '<c r="A1"><v>-0</v></c>',
  '<c r="A1"><v>.5</v></c>',
  '<c r="A1"><v>5.</v></c>',
  '<c r="A1"><v>1.2.3</v></c>',
  '<c r="A1"><v> 5 </v></c>',
  '<c r="A1"><v></v></c>',
  '<c r="A1"><v/></c>',
  '<c r="A1" s="2"/>',
  "<c><v>5</v></c>",
  '<c s="1"><v>5</v></c>',
  '<c r="XFD1"><v>5</v></c>',
  '<c r="XFE1"><v>5</v></c>',
  '<c r="A2"><v>5</v></c>',
  '<c r="a1"><v>5</v></c>',
  '<c r="A01"><v>5</v></c>',
  '<c r="A1"><v>5</v></c><c r="A1"><v>6</v></c>',
  '<c r="B1"><v>5</v></c><c><v>6</v></c><c r="A1"><v>7</v></c>',
  '<c r="A1" t="s"><v>0</v></c>',
  '<c r="A1" t="s" s="1"><v>1</v></c>',
  '<c r="A1" t="s"><v>9</v></c>',
  '<c r="A1" t="s"><v>0.5</v></c>',
  '<c r="A1" t="str"><v>5</v></c>',
  '<c r="A1" t="b"><v>1</v></c>',
  '<c r="A1" t="e"><v>#N/A</v></c>',
  '<c r="A1"><f>1+1</f><v>2</v></c>',
  '<c r="A1"><v>5</v><f>2+3</f></c>',
  '<c r="A1"><v>5</v><extLst/></c>',
  '<c r="A1"><v>5<!-- a --></v></c>',
  '<c r="A1" cm="1"><v>5</v></c>',
];
const STRINGS = "<sst><si><t>甲</t></si><si><r><rPr><strike/></rPr><t>乙</t></r></si></sst>";

async function told(cells: string): Promise<unknown> {
  const sheet = `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
  const parts = workbookParts({ strings: STRINGS });
  try {
    const file = packageOf(parts.map(([name, own]) => [name, name.endsWith("sheet1.xml") ? sheet : own]));
    return (await readXlsx(file)).sheets[0]?.rows;
  } catch (error) {
    if (error instanceof XlsxError) return [error.code, error.detail.replace(/ \(byte \d+\)$/, "")];
    throw error;
  }
}

test.each(CELLS)("%s says the same read at once and tag by tag", async (cells) => {
  // A blank more, or one before the end of a tag, is the same XML, and no plain cell.
  expect(await told(cells)).toEqual(await told(cells.replaceAll("<c", "<c ").replaceAll("</v>", "</v >")));
});
