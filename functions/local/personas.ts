// The people of the demonstration: all fictional, the same on every machine, so that a script can name them.
import type { Role, Side } from '../../shared/people/worker.ts'
import { demoId } from './demo/demo-id.ts'

type Authority = {
  readonly role: Role
  readonly instantLimit?: number
  readonly approvalLimit?: number
  readonly safeguardingLead?: true
  readonly side?: Side
  readonly mayInvite?: true
}
type Place = {
  readonly place: string
  readonly localityNumber?: number
  readonly provider?: { readonly id: string; readonly name: string }
}

/**
 * A person who can sign in locally. `id` is their worker id and their token's `sub`. Limits are pence and chosen for the
 * demonstration; a council sets its own. `place` is what the sign-in page says; `localityNumber` and `provider` are what
 * the people room is told. Telephone numbers are of the range Ofcom keeps for drama (01632 960).
 */
export type Persona = Authority &
  Place & {
    readonly key: string
    readonly id: string
    readonly name: string
    readonly job: string
    readonly telephone: string
  }

/** In short, by number (Scrutiny report, City of Wolverhampton Council, 25 November 2015, 14.7). */
const localities = {
  1: 'East Park and Bilston North',
  2: 'Bilston East and Ettingshall',
  3: 'Blakenhall, Springvale and All Saints',
  4: 'Penn, Merry Hill and Pennfields',
  5: 'Tettenhall, Whitmore Reans and Dunstall',
  6: 'Bushbury, Oxley and Pendeford',
  7: 'Low Hill and Scotlands',
  8: 'Wednesfield, Heath Town and Ashmore Park',
} as const

const inLocality = (number: keyof typeof localities): Place => ({ place: localities[number], localityNumber: number })
const at = (id: string, name: string): Place => ({ place: name, provider: { id, name } })
const wholeCity: Place = { place: 'Whole city' }
/** A provider of the demonstration by its short key. */
const atProvider = (key: string, name: string): Place => at(demoId(`provider:${key}`), name)
const lantern = at('7b1d7f0e-3a53-4c0b-9a52-6f0c1b6f7a01', 'Lantern Street Family Support')
const willowbank = at('c2a0e6b4-5d0f-4f7c-8a57-20d4c8b6e902', 'Willowbank Counselling and Mediation')

const leadWorker: Authority = { role: 'lead-worker', instantLimit: 25_000 }
const manager: Authority = { role: 'team-manager', approvalLimit: 200_000, safeguardingLead: true }
const duty: Authority = { role: 'duty-worker', instantLimit: 30_000 }
const commissioner: Authority = { role: 'commissioner', approvalLimit: 1_000_000 }
const provider: Authority = { role: 'provider' }
const coordinator: Authority = { ...provider, mayInvite: true }
const perpetratorTeam: Authority = { ...provider, side: 'perpetrator' }

const family = 'Strengthening families worker'
const hubManager = 'Hub manager'

/** One line a person: key, id, name, job, the last three figures of their telephone number, authority, place. */
const person = (
  key: string,
  id: string,
  name: string,
  job: string,
  telephone: number,
  authority: Authority,
  place: Place,
): Persona => ({ key, id, name, job, telephone: `01632 960${telephone}`, ...authority, ...place })

