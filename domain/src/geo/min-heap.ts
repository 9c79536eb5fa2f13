/** A queue of numbered things that gives the one with the least weight first. */
export interface MinHeap {
  push: (item: number, weight: number) => void
  /** Takes the lightest item out; -1 when nothing is left. Its weight is then in `weight()`. */
  pop: () => number
  weight: () => number
}

/**
 * A binary heap for at most `room` things at a time; the same item may be in it several times. Plain typed arrays and
 * no objects: a search through the town pushes ten thousand times.
 */
export function minHeap(room: number): MinHeap {
  const items = new Int32Array(room + 1)
  // What lies past the end is Infinity, so that a missing child is never the lighter one.
  const weights = new Float64Array(2 * room + 3).fill(Infinity)
  let size = 0
  let popped = 0
  const weightAt = (at: number): number => weights[at] ?? 0
  const move = (from: number, to: number) => {
    items[to] = items[from] ?? 0
    weights[to] = weightAt(from)
  }
  return {
    push(item, weight) {
      if (size >= room) throw new RangeError('the heap is full')
      let at = size++
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (weightAt(parent) <= weight) break
        move(parent, at)
        at = parent
      }
      items[at] = item
      weights[at] = weight
    },
    pop() {
      if (size === 0) return -1
      const top = items[0] ?? 0
      popped = weightAt(0)
      size -= 1
      const item = items[size] ?? 0
      const weight = weightAt(size)
      weights[size] = Infinity
      if (size === 0) return top
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        if (weightAt(child + 1) < weightAt(child)) child += 1
        if (weightAt(child) >= weight) break
        move(child, at)
        at = child
      }
      items[at] = item
      weights[at] = weight
      return top
    },
    weight: () => popped,
  }
}
