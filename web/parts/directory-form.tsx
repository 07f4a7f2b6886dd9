// The questions of the public directory: each may be left empty.
import { Button } from '../govuk/button.tsx'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import type { DirectoryQuestion } from './directory-question.ts'
import { needChoices } from './need-in-plain-words.ts'

export const DirectoryForm = ({ question, errors }: { question: DirectoryQuestion; errors: readonly FieldError[] }) => (
  <form method="get" action="/directory" class="app-not-in-print">
    <Select
      name="need"
      label="What do you need help with?"
      labelSize="s"
      value={question.need ?? ''}
      items={[{ value: '', text: 'Anything' }, ...needChoices]}
    />
    <Input
      name="words"
      label="Or use your own words"
      labelSize="s"
      hint="Such as: toddler group, debt, my teenager"
      value={question.words}
      error={errorAt(errors, 'words')}
      autocomplete="off"
    />
    <Input
      name="age"
      label="How old is your child?"
      labelSize="s"
      hint="Put 0 for a baby or if you are pregnant"
      inputmode="numeric"
      width={2}
      value={question.age}
      error={errorAt(errors, 'age')}
    />
    <Input
      name="near"
      label="Your postcode"
      labelSize="s"
      hint="The first part is enough, such as WV10"
      width={10}
      value={question.near}
      error={errorAt(errors, 'near')}
      autocomplete="postal-code"
    />
    <Button>Find help</Button>
  </form>
)
