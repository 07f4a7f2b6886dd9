// Every kind of question we ask is the official HTML, errors and all.
import * as z from 'zod'
import { CharacterCount } from '../../../web/govuk/character-count.tsx'
import { Checkboxes } from '../../../web/govuk/checkboxes.tsx'
import { DateInput } from '../../../web/govuk/date-input.tsx'
import { ErrorMessage } from '../../../web/govuk/error-message.tsx'
import { Fieldset } from '../../../web/govuk/fieldset.tsx'
import { Hint } from '../../../web/govuk/hint.tsx'
import { Input } from '../../../web/govuk/input.tsx'
import { Label } from '../../../web/govuk/label.tsx'
import { Radios } from '../../../web/govuk/radios.tsx'
import { Select } from '../../../web/govuk/select.tsx'
import { Textarea } from '../../../web/govuk/textarea.tsx'
import { prove, said, suffixed, words } from './prove.ts'

const dateParts = ['day', 'month', 'year'] as const
const text = z.string().optional()
const valued = z.union([z.string(), z.number().transform(String)])
const flag = z.boolean().optional()
const label = words.extend({ classes: suffixed('govuk-label--', 's', 'm', 'l', 'xl'), isPageHeading: flag })
const legend = words.extend({ classes: suffixed('govuk-fieldset__legend--', 's', 'm', 'l', 'xl'), isPageHeading: flag })
const question = z.strictObject({
  id: text,
  name: z.string().default(''),
  hint: words.optional(),
  errorMessage: words.optional(),
})

const asked = (given: z.infer<typeof question>) => ({
  id: given.id,
  name: given.name,
  hint: said(given.hint),
  error: said(given.errorMessage),
})
const labelled = (given: z.infer<typeof label>) => ({
  label: said(given),
  labelSize: given.classes,
  pageHeading: given.isPageHeading,
})
const legended = (given: { legend?: z.infer<typeof legend> | undefined } | undefined) => ({
  legend: said(given?.legend),
  legendSize: given?.legend?.classes,
  pageHeading: given?.legend?.isPageHeading,
})
const fieldset = z.strictObject({ legend }).optional()

prove({
  component: 'hint',
  offered: words.extend({ id: text, classes: text }),
  draw: (given) => (
    <Hint id={given.id} classes={given.classes}>
      {said(given)}
    </Hint>
  ),
  atLeast: 5,
})

prove({
  component: 'error-message',
  offered: words.extend({ id: text, classes: text }),
  draw: (given) => (
    <ErrorMessage id={given.id} classes={given.classes}>
      {said(given)}
    </ErrorMessage>
  ),
  atLeast: 5,
})

prove({
  component: 'label',
  adjust: (options) => ({ for: 'name', ...options }),
  offered: label.extend({ for: z.string() }).refine(({ text, html }) => text || html),
  draw: (given) => <Label {...labelled(given)} for={given.for} />,
  atLeast: 14,
  also: [{ text: 'Full name', for: 'name', classes: 'govuk-label--xl', isPageHeading: true }],
})

prove({
  component: 'fieldset',
  offered: z.strictObject({
    describedBy: text,
    classes: text,
    legend,
    role: z.literal('group').optional(),
    html: text,
  }),
  draw: (given) => (
    <Fieldset {...legended(given)} describedBy={given.describedBy} classes={given.classes} role={given.role}>
      {said({ html: given.html })}
    </Fieldset>
  ),
  atLeast: 16,
})

prove({
  component: 'input',
  offered: question.extend({
    label,
    value: z.union([z.string(), z.number()]).optional(),
    type: z.enum(['text', 'email', 'tel', 'search', 'password', 'url']).optional(),
    inputmode: z.enum(['numeric', 'decimal', 'email', 'tel', 'search', 'text', 'url']).optional(),
    autocomplete: text,
    autocapitalize: z.enum(['none', 'off', 'characters', 'words', 'sentences']).optional(),
    pattern: text,
    spellcheck: flag,
    disabled: flag,
    prefix: words.optional(),
    suffix: words.optional(),
    describedBy: text,
    classes: text,
  }),
  draw: ({ label: of, prefix, suffix, hint, errorMessage, ...given }) => (
    <Input
      {...given}
      {...asked({ ...given, hint, errorMessage })}
      {...labelled(of)}
      prefix={said(prefix)}
      suffix={said(suffix)}
    />
  ),
  atLeast: 36,
  also: [
    {
      name: 'price',
      label: { text: 'Price of a session', classes: 'govuk-label--m', isPageHeading: true },
      hint: { text: 'Without VAT' },
      errorMessage: { text: 'Enter a price, like 45 or 45.50 & "no" letters' },
      prefix: { text: '£' },
      suffix: { text: 'per session' },
      inputmode: 'decimal',
      autocomplete: 'off',
      value: '"<b>"',
      describedBy: 'note',
    },
  ],
})

