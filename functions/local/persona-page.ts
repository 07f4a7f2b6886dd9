// The page on which someone says who they are today. Only the local stand-in shows it.
import { html } from 'hono/html'
import { colleagues, type Persona, personas } from './personas.ts'

/** What the page needs besides the people: where its form posts to, who was asked for, and the portal's style sheet. */
export type PersonaPage = { readonly action: string; readonly wanted?: string; readonly stylesheet?: string }

const choice = ({ key, name, job, place }: Persona) => html`<li class="govuk-!-margin-bottom-4">
  <button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-1" name="persona" value="${key}"
    aria-describedby="${key}-work">${name} (${key})</button>
  <div class="govuk-hint govuk-!-margin-bottom-0" id="${key}-work">${job}, ${place}</div>
</li>`

const choices = (title: string, people: readonly Persona[]) => html`<h2 class="govuk-heading-m">${title}</h2>
<ul class="govuk-list">
  ${people.map(choice)}
</ul>`

/** The whole page: everyone as one button, whoever was asked for first. */
export const personaPage = async ({ action, wanted, stylesheet }: PersonaPage): Promise<string> => {
  const isAsked = ({ key }: Persona) => key === wanted
  const asked = [...personas, ...colleagues].filter(isAsked)
  const others = (people: readonly Persona[]) => people.filter((each) => !isAsked(each))
  const page = await html`<!doctype html>
<html lang="en" class="govuk-template">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Choose who to sign in as - local sign-in</title>
  ${stylesheet ? html`<link rel="stylesheet" href="${stylesheet}">` : ''}
</head>
<body class="govuk-template__body">
  <div class="govuk-width-container">
    <main class="govuk-main-wrapper" id="main-content">
      <h1 class="govuk-heading-l">Choose who to sign in as</h1>
      <p class="govuk-body">This page stands in for the council’s sign-in while the product runs on this computer.
        Everyone here is fictional.</p>
      <form method="post" action="${action}">
        ${asked.length > 0 ? choices('Asked for', asked) : ''}
        ${choices('People to try', others(personas))}
        ${choices('Their colleagues', others(colleagues))}
        <button class="govuk-button govuk-button--secondary" name="persona" value="">Do not sign in</button>
      </form>
    </main>
  </div>
</body>
</html>`
  return String(page)
}
