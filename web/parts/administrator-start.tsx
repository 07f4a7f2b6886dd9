// What an administrator sees first: who works here, by place, with their job and telephone.
import type { Colleague } from '../../shared/people/worker.ts'
import { got } from '../answer.ts'
import { Table } from '../govuk/table.tsx'
import type { PageContext, Place } from '../page.tsx'

type Start = { readonly people: readonly Colleague[]; readonly places: readonly Place[] }

/** Council staff; a provider's people belong to it. */
export const findAdministratorStart = async (c: PageContext): Promise<Start> => {
  const { items } = await got(c.var.rooms.people.workers.$get({ query: {} }))
  return { people: items.filter((each) => each.role !== 'provider'), places: c.var.places }
}

export const AdministratorStart = ({ people, places }: Start) => {
  const placeOf = (it: Colleague) => places.find((each) => each.id === it.localityId)?.name ?? 'Whole city'
  const sorted = people.toSorted(
    (a, b) => placeOf(a).localeCompare(placeOf(b), 'en-GB') || a.name.localeCompare(b.name, 'en-GB'),
  )
  return (
    <Table
      caption="People of the council"
      captionSize="m"
      scroll={{ id: 'people' }}
      firstCellIsHeader
      columns={[{ heading: 'Name' }, { heading: 'Job' }, { heading: 'Place' }, { heading: 'Telephone' }]}
      rows={sorted.map((each) => [each.name, each.job ?? '', placeOf(each), each.telephone ?? ''])}
    />
  )
}
