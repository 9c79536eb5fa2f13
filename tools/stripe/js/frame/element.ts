/** The element of our own page with this id. Throws when there is none: the page and its script do not match. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.querySelector(`#${id}`)
  if (!(found instanceof kind)) throw new Error(`There is no ${id} here.`)
  return found
}
