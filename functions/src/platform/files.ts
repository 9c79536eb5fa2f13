/** What lies in the shop's storage. Paths are without a slash in front. */
export interface Files {
  /** Paths of everything below a folder (`proofs/centro/`). */
  list: (folder: string) => Promise<string[]>
  /** Copies a picture; false when there is none. */
  copy: (from: string, to: string) => Promise<boolean>
  /** Removes what is there; nothing to remove is fine. */
  remove: (path: string) => Promise<void>
}
