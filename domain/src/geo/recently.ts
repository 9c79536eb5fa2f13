/** A function that remembers its last `most` different answers; the one asked for longest ago is forgotten first. */
export function recently<Question, Answer>(
  most: number,
  keyOf: (question: Question) => string,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<string, { answer: Answer }>()
  return (question) => {
    const key = keyOf(question)
    const entry = known.get(key) ?? { answer: answer(question) }
    known.delete(key)
    known.set(key, entry)
    const oldest = known.size > most ? known.keys().next().value : undefined
    if (oldest !== undefined) known.delete(oldest)
    return entry.answer
  }
}
