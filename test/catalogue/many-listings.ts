// Thousands of listings made of the demonstration's own: the same words in other company, other places and providers, and names that stand nowhere else.
import { aCatalogue, type Catalogue } from '../../shared/catalogue/catalogue.ts'
import type { Listing } from '../../shared/catalogue/listing.ts'
import type { Provider } from '../../shared/providers/provider.ts'
import { demoCatalogue } from './demo-catalogue.ts'

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export const steadily = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const onsets = 'b br c ch d dr f fl g gr h j k l m n p pr r s sh st t th tr v w'.split(' ')
const vowels = 'a e i o u ai ea ee oo ou'.split(' ')
const codas = 'l ll m n nd ng nt r rd rn s ss st t tch x'.split(' ')
const ends = 'ton ley ford worth wick bury field dale ham stow by combe'.split(' ')

const idOf = (kind: number, n: number) =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`

/** A catalogue of `count` listings: the demonstration's first, as they are, and the rest made of them. */
export const manyListings = (count: number): Catalogue => {
  const demo = demoCatalogue()
  const random = steadily(count)
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const aName = () => {
    const name = `${one(onsets)}${one(vowels)}${one(codas)}${one(ends)}`
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  // Few names are heard often and many once, as in a real directory.
  const names = Array.from({ length: count }, aName)
  const rareName = () => names[Math.floor(names.length * random() ** 3)] ?? ''
  const originals = [...demo.listings.values()]
  const sentences = originals.flatMap(({ summary }) => summary.split(/(?<=[.;:,]) /))
  const assured = [...demo.providers.values()].find(({ standing }) => standing === 'assured') as Provider
  const providers = Array.from({ length: Math.ceil(count / 12) }, (_, n) => ({
    ...assured,
    id: idOf(1, n),
    name: `${rareName()} ${one(['Trust', 'Family Support', 'Counselling', 'Community Project', 'Play', 'Partnership'])}`,
  }))
  const made = Array.from({ length: Math.max(0, count - originals.length) }, (_, n): Listing => {
    const like = originals[n % originals.length] as Listing
    const other = one(originals)
    const own = (like.keywords ?? []).filter(() => random() < 0.7)
    return {
      ...like,
      id: idOf(2, n),
      providerId: one(providers).id,
      name: random() < 0.5 ? `${like.name}, ${rareName()}` : `${rareName()} ${like.name.toLowerCase()}`,
      summary: [like.summary, one(sentences), `At ${rareName()} and ${rareName()}, ask for ${rareName()}.`].join(' '),
      keywords: [...own, ...(random() < 0.3 ? [one(other.keywords ?? [''])] : [])].filter(Boolean),
    }
  })
  return aCatalogue(
    1,
    {
      interventions: [...demo.interventions.values()],
      providers: [...demo.providers.values(), ...providers],
      listings: [...originals, ...made],
    },
    [...demo.localities.values()],
  )
}