prove({
  component: 'textarea',
  offered: question.extend({
    label,
    value: text,
    rows: z.number().optional(),
    autocomplete: text,
    spellcheck: flag,
    disabled: flag,
    describedBy: text,
    classes: text,
  }),
  draw: ({ label: of, hint, errorMessage, ...given }) => (
    <Textarea {...given} {...asked({ ...given, hint, errorMessage })} {...labelled(of)} />
  ),
  atLeast: 16,
  also: [
    { name: 'why', label: { text: 'Why?' }, hint: { text: 'In a line' }, errorMessage: { text: 'Say why' }, rows: 3 },
  ],
})

const count = question.extend({
  label,
  value: text,
  rows: z.number().optional(),
  spellcheck: flag,
  threshold: z.number().optional(),
  classes: text,
})
prove({
  component: 'character-count',
  offered: z.union([count.extend({ maxlength: z.number() }), count.extend({ maxwords: z.number() })]),
  draw: ({ label: of, hint, errorMessage, ...given }) => (
    <CharacterCount
      {...{
        value: given.value,
        rows: given.rows,
        spellcheck: given.spellcheck,
        threshold: given.threshold,
        classes: given.classes,
      }}
      {...asked({ ...given, hint, errorMessage })}
      {...labelled(of)}
      {...('maxlength' in given ? { maxLength: given.maxlength } : { maxWords: given.maxwords })}
    />
  ),
  atLeast: 16,
})

const choice = z.strictObject({
  value: valued,
  checked: z.literal(true).optional(),
  text: text,
  html: text,
  id: text,
  hint: words.optional(),
  disabled: flag,
  conditional: z.strictObject({ html: z.string() }).optional(),
})
const divider = z.strictObject({ divider: z.string() })
const chosen = <T extends object>(item: T): item is Extract<T, { value: string }> =>
  'checked' in item && item.checked === true

prove({
  component: 'radios',
  offered: question
    .omit({ id: true })
    .extend({ idPrefix: text, fieldset, classes: text, value: text, items: z.array(z.union([choice, divider])) }),
  draw: (given) => (
    <Radios
      {...asked({ ...given, id: given.idPrefix })}
      {...legended(given.fieldset)}
      value={given.items.find(chosen)?.value ?? given.value}
      inline={given.classes?.includes('--inline')}
      small={given.classes?.includes('--small')}
      classes={/--(inline|small)$/.test(given.classes ?? '') ? undefined : given.classes}
      items={given.items.map((item) =>
        'divider' in item
          ? item
          : { ...item, text: said(item), hint: said(item.hint), conditional: said(item.conditional) },
      )}
    />
  ),
  atLeast: 26,
  also: [
    {
      name: 'contact',
      fieldset: { legend: { text: 'How?', isPageHeading: true, classes: 'govuk-fieldset__legend--l' } },
      hint: { text: 'Choose one' },
      errorMessage: { text: 'Say how' },
      value: 'phone',
      items: [
        { value: 'email', text: 'Email', hint: { text: 'Slower' }, conditional: { html: '<p>Address</p>' } },
        { value: 'phone', text: 'Telephone', conditional: { html: '<p>Number</p>' } },
        { divider: 'or' },
        { value: 'none', text: 'Not at all', disabled: true },
      ],
    },
  ],
})

