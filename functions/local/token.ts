// `npm run -s token -- PERSONA`: prints the bearer token that signing in as this person would give, and nothing else.
import { issueToken, localOrigin } from './issuer.ts'
import { localKeys } from './keys.ts'
import { colleagues, personaCalled, personas } from './personas.ts'

const wanted = process.argv[2] ?? ''
const persona = personaCalled(wanted)

if (persona) {
  const keys = await localKeys(process.env.DATA_DIR ?? '.data')
  const origin = localOrigin(process.env.PORT ?? 3000)
  process.stdout.write(`${await issueToken(keys, origin, persona.id)}\n`)
} else {
  const known = [...personas, ...colleagues].map(({ key, name, job, place }) => `  ${key}: ${name}, ${job}, ${place}`)
  process.stderr.write(`There is no persona called "${wanted}". Choose one of\n${known.join('\n')}\n`)
  process.exitCode = 1
}
