interface Row {
  key: string
  name: string
  detail: string
  count: number
  /** Of a hundred orders; null when nobody knows how many there were. */
  share: number | null
}

/** A table whose counts are drawn as bars, too. */
export function ReasonBars({
  caption,
  of,
  rows,
}: {
  caption: string
  of: string
  rows: readonly Row[]
}) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <table className="w-full">
      <caption className="mb-1 text-left font-display text-lg font-bold">{caption}</caption>
      <thead className="text-sm text-soft">
        <tr>
          <th scope="col" className="text-left font-normal">
            {of}
          </th>
          <th scope="col" className="pl-3 text-right font-normal">
            Problems
          </th>
          <th scope="col" className="pl-3 text-right font-normal">
            Of orders
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, detail, count, share }) => (
          <tr key={key}>
            <th scope="row" className="w-full py-1.5 text-left font-normal">
              <span className="block">{name}</span>
              {detail && <span className="block text-sm text-soft">{detail}</span>}
              <span
                aria-hidden="true"
                className="mt-1 block h-2 rounded-full bg-tomato"
                style={{ width: `${(100 * count) / most}%` }}
              />
            </th>
            <td className="tabular py-1.5 pl-3 text-right align-top font-semibold">{count}</td>
            <td className="tabular py-1.5 pl-3 text-right align-top whitespace-nowrap">
              {share === null ? '–' : `${share} %`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
