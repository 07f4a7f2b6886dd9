// One at a time: those who want the same pot or book in this process wait for each other instead of colliding at the table.

const waiting = new Map<string, Promise<unknown>>()

const after = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const before = waiting.get(name) ?? Promise.resolve()
  const mine = before.then(work, work)
  const settled = mine.catch(() => undefined)
  waiting.set(name, settled)
  try {
    return await mine
  } finally {
    if (waiting.get(name) === settled) waiting.delete(name)
  }
}

/** Does the work when every name is free. Names are taken in one order, so two never wait for each other. */
export const inTurn = <T>(names: readonly string[], work: () => Promise<T>): Promise<T> =>
  [...new Set(names)]
    .sort()
    .reverse()
    .reduce<() => Promise<T>>((inner, name) => () => after(name, inner), work)()
