/**
 * Adam (Kingma and Ba 2015) for one list of numbers: steps against the slope, each number at its own pace, so that
 * items sold rarely and often are learnt equally fast.
 */
export interface Descent {
  step(values: Float64Array, slope: Float64Array, rate: number): void
}

const MEAN = 0.9
const SQUARE = 0.99
const TINY = 1e-6

export function descent(length: number): Descent {
  const mean = new Float64Array(length)
  const square = new Float64Array(length)
  let steps = 0
  return {
    step(values, slope, rate) {
      steps += 1
      const pace = rate / (1 - MEAN ** steps)
      const whole = 1 / (1 - SQUARE ** steps)
      for (let at = 0; at < values.length; at++) {
        const down = slope[at] ?? 0
        const m = MEAN * (mean[at] ?? 0) + (1 - MEAN) * down
        const s = SQUARE * (square[at] ?? 0) + (1 - SQUARE) * down * down
        mean[at] = m
        square[at] = s
        values[at] = (values[at] ?? 0) - (pace * m) / (Math.sqrt(s * whole) + TINY)
      }
    },
  }
}
