// Other ways people say the same need: how workers, parents and reports speak, both ways. Data a council may add to.
import { isFiller, wordsOf } from './words.ts'

/** Each line is one meaning; every phrase finds what any other would. */
const meanings = [
  'domestic abuse, domestic violence, dv, da, dva, domestic, coercive control, controlling relationship, idva, abused by partner, violent home, refuge, hits her, hits his wife, hits his partner, hitting his wife, hitting her, hit by partner, hurt by partner, beats her, beaten, frightened of partner, scared of partner',
  'perpetrator, perpetrators, abuser, abusive partner, abusive father, abusive dad, abusive husband, violent partner, dvpp, caring dads, uses abuse',
  'anger, angry, anger management, temper, losing temper, rage, aggression, aggressive, outbursts, kicking off, kicks off, lashing out, meltdowns',
  'behaviour, challenging behaviour, naughty, kicking off, kicks off, tantrums, defiant, out of control, acting out, playing up',
  'semh, social emotional and mental health, emotional wellbeing, mental health, wellbeing, camhs, emotional health, low mood, feelings',
  'anxiety, anxious, worry, worries, worried, panic',
  'depression, depressed, low mood, sad',
  'counselling, counsellor, counciling, councilling, therapy, therapist, talking therapy, someone to talk to, psychologist, therapeutic',
  'mum and dad splitting up, splitting up, split up, separation, separated, separating, divorce, divorcing, custody, child contact, contact arrangements, mediation, co parenting, breaking up, break up',
  'parents arguing, parental conflict, conflict between parents, rows, rowing, mum and dad fighting, arguing, arguments, couple conflict, reducing parental conflict, rpc',
  'neet, not in education employment or training, out of work, unemployed, job, jobs, employment, employability, training, apprenticeship, cv, work experience',
  'cse, cce, child sexual exploitation, child criminal exploitation, exploitation, exploited, grooming, groomed, county lines, gang, gangs, trafficking, knife, knives',
  'missing, going missing, missing from home, runaway, run away, running away, ran away, absconding, return home interview, return interview',
  'school refusal, school refuser, ebsa, school avoidance, school attendance, attendance, not going to school, wont go to school, truancy, truanting, bunking off, missing school, not attending',
  'exclusion, excluded, exclusions, suspended, suspension, permanently excluded, kicked out of school, missing school',
  'fgc, family group conference, family group conferencing, family meeting, wider family, family network',
  'drugs, drug, drug use, substance misuse, substance use, cannabis, weed, cocaine, spice, addiction, addict, vaping',
  'alcohol, drinking, drink, drunk, alcoholic, substance misuse, substance use, addiction, recovery, booze',
  'bed, beds, bedding, cot, mattress, furniture, white goods, cooker, fridge, washing machine, essentials, household goods, practical help, practical support',
  'hoarding, clutter, decluttering, dirty house, home conditions, cleaning, messy home, housework',
  'money, debt, debts, arrears, bills, benefits, budgeting, universal credit, rent arrears, money advice, financial',
  'housing, homeless, homelessness, eviction, evicted, landlord, tenancy, overcrowding, temporary accommodation',
  'respite, short break, short breaks, sitter, sitting service, babysitting, break from caring, carers break, time off',
  'crisis, emergency, urgent, tonight, out of hours, weekend, same day',
  'edge of care, intensive family support, intensive support, intensive, going into care, coming into care, family breakdown',
  'send, sen, disability, disabled, additional needs, special educational needs, special needs, learning disability',
  'autism, autistic, asd, asc, neurodiverse, neurodivergent, neurodiversity',
  'adhd, hyperactive, hyperactivity, attention deficit, neurodiverse, neurodivergent, neurodiversity',
  'speech, language, talking late, slt, salt, communication, not talking, speech and language',
  'school readiness, ready for school, starting school, start school, reception, nursery, school ready, toilet training, potty',
  'play, stay and play, playgroup, toddler group, toy, child development, early years',
  'baby, babies, newborn, infant, pregnancy, pregnant, expecting, antenatal, perinatal, postnatal, bonding, attachment',
  'parenting, parenting course, parenting class, parenting group, parenting programme, positive parenting, boundaries, routines, parent skills',
  'dad, dads, father, fathers, fathering, men',
  'mum, mums, mother, mothers, women',
  'teen, teens, teenager, teenagers, adolescent, adolescents, young people, young person, youth',
  'bereavement, bereaved, grief, grieving, death, died, loss, mourning',
  'trauma, traumatised, ptsd, abuse recovery, sexual abuse, flashbacks, nightmares',
  'self harm, self harming, cutting, suicidal, suicide',
  'young carer, young carers, cares for a parent, caring responsibilities',
  'child to parent violence, cpv, capva, apva, hitting mum, hits mum, hits his mum, hits her mum, hitting his mum, hitting her mum, violent to mum, violent to dad, violent to his mum, attacks mum, violent child, child violent to parent, child on parent violence, violent teenager, violent to parents',
  'sleep, sleeping, bedtime, not sleeping, night waking',
  'offending, crime, youth justice, police, arrested, anti social behaviour, asb, yot, criminal',
  'mentor, mentoring, mentors, role model, befriending',
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
