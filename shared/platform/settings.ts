// What a house is set up with, beyond its furniture.
import type { Rules } from '../kernel/rules.ts'

export type Settings = {
  /** On a laptop: answers bear Server-Timing. Never in AWS. */
  readonly local: boolean
  /** Seals cursors and signs links. */
  readonly secret: string
  /** The council's public address, such as `https://help.example.gov.uk`; where it is not set, links go where one asked. */
  readonly origin?: string
  readonly rules: Rules
}