/** The people a reader is pointed to: one or two of every role. */
// biome-ignore format: one person a line
export const personas: readonly Persona[] = [
  person('lead-worker', '1a2079e5-c8e3-4c4f-a426-ee0f4b3cab1d', 'Amira Hussain', family, 101, leadWorker, inLocality(7)),
  person('lead-worker-2', '4d85029e-6f45-42d0-9310-4557b6bb68cf', 'Tom Pritchard', family, 102, leadWorker, inLocality(4)),
  person('hub-support', '98654c5a-47bd-4111-8455-83ddbc1de3d5', 'Denise Clarke', 'Hub support officer', 103, { role: 'hub-support' }, inLocality(7)),
  person('team-manager', '1ea90364-467e-427e-bc77-8a82b8224a44', 'Marcia Bennett', hubManager, 104, manager, inLocality(7)),
  person('team-manager-2', '816d333f-1743-4e33-bf9c-32f1000d994b', 'Gurdeep Sandhu', hubManager, 105, manager, inLocality(4)),
  person('duty-worker', '1051a178-9670-4700-a869-fdd15ddd1207', 'Kwame Boateng', 'Duty and out of hours worker', 106, duty, wholeCity),
  person('commissioner', 'dd6cbf2a-f5e0-4888-b40e-c93fa59a7357', 'Helen Marsh', 'Commissioning officer, early help', 107, commissioner, wholeCity),
  person('commissioner-2', 'f5ea3953-0a6f-4bd2-a4a1-6a6b03830a17', 'Olusegun Adeyemi', 'Head of children’s commissioning', 108, commissioner, wholeCity),
  person('insight-officer', '93c200a3-3670-492e-a885-3951f033e042', 'Priya Nair', 'Insight officer', 109, { role: 'insight-officer' }, wholeCity),
  person('finance-officer', '98983fb4-d89c-4052-ab5f-7b6383eb4e42', 'Agnieszka Kowalska', 'Finance business partner', 110, { role: 'finance-officer' }, wholeCity),
  person('provider', '0f71ef4b-221c-4cfe-899f-4d4fed68dd73', 'Sharon Okafor', 'Service coordinator', 111, coordinator, lantern),
  person('provider-2', 'ccea2474-eb9d-4c2e-92e7-3f305d88b85d', 'Daniel Reyes', 'Practice lead', 112, provider, willowbank),
  person('partner', 'd18c75bc-f704-494d-9288-9714a9fe1058', 'Joanne Whitfield', 'Primary school family liaison', 113, { role: 'partner' }, inLocality(7)),
  person('administrator', 'f8df33f0-2425-4847-8164-1ceba81992f7', 'Rob Ellison', 'System administrator', 114, { role: 'administrator' }, wholeCity),
]

