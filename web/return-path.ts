// Where a person goes back to after signing in: a page of this portal and never anywhere else.

const longest = 2000
const notPages = /^\/(sign-in|sign-out|signed-out|local-sign-in|api)(\/|$|\?)/

/**
 * The path and query of an address when it is a page of this origin, or undefined. What a browser would read as another
 * host (`//host`, `/\host`, a tab between, dots that fold into two slashes) is refused.
 */
export const returnPath = (wanted: string | undefined, origin: string): string | undefined => {
  if (!wanted || wanted.length > longest || !URL.canParse(wanted, origin)) return undefined
  const address = new URL(wanted, origin)
  const path = `${address.pathname}${address.search}`
  if (address.origin !== origin || /^\/[/\\]/.test(path) || notPages.test(path)) return undefined
  return path
}
