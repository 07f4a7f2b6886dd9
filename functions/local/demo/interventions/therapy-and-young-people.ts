// Therapies, work with families on the edge of care, substance misuse prevention and work with fathers who abuse.
// Ratings, cost bands, ages and models as published at each source; summaries, and tiers where the Guidebook prints no
// level of need, are ours.
import { type DemoIntervention, notAssessed, programme, rated, ratedMixed, years } from './intervention-data.ts'

export const therapyAndYoungPeopleProgrammes: readonly DemoIntervention[] = [
  programme('trauma-focused-cbt', {
    name: 'Trauma-Focused Cognitive Behavioural Therapy',
    summary: 'Talking therapy that helps a child, and a safe parent beside them, to live with what has happened.',
    needs: ['mental-and-physical-health', 'safe-from-abuse-and-exploitation'],
    tier: 'targeted',
    category: 'Trauma therapy',
    ages: { offered: years(3, 18) },
    evidence: rated('3+'),
    costBand: 3,
    model: 'Individual and conjoint; 12-18 sessions with child and parent',
    sources: ['https://guidebook.eif.org.uk/programme/trauma-focused-cognitive-behavioural-therapy'],
  }),
  programme('functional-family-therapy', {
    // The asterisk of the Guidebook: positive and null or negative robust studies.
    name: 'Functional Family Therapy',
    summary:
      'A therapist meets the whole family of a young person in trouble, at home, to change how they deal with each other.',
    needs: ['family-relationships', 'diverted-from-crime'],
    tier: 'specialist-intensive',
    category: 'Family therapy (edge of care / youth justice)',
    ages: { offered: years(10, 18) },
    evidence: ratedMixed('3+'),
    model: 'Individual family; 8-30 weekly 1-hour sessions by family therapist or social worker',
    sources: ['https://guidebook.eif.org.uk/programme/functional-family-therapy'],
  }),
  programme('multisystemic-therapy', {
    // The Guidebook's blog of 29 March 2018 counts it among programmes with mixed evidence; its own mark was seen only on FFT.
    name: 'Multisystemic Therapy',
    summary:
      'Intensive work at home, with a therapist on call day and night, for a young person at risk of care or custody.',
    needs: ['diverted-from-crime', 'family-relationships', 'safe-from-abuse-and-exploitation'],
    tier: 'specialist-intensive',
    category: 'Family therapy (edge of care / youth justice)',
    ages: { offered: years(11, 17) },
    evidence: rated('4+'),
    model: 'Individual family, home-based, therapist on call 24/7; typically 3-5 (up to 6) months',
    sources: ['https://www.eif.org.uk/blog/what-happens-when-the-evidence-is-mixed'],
  }),
  programme('life-skills-training', {
    name: 'Advanced LifeSkills Training',
    summary: 'Lessons that teach young people to handle pressure, feelings and offers of drink and drugs.',
    needs: ['substance-use', 'mental-and-physical-health'],
    tier: 'universal',
    category: 'Substance misuse prevention',
    ages: {},
    evidence: rated('3+'),
    costBand: 1,
    model: 'Group; primary school, secondary school or community centre; preadolescents and adolescents',
    sources: [
      'https://www.healthylondon.org/resource/transforming-hospital-care-children-young-people-22-june-2017/schools-mental-health-toolkit/risk-management/additional-resources-interventions/',
    ],
  }),
  programme('all-stars', {
    name: 'All Stars (Core and Core with Plus)',
    summary: 'A course for eight to fourteen year olds on ideals, belonging and saying no to drink and drugs.',
    needs: ['substance-use', 'good-education'],
    tier: 'universal',
    category: 'Substance misuse prevention',
    ages: { offered: years(8, 14) },
    evidence: rated('2'),
    costBand: 1,
    model: 'Lessons in school or a youth setting',
    sources: [
      'https://www.healthylondon.org/resource/transforming-hospital-care-children-young-people-22-june-2017/schools-mental-health-toolkit/risk-management/additional-resources-interventions/',
    ],
  }),
  programme('strengthening-families-10-14', {
    name: 'Strengthening Families Programme 10-14 (UK)',
    summary:
      'Parents and young people learn side by side, and then together, to keep drink and drugs out of growing up.',
    needs: ['substance-use', 'family-relationships'],
    tier: 'universal',
    category: 'Substance misuse prevention',
    ages: { offered: years(10, 14) },
    evidence: notAssessed,
    model: 'Group; parents and young people together',
    sources: ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3902023'],
  }),
  programme('caring-dads', {
    name: 'Caring Dads: Safer Children',
    summary:
      'A seventeen-week group for fathers who have abused, with contact kept with the mother and children for their safety.',
    needs: ['safe-from-domestic-abuse', 'safe-from-abuse-and-exploitation', 'family-relationships'],
    tier: 'targeted',
    category: 'Domestic abuse (work with fathers who abuse)',
    ages: {},
    evidence: notAssessed,
    model:
      'Group; 17 weekly 2-hour sessions; six to ten fathers; two facilitators; partner and child contact; co-ordinated case management',
    sources: [
      'https://www.cypnow.co.uk/content/other/good-practice-how-improving-the-behaviour-of-dads-makes-families-feel-safer',
    ],
  }),
]
