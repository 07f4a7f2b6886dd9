// Two pieces of HTML are the same when a browser would build the same page from them; the order of classes means nothing.

type Piece = { tag: string; attributes: Record<string, string> } | { close: string } | { text: string }

const voids = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
const inline = new Set(['a', 'b', 'em', 'i', 'span', 'strong', 'svg', 'path'])
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', ctdot: '⋯', nbsp: '\u00a0' }

const decoded = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    return String.fromCodePoint(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
  })

const attributesOf = (source: string): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const [, name = '', , quoted] of source.matchAll(/([^\s=/]+)(\s*=\s*"([^"]*)")?/g)) {
    const value = decoded(quoted ?? '')
    found[name] = name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => a.localeCompare(b)))
}

const piecesOf = (html: string): Piece[] =>
  [
    ...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*?)(\/?)>|([^<]+)/gi),
  ].flatMap(([, closing, tag = '', attributes = '', selfClosing, text]): Piece[] => {
    if (text !== undefined) return [{ text: decoded(text) }]
    if (closing) return [{ close: tag }]
    const open = { tag, attributes: attributesOf(attributes) }
    return voids.has(tag) || !selfClosing ? [open] : [open, { close: tag }]
  })

/** Every element with its attributes in order of name, and its words without the white space around them. */
export const structure = (html: string): string[] =>
  piecesOf(html).flatMap((piece) => {
    if ('text' in piece) return piece.text.trim() ? [piece.text.trim().replace(/\s+/g, ' ')] : []
    if ('close' in piece) return [`</${piece.close}>`]
    return [
      `<${[piece.tag, ...Object.entries(piece.attributes).map(([name, value]) => `${name}="${value}"`)].join(' ')}>`,
    ]
  })

/** What is read out: a space lost between two words inside a line makes it differ. */
export const reading = (html: string): string =>
  piecesOf(html)
    .map((piece) => ('text' in piece ? piece.text : inline.has('tag' in piece ? piece.tag : piece.close) ? '' : ' '))
    .join('')
    .trim()
    .replace(/\s+/g, ' ')
