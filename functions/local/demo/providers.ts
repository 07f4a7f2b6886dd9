// The providers of the demonstration. All are fictional: their telephone numbers are of the range Ofcom keeps for drama,
// their addresses are at example.org, and their registration numbers lie far above any that was issued.
import { allPapers, type DemoProvider, firstPapers } from './providers/provider-data.ts'
import { lantern, type ProviderKey, providerId, willowbank } from './providers/provider-keys.ts'

/** `mark` gives the telephone number its last two figures and the papers their references. */
const provider = (
  key: ProviderKey,
  mark: number,
  about: Omit<DemoProvider, 'id' | 'telephone' | 'email' | 'dueDiligence' | 'standing'> &
    Partial<Pick<DemoProvider, 'dueDiligence' | 'standing'>>,
): DemoProvider => ({
  id: providerId(key),
  telephone: `01632 9602${mark}`,
  email: `${about.name
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '-')}@example.org`,
  dueDiligence: allPapers(mark),
  standing: 'assured',
  ...about,
})

const charity = (mark: number) => [{ scheme: 'Charity Commission', number: `99902${mark}` }]
const company = (mark: number) => [{ scheme: 'Companies House', number: `999960${mark}` }]
const communityInterest = (mark: number) => [{ scheme: 'Companies House (CIC)', number: `991260${mark}` }]
const council = [{ scheme: 'Council team', number: 'DEMO-E08000031' }]

export const providers: readonly DemoProvider[] = [
  provider('lantern', 10, {
    name: lantern.name,
    kind: 'charity',
    description: 'Parenting groups, whole-family support and stay-and-play across the north and east of the city.',
    registrations: charity(10),
  }),
  provider('willowbank', 11, {
    name: willowbank.name,
    kind: 'charity',
    description: 'Counselling for children and parents, play therapy, and mediation for families in dispute.',
    registrations: charity(11),
  }),
  provider('hearthside', 12, {
    name: 'Hearthside Domestic Abuse Partnership',
    kind: 'charity',
    description:
      'Outreach and recovery for people who have lived with abuse and, by a separate team, work with fathers.',
    registrations: charity(12),
    separateTeams: true,
  }),
  provider('safeHarbour', 13, {
    name: 'Safe Harbour Families',
    kind: 'charity',
    description:
      'Support for women, men and children who are leaving or have left abuse, with workers in six languages.',
    registrations: charity(13),
  }),
  provider('clearwater', 14, {
    name: 'Clearwater Family Mediation Limited',
    kind: 'private',
    description: 'Accredited mediators for separating parents and for families at odds with a teenager.',
    registrations: company(14),
  }),
  provider('circle', 15, {
    name: 'Circle Conferencing CIC',
    kind: 'social-enterprise',
    description: 'Independent co-ordinators of family group conferences and restorative meetings.',
    registrations: communityInterest(15),
  }),
  provider('conferencing', 16, {
    name: 'Family Group Conferencing Team',
    kind: 'in-house',
    description: "The council's own co-ordinators of family group conferences, shared with the rest of early help.",
    registrations: council,
  }),
  provider('intensiveSupport', 17, {
    name: 'Specialist Intensive Support Service',
    kind: 'in-house',
    description:
      'Citywide intensive work with families on the edge of care, with a crisis team in evenings and at weekends.',
    registrations: council,
  }),
  provider('earlyYears', 18, {
    name: 'Early Years and Play Team',
    kind: 'in-house',
    description: 'Early years workers who visit homes and run sessions on language, play and starting school.',
    registrations: council,
  }),
  provider('targetedYouth', 19, {
    name: 'Targeted Youth Support Team',
    kind: 'in-house',
    description:
      'Youth workers for young people who are missing school, missing from home or on the edge of offending.',
    registrations: council,
  }),
  provider('penkValley', 20, {
    name: 'Penk Valley Community NHS Trust',
    kind: 'nhs',
    description: 'Community children’s health: therapies, family nursing and emotional wellbeing in schools.',
    registrations: [{ scheme: 'NHS organisation code', number: 'DEMO-RX20' }],
  }),
  provider('brightPebble', 21, {
    name: 'Bright Pebble Therapy Limited',
    kind: 'private',
    description: 'Clinical psychologists and therapists for children who have been through trauma, loss or abuse.',
    registrations: company(21),
  }),
  // Insurance that runs out soon: new orders stop on the day, and the live ones need someone told.
  provider('oaktree', 22, {
    name: 'Oaktree Short Breaks Limited',
    kind: 'private',
    description: 'Sitters and day breaks for disabled children and for families who need a few hours to recover.',
    registrations: company(22),
    dueDiligence: allPapers(22, { 'public-liability': 20, 'employers-liability': 20 }),
  }),
  provider('streetlight', 23, {
    name: 'Streetlight Young People’s Project',
    kind: 'charity',
    description:
      'Mentors and street-based workers for young people at risk of exploitation, exclusion or going missing.',
    registrations: charity(23),
  }),
  provider('sandfield', 24, {
    name: 'Sandfield Recovery Partnership',
    kind: 'charity',
    description: 'Alcohol and drug recovery for parents and young people, and support for the children around them.',
    registrations: charity(24),
  }),
  provider('steppingUp', 25, {
    name: 'Stepping Up Skills CIC',
    kind: 'social-enterprise',
    description: 'Job coaching, courses and money advice for parents and young adults who are out of work.',
    registrations: communityInterest(25),
  }),
  provider('settle', 26, {
    name: 'Settle Home Support CIC',
    kind: 'social-enterprise',
    description:
      'Practical help at home: decluttering, essential furniture, repairs, routines and dealing with landlords.',
    registrations: communityInterest(26),
  }),
  provider('northgate', 27, {
    name: 'Northgate Behaviour Practice Limited',
    kind: 'private',
    description: 'Behaviour specialists for home and school, ADHD coaching, and anger management for adults.',
    registrations: company(27),
  }),
  provider('bothParents', 28, {
    name: 'Both Parents Project',
    kind: 'charity',
    description: 'Work with couples and with separated mothers and fathers, and groups that bring fathers in.',
    registrations: charity(28),
  }),
  provider('silverBirch', 29, {
    name: 'Silver Birch Wellbeing CIC',
    kind: 'social-enterprise',
    description: 'Outdoor wellbeing days for families. New to the city: its papers are still coming in.',
    registrations: communityInterest(29),
    dueDiligence: firstPapers(29),
    standing: 'applying',
  }),
]
