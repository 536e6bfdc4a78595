/** How one question is put to a person. */
export interface QuestionCopy {
  /** Short enough for a phone, with the unit in brackets. */
  readonly label: string;
  /** As a person would type it. */
  readonly example: string;
  /** One grey line: how to count, who usually knows. */
  readonly help: string;
  /** Who usually knows, where it is not the section's owner. */
  readonly owner?: string;
  /** Other words people use for it, for `修改 <题目>`. */
  readonly aliases?: readonly string[];
  /** Labels of the values to choose from; for a list, of its column that offers a choice. */
  readonly choices?: Readonly<Record<string, string>>;
}

export type QuestionCopies = Readonly<Record<string, QuestionCopy>>;

export const aspects = {
  social: '社会效益',
  economic: '经济效益',
  ecological: '生态效益',
  sustainability: '可持续影响',
} as const;
