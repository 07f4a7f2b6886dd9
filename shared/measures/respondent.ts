// Who gave the answers to a measure: two people score the same child differently, so it is kept with every score.

export const RESPONDENTS = ['self', 'parent', 'teacher', 'worker'] as const

/**
 * `self` is the member the score is about; `parent` a parent or carer; `worker` the lead worker or the provider, who may
 * score a goal alone when a family has stopped coming.
 */
export type Respondent = (typeof RESPONDENTS)[number]
