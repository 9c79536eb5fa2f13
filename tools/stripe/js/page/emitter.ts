type Listener = (event?: unknown) => void

/** `on`, `once`, `off` and `emit`, as the elements of Stripe.js have them. */
export class Emitter {
  private readonly listeners = new Map<string, { listener: Listener; once: boolean }[]>()

  on(name: string, listener: Listener): this {
    return this.add(name, listener, false)
  }

  once(name: string, listener: Listener): this {
    return this.add(name, listener, true)
  }

  off(name: string, listener?: Listener): this {
    const left = this.of(name).filter((one) => listener !== undefined && one.listener !== listener)
    this.listeners.set(name, left)
    return this
  }

  hears(name: string): boolean {
    return this.of(name).length > 0
  }

  emit(name: string, event?: unknown): void {
    const told = this.of(name)
    this.listeners.set(
      name,
      told.filter(({ once }) => !once),
    )
    for (const { listener } of told) listener(event)
  }

  private of(name: string) {
    return this.listeners.get(name) ?? []
  }

  private add(name: string, listener: Listener, once: boolean): this {
    this.listeners.set(name, [...this.of(name), { listener, once }])
    return this
  }
}
