// Refusals: the stable reasons a rule gives for saying no, in a manager's words.

/** Every reason a rule can give. Closed on purpose: a new one does not compile until the portal has words for it. */
export const reasons = [
  'above-approval-limit',
  'age-outside-offer',
  'already-receiving',
  'approver-is-requester',
  'delivery-in-the-future',
  'family-plan-closed',
  'id-already-used',
  'listing-closed-to-new',
  'listing-needs-approval',
  'locality-not-served',
  'measure-not-for-this-person',
  'need-not-in-plan',
  'no-agreement-recorded',
  'not-allowed-in-this-state',
  'outcome-owed',
  'overlap-needs-reason',
  'pot-closed',
  'pot-of-another-place',
  'pot-ring-fence',
  'pot-would-be-overcommitted',
  'provider-not-assured',
  'running-orders-remain',
  'units-exceed-order',
  'unsafe-with-domestic-abuse',
] as const

/** One stable, kebab-case reason. */
export type Reason = (typeof reasons)[number]

/** A rule's no: the reason, and perhaps a sentence that explains this very case. A value, never thrown. */
export type Refusal = { readonly refused: Reason; readonly detail?: string }

/** Says no for a stable reason; `detail` is plain English about this case and names nobody. */
export const refuse = (reason: Reason, detail?: string): Refusal =>
  detail === undefined ? { refused: reason } : { refused: reason, detail }

/** Whether a rule said no. */
export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome

/** The first no among several judgements, in the order a person would want to hear them. */
export const firstRefusal = (...judgements: readonly (Refusal | undefined)[]): Refusal | undefined =>
  judgements.find((judgement) => judgement !== undefined)
