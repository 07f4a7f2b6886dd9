import { describe, expect, it } from 'vitest'
import { listingId } from '../../functions/local/demo/listings/listing-data.ts'
import { listings } from '../../functions/local/demo/listings.ts'
import {
  askYourself,
  taxonomies,
  taxonomyTerms,
  termsOfOutcome,
} from '../../shared/catalogue/open-referral-taxonomy.ts'
import { aPublishedMenu } from './a-published-menu.ts'
import { bodies } from './demo-catalogue.ts'
import { type Fetch, validateFeed } from './open-referral-validator.ts'

const { fetch, read, ask, act, setTime } = aPublishedMenu()
const idsOf = async (query: string): Promise<string[]> =>
  (await read(`/services?per_page=500&${query}`)).contents.map(({ id }: { id: string }) => id)
const hasHidden = ({ side }: (typeof listings)[number]) => side === 'victim'

describe('the open feed', () => {
  it('keeps the standard over every page and every id', async () => {
    const { findings, pages, ids } = await validateFeed(fetch)
    expect(findings).toEqual([])
    const lists = ['services', 'taxonomies', 'taxonomy_terms', 'service_at_locations']
    const totals: number[] = await Promise.all(lists.map(async (list) => (await read(`/${list}`)).total_items))
    expect(totals.every((total) => total > 0)).toBe(true)
    expect(ids).toBe(totals.reduce((sum, total) => sum + total, 0))
    expect(pages).toBe(totals.reduce((sum, total) => sum + Math.ceil(total / 5), 0))
  })

  it('costs no trip to the table while the catalogue is fresh', async () => {
    const id = (await idsOf(''))[0]
    for (const path of ['/', '/services?search=play', `/services/${id}`, '/taxonomies', '/service_at_locations']) {
      expect((await ask(path)).cost.trips, path).toBe(0)
    }
  })

  it('is open to every website, refuses to be written to, and says errors as problems', async () => {
    const about = async (path: string) => {
      const { status, headers, body } = await ask(path)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('content-type')).toBe('application/problem+json')
      return [status, body.reason]
    }
    expect(await about('/services/none')).toEqual([404, 'not-found'])
    expect(await about(`/services/${listingId('caring-dads')}`)).toEqual([404, 'not-found'])
    expect(await about('/organizations')).toEqual([404, 'not-found'])
    expect(await about('/services?page=0')).toEqual([422, 'fields'])
    expect(await about('/services?per_page=501')).toEqual([422, 'fields'])
    const asked = await act('OPTIONS', '/open-referral/services')
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    const written = await act('PUT', `/open-referral/services/${listingId('stay-and-play')}`, {})
    expect([written.status, written.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('is described by a document of its own, and stands in no other', async () => {
    const { openapi_url } = await read('/')
    const document = await read(new URL(openapi_url).pathname.replace('/open-referral', ''))
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths).toSorted()).toEqual([
      '/',
      '/service_at_locations',
      '/service_at_locations/{id}',
      '/services',
      '/services/{id}',
      '/taxonomies',
      '/taxonomies/{id}',
      '/taxonomy_terms',
      '/taxonomy_terms/{id}',
    ])
    const ours = await act('GET', '/api/openapi.json')
    expect(JSON.stringify(ours.body.paths)).not.toContain('open-referral')
  })
})

describe('what the feed keeps to itself', () => {
  it('is every price, term and word for staff', async () => {
    const all = JSON.stringify(await read('/services?per_page=500&full=true'))
    const price = new RegExp(
      ['amount', 'price', 'fees', 'keywords', 'notional', 'payable', 'stages', 'vat']
        .map((each) => `"${each}`)
        .join('|'),
    )
    expect(all).not.toMatch(price)
    for (const { exclusions, terms } of listings) {
      for (const words of [exclusions, terms]) if (words) expect(all.includes(words), words).toBe(false)
    }
  })

  it('is work with people who use abuse, specialist intensive support, and who is not assured yet', async () => {
    const published = new Set(await idsOf(''))
    const kept = listings.filter(({ id }) => !published.has(id)).map(({ name }) => name)
    expect(kept.toSorted()).toEqual([
      'Caring Dads group',
      'Crisis support, evenings and weekends',
      'Family group conference before proceedings',
      'Functional Family Therapy',
      'Intensive family support',
      'One-to-one change work with someone who uses abuse',
      'Outdoor days for the whole family',
    ])
    for (const query of ['search=perpetrator', 'search=caring dads', 'search=accountability']) {
      const { contents } = await read(`/services?${query}&full=true`)
      expect(JSON.stringify(contents)).not.toMatch(/caring dads|perpetrator|fathers who/i)
    }
  })

  it('is where help for people who live with abuse is: a telephone and a name is all there is', async () => {
    const theirs = listings.filter(hasHidden)
    expect(theirs.length).toBeGreaterThan(3)
    for (const { id, name, summary, postcodeDistrict } of theirs) {
      const it = await read(`/services/${id}`)
      expect(it.name).toBe(name)
      expect(it.contacts[0].phones[0].number).toMatch(/^01632 960/)
      const told = JSON.stringify(it)
      for (const hidden of [summary, postcodeDistrict, '@example.org', 'work with fathers'])
        expect(told).not.toContain(hidden)
      for (const member of ['service_at_locations', 'service_areas', 'schedules', 'email'])
        expect(it).not.toHaveProperty(member)
    }
    const places = JSON.stringify(await read('/service_at_locations?per_page=500'))
    for (const { id } of theirs) expect(places).not.toContain(id)
  })

  it('cannot be found out by searching for it', async () => {
    // Words of the provider's own about each, and none that is published.
    const theirOwn = {
      'children-after-abuse': ['nightmares', 'blame'],
      'recovery-group': ['daytime'],
      'freedom-online': ['cameras'],
    }
    for (const [key, words] of Object.entries(theirOwn)) {
      for (const word of words) expect(await idsOf(`search=${word}`), word).not.toContain(listingId(key))
    }
    expect(await idsOf('search=domestic abuse')).toContain(listingId('recovery-group'))
    const [near, far] = await Promise.all(['WV1', 'DY1'].map((each) => read(`/services?postcode=${each}&per_page=500`)))
    const order = (page: { contents: { id: string }[] }) =>
      page.contents.map(({ id }) => id).filter((id) => listings.some((each) => each.id === id && hasHidden(each)))
    expect(order(near)).toEqual(order(far))
  })
})

describe('what is published changes with the catalogue', () => {
  const path = `/api/listings/${listingId('messy-play-north')}/actions/amend`
  const { availability: _said, ...terms } = bodies.listings.get(listingId('messy-play-north')) ?? { availability: {} }
  const found = async () => (await idsOf('search=messy play dads')).includes(listingId('messy-play-north'))

  it('at once: what becomes specialist leaves the feed and its search, and comes back', async () => {
    expect(await found()).toBe(true)
    expect((await act('POST', path, { ...terms, tier: 'specialist-intensive' })).status).toBe(200)
    expect([await found(), (await ask(`/services/${listingId('messy-play-north')}`)).status]).toEqual([false, 404])
    expect((await act('POST', path, terms)).status).toBe(200)
    expect(await found()).toBe(true)
  })
  it('with its words: what was said before is not found any more, what is said now is', async () => {
    await act('POST', path, { ...terms, summary: 'Pancakes on Saturdays', keywords: [] })
    expect(await idsOf('search=pancakes')).toEqual([listingId('messy-play-north')])
    await act('POST', path, terms)
    expect(await idsOf('search=pancakes')).toEqual([])
  })
  it('with its side: an organisation that takes on such work is not placed or described any more', async () => {
    const other = async () => read(`/services/${listingId('stay-and-play')}`)
    const { availability: _now, ...ready } = bodies.listings.get(listingId('ready-for-school')) ?? { availability: {} }
    const readyPath = `/api/listings/${listingId('ready-for-school')}/actions/amend`
    expect((await other()).service_at_locations).toHaveLength(1)
    expect((await act('POST', readyPath, { ...ready, side: 'victim' })).status).toBe(200)
    const it = await other()
    for (const member of ['service_at_locations', 'email']) expect(it).not.toHaveProperty(member)
    expect(it.organization.description).toBe('An organisation that helps families.')
    await act('POST', readyPath, ready)
    expect((await other()).service_at_locations).toHaveLength(1)
  })
})

describe('the feed is narrowed', () => {
  it('by words, as people type them', async () => {
    expect((await idsOf('search=todler group'))[0]).toBe(listingId('stay-and-play'))
  })
  it('by term: a category finds what is in its parts, two terms must both hold', async () => {
    const term = (code: string) => taxonomyTerms.find((each) => each.code === code)?.id
    const support = await idsOf(`taxonomy_term_id=${term('Family support')}`)
    const parenting = await idsOf(`taxonomy_term_id=${term('Family support: Parenting support')}`)
    expect(parenting.length).toBeGreaterThan(5)
    expect(support).toEqual(expect.arrayContaining(parenting))
    const early = termsOfOutcome('early-years-development')[0]?.id
    const both = await idsOf(`taxonomy_term_id=${early}&taxonomy_term_id=${askYourself.id}`)
    expect(both.toSorted()).toEqual(['messy-play-north', 'ready-for-school', 'stay-and-play'].map(listingId).toSorted())
    expect(await idsOf(`taxonomy_id=${taxonomies[0]?.id}`)).toHaveLength((await idsOf('')).length)
    expect(await idsOf('taxonomy_id=3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toEqual([])
  })
  it('by age, overlapping; help without ages is for everybody', async () => {
    const found = await idsOf('minimum_age=0&maximum_age=2')
    expect(found).toContain(listingId('stay-and-play'))
    expect(found).toContain(listingId('money-advice'))
    expect(found).not.toContain(listingId('next-step-16-25'))
  })
  it('by postcode and metres, as far as districts allow', async () => {
    const near = await idsOf('postcode=WV10 9QX&proximity=1000')
    expect(near).toContain(listingId('stay-and-play'))
    expect(near).not.toContain(listingId('next-step-16-25'))
    expect((await ask('/services?postcode=ZZ99')).body.errors[0].field).toBe('postcode')
  })
  it('by day and time without an error, though no listing says yet on which days it is', async () => {
    expect(await idsOf('day=MO,WE&start_time=09:00&end_time=17:30')).toEqual(await idsOf(''))
    expect((await ask('/services?day=someday')).status).toBe(422)
  })
  it('by nothing it does not know', async () => {
    expect(await idsOf('minimal=false&modified_after=2026-01-01')).toEqual(await idsOf(''))
  })
})

describe('the four statuses of a listing', () => {
  const told = async (key: string) => {
    const { status, alert } = await read(`/services/${listingId(key)}`)
    return [status, alert]
  }
  it('are told as the standard names them', async () => {
    expect(await told('staying-in-school')).toEqual(['active', expect.stringContaining('asks for it with you')])
    expect(await told('stay-and-play')).toEqual(['active', undefined])
    await act('POST', `/api/listings/${listingId('job-coach')}/actions/close-to-new`, {
      reason: 'Quality under review',
    })
    expect(await told('job-coach')).toEqual(['temporarily closed', 'Not taking new families now.'])
    await act('POST', `/api/listings/${listingId('saturday-club')}/actions/withdraw`, { reason: 'Nobody came' })
    expect(await told('saturday-club')).toEqual(['defunct', 'This help has ended for new families.'])
    expect(JSON.stringify(await read('/services?full=true&per_page=500'))).not.toMatch(
      /Quality under review|Nobody came/,
    )
  })
  it('say temporarily closed when an organisation loses its assurance, and never why', async () => {
    const { providerId } = listings.find(({ id }) => id === listingId('play-therapy')) ?? {}
    await act('POST', `/api/providers/${providerId}/actions/suspend`, { reason: 'Safeguarding allegation' })
    expect((await told('play-therapy'))[0]).toBe('temporarily closed')
    expect(JSON.stringify(await read('/services?full=true&per_page=500'))).not.toContain('allegation')
  })
  it('with places in the shape of HSDS 3.1, while somebody confirmed them lately', async () => {
    const places = async (key: string) => (await read(`/services/${listingId(key)}`)).capacities?.[0]
    expect(await places('stay-and-play')).toMatchObject({
      unit: { name: 'place' },
      available: 1,
      updated: '2026-11-17T00:00:00Z',
    })
    expect(await places('next-step-16-25')).toMatchObject({ available: 0, description: 'Full now' })
    expect(await places('speech-and-language-home')).toMatchObject({
      available: 0,
      description: 'Waiting list of about 9 weeks',
    })
    setTime('2026-12-20T10:00:00.000Z')
    expect(await places('stay-and-play')).toBeUndefined()
    expect((await read(`/services/${listingId('stay-and-play')}`)).assured_date).toBe('2026-11-17')
    setTime('2026-11-20T10:00:00.000Z')
  })
})

describe('the validator', () => {
  type Change = (body: Record<string, unknown>, path: string) => unknown
  // biome-ignore lint/suspicious/noExplicitAny: a planted fault may stand anywhere
  type Loose = any
  const asItIs = new Map<string, string>()
  const planted =
    (change: Change): Fetch =>
    async (path) => {
      const text = asItIs.get(path) ?? (await (await fetch(path)).text())
      asItIs.set(path, text)
      const body = JSON.parse(text)
      const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }
      return new Response(JSON.stringify(change(body, path) ?? body), { headers })
    }
  const everyEntry =
    (change: (it: Record<string, unknown>) => void): Change =>
    (body, path) => {
      if (!path.startsWith('/services')) return undefined
      for (const it of Array.isArray(body.contents) ? body.contents : [body]) change(it as Record<string, unknown>)
      return undefined
    }
  const whole =
    (change: (it: Loose) => void): Change =>
    (body, path) => {
      if (path.startsWith('/services/')) change(body)
      return undefined
    }
  const page =
    (change: (it: Loose) => void): Change =>
    (body, path) => {
      if (path.startsWith('/services?')) change(body)
      return undefined
    }

  it.each<[string, Change, string]>([
    [
      'a version no validator reads',
      (body, path) => (path === '/' ? { ...body, version: '3.0' } : undefined),
      'version is not',
    ],
    ['no profile', (body, path) => (path === '/' ? { ...body, profile: undefined } : undefined), 'has no profile'],
    [
      'no name',
      everyEntry((it) => {
        delete it.name
      }),
      'has no name',
    ],
    [
      'a null for what is not there',
      everyEntry((it) => {
        it.url = null
      }),
      'url: is null',
    ],
    [
      'an empty list',
      whole((it) => {
        it.funding = []
      }),
      'funding: is an empty list',
    ],
    [
      'an id that is none',
      everyEntry((it) => {
        it.id = 'service-1'
      }),
      'id: is no uuid',
    ],
    [
      'a nested id that is none',
      whole((it) => {
        it.attributes[0].taxonomy_term.id = '1'
      }),
      'taxonomy_term.id: is no uuid',
    ],
    [
      'a status of our own',
      everyEntry((it) => {
        it.status = 'closed-to-new'
      }),
      'status: is not one of',
    ],
    [
      'a bad e-mail',
      everyEntry((it) => {
        it.email = 'somebody'
      }),
      'email: is no email',
    ],
    [
      'a day that is none',
      everyEntry((it) => {
        it.assured_date = '2026-02-30'
      }),
      'assured_date: is no date',
    ],
    [
      'an organisation without a description',
      everyEntry((it) => {
        delete (it.organization as Record<string, unknown>).description
      }),
      'organization: has no description',
    ],
    [
      'a term without a description',
      (body, path) => (path.startsWith('/taxonomy_terms/') ? { ...body, description: undefined } : undefined),
      'has no description',
    ],
    [
      'an address without a county',
      whole((it) => {
        it.service_at_locations = [
          {
            id: it.id,
            location: {
              id: it.id,
              location_type: 'physical',
              addresses: [
                {
                  id: it.id,
                  address_1: '1 A Street',
                  city: 'Here',
                  postal_code: 'WV1',
                  country: 'GB',
                  address_type: 'physical',
                },
              ],
            },
          },
        ]
      }),
      'has no state_province',
    ],
    [
      'capacity without its unit',
      whole((it) => {
        it.capacities = [{ id: it.id, available: 1, updated: '2026-11-20T00:00:00Z' }]
      }),
      'has no unit',
    ],
    [
      'a size that is not what the page holds',
      page((it) => {
        it.size += 1
      }),
      'size is',
    ],
    [
      'every page the last',
      page((it) => {
        it.last_page = true
      }),
      'last_page is true',
    ],
    [
      'no page the first',
      page((it) => {
        it.first_page = false
      }),
      'first_page is false',
    ],
    [
      'a page that says it is empty',
      page((it) => {
        it.empty = true
      }),
      'empty is true',
    ],
    [
      'a page that holds too little',
      page((it) => {
        it.contents.pop()
        it.size -= 1
      }),
      'holds 4, not 5',
    ],
    [
      'the first page again and again',
      (body, path) => (path.startsWith('/services?page=2') ? undefined : body),
      'two pages',
    ],
  ])('finds %s', async (what, change, finding) => {
    const same = await read('/services?page=1&per_page=5')
    const repeated: Change = (body, path) =>
      path.startsWith('/services?') ? { ...body, contents: same.contents } : undefined
    const { findings } = await validateFeed(planted(what.startsWith('the first page') ? repeated : change))
    expect(
      findings.some((each) => each.includes(finding)),
      findings.slice(0, 3).join('\n'),
    ).toBe(true)
  })

  it('finds a feed that is not open to every website', async () => {
    const { findings } = await validateFeed(async (path) => {
      const answer = await fetch(path)
      return new Response(answer.body, { headers: { 'content-type': 'application/json' } })
    })
    expect(findings).toContain('/: is not open to every website')
  })
})
