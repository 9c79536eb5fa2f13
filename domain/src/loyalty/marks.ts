/** So many of the latest are kept: of four orders at least, of many more for whoever always orders the same way. */
const MOST_MARKS = 20

/** Each once, the later ones last; the oldest are forgotten. */
export const joinMarks = (before: readonly string[], more: readonly string[]): string[] =>
  [...before.filter((mark) => !more.includes(mark)), ...new Set(more)].slice(-MOST_MARKS)
