// Judges a feed by the rules of Open Referral UK (HSDS-UK-3.0), over every page and every id; written from the standard's rules, knowing nothing of our code.

/** One rule broken, and where: `/services/3f…: status is not one of the standard's`. */
export type Finding = string
/** Fetches an address of the feed, given after its base. */
export type Fetch = (path: string) => Promise<Response>
/** How much was looked at, so that an empty feed cannot pass for a good one. */
export type Verdict = { readonly findings: readonly Finding[]; readonly pages: number; readonly ids: number }

type Thing = Record<string, unknown>
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
const formats = {
  uuid: (text: string) => uuid.test(text),
  email: (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
  uri: (text: string) => URL.canParse(text) && /^https?:/.test(text),
  date: (text: string) => !Number.isNaN(Date.parse(text)) && isDate(text),
  'date-time': (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text),
  text: (text: string) => text.trim() !== '',
}
type Format = keyof typeof formats

/** What is required of a kind of thing, the format of its members, and the kinds nested in it. */
type Kind = {
  readonly required: readonly string[]
  readonly formats?: Readonly<Record<string, Format>>
  readonly oneOf?: Readonly<Record<string, readonly string[]>>
  readonly numbers?: readonly string[]
  readonly nested?: Readonly<Record<string, string>>
  readonly lists?: Readonly<Record<string, string>>
}

const words = { name: 'text', description: 'text' } as const
const kinds: Readonly<Record<string, Kind>> = {
  service: {
    required: ['id', 'name', 'status'],
    formats: {
      ...words,
      url: 'uri',
      email: 'email',
      assured_date: 'date',
      assurer_email: 'email',
      last_modified: 'date-time',
    },
    oneOf: { status: ['active', 'inactive', 'defunct', 'temporarily closed'] },
    numbers: ['minimum_age', 'maximum_age'],
    nested: { organization: 'organization' },
    lists: {
      schedules: 'schedule',
      service_areas: 'service_area',
      service_at_locations: 'service_at_location',
      languages: 'language',
      funding: 'funding',
      cost_options: 'cost_option',
      contacts: 'contact',
      attributes: 'attribute',
      capacities: 'service_capacity',
    },
  },
  organization: {
    required: ['id', 'name', 'description'],
    formats: { ...words, email: 'email', website: 'uri' },
    lists: { organization_identifiers: 'organization_identifier' },
  },
  organization_identifier: { required: ['id', 'identifier_type', 'identifier'] },
  location: {
    required: ['id', 'location_type'],
    oneOf: { location_type: ['physical', 'postal', 'virtual'] },
    numbers: ['latitude', 'longitude'],
    lists: { addresses: 'address', contacts: 'contact', schedules: 'schedule', accessibility: 'accessibility' },
  },
  address: {
    required: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
    oneOf: { address_type: ['physical', 'postal', 'virtual'] },
  },
  service_at_location: { required: ['id'], nested: { location: 'location', service: 'service' } },
  service_area: { required: ['id'] },
  schedule: {
    required: ['id'],
    oneOf: { freq: ['WEEKLY', 'MONTHLY'] },
    formats: { dtstart: 'date', valid_from: 'date', valid_to: 'date' },
  },
  language: { required: ['id'] },
  funding: { required: ['id'] },
  accessibility: { required: ['id'] },
  cost_option: { required: ['id'], numbers: ['amount'], formats: { valid_from: 'date', valid_to: 'date' } },
  contact: { required: ['id'], lists: { phones: 'phone' } },
  phone: { required: ['id', 'number'] },
  attribute: {
    required: ['id', 'taxonomy_term'],
    formats: { link_id: 'uuid' },
    nested: { taxonomy_term: 'taxonomy_term' },
  },
  taxonomy: { required: ['id', 'name', 'description'], formats: { ...words, uri: 'uri' } },
  taxonomy_term: {
    required: ['id', 'name', 'description'],
    formats: { ...words, parent_id: 'uuid', term_uri: 'uri' },
    nested: { taxonomy_detail: 'taxonomy' },
  },
  service_capacity: {
    required: ['id', 'unit', 'available', 'updated'],
    numbers: ['available', 'maximum'],
    formats: { updated: 'date-time' },
    nested: { unit: 'unit' },
  },
  unit: { required: ['id', 'name'] },
}

/** The rules one thing of a kind breaks, and those nested in it. */
export const judgeThing = (kindName: string, value: unknown, at: string): Finding[] => {
  const kind = kinds[kindName]
  if (!kind) throw new Error(`the standard has no ${kindName}`)
  if (!isThing(value)) return [`${at}: is no ${kindName}`]
  const format = { id: 'uuid', ...kind.formats } as Readonly<Record<string, Format>>
  return [
    ...kind.required.filter((name) => value[name] === undefined).map((name) => `${at}: has no ${name}`),
    ...Object.entries(value).flatMap(([name, member]) => emptiness(member, `${at}.${name}`)),
    ...Object.entries(format).flatMap(([name, wanted]) => {
      const member = value[name]
      if (member === undefined || member === null) return []
      return typeof member === 'string' && formats[wanted](member) ? [] : [`${at}.${name}: is no ${wanted}`]
    }),
    ...Object.entries(kind.oneOf ?? {}).flatMap(([name, allowed]) =>
      value[name] === undefined || allowed.includes(String(value[name]))
        ? []
        : [`${at}.${name}: is not one of the standard's`],
    ),
    ...(kind.numbers ?? []).flatMap((name) =>
      value[name] === undefined || typeof value[name] === 'number' ? [] : [`${at}.${name}: is no number`],
    ),
    ...Object.entries(kind.nested ?? {}).flatMap(([name, each]) =>
      value[name] === undefined ? [] : judgeThing(each, value[name], `${at}.${name}`),
    ),
    ...Object.entries(kind.lists ?? {}).flatMap(([name, each]) => {
      const list = value[name]
      if (list === undefined) return []
      if (!Array.isArray(list)) return [`${at}.${name}: is no list`]
      return list.flatMap((member, n) => judgeThing(each, member, `${at}.${name}.${n}`))
    }),
  ]
}

/** What is empty is left out: no null, no empty list, no empty text anywhere. */
const emptiness = (value: unknown, at: string): Finding[] => {
  if (value === null) return [`${at}: is null`]
  if (Array.isArray(value))
    return value.length === 0 ? [`${at}: is an empty list`] : value.flatMap((each, n) => nullIn(each, `${at}.${n}`))
  return value === '' ? [`${at}: is empty`] : []
}
const nullIn = (value: unknown, at: string): Finding[] => (value === null ? [`${at}: is null`] : [])

const reader = (fetch: Fetch) => {
  const findings: Finding[] = []
  const read = async (path: string): Promise<Thing> => {
    const answer = await fetch(path)
    if (answer.status !== 200) findings.push(`${path}: answers ${answer.status}`)
    if (answer.headers.get('access-control-allow-origin') !== '*')
      findings.push(`${path}: is not open to every website`)
    if (!answer.headers.get('content-type')?.startsWith('application/json')) findings.push(`${path}: is no JSON`)
    const body: unknown = await answer.json().catch(() => undefined)
    return isThing(body) ? body : {}
  }
  return { findings, read }
}

const judgeRoot = (root: Thing): Finding[] => [
  ...['version', 'profile', 'openapi_url'].filter((name) => !root[name]).map((name) => `/: has no ${name}`),
  // A validator that cannot read the version falls back to 1.0 and fails a good feed.
  ...(root.version === 'HSDS-UK-3.0' ? [] : ['/: version is not HSDS-UK-3.0']),
  ...['profile', 'openapi_url']
    .filter((name) => typeof root[name] !== 'string' || !formats.uri(String(root[name])))
    .map((name) => `/.${name}: is no uri`),
]

const counts = ['total_items', 'total_pages', 'page_number', 'size'] as const
const flags = ['first_page', 'last_page', 'empty'] as const

/** The rules the envelope of one page breaks, when it was asked for as this page of this many. */
export const judgePage = (page: Thing, wanted: number, perPage: number, at: string): Finding[] => {
  const contents = Array.isArray(page.contents) ? page.contents : undefined
  const missing = [
    ...counts.filter((name) => !Number.isInteger(page[name])).map((name) => `${at}: ${name} is no whole number`),
    ...flags
      .filter((name) => typeof page[name] !== 'boolean')
      .map((name) => `${at}: ${name} is neither true nor false`),
    ...(contents ? [] : [`${at}: contents is no list`]),
  ]
  if (missing.length > 0 || !contents) return missing
  const totalPages = Number(page.total_pages)
  const isLast = wanted >= totalPages
  const due = isLast ? Number(page.total_items) - (totalPages - 1) * perPage : perPage
  const is = (name: string, right: unknown) =>
    page[name] === right ? [] : [`${at}: ${name} is ${page[name]}, not ${right}`]
  return [
    ...is('page_number', wanted),
    ...is('size', contents.length),
    ...is('first_page', wanted === 1),
    ...is('last_page', isLast),
    ...is('empty', contents.length === 0),
    ...is('total_pages', Math.ceil(Number(page.total_items) / perPage)),
    ...(totalPages === 0 || contents.length === due ? [] : [`${at}: holds ${contents.length}, not ${due}`]),
  ]
}

const lists = {
  services: 'service',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
  service_at_locations: 'service_at_location',
} as const

/** Judges a whole feed: its root, every page of every list, every id by itself, and that pages neither lose nor repeat. */
export const validateFeed = async (fetch: Fetch, perPage = 5): Promise<Verdict> => {
  const { findings, read } = reader(fetch)
  let [pages, ids] = [0, 0]
  findings.push(...judgeRoot(await read('/')))
  for (const [list, kind] of Object.entries(lists)) {
    const seen: string[] = []
    let total = 0
    for (let page = 1, last = 1; page <= last; page += 1) {
      const at = `/${list}?page=${page}&per_page=${perPage}`
      const body = await read(at)
      pages += 1
      findings.push(...judgePage(body, page, perPage, at))
      const contents = Array.isArray(body.contents) ? body.contents : []
      contents.forEach((each: unknown, n) => {
        findings.push(...judgeThing(kind, each, `${at} ${n}`))
        if (isThing(each)) seen.push(String(each.id))
      })
      last = Number(body.total_pages) || 1
      total = Number(body.total_items)
    }
    if (new Set(seen).size !== seen.length) findings.push(`/${list}: the same thing stands on two pages`)
    if (seen.length !== total) findings.push(`/${list}: ${seen.length} were seen of ${total}`)
    for (const id of seen) {
      const at = `/${list}/${id}`
      const it = await read(at)
      ids += 1
      findings.push(...judgeThing(kind, it, at))
      if (it.id !== id) findings.push(`${at}: is another`)
      if (list === 'service_at_locations' && !(it.location && it.service))
        findings.push(`${at}: has no place or no service`)
    }
  }
  return { findings, pages, ids }
}
