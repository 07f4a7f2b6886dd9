// Other ways people say the same need: how workers, parents and reports speak, both ways. Data a council may add to.
import { isFiller, wordsOf } from './words.ts'

/** Each line is one meaning; every phrase finds what any other would. */
const meanings = [
  'domestic abuse, domestic violence, dv, da, dva, domestic, coercive control, controlling relationship, idva, abused by partner, violent home, refuge, hits her, hits his wife, hits his partner, hitting his wife, hitting her, hit by partner, hurt by partner, beats her, beaten, frightened of partner, scared of partner, hits me, hit me, hitting me, hurts me, scared of him, frightened of him, controls me, controls my money, victim, survivor, abusive partner, abusive husband, abusive boyfriend, leaving him',
  'perpetrator, perpetrators, abuser, abusive partner, abusive father, abusive dad, abusive husband, violent partner, dvpp, caring dads, uses abuse, perpetrator programme, hurt his children, frightens his family',
  'anger, angry, anger management, temper, losing temper, rage, aggression, aggressive, outbursts, kicking off, kicks off, lashing out, meltdowns',
  'behaviour, challenging behaviour, naughty, kicking off, kicks off, tantrums, defiant, out of control, acting out, playing up',
  'semh, social emotional and mental health, emotional wellbeing, mental health, wellbeing, camhs, emotional health, low mood, feelings',
  'anxiety, anxious, worry, worries, worried, panic',
  'depression, depressed, low mood, sad',
  'counselling, counsellor, counciling, councilling, therapy, therapist, talking therapy, someone to talk to, psychologist, therapeutic',
  'mum and dad splitting up, splitting up, split up, separation, separated, separating, divorce, divorcing, custody, child contact, contact arrangements, mediation, co parenting, breaking up, break up, my ex, ex partner, ex husband, ex wife, see my kids, see the kids, see my children, see the children, contact with my children',
  'parents arguing, parental conflict, conflict between parents, rows, rowing, mum and dad fighting, arguing, arguments, couple conflict, reducing parental conflict, rpc',
  'neet, not in education employment or training, finished school, left school, nothing to do all day, apprenticeship, apprenticeships, college, employability',
  'job, jobs, work, out of work, unemployed, employment, employability, training, cv, work experience, back to work',
  'cse, cce, child sexual exploitation, child criminal exploitation, exploitation, exploited, grooming, groomed, county lines, gang, gangs, trafficking, knife, knives',
  'missing, going missing, missing from home, runaway, run away, running away, ran away, absconding, return home interview, return interview, rhi, missing episode, missing episodes, did not come home, stays out all night',
  'school refusal, school refuser, ebsa, school avoidance, school attendance, attendance, not going to school, wont go to school, truancy, truanting, bunking off, missing school, not attending',
  'exclusion, excluded, exclusions, suspended, suspension, permanently excluded, kicked out of school, missing school, expelled, suspended from school, managed move, reintegration',
  'fgc, family group conference, family group conferencing, family meeting, wider family, family network, kinship, kinship care, kinship carer, special guardianship, sgo, grandad, nan and grandad, grandparents looking after',
  'drugs, drug, drug use, substance misuse, substance use, cannabis, weed, cocaine, spice, addiction, addict, vaping',
  'alcohol, drinking, drink, drunk, alcoholic, substance misuse, substance use, addiction, recovery, booze',
  'bed, beds, bedding, cot, mattress, furniture, white goods, cooker, fridge, washing machine, essentials, household goods, practical help, practical support',
  'hoarding, clutter, decluttering, dirty house, home conditions, cleaning, messy home, housework, hoarder, mess, house is a mess, home is a mess, messy house, dirty home, squalor, filthy, rubbish, clearance, clear out',
  'money, debt, debts, arrears, bills, benefits, budgeting, universal credit, rent arrears, money advice, financial, uc, benefit, no money, no money for food, skint, food bank, hungry, behind with the bills, behind with the rent',
  'housing, homeless, homelessness, eviction, evicted, landlord, tenancy, overcrowding, temporary accommodation, losing our home, lose our home, kicked out of house, kicked out of home, made homeless, notice to quit, section 21, damp, repairs',
  'respite, short break, short breaks, sitter, sitting service, babysitting, break from caring, carers break, time off, carer strain, carers strain, need a break, break from caring, worn out',
  'crisis, emergency, urgent, tonight, out of hours, ooh, same day, at night',
  'edge of care, intensive family support, intensive support, intensive, going into care, coming into care, family breakdown, pre proceedings, care proceedings, plo, placement breakdown',
  'send, sen, disability, disabled, additional needs, special educational needs, special needs, learning disability',
  'autism, autistic, asd, asc, neurodiverse, neurodivergent, neurodiversity, waiting for diagnosis, awaiting diagnosis, undiagnosed',
  'adhd, hyperactive, hyperactivity, attention deficit, neurodiverse, neurodivergent, neurodiversity',
  'speech, language, talking late, slt, salt, communication, not talking, speech and language, slcn, isnt talking, wont talk, not speaking, late talker, stammer',
  'school readiness, ready for school, starting school, start school, reception, nursery, school ready, toilet training, potty',
  'play, stay and play, playgroup, toddler group, toy, child development, early years, messy play, baby group, baby and toddler, mother and toddler',
  'baby, babies, newborn, infant, pregnancy, pregnant, expecting, antenatal, perinatal, postnatal, bonding, attachment, fnp, family nurse partnership, first baby, new baby, midwife, cope with the baby',
  'parenting, parenting course, parenting class, parenting group, parenting programme, positive parenting, boundaries, routines, parent skills',
  'dad, dads, father, fathers, fathering, men',
  'mum, mums, mother, mothers, women',
  'teen, teens, teenager, teenagers, adolescent, adolescents, young people, young person, youth',
  'bereavement, bereaved, grief, grieving, death, died, loss, mourning',
  'trauma, traumatised, ptsd, abuse recovery, sexual abuse, flashbacks, nightmares, bad dreams, night terrors',
  'self harm, self harming, cutting, suicidal, suicide, cuts herself, cuts himself, hurts herself, hurts himself',
  'young carer, young carers, cares for a parent, caring responsibilities',
  'child to parent violence, cpv, capva, apva, hitting mum, hits mum, hits his mum, hits her mum, hitting his mum, hitting her mum, violent to mum, violent to dad, violent to his mum, attacks mum, violent child, child violent to parent, child on parent violence, violent teenager, violent to parents',
  'sleep, sleeping, bedtime, not sleeping, night waking',
  'offending, crime, youth justice, police, arrested, anti social behaviour, asb, yot, criminal',
  'mentor, mentoring, mentors, role model, befriending',
  'bullying, bullied, bully, bullies, picked on',
  'siblings, sibling, brother and sister, brothers and sisters, sibling rivalry, sibling conflict, brother and sister fighting',
  'family therapy, functional family therapy, fft, systemic therapy',
  'family support, family support worker, whole family support, fsw, early help worker',
  'thrown out, asked to leave home, sofa surfing, homeless young person, youth homelessness',
  'weekend, weekends, saturday, saturdays, sunday',
  'school holidays, summer holidays, half term, holiday club, easter holidays',
  'phones, phone, screen time, gaming, social media, online all night',
  'isolated, isolation, lonely, loneliness, no friends, isolated parent',
  'esol, english classes, learn english, speak english, language classes',
] as const

