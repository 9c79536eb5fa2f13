import { timeLeftWords } from './words.ts'

const AROUND = 2 * Math.PI * 42
/** Seconds at which a screen reader is told: more often would talk over everything else. */
const told = [60, 30, 10]

/** How long there still is, as a ring that empties and in words. */
export function Countdown({ left, lasts }: { left: number; lasts: number }) {
  const seconds = Math.ceil(left / 1000)
  const part = Math.max(0, Math.min(1, left / lasts))
  const mark = told.findLast((at) => seconds <= at)
  return (
    <div className="relative grid size-28 shrink-0 place-items-center">
      <svg viewBox="0 0 100 100" className="absolute inset-0 -rotate-90" aria-hidden="true">
        <circle cx="50" cy="50" r="42" fill="none" strokeWidth="9" className="stroke-line" />
        <circle
          cx="50"
          cy="50"
          r="42"
          fill="none"
          strokeWidth="9"
          strokeLinecap="round"
          strokeDasharray={`${AROUND * part} ${AROUND}`}
          className="stroke-tomato"
        />
      </svg>
      <p role="timer" className="tabular w-16 text-center text-lg leading-tight font-bold">
        {timeLeftWords(left)}
      </p>
      <span role="status" className="sr-only">
        {mark === undefined || seconds === 0 ? '' : `${mark} seconds left to answer`}
      </span>
    </div>
  )
}
