// What a longer piece of work is made of, and how far each part has got.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

/** A task without an address cannot be started yet. `status` is plain words when done, a tag when something is owed. */
export type Task = {
  title: Child
  href?: string | undefined
  hint?: Child
  status: Child
  cannotStart?: boolean | undefined
}

export const TaskList = (props: { items: readonly Task[]; id?: string | undefined; classes?: string | undefined }) => (
  <ul class={classNames('govuk-task-list', props.classes)}>
    {props.items.map((task, index) => (
      <TaskItem task={task} id={`${props.id ?? 'task-list'}-${index + 1}`} />
    ))}
  </ul>
)

const TaskItem = ({ task, id }: { task: Task; id: string }) => (
  <li class={classNames('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link')}>
    <div class="govuk-task-list__name-and-hint">
      {task.href ? (
        <a
          class="govuk-link govuk-task-list__link"
          href={task.href}
          aria-describedby={classNames(task.hint ? `${id}-hint` : '', `${id}-status`)}
        >
          {task.title}
        </a>
      ) : (
        <div>{task.title}</div>
      )}
      {task.hint ? (
        <div id={`${id}-hint`} class="govuk-task-list__hint">
          {task.hint}
        </div>
      ) : null}
    </div>
    <div
      class={classNames('govuk-task-list__status', task.cannotStart && 'govuk-task-list__status--cannot-start-yet')}
      id={`${id}-status`}
    >
      {task.status}
    </div>
  </li>
)
