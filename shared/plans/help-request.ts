// A request for help: a partner asks a hub to help a family, saying the least, and a hub worker picks it up and rings.
import * as z from 'zod'
import { needs } from '../catalogue/intervention.ts'
import { day, instant } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { isA, seesFamiliesIn, seesSide } from '../people/asker.ts'
import { side, type Worker } from '../people/worker.ts'
import { act } from '../providers/act.ts'

const words = (most: number, ask: string) =>
  z
    .string()
    .trim()
    .min(1, { error: ask })
    .max(most, { error: `Use ${most} characters or fewer` })

const postcode = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i
const telephone = /(?:\+?\d[\s()-]{0,2}){9,}/
const email = /\S+@\S+\.\S+/

/** Whether words say how or where to reach somebody: such things are told on the telephone, to one person. */
export const tellsWhere = (text: string): boolean => [postcode, telephone, email].some((each) => each.test(text))

const given = z.strictObject({
  localityId: id,
  childAges: z
    .array(
      z
        .int({ error: 'Give each age in whole years' })
        .min(-1, { error: 'An age starts at 0, or -1 for before birth' })
        .max(25, { error: 'Help for children ends at 25' }),
    )
    .min(1, { error: 'Give the age of at least one child' })
    .max(12, { error: 'Give at most 12 ages' }),
  needs,
  summary: words(300, 'Say in a sentence what would help').refine((text) => !tellsWhere(text), {
    error: 'Leave out telephone numbers, e-mail addresses and postcodes: the hub rings you',
  }),
  side: side.optional(),
  familyAgreed: z.literal(true, { error: 'Ask the family first: the hub can only help a family that wants it' }),
  ring: z.strictObject({
    telephone: words(30, 'Give a telephone number the hub can ring you on'),
    when: z.string().trim().max(100, { error: 'Use 100 characters or fewer' }).optional(),
  }),
})

const aboutAbuse = ({ needs: said }: Pick<z.infer<typeof given>, 'needs'>) => said.includes('safe-from-domestic-abuse')

/**
 * What a partner says: ages and needs, one sentence, whom the hub rings (the partner, never the family), and that the
 * family agreed. No name, no address, no number of the family's. Where domestic abuse is among the needs it says for
 * which side, and only those who may see that side ever see that there is a request.
 */
export const helpRequestGiven = given
  .refine((it) => !aboutAbuse(it) || it.side !== undefined, {
    error: 'Say whether this is for the person who is hurt or frightened, or for the one who hurts',
    path: ['side'],
  })
  .refine((it) => aboutAbuse(it) || it.side === undefined, {
    error: 'Only a request about domestic abuse has a side',
    path: ['side'],
  })
export type HelpRequestGiven = z.infer<typeof helpRequestGiven>

export const helpRequestStates = ['open', 'picked-up', 'declined', 'withdrawn'] as const
export type HelpRequestState = (typeof helpRequestStates)[number]

/**
 * Why a hub cannot help. None of these says whether the hub knows the family: the partner may be asking for one parent
 * while the other is helped already.
 */
export const declineReasons = ['another-service', 'family-said-no', 'could-not-reach-you'] as const

const somebody = z.object({ id, name: z.string(), job: z.string().optional(), telephone: z.string().optional() })

export const helpRequest = z.object({
  ...given.shape,
  id,
  reference: z.string(),
  state: z.enum(helpRequestStates),
  askedAt: instant,
  askedOn: day,
  askedBy: somebody,
  pickedUpBy: somebody.optional(),
  pickedUpOn: day.optional(),
  familyPlanId: id.optional(),
  declinedBecause: z.enum(declineReasons).optional(),
  version: z.int().min(1),
  mark: z.string(),
  acts: z.array(act),
})
export type HelpRequest = z.infer<typeof helpRequest>

/** What may be done to a request, from where, and by whom: the hub it was sent to, or the partner who sent it. */
export const helpRequestActs = {
  'pick-up': { from: ['open'], to: 'picked-up', by: 'hub' },
  link: { from: ['picked-up'], to: 'picked-up', by: 'hub' },
  decline: { from: ['open', 'picked-up'], to: 'declined', by: 'hub' },
  withdraw: { from: ['open'], to: 'withdrawn', by: 'partner' },
} as const satisfies Record<string, { from: readonly HelpRequestState[]; to: HelpRequestState; by: 'hub' | 'partner' }>
export type HelpRequestAct = keyof typeof helpRequestActs
export const helpRequestActNames = Object.keys(helpRequestActs) as [HelpRequestAct, ...HelpRequestAct[]]

const hub = ['lead-worker', 'hub-support', 'team-manager', 'duty-worker'] as const

/** Whether requests for help are the asker's work at all: partners send them, hubs pick them up. */
export const dealsWithHelpRequests = (asker: Worker): boolean => isA(asker, 'partner', ...hub)
/** Whether the asker answers requests for a hub. */
export const answersHelpRequests = (asker: Worker): boolean => isA(asker, ...hub)

/** Whether the asker may see a request: a partner its own; a hub those of its locality, of a side its worker may see. */
export const maySeeHelpRequest = (asker: Worker, it: Pick<HelpRequest, 'localityId' | 'askedBy' | 'side'>): boolean =>
  isA(asker, 'partner')
    ? it.askedBy.id === asker.id
    : answersHelpRequests(asker) && seesFamiliesIn(asker, it.localityId) && seesSide(asker, it.side)

/** Whether this act can be done now. A family is linked once; a linked request is not declined any more. */
export const canBe = (name: HelpRequestAct, it: Pick<HelpRequest, 'state' | 'familyPlanId'>): boolean =>
  (helpRequestActs[name].from as readonly HelpRequestState[]).includes(it.state) && it.familyPlanId === undefined

/** What the asker may do to a request now. */
export const actsOn = (asker: Worker, it: HelpRequest): HelpRequestAct[] =>
  helpRequestActNames.filter(
    (name) => helpRequestActs[name].by === (isA(asker, 'partner') ? 'partner' : 'hub') && canBe(name, it),
  )

/** Who somebody is at the moment they act: a request keeps it as it was. */
export const signed = ({ id: worker, name, job, telephone }: Worker) => ({
  id: worker,
  name,
  ...(job ? { job } : {}),
  ...(telephone ? { telephone } : {}),
})
