/** The normal distribution's density. */
const density = (z: number): number => Math.exp((-z * z) / 2) * 0.398_942_28

/** The share of the normal distribution below z, to four digits (Abramowitz & Stegun 26.2.16). */
function below(z: number): number {
  const t = 1 / (1 + 0.332_67 * Math.abs(z))
  const tail = density(z) * t * (0.436_183_6 + t * (-0.120_167_6 + t * 0.937_298))
  return z > 0 ? 1 - tail : tail
}

/** The expected later one of a fixed moment and an estimated one, `give` its standard deviation. */
export function laterOf(fixed: number, at: number, give: number): number {
  if (give <= 0) return fixed > at ? fixed : at
  const z = (fixed - at) / give
  if (z > 4) return fixed
  if (z < -4) return at
  return at + give * (z * below(z) + density(z))
}

/**
 * An estimate after it has not come true until now (0): food that was due and is not there is expected later,
 * and with less give, than was first said.
 */
export function stillToCome(at: number, give: number): { at: number; give: number } {
  if (give <= 0 || at > 4 * give) return { at, give }
  const z = -at / give
  // Far past its time the normal tail says nothing more: what is left is short and as uncertain as long.
  if (z > 4) return { at: give / 4, give: give / 4 }
  const ratio = density(z) / Math.max(1 - below(z), 1e-9)
  const spread = Math.max(0.04, 1 + z * ratio - ratio * ratio)
  return { at: at + give * ratio, give: give * Math.sqrt(spread) }
}

/** Expected orders missing when `short` are missing and a Poisson number around `expected` will come. */
export function expectedShort(short: number, expected: number): number {
  let chance = Math.exp(-expected)
  let sum = 0
  for (let come = 0; come < short; come++) {
    sum += chance * (short - come)
    chance *= expected / (come + 1)
  }
  return sum
}
