/**
 * The rows of a comma-separated file as objects by the names of its first line. Fields may stand in double quotes,
 * and hold commas then; line breaks within a field are not known here.
 */
export function rowsOf(text: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '')
  const names = fieldsOf(head)
  return lines.map((line) => {
    const fields = fieldsOf(line)
    return Object.fromEntries(names.map((name, n) => [name, fields[n] ?? '']))
  })
}

const FIELD = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/gy

function fieldsOf(line: string): string[] {
  const fields: string[] = []
  for (const [whole, field = ''] of line.matchAll(FIELD)) {
    fields.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (!whole.endsWith(',')) break
  }
  return fields
}
