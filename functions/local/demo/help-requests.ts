// Requests for help of the demonstration: a school asks its hub, once waiting and once picked up.
import type { HelpRequestGiven } from '../../../shared/plans/help-request.ts'
import type { Strand } from './call.ts'
import { demoId } from './demo-id.ts'
import { localityId } from './localities.ts'

const asked = (key: string, given: Omit<HelpRequestGiven, 'localityId' | 'familyAgreed' | 'ring'>): Strand[number] => ({
  by: 'partner',
  method: 'PUT',
  path: `/api/help-requests/${demoId(`help-request:${key}`)}`,
  body: {
    ...given,
    localityId: localityId(7),
    familyAgreed: true,
    ring: { telephone: '01632 960113', when: 'After 3.30 pm' },
  },
})

export const helpRequestsSent: readonly Strand[] = [
  [
    asked('late-mornings', {
      childAges: [6, 9],
      needs: ['good-education', 'family-relationships'],
      summary: 'Two children come late or not at all. Their mum says mornings end in shouting and would like company.',
    }),
  ],
  [
    asked('no-cooker', {
      childAges: [-1, 3],
      needs: ['financial-stability', 'early-years-development'],
      summary: 'The cooker broke and there is a baby on the way. They would like help with money and a toddler group.',
    }),
    {
      by: 'lead-worker',
      method: 'POST',
      path: `/api/help-requests/${demoId('help-request:no-cooker')}/actions/pick-up`,
      body: {},
    },
  ],
]
