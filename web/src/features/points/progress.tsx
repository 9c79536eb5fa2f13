/** How far it is from nothing to `goal`, as a bar with its words. */
export function Progress({ value, goal, words }: { value: number; goal: number; words: string }) {
  const share = goal <= 0 ? 1 : Math.min(1, value / goal)
  return (
    <div className="space-y-1.5">
      <p>{words}</p>
      <div aria-hidden="true" className="h-3 overflow-hidden rounded-full bg-sunken">
        <div className="h-full rounded-full bg-basil" style={{ width: `${100 * share}%` }} />
      </div>
    </div>
  )
}
