// What is left of a pot through its year, against what it was given and an even pace of spending.
import type { Child } from 'hono/jsx'
import { percentThrough, quarterStarts, roundTicks } from './scale.ts'

/** What the pot had been given and what of it was free at the end of a day, in pence; oldest first. */
export type BurnDownPoint = { on: string; allocated: number; remaining: number }

/** `description` says in a sentence what the picture shows; the figures belong in a table beside it. */
type Props = {
  id: string
  title: string
  description: string
  from: string
  to: string
  today: string
  points: readonly BurnDownPoint[]
  money: (pence: number) => string
}

const top = 48
const height = 200

export const BurnDown = (props: Props) => {
  const { id, from, to, today, points, money } = props
  const ticks = roundTicks(Math.max(0, ...points.map((point) => Math.max(point.allocated, point.remaining))) / 100)
  const highest = (ticks.at(-1) ?? 1) * 100
  const across = (date: string) => percentThrough(date, from, to)
  const down = (pence: number) => 100 - (100 * pence) / highest
  const last = points.at(-1)
  const until = today < to ? today : to
  const remaining = steps(points, until, (point) => point.remaining, across, down)
  const inYear = today >= from && today <= to
  return (
    <figure class="app-chart">
      <figcaption class="govuk-heading-s app-chart__title">{props.title}</figcaption>
      <svg
        class="app-chart__picture"
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        width="100%"
        height={top + height + 28}
      >
        <title id={`${id}-title`}>{props.title}</title>
        <desc id={`${id}-description`}>{props.description}</desc>
        {ticks.map((tick) => (
          <g>
            <line
              class="app-chart__grid"
              x1="0"
              x2="100%"
              y1={onPage(down(tick * 100))}
              y2={onPage(down(tick * 100))}
            />
            <text class="app-chart__label" x="-8" y={onPage(down(tick * 100)) + 5} text-anchor="end">
              {money(tick * 100)}
            </text>
          </g>
        ))}
        {quarterStarts(from, to).map(({ on, name }) => (
          <g>
            <line
              class="app-chart__tick"
              x1={`${across(on)}%`}
              x2={`${across(on)}%`}
              y1={top + height}
              y2={top + height + 6}
            />
            <text
              class="app-chart__label"
              x={`${across(on)}%`}
              y={top + height + 22}
              text-anchor={across(on) < 5 ? 'start' : 'middle'}
            >
              {name}
            </text>
          </g>
        ))}
        {/* Stretched to any width, while the words and the thickness of lines outside it stay as they are. */}
        <svg y={top} width="100%" height={height} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {remaining && <path class="app-chart__area" d={`${remaining} V100 H${across(points[0]?.on ?? from)} Z`} />}
          <path class="app-chart__pace" d={evenPace(points, across, down)} />
          <path class="app-chart__given" d={steps(points, to, (point) => point.allocated, across, down)} />
          <path class="app-chart__left" d={remaining} />
        </svg>
        {inYear && last && (
          <g>
            <line
              class="app-chart__today"
              x1={`${across(today)}%`}
              x2={`${across(today)}%`}
              y1={top - 8}
              y2={top + height}
            />
            <text class="app-chart__label" x={`${across(today)}%`} y="16" text-anchor={anchor(across(today))}>
              Today
            </text>
            <text class="app-chart__value" x={`${across(today)}%`} y="34" text-anchor={anchor(across(today))}>
              {money(last.remaining)} left
            </text>
          </g>
        )}
      </svg>
      <ul class="app-chart__key">
        <KeyLine line="given">Given to the pot{last && `: ${money(last.allocated)}`}</KeyLine>
        <KeyLine line="left">Left to commit{last && `: ${money(last.remaining)}`}</KeyLine>
        <KeyLine line="pace">An even pace through the year</KeyLine>
      </ul>
    </figure>
  )
}

const KeyLine = ({ line, children }: { line: 'given' | 'left' | 'pace'; children?: Child }) => (
  <li>
    <svg width="32" height="12" aria-hidden="true">
      <path class={`app-chart__${line}`} d="M0 6 H32" />
    </svg>
    {children}
  </li>
)

const onPage = (percent: number): number => top + (height * percent) / 100

const anchor = (percent: number): 'start' | 'middle' | 'end' =>
  percent < 20 ? 'start' : percent > 80 ? 'end' : 'middle'

/** A line that holds its level until the next change, as money does; nothing is drawn after `until`. */
const steps = (
  points: readonly BurnDownPoint[],
  until: string,
  level: (point: BurnDownPoint) => number,
  across: (date: string) => number,
  down: (pence: number) => number,
): string => {
  const drawn = points.filter((point) => point.on <= until)
  if (drawn.length === 0) return ''
  const [first, ...rest] = drawn.map((point) => ({ x: round(across(point.on)), y: round(down(level(point))) }))
  return `M${first?.x} ${first?.y}${rest.map(({ x, y }) => ` H${x} V${y}`).join('')} H${round(across(until))}`
}

/** Straight down to nothing on the last day, starting afresh from what the pot had been given at each change of it. */
const evenPace = (
  points: readonly BurnDownPoint[],
  across: (date: string) => number,
  down: (pence: number) => number,
): string => {
  const changes = points.filter(({ allocated }, at) => allocated !== points[at - 1]?.allocated)
  const starts = changes.map(({ on, allocated }, at) => ({ x: at === 0 ? 0 : across(on), allocated }))
  return starts
    .map(({ x, allocated }, at) => {
      const end = starts[at + 1]?.x ?? 100
      const left = (percent: number) => round(down((allocated * (100 - percent)) / 100))
      return `M${round(x)} ${left(x)} L${round(end)} ${left(end)}`
    })
    .join(' ')
}

const round = (value: number): number => Math.round(value * 100) / 100
