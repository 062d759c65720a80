/**
 * The function, which remembers for each object what it said of it last, as long as the object lives. For readings of
 * hops and clicks, which are never changed in place: one commit asks for them many times.
 */
export function oncePer<Of extends object, By, Answer>(
  read: (of: Of, by: By) => Answer,
): (of: Of, by: By) => Answer {
  const answers = new WeakMap<Of, { by: By; answer: Answer }>()
  return (of, by) => {
    const known = answers.get(of)
    if (known && known.by === by) return known.answer
    const answer = read(of, by)
    answers.set(of, { by, answer })
    return answer
  }
}
