// What can go wrong at the table's edge, told apart, and how patiently each is tried again.

/** Why a trip to the table came to nothing: a condition failed, another write was in the way, throttling, or no word. */
export type Cause = 'condition' | 'conflict' | 'throttled' | 'unknown'

/** A write that did not take effect, or may not have: read again and decide again. */
export class Lost extends Error {
  override readonly name = 'Lost'
  readonly why: Cause
  constructor(why: Cause, cause?: unknown) {
    super(`the table answered: ${why}`, { cause })
    this.why = why
  }
}

/** Tried often enough: the caller may ask again with the same request, which is safe. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain'
  constructor(cause?: unknown) {
    super('too busy, nothing was changed that was not told', { cause })
  }
}

/** An item no table would hold. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** How often and how long: pauses grow and are drawn at random over their whole length (full jitter). */
export type Attempt = { readonly most: number; pause(round: number): Promise<void> }

/** Five more tries, the pause drawn from 0 to 20, 40, 80, 160, 320 ms. */
export const jittered = (random: () => number): Attempt => ({
  most: 5,
  pause: (round) => new Promise((done) => setTimeout(done, random() * 10 * 2 ** Math.min(round, 5))),
})

const throttles = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'LimitExceededException',
])
const unknowns = new Set([
  'TimeoutError',
  'AbortError',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
  'NetworkingError',
])
const networkCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED', 'UND_ERR_SOCKET'])

type Reason = { Code?: string; Message?: string }
type Named = { name?: string; code?: string; message?: string; CancellationReasons?: Reason[] }

/** The engine calls an item above its limit invalid, alone or as one line of a transaction. */
const isAboutSize = ({ name, message, CancellationReasons = [] }: Named): boolean =>
  [
    ...(name === 'ValidationException' ? [message] : []),
    ...CancellationReasons.flatMap(({ Code, Message }) => (Code === 'ValidationError' ? [Message] : [])),
  ].some((said) => /item size/i.test(said ?? ''))

/** What a fault of the SDK means for us; one that means none of these is thrown as it is. */
export const lostBecause = (fault: unknown): Error => {
  const { name = '', code = '', CancellationReasons = [] } = fault as Named
  const codes = CancellationReasons.map((reason) => reason.Code)
  if (isAboutSize(fault as Named)) return new TooLarge('the engine holds no item as large as this', { cause: fault })
  if (name === 'TransactionCanceledException') {
    if (codes.includes('ConditionalCheckFailed')) return new Lost('condition', fault)
    if (codes.includes('TransactionConflict')) return new Lost('conflict', fault)
    if (codes.some((each) => each === 'ThrottlingError' || each === 'ProvisionedThroughputExceeded')) {
      return new Lost('throttled', fault)
    }
  }
  if (name === 'ConditionalCheckFailedException') return new Lost('condition', fault)
  if (name === 'TransactionConflictException') return new Lost('conflict', fault)
  if (throttles.has(name)) return new Lost('throttled', fault)
  if (unknowns.has(name) || networkCodes.has(code)) return new Lost('unknown', fault)
  return fault instanceof Error ? fault : new Error(String(fault))
}

/** Asks a read again when the engine was busy or silent; gives up with {@link TryAgain}. */
export const patiently = async <T>(attempt: Attempt, ask: () => Promise<T>): Promise<T> => {
  for (let round = 0; ; round += 1) {
    try {
      return await ask()
    } catch (fault) {
      const lost = lostBecause(fault)
      if (!(lost instanceof Lost)) throw lost
      if (round >= attempt.most) throw new TryAgain(lost)
      await attempt.pause(round + 1)
    }
  }
}
