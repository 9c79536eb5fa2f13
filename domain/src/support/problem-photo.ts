/** Which order a picture shows a problem of. */
interface ProblemOf {
  store: string
  customer: string
  order: string
}

/** The folder in the shop's storage that a problem's pictures lie in, with a slash at its end. */
export const problemFolder = ({ store, customer, order }: ProblemOf): string =>
  `problems/${store}/${customer}/${order}/`

/** Whether a picture lies in the order's own folder, and not above or below it. */
export function isProblemPhoto(path: string, of: ProblemOf): boolean {
  const folder = problemFolder(of)
  return path.startsWith(folder) && /^[\w-]{1,64}\.(jpg|webp)$/.test(path.slice(folder.length))
}
