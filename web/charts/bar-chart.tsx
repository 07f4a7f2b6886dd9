// A few figures of one kind side by side, the longest bar the largest.

/** `text` is the value as people write it: it is drawn beside the bar, so colour and length are never alone. */
export type Bar = { label: string; value: number; text: string }

/** `description` says in a sentence what the picture shows; `most` fixes the scale where charts are compared. */
type Props = { id: string; title: string; description: string; bars: readonly Bar[]; most?: number | undefined }

const row = 52

export const BarChart = ({ id, title, description, bars, most }: Props) => {
  const largest = Math.max(most ?? 0, ...bars.map((bar) => bar.value)) || 1
  return (
    <figure class="app-chart">
      <figcaption class="govuk-heading-s app-chart__title">{title}</figcaption>
      <svg
        class="app-chart__picture app-chart__picture--bars"
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        width="100%"
        height={bars.length * row}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {bars.map((bar, index) => {
          // Room is left on the right for the words of the longest bar.
          const width = (70 * Math.max(bar.value, 0)) / largest
          return (
            <g>
              <text class="app-chart__label" x="0" y={index * row + 16}>
                {bar.label}
              </text>
              <rect class="app-chart__bar" x="0" y={index * row + 23} width={`${width}%`} height="18" />
              <line class="app-chart__tick" x1="0.5" x2="0.5" y1={index * row + 21} y2={index * row + 43} />
              <text class="app-chart__value" x={`${width}%`} dx="8" y={index * row + 38}>
                {bar.text}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
