// What a finance officer sees first: the money of this year, pot by pot, and the way to the orders.
import type { PotView } from '../../shared/budget/pot.ts'
import { PotLines, PotTotals } from './pot-totals.tsx'

export const FinanceStart = ({ pots }: { pots: readonly PotView[] }) => (
  <>
    <h2 class="govuk-heading-m">All pots of this year</h2>
    <PotTotals pots={pots} />
    <PotLines pots={pots} />
    <p class="govuk-body">
      <a class="govuk-link" href="/orders">
        Every order, with what is committed and spent
      </a>
    </p>
  </>
)
