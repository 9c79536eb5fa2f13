/**
 * Stands between a caller and everything outside it. Gets what is asked for and how it is done, and decides when,
 * whether, and with what answer: this is where a campaign interleaves, loses answers and lets callers die.
 */
export type Gate = <T>(what: string, run: () => T | Promise<T>) => Promise<T>

/** Lets everything through at once. */
export const openGate: Gate = async (_, run) => run()
