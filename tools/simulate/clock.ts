/** The evening's clock: runs `speed` times as fast as the one on the wall. Its moments are milliseconds, as ours. */
export class EveningClock {
  readonly speed: number
  readonly #evening: number
  readonly #wall: number
  #hurried = false
  readonly #waiting = new Set<() => void>()

  /** @param evening what it shows at the beginning @param wall what the wall's clock shows then */
  constructor(speed: number, evening: number, wall: number) {
    this.speed = speed
    this.#evening = evening
    this.#wall = wall
  }

  now(): number {
    return this.at(Date.now())
  }

  /** What it showed when the wall's clock showed this. */
  at(wall: number): number {
    return this.#evening + (wall - this.#wall) * this.speed
  }

  /** Somebody wants to go home: nobody waits for anything any more. */
  hurry(): void {
    this.#hurried = true
    for (const wake of this.#waiting) wake()
  }

  get hurried(): boolean {
    return this.#hurried
  }

  /** Waits so many milliseconds of the evening. */
  wait(millis: number): Promise<void> {
    return this.waitOnTheWall(millis / this.speed)
  }

  /** Waits so many real milliseconds. In a hurry, hardly at all. */
  waitOnTheWall(millis: number): Promise<void> {
    if (this.#hurried) return new Promise((resolve) => void setTimeout(resolve, 50))
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.#waiting.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, Math.max(0, millis))
      this.#waiting.add(wake)
    })
  }
}