/** One meaning: its phrases, each as words. */
export type Meaning = readonly (readonly string[])[]

export const synonyms: readonly Meaning[] = meanings.map((line) => line.split(',').map(wordsOf))

/** Every word a synonym has, for telling a typing error from a word. */
export const synonymWords: ReadonlySet<string> = new Set(synonyms.flat(2))

const byFirstWord = new Map<string, { phrase: readonly string[]; meaning: Meaning }[]>()
for (const meaning of synonyms) {
  for (const phrase of meaning) {
    const first = phrase[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { phrase, meaning }])
  }
}

/** How many words a phrase takes up from a place on, fillers between its words included ("mum and dad are splitting up"); 0 when it is not there. */
const lengthAt = (phrase: readonly string[], words: readonly string[], place: number): number => {
  let at = place
  for (const word of phrase) {
    while (at > place && words[at] !== word && isFiller(words[at] ?? 'nothing left')) at += 1
    if (words[at] !== word) return 0
    at += 1
  }
  return at - place
}

/** The longest phrase of any meaning that begins at a place in a run of words, with every meaning it has. */
export const phraseAt = (
  words: readonly string[],
  place: number,
):
  | { readonly length: number; readonly phrase: readonly string[]; readonly meanings: readonly Meaning[] }
  | undefined => {
  const here = (byFirstWord.get(words[place] ?? '') ?? [])
    .map((each) => ({ ...each, length: lengthAt(each.phrase, words, place) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.phrase.length - a.phrase.length)
  const [longest] = here
  if (!longest) return undefined
  const as = here.filter(({ phrase }) => phrase.length === longest.phrase.length)
  return { length: longest.length, phrase: longest.phrase, meanings: as.map(({ meaning }) => meaning) }
}
