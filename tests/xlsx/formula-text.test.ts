import { formulaFromFile, shiftFormula } from "../../src/xlsx/formula-text";
import { formulaToFile } from "../../src/xlsx/formula-to-file";

test.each([
  ["A1+$B$2+$C3+D$4", 2, 1, "B3+$B$2+$C5+E$4"],
  ["SUM(A:B,3:4,$A:B)", 1, 1, "SUM(B:C,4:5,$A:C)"],
  ["'一 A1'!A1+表2!A1+\"A1\"+表[A1]", 1, 0, "'一 A1'!A2+表2!A2+\"A1\"+表[A1]"],
  ["LOG10(A1)+ATAN2(1,A1)+A1B2+_A1+名A1", 1, 0, "LOG10(A2)+ATAN2(1,A2)+A1B2+_A1+名A1"],
  ["A1", -1, 0, "#REF!"],
  ["ABCD1+1.5E3+XFE1", 1, 1, "ABCD1+1.5E3+XFE1"],
])("%s moved by %d rows and %d columns is %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test.each([
  ["=EDU.DIFF_COEF(A1:A5,B1:B5)", "_xldudf_EDU_DIFF_COEF(A1:A5,B1:B5)"],
  ['=IFS(A1>0,CONCAT(A1,"XLOOKUP("))', '_xlfn.IFS(A1>0,_xlfn.CONCAT(A1,"XLOOKUP("))'],
  ["=SUM(A1)+ERROR.TYPE(A1)+NETWORKDAYS.INTL(A1,B1)", "SUM(A1)+ERROR.TYPE(A1)+NETWORKDAYS.INTL(A1,B1)"],
  ["=UNIQUE(FILTER(A:A,B:B))", "_xlfn.UNIQUE(_xlfn._xlws.FILTER(A:A,B:B))"],
  ["=LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
  ["=MAP(A1:A3,LAMBDA(a,a*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2))"],
])("%s is %s in a file, and read back the same", (formula, inFile) => {
  expect(formulaToFile(formula)).toBe(inFile);
  expect(`=${formulaFromFile(inFile)}`).toBe(formula);
});
