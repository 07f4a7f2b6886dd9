// The parts of the product each role comes for, in the order of their day.
import type { Role } from '../shared/people/worker.ts'
import type { NavigationEntry } from './layout.tsx'

const home: NavigationEntry = { section: 'home', href: '/', text: 'To do' }
const families: NavigationEntry = { section: 'families', href: '/families', text: 'Families' }
const find: NavigationEntry = { section: 'find', href: '/find-help', text: 'Find help' }
const orders: NavigationEntry = { section: 'orders', href: '/orders', text: 'Orders' }
const confirm: NavigationEntry = { section: 'confirm', href: '/confirm-deliveries', text: 'Confirm' }
const pots: NavigationEntry = { section: 'pots', href: '/pots', text: 'Pots' }
const approvals: NavigationEntry = { section: 'approvals', href: '/approvals', text: 'Approvals' }
const providers: NavigationEntry = { section: 'providers', href: '/providers', text: 'Providers' }
const listings: NavigationEntry = { section: 'listings', href: '/listings', text: 'Listings' }
const gaps: NavigationEntry = { section: 'gaps', href: '/unmet-demand', text: 'Gaps' }
const calls: NavigationEntry = { section: 'calls', href: '/calls', text: 'Calls' }
const requests: NavigationEntry = { section: 'help-requests', href: '/help-requests', text: 'Requests' }
const ask: NavigationEntry = { section: 'help-requests', href: '/help-requests', text: 'Ask for help' }
const organisation: NavigationEntry = { section: 'organisation', href: '/our-organisation', text: 'Our organisation' }
const register: NavigationEntry = { section: 'register', href: '/register', text: 'Register' }

const forRole: Record<Role, readonly NavigationEntry[]> = {
  'lead-worker': [home, families, requests, find, confirm, pots],
  'hub-support': [home, families, requests, find, pots],
  'team-manager': [home, approvals, families, requests, find, confirm, pots],
  'duty-worker': [home, families, requests, find, pots],
  commissioner: [home, approvals, pots, providers, listings, gaps, find],
  'insight-officer': [home, pots, providers, gaps, find],
  'finance-officer': [home, pots, orders],
  provider: [home, orders, register, listings, calls, organisation],
  partner: [home, find, ask],
  administrator: [home, pots, providers],
}

/** The service navigation of somebody's pages. */
export const navigationFor = (role: Role): readonly NavigationEntry[] => forRole[role]
