import type { FieldId } from "../../core/fields/catalogue";

/** How a field of a {@link StatementTopic} is told: patterns are tried on the path of a figure without the topic's own words. */
export interface StatementField {
  readonly field: FieldId;
  readonly is: RegExp;
  readonly never?: RegExp;
  /** Asks 是否: it says something of the figures beside it. */
  readonly isYesNo?: true;
  /** Any total may be called so: only a title or its own name makes it certain. */
  readonly isAnyTotal?: true;
  /** The other side of the table says that the figure is none of this field: 人数 beside 平均工资. */
  readonly notBeside?: RegExp;
}

/** What tables of one item of a standard are about, and how they name its figures. */
export interface StatementTopic {
  /** In a title, a group of columns or a name itself: with it, 总数 and 公办学校 are figures of the topic. */
  readonly about: RegExp;
  /** Taken off a name before its fields are tried. */
  readonly noun: RegExp;
  /** Of every group one field at least must be there. */
  readonly must: readonly (readonly FieldId[])[];
  /** One field is enough: no other table has it. */
  readonly isAlone?: true;
  /** Its figures may be of 小学 and of 初中 apart. */
  readonly byStage?: true;
  /** Its figures may be of 城区, 镇区 and 乡村 apart. */
  readonly byPlace?: true;
  /** A title alone may name the figure, over columns that are 小学 and 初中. */
  readonly isTitled?: true;
  /** What its figures may be of apart: 语文 and 数学, 教育费附加 and 地方教育附加. */
  readonly subjects?: RegExp;
  /** Its figures are people whom its words name: what a row counts besides (学校数, 教师数, 在校生总数) is none of them. */
  readonly isOfPeople?: true;
  /** A row for a year: one that is still blank says that its figures are lacking. */
  readonly isByYear?: true;
  /** Years in the names of its columns are those of one cohort: 2021年初一入学, 2024年毕业. */
  readonly isOfCohorts?: true;
  readonly fields: readonly StatementField[];
}
