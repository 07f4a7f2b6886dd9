// Find help without a login: what a family may ask for itself, by need, words, age and postcode; made to be printed.
import { Hono } from 'hono'
import type { Entry } from '../shared/catalogue/open-referral-entry.ts'
import { tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Pagination } from './govuk/pagination.tsx'
import { type PageEnv, show } from './page.tsx'
import { DirectoryForm } from './parts/directory-form.tsx'
import {
  askedAgain,
  chosenNeed,
  type DirectoryQuestion,
  directoryQuestionIn,
  feedQuestion,
  mendable,
} from './parts/directory-question.ts'
import { DirectoryResults } from './parts/directory-results.tsx'
import { LeaveFast } from './parts/leave-fast.tsx'

type Found = { total: number; pages: number; items: readonly Entry[] }

export const findPublicHelp = () =>
  new Hono<PageEnv>().get('/directory', async (c) => {
    const question = directoryQuestionIn(new URL(c.req.url).searchParams)
    const { done, problem } = await tried(c.var.feed.services.$get({ query: feedQuestion(question) }))
    const errors = problem ? mendable(problem) : []
    // The feed was asked for whole entries.
    const found: Found | undefined = done && {
      total: done.total_items,
      pages: done.total_pages,
      items: done.contents as readonly Entry[],
    }
    return show(
      c,
      { title: found?.total === 0 ? 'No help found' : 'Find help for your family', open: true, errors },
      <>
        <h1 class="govuk-heading-l">Find help for your family</h1>
        {chosenNeed(question) === 'safe-from-domestic-abuse' && <LeaveFast />}
        <p class="govuk-body-l">You can ask for all the help on this page. You do not need a worker.</p>
        <DirectoryForm question={question} errors={errors} />
        {found && found.total > 0 && <HelpFound found={found} question={question} />}
        {found?.total === 0 && <NothingFound />}
      </>,
    )
  })

const HelpFound = ({ found, question }: { found: Found; question: DirectoryQuestion }) => (
  <>
    <h2 class="govuk-heading-m">{found.total === 1 ? '1 kind of help' : `${found.total} kinds of help`}</h2>
    <p class="app-print-this" hidden>
      <Button kind="secondary" type="button">
        Print this list
      </Button>
    </p>
    <DirectoryResults items={found.items} carried={askedAgain(question)} />
    {found.pages > 1 && <Pages found={found} question={question} />}
  </>
)

const Pages = ({ found, question }: { found: Found; question: DirectoryQuestion }) => {
  const to = (page: number, text: string) => ({ href: `/directory${askedAgain(question, page)}`, text })
  return (
    <Pagination
      previous={question.page > 1 ? to(question.page - 1, 'Back') : undefined}
      next={question.page < found.pages ? to(question.page + 1, 'More') : undefined}
    />
  )
}

const NothingFound = () => (
  <>
    <h2 class="govuk-heading-m">We found no help like that</h2>
    <p class="govuk-body">You can:</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>use fewer words, or other words</li>
      <li>leave out the age or the postcode</li>
      <li>
        <a class="govuk-link" href="/directory">
          see all the help there is
        </a>
      </li>
    </ul>
    <p class="govuk-body">
      There is more help than this. Talk to your school, your health visitor or your family hub. They can ask for it
      with you.
    </p>
  </>
)
