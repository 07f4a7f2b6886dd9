// Every reason a rule can give, in words for the person it stops: what it means and what to do now.
import type { Reason } from '../shared/kernel/decision.ts'

const words = {
  'above-approval-limit': 'This is above your approval limit. It waits for somebody with a higher one.',
  'age-outside-offer': 'This help is not offered at this age. Choose other help.',
  'already-receiving': 'This person already has the same help running. Look at the order that is there.',
  'approver-is-requester': 'You asked for this yourself, so somebody else has to approve it.',
  'delivery-in-the-future': 'You can record a session on the day it happens, or after.',
  'family-plan-closed': 'This family plan is closed. Nothing new can be done on it.',
  'id-already-used': 'This form was sent before with other answers. Start again from a new form.',
  'listing-closed-to-new': 'This help is not taking new families. Choose other help.',
  'listing-needs-approval': 'The council’s commissioning team looks at a new listing before workers see it.',
  'locality-not-served': 'This help does not serve the family’s locality. Choose other help.',
  'measure-not-for-this-person': 'This measure is not for this person.',
  'need-not-in-plan': 'This need is not in the family plan. Add it to the plan first.',
  'no-agreement-recorded':
    'Somebody this help is for has not agreed to take part. Record their agreement in the plan first.',
  'not-allowed-in-this-state': 'This cannot be done now: something else happened to it first.',
  'outcome-owed': 'Record an end outcome first, or say why there is none.',
  'overlap-needs-reason': 'Similar help is already running in this family. Say why this is needed as well.',
  'pot-closed': 'This pot cannot pay for new help: it is closed or of another year.',
  'pot-of-another-place': 'This pot belongs to another locality.',
  'pot-ring-fence': 'This pot may only be spent on some kinds of help, and this is not one of them.',
  'pot-would-be-overcommitted': 'There is not enough left in this pot. Choose another pot or fewer units.',
  'provider-not-assured': 'This provider’s checks are not in order, so it takes no new orders. Choose other help.',
  'running-orders-remain': 'Help is still running. End it first.',
  'units-exceed-order': 'That is more than was ordered.',
  'unsafe-with-domestic-abuse':
    'This is not safe where there is, or may be, domestic abuse. Speak with your safeguarding lead.',
} as const satisfies Record<Reason, string>

/** The words for a reason, with what the rule said about this very case. */
export const inPlainEnglish = (reason: Reason, detail?: string): string =>
  detail ? `${words[reason]} ${detail}` : (words[reason] ?? 'That could not be done.')
