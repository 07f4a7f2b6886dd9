// What others with the same need used: only where they are enough that it tells of nobody.

type Used = {
  listing: { id: string; name: string; providerName: string }
  families: number
  more: boolean
  here: boolean
}

export const OthersUsed = ({ items, place }: { items: readonly Used[]; place: string }) => (
  <>
    <h2 class="govuk-heading-m">What others with this need used</h2>
    {items.length === 0 ? (
      <p class="govuk-body">
        Nothing is shown until enough families have used the same help, so that it tells of nobody.
      </p>
    ) : (
      <>
        <ul class="govuk-list govuk-list--bullet">
          {items.map(({ listing, families, more, here }) => (
            <li>
              {listing.name}, {listing.providerName}: {more ? `more than ${families}` : families} families{' '}
              {here ? `in ${place}` : 'in the whole city'}
            </li>
          ))}
        </ul>
        <p class="govuk-body">That others used it does not say that it helped them.</p>
      </>
    )}
  </>
)