prove({
  component: 'checkboxes',
  offered: question.omit({ id: true }).extend({
    idPrefix: text,
    fieldset,
    classes: text,
    values: z.array(z.string()).optional(),
    items: z.array(z.union([choice.extend({ name: text, behaviour: z.literal('exclusive').optional() }), divider])),
  }),
  draw: (given) => (
    <Checkboxes
      {...asked({ ...given, id: given.idPrefix })}
      {...legended(given.fieldset)}
      values={[...(given.values ?? []), ...given.items.filter(chosen).map(({ value }) => value)]}
      small={given.classes === 'govuk-checkboxes--small'}
      classes={given.classes === 'govuk-checkboxes--small' ? undefined : given.classes}
      items={given.items.map((item) =>
        'divider' in item
          ? item
          : {
              ...item,
              text: said(item),
              hint: said(item.hint),
              conditional: said(item.conditional),
              exclusive: item.behaviour === 'exclusive',
            },
      )}
    />
  ),
  atLeast: 28,
  also: [
    {
      name: 'needs',
      fieldset: { legend: { text: 'Which needs?' } },
      hint: { text: 'Any that fit' },
      errorMessage: { text: 'Choose a need' },
      values: ['home', 'none'],
      items: [
        { value: 'home', text: 'Home', hint: { text: 'Or housing' }, conditional: { html: '<p>More</p>' } },
        { value: 'work', text: 'Work', conditional: { html: '<p>Which?</p>' } },
        { divider: 'or' },
        { value: 'none', text: 'None of these', behaviour: 'exclusive' },
      ],
    },
  ],
})

prove({
  component: 'select',
  offered: question.extend({
    label,
    value: valued.optional(),
    disabled: flag,
    describedBy: text,
    classes: text,
    items: z.array(
      z.strictObject({ value: valued, text: z.string(), disabled: flag, selected: z.literal(true).optional() }),
    ),
  }),
  draw: ({ label: of, hint, errorMessage, ...given }) => (
    <Select
      {...given}
      {...asked({ ...given, hint, errorMessage })}
      {...labelled(of)}
      value={given.items.find(({ selected }) => selected)?.value ?? given.value}
    />
  ),
  atLeast: 10,
  also: [
    {
      name: 'locality',
      label: { text: 'Locality' },
      hint: { text: 'Where the family lives' },
      errorMessage: { text: 'Choose a locality' },
      value: '2',
      items: [
        { value: '', text: 'Choose' },
        { value: '1', text: 'One' },
        { value: '2', text: 'Two' },
      ],
    },
  ],
})

const part = z.strictObject({ error: z.literal(true).optional() })
const item = part.extend({
  autocomplete: z.enum(['bday-day', 'bday-month', 'bday-year']).optional(),
  name: z.enum(['day', 'month', 'year']),
  classes: z
    .string()
    .regex(/^govuk-input--width-\d$/)
    .optional(),
})
const someParts = z
  .object({ day: part.or(z.literal(false)), month: part, year: part.or(z.literal(false)) })
  .partial().shape

prove({
  component: 'date-input',
  // Ours name the boxes after the question, which the official template does when told a prefix.
  adjust: (options) => ({ namePrefix: options.id, ...options }),
  offered: z.strictObject({
    id: z.string(),
    namePrefix: z.string(),
    fieldset,
    hint: words.optional(),
    errorMessage: words.optional(),
    classes: text,
    values: z.record(z.string(), valued).optional(),
    items: z.array(item).min(1).optional(),
    ...someParts,
  }),
  draw: (given) => {
    const parts = given.items?.map(({ name }) => name) ?? dateParts.filter((name) => given[name] !== false)
    const wrong = [
      ...(given.items ?? []).filter(({ error }) => error).map(({ name }) => name),
      ...dateParts.filter((name) => given[name] !== false && given[name]?.error),
    ]
    return (
      <DateInput
        {...asked({ ...given, name: given.namePrefix })}
        {...legended(given.fieldset)}
        parts={parts}
        values={
          given.values &&
          Object.fromEntries(
            dateParts.map((name) => [name, given.values?.[`${given.namePrefix}-${name}`] ?? given.values?.[name]]),
          )
        }
        errorParts={wrong.length > 0 ? wrong : undefined}
        autocomplete={given.items?.some(({ autocomplete }) => autocomplete) ? 'bday' : undefined}
        classes={given.classes}
      />
    )
  },
  atLeast: 25,
  also: [
    {
      id: 'born',
      namePrefix: 'born',
      fieldset: { legend: { text: 'When was the child born?', classes: 'govuk-fieldset__legend--m' } },
      hint: { text: 'For example, 4 2019' },
      errorMessage: { text: 'Enter a month' },
      day: false,
      month: { error: true },
      values: { 'born-month': '13', 'born-year': '2019' },
    },
  ],
})