/** The others of the story: a second worker at the hub, a worker and a manager in each other locality, somebody at each provider that works with a family. */
// biome-ignore format: one person a line
export const colleagues: readonly Persona[] = [
  person('safeguarding-lead', '6392d879-7c99-4c35-a439-ae80a06044b9', 'Yvonne Achebe', 'Safeguarding lead', 120, { ...duty, safeguardingLead: true }, wholeCity),
  person('lead-worker-low-hill', 'a98ef43a-a3ec-4771-b352-8f78ccc506d8', 'Callum Doyle', family, 121, leadWorker, inLocality(7)),
  person('lead-worker-east-park', '27f7d677-57b9-48d0-b67d-06a6d175f330', 'Bethany Rhodes', family, 122, leadWorker, inLocality(1)),
  person('lead-worker-bilston', 'da255655-676c-4427-92d5-955230d1da75', 'Imran Malik', family, 123, leadWorker, inLocality(2)),
  person('lead-worker-blakenhall', '40b60dad-6b47-471d-8e98-3a27d59aa951', 'Simran Kaur', family, 124, leadWorker, inLocality(3)),
  person('lead-worker-tettenhall', 'b1f4f3cc-e463-4918-9f33-e02abbedbe58', 'Rhys Morgan', family, 125, leadWorker, inLocality(5)),
  person('lead-worker-bushbury', 'a952e95b-76c3-4735-98e1-efc0e914ef78', 'Nadia Petrescu', family, 126, leadWorker, inLocality(6)),
  person('lead-worker-wednesfield', 'ec0b6590-bcfe-4ae3-99b0-fc0204ad4e36', 'Leon Grant', family, 127, leadWorker, inLocality(8)),
  person('team-manager-east-park', '0aaf9544-d4a5-4351-9465-8e00050b44ef', 'Fiona Cartwright', hubManager, 131, manager, inLocality(1)),
  person('team-manager-bilston', '903fec2f-071c-46de-9726-83a5363904e5', 'Tariq Mahmood', hubManager, 132, manager, inLocality(2)),
  person('team-manager-blakenhall', 'c686504e-709c-4b84-9a67-23ebf7f150c1', 'Lorraine Baptiste', hubManager, 133, manager, inLocality(3)),
  person('team-manager-tettenhall', '73aee70e-24af-4f3b-8ba0-1d1f0f0e74e5', 'Ewan Fraser', hubManager, 134, manager, inLocality(5)),
  person('team-manager-bushbury', '9d2d3d2b-d642-422b-a23d-11a485339abd', 'Harjit Gill', hubManager, 135, manager, inLocality(6)),
  person('team-manager-wednesfield', '55d7eda9-717b-4487-aa1e-001562572a25', 'Stella Nwosu', hubManager, 136, manager, inLocality(8)),
  person('provider-colleague', '1a1d3b2e-7f54-4f0a-9c1e-5b8a2f6d4c10', 'Mo Farrell', 'Family practitioner', 141, provider, lantern),
  person('provider-2-colleague', '2b6e8c4f-3d91-4a7b-8e25-6c9f0d1a7b32', 'Chloe Whittaker', 'Counsellor', 142, provider, willowbank),
  person('provider-northgate', 'ead6b6a4-830d-413f-84ac-832b6016c590', 'Aled Parry', 'Behaviour specialist', 143, provider, atProvider('northgate', 'Northgate Behaviour Practice Limited')),
  person('provider-sandfield', '808bc120-009f-4140-acb0-49989a515891', 'Maureen Quigley', 'Recovery worker', 144, provider, atProvider('sandfield', 'Sandfield Recovery Partnership')),
  person('provider-intensive-support', '45f39c00-3003-479a-8ca1-4613c4e1edd3', 'Jerome Wallace', 'Crisis team worker', 145, provider, atProvider('intensive-support-team', 'Specialist Intensive Support Service')),
  person('provider-safe-harbour', '7626b84b-7fba-4b40-9b7e-1005d33bf86e', 'Parveen Aziz', 'Outreach worker', 146, provider, atProvider('safe-harbour', 'Safe Harbour Families')),
  person('provider-hearthside', '64141d18-2282-4339-9cb0-8ebf1c964ece', 'Marlon Reid', 'Behaviour change practitioner', 147, perpetratorTeam, atProvider('hearthside', 'Hearthside Domestic Abuse Partnership')),
  person('provider-stepping-up', 'a4221d8f-7268-41da-922a-e16202892304', 'Gemma Tolley', 'Job coach', 148, provider, atProvider('stepping-up', 'Stepping Up Skills CIC')),
  person('provider-both-parents', 'c1505cb3-9854-4009-b9cf-438bccf204b8', 'Winston Pryce', 'Group leader', 149, provider, atProvider('both-parents', 'Both Parents Project')),
  person('provider-oaktree', '1c588da3-648d-4214-9a9b-229961a7064a', 'Katarzyna Zielinska', 'Short breaks coordinator', 150, provider, atProvider('oaktree', 'Oaktree Short Breaks Limited')),
  person('provider-penk-valley', 'a585390f-161f-4461-8822-223b9f573fc4', 'Sunita Rao', 'Family nurse', 151, provider, atProvider('penk-valley', 'Penk Valley Community NHS Trust')),
  person('provider-circle', 'fcbd2d2b-1208-4410-8b25-8cf86e869b35', 'Isaac Danquah', 'Restorative co-ordinator', 152, provider, atProvider('circle', 'Circle Conferencing CIC')),
]

/** Everyone who can sign in locally, by key. */
export const personaCalled = (key: string): Persona | undefined =>
  [...personas, ...colleagues].find((each) => each.key === key)
