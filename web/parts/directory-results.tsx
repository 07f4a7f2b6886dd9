// Help that was found in the directory: what it is, whom it is for, and the number to ring, on screen and on paper.
import type { Entry } from '../../shared/catalogue/open-referral-entry.ts'
import { agesTold, placesLeft, placeTold, Telephone, telephoneOf } from './directory-facts.tsx'

export const DirectoryResults = ({ items, carried }: { items: readonly Entry[]; carried: string }) => (
  <ol class="govuk-list app-directory">
    {items.map((it) => {
      const number = telephoneOf(it)
      const place = placeTold(it)
      return (
        <li class="app-directory__help">
          <h3 class="govuk-heading-m govuk-!-margin-bottom-1">
            <a class="govuk-link app-plain-in-print" href={`/directory/${it.id}${carried}`}>
              {it.name}
            </a>
          </h3>
          <p class="govuk-body govuk-!-margin-bottom-1">{it.organization.name}</p>
          <p class="govuk-body govuk-!-margin-bottom-2">{it.description}</p>
          <ul class="govuk-list">
            {it.minimum_age !== undefined && (
              <li>
                <strong>For:</strong> {agesTold(it)}
              </li>
            )}
            {place && (
              <li>
                <strong>Where:</strong> {place}
              </li>
            )}
            <li>
              <strong>Places:</strong> {placesLeft(it)}
            </li>
            {number && (
              <li>
                <strong>Ring:</strong> <Telephone number={number} />
              </li>
            )}
          </ul>
        </li>
      )
    })}
  </ol>
)
