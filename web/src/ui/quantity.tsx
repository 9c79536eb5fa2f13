import { Minus, Plus, Trash2 } from 'lucide-react'

const knob =
  'grid size-11 place-items-center rounded-full border border-line bg-card hover:border-soft disabled:opacity-40'

/** Fewer, how many, more. `of` names the thing for screen readers. */
export function Quantity({
  of,
  value,
  min = 1,
  max,
  onChange,
}: {
  of: string
  value: number
  min?: number
  max: number
  onChange: (value: number) => void
}) {
  const removes = value <= 1 && min < 1
  return (
    <div role="group" aria-label={`How many: ${of}`} className="flex items-center gap-1">
      <button
        type="button"
        className={knob}
        aria-label={removes ? `Remove ${of}` : `One ${of} fewer`}
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
      >
        {removes ? (
          <Trash2 aria-hidden="true" className="size-5" />
        ) : (
          <Minus aria-hidden="true" className="size-5" />
        )}
      </button>
      <output className="tabular min-w-9 text-center text-lg font-bold">{value}</output>
      <button
        type="button"
        className={knob}
        aria-label={`One ${of} more`}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <Plus aria-hidden="true" className="size-5" />
      </button>
    </div>
  )
}
