import { type SheetPlace, SheetRow, type SheetIdentity } from "../../src/host/sheet-places";

/** Sheets by signs: capitals are ours, small letters the user's, a dot one that the program does not tell of. */
const identityOf = (sign: string): SheetIdentity =>
  sign === sign.toUpperCase() ? { marker: sign.toLowerCase() } : { id: sign };
const rowOf = (signs: string): SheetRow =>
  new SheetRow(
    [...signs].flatMap((sign, position) => (sign === "." ? [] : [{ identity: identityOf(sign), position }])),
  );
const placeIn = (signs: string, sign: string): SheetPlace => rowOf(signs).placeOf(identityOf(sign));

test.each([
  // was, the sheet, what stands now, the position that it gets
  ["abXcd", "X", "abcd", 2],
  ["Xab", "X", "ab", 0],
  ["abX", "X", "ab", 2],
  ["abX", "X", "", 0],
  // Neighbours are gone: the nearest ahead that stands, then the nearest behind.
  ["abXcd", "X", "acd", 1],
  ["abXcd", "X", "cd", 0],
  ["abXcd", "X", "ncd", 1],
  ["abXcd", "X", "d", 0],
  ["abXcd", "X", "n", 1],
  // A sheet of ours is told from one of the user's of the same name.
  ["xXc", "X", "cx", 2],
  // Between the sheets there is one that is not told of.
  ["ab.Xcd", "X", "ab.cd", 2],
  ["ab.X", "X", ".ab", 3],
  [".Xab", "X", ".ab", 1],
] as const)("of %s, %s comes back among %s at %d", (was, sheet, now, position) => {
  const row = rowOf(now);
  expect(row.put(identityOf(sheet), placeIn(was, sheet))).toBe(position);
  expect(row.isInPlace(identityOf(sheet), placeIn(was, sheet))).toBe(true);
});

test("several come back one behind the other, and each counts those before it", () => {
  const row = rowOf("Qac.Z");
  row.take({ marker: "q" });
  const positions = ["X", "Y", "W"].map((sign) => row.put(identityOf(sign), placeIn("aXbYWcZ", sign)));
  expect(positions).toEqual([1, 2, 3]);
  expect(row.placeOf({ marker: "z" })).toEqual(placeIn("aXYWcZ", "Z"));
});

test("a sheet that stands elsewhere is brought to its place", () => {
  const row = rowOf("Xabc");
  expect(row.put({ marker: "x" }, placeIn("aXbc", "X"))).toBe(1);
  expect(row.placeOf({ marker: "x" })).toEqual(placeIn("aXbc", "X"));
});

test.each([
  ["aXb", "aXb", true],
  ["aXb", "anXmb", true],
  ["aXb", "bXa", false],
  ["aXb", "abX", false],
  ["aXb", "Xb", true],
  ["aXb", "bX", false],
  ["aXb", "nX", true],
  ["aXb", "ab", false],
])("of %s, X is in its place among %s: %s", (was, now, isSo) => {
  expect(rowOf(now).isInPlace({ marker: "x" }, placeIn(was, "X"))).toBe(isSo);
});

test("a sheet that is not there goes without anything happening", () => {
  const row = rowOf("ab");
  row.take({ marker: "x" });
  expect(row.placeOf({ marker: "x" })).toEqual({ ahead: ["id:b", "id:a"], behind: [] });
});
