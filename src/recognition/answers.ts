/** The user's answers, as kept in the workbook: the id of the choice taken, by the id of the question. */
export type Answers = Readonly<Record<string, string>>;
