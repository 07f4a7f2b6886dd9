// Every journey of the portal, one file each, named by what a person does.
import type { Hono } from 'hono'
import type { PageEnv } from './page.tsx'
import { seePots } from './see-pots.tsx'

export const journeys: readonly (() => Hono<PageEnv>)[] = [seePots]
