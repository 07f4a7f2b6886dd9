// A browser's memory for tests without one: cookies by name and path, forgotten when they are told to be.

type Cookie = { name: string; value: string; path: string; line: string }

/** Keeps the cookies of answers and says which a request to an address carries. */
export const aJar = () => {
  const kept = new Map<string, Cookie>()
  const covers = (path: string, wanted: string) =>
    wanted === path || (wanted.startsWith(path) && (path.endsWith('/') || wanted[path.length] === '/'))

  return {
    /** Each cookie line the last answers set and did not take back, for a look at its attributes. */
    lines: () => [...kept.values()].map(({ line }) => line),
    named: (part: string) => [...kept.values()].filter(({ name }) => name.includes(part)),
    set: (name: string, value: string, path = '/') => kept.set(`${name} ${path}`, { name, value, path, line: '' }),
    forget: (part: string) => {
      for (const [key, { name }] of kept) if (name.includes(part)) kept.delete(key)
    },
    take: (answer: Response) => {
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        const path = /;\s*path=([^;]*)/i.exec(line)?.[1] ?? '/'
        const over = /max-age=0(;|$)/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line)
        if (over) kept.delete(`${name} ${path}`)
        else kept.set(`${name} ${path}`, { name, value, path, line })
      }
    },
    header: (pathname: string) =>
      [...kept.values()]
        .filter(({ path }) => covers(path, pathname))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
  }
}
