import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ICONS = join(__dirname, "../../assets/icons");

/** Width and height as the header of a PNG file tells them. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  if (bytes.subarray(1, 4).toString("latin1") !== "PNG") throw new Error(`${file} is not a PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test.each(readdirSync(ICONS).filter((name) => name.endsWith(".png")))("%s has the size that its name says", (name) => {
  const size = Number(/-(\d+)\.png$/.exec(name)?.[1]);
  expect(pngSize(join(ICONS, name))).toEqual([size, size]);
});

test.each(["app", "pane", "check", "highlight", "clear"])(
  "the icon %s has the sizes that the ribbon wants, and its source",
  (name) => {
    const files = readdirSync(ICONS);
    expect(files).toEqual(
      expect.arrayContaining([`${name}.svg`, `${name}-16.png`, `${name}-32.png`, `${name}-80.png`]),
    );
  },
);
