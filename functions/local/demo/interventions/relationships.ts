// Programmes for how parents get on with each other, together or apart, and for family-led decisions.
// Ratings, cost bands, ages and models as published at each source; summaries, and tiers where the Guidebook prints no
// level of need, are ours.
import { type DemoIntervention, notAssessed, programme, rated, years } from './intervention-data.ts'

export const relationshipsProgrammes: readonly DemoIntervention[] = [
  programme('family-transitions-triple-p', {
    name: 'Family Transitions Triple P',
    summary: 'Five sessions for a parent who is finding separation or divorce hard, before a parenting course.',
    needs: ['family-relationships', 'mental-and-physical-health'],
    tier: 'strengthening-families',
    category: 'Separating parent support',
    ages: { offered: years(0, 12) },
    evidence: notAssessed,
    model: 'Group; 5 sessions before a Level 4 Triple P intervention; parents distressed by separation or divorce',
    sources: ['https://earlyinterventionframework.nhs.scot/programmes/family-transitions-triple-p'],
  }),
  programme('family-foundations', {
    name: 'Family Foundations',
    summary: 'A group for couples expecting their first child, before and after the birth, on working as a team.',
    needs: ['family-relationships', 'mental-and-physical-health', 'early-years-development'],
    tier: 'strengthening-families',
    category: 'Interparental relationship',
    ages: {},
    evidence: rated('4'),
    costBand: 1,
    model:
      'Group (couples expecting first child); five antenatal and four postnatal weekly sessions; male and female co-facilitators',
    sources: ['https://guidebook.eif.org.uk/programme/family-foundations'],
  }),
  programme('e-family-foundations', {
    // The page was cut off before a plus could be seen or ruled out.
    name: 'e-Family Foundations',
    summary: 'The same preparation for couples expecting a first child, taken online in their own time.',
    needs: ['family-relationships', 'early-years-development'],
    tier: 'universal',
    category: 'Interparental relationship',
    ages: {},
    evidence: rated('3'),
    model: 'Online self-study; eight 1-hour sessions over 4-8 weeks; couples expecting first child',
    sources: ['http://guidebook.eif.org.uk/programme/e-family-foundations'],
  }),
  programme('schoolchildren-and-their-families', {
    name: 'Schoolchildren and their Families',
    summary:
      'Sixteen weekly evenings for couples whose child is starting school, on parenting and on their own relationship.',
    needs: ['family-relationships', 'good-education', 'mental-and-physical-health', 'diverted-from-crime'],
    tier: 'universal',
    category: 'Interparental relationship',
    ages: { offered: years(4, 5) },
    evidence: rated('3'),
    model: 'Group; 16 two-hour weekly sessions; male and female co-practitioners; six couples',
    sources: ['http://guidebook.eif.org.uk/programme/schoolchildren-and-their-families'],
  }),
  programme('parents-as-partners', {
    // Rated in 2016 for the relationship between the parents, not for the child, so no rating is shown.
    name: 'Parents as Partners (Supporting Father Involvement model)',
    summary: 'A sixteen-week couples group that brings fathers in and lowers conflict at home.',
    needs: ['family-relationships'],
    tier: 'targeted',
    category: 'Interparental relationship',
    ages: {},
    evidence: notAssessed,
    model: 'Group; 16-week curriculum for couples; male and female co-practitioners',
    sources: [
      'https://tavistockrelationships.org/about-us/news-events/press-releases/tavistock-awarded-the-highest-ratings',
    ],
  }),
  programme('family-group-conference', {
    name: 'Family Group Conference (pre-proceedings)',
    summary:
      'The wider family meets, with an independent co-ordinator, and makes its own plan to keep the children safe.',
    needs: ['family-relationships', 'safe-from-abuse-and-exploitation'],
    tier: 'specialist-intensive',
    category: 'Family-led decision making',
    ages: {},
    evidence: notAssessed,
    model: 'Family-led meeting with independent co-ordinator',
    sources: [
      'https://foundations.org.uk/press-release/over-2000-children-per-year-could-avoid-the-care-system-through-family-group-conferences/',
    ],
  }),
]
