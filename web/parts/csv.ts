// Rows as a file that spreadsheets open: every cell in quotes, and none of them taken for a formula.

/** A cell that begins so is run by a spreadsheet, wherever its words came from. */
const formula = /^[=+\-@\t\r]/

const cell = (value: string | number): string => {
  const said = String(value)
  const safe = typeof value === 'string' && formula.test(said) ? `'${said}` : said
  return `"${safe.replaceAll('"', '""')}"`
}

/** The file: the first row names the columns; the mark at its beginning tells spreadsheets that it is UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
