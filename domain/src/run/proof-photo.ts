/** Which order a picture is proof of. */
export interface ProofOf {
  store: string
  customer: string
  order: string
}

/** The folder in the shop's storage that an order's pictures lie in, with a slash at its end. */
export const proofFolder = ({ store, customer, order }: ProofOf): string =>
  `proofs/${store}/${customer}/${order}/`

/** Whether a picture lies in the order's own folder, and not above or below it. */
export function isProofPhoto(path: string, of: ProofOf): boolean {
  const folder = proofFolder(of)
  const name = path.slice(folder.length)
  return path.startsWith(folder) && /^[\w-][\w.-]*$/.test(name)
}
