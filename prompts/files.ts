/** What a file is by its content, where its name says otherwise. */
export const fileKinds = { workbook: '表格（.xlsx）', document: '文档（.docx）', text: '纯文本' } as const;
