// The one table: read together, write together, count every trip. Nothing else in the house speaks to DynamoDB.
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { type Attempt, Lost, lostBecause, patiently, TooLarge, TryAgain } from './faults.ts'

/** Where an item lies. */
export type Key = { readonly pk: string; readonly sk: string }
/** What lies there, as the table keeps it; a store's codec parses it before anyone reads it. */
export type Item = Key & { readonly [attribute: string]: unknown }
/** What must be so for a write to happen: nothing there yet, or these attributes with exactly these values. */
export type Condition = 'absent' | { readonly [attribute: string]: string | number | boolean }
/** One line of a transaction. */
export type Write =
  | { readonly put: Item; readonly if?: Condition }
  | { readonly check: Key; readonly if: Condition }
  | { readonly remove: Key; readonly if?: Condition }

/** The sparse indexes, each KEYS_ONLY: partition attribute and sort attribute. */
export const indexes = {
  turn: ['turn', 'turnDue'],
  family: ['family', 'familyAt'],
  provider: ['provider', 'providerAt'],
} as const
export type IndexName = keyof typeof indexes

export type Query = {
  readonly partition: string
  /** Only sort keys that begin with this. */
  readonly startsWith?: string
  readonly between?: readonly [string, string]
  readonly index?: IndexName
  readonly limit?: number
  readonly newestFirst?: boolean
  readonly after?: Key & { readonly [attribute: string]: unknown }
}
export type Page = { readonly items: readonly Item[]; readonly next?: Item }

/** What one outside request cost: round trips to the table, read and write capacity units. */
export type Meter = { trips: number; rcu: number; wcu: number }
export const newMeter = (): Meter => ({ trips: 0, rcu: 0, wcu: 0 })

export type Table = {
  /** Several items at once, strongly consistent, in the order asked; undefined where nothing lies. One trip. */
  gather(keys: readonly Key[]): Promise<(Item | undefined)[]>
  /** Items of one partition or index, a page at a time. One trip; indexes are eventually consistent. */
  query(query: Query): Promise<Page>
  /** All of these or none. One trip. Throws {@link Lost} when a condition failed, a conflict, throttling, or an unknown end. */
  transact(writes: readonly Write[]): Promise<void>
  /**
   * One item by itself, at half of what it costs in a transaction: for records of reading and what can be counted again,
   * never for anything with money or a state. With a condition it throws {@link Lost} as `transact` does. One trip.
   */
  put(item: Item, condition?: Condition): Promise<void>
  /** The same table, counting into another meter. */
  metered(meter: Meter): Table
}

type Command = BatchGetCommand | QueryCommand | TransactWriteCommand | PutCommand
/** How a command reaches the engine; tests hand in one that fails in every way an engine can. */
export type Send = (command: Command) => Promise<unknown>

/** DynamoDB refuses an item above 400 kB; we stop well before, with a clear answer instead of a fault. */
const mostBytes = 350_000

const conditionOf = (condition: Condition) => {
  if (condition === 'absent') return { ConditionExpression: 'attribute_not_exists(pk)' }
  const wanted = Object.entries(condition)
  return {
    ConditionExpression: wanted.map((_, n) => `#c${n} = :c${n}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(wanted.map(([name], n) => [`#c${n}`, name])),
    ExpressionAttributeValues: Object.fromEntries(wanted.map(([, value], n) => [`:c${n}`, value])),
  }
}

const line = (TableName: string, write: Write) => {
  const condition = write.if === undefined ? {} : conditionOf(write.if)
  if ('put' in write) {
    if (JSON.stringify(write.put).length > mostBytes) throw new TooLarge()
    return { Put: { TableName, Item: write.put, ...condition } }
  }
  if ('check' in write) {
    return { ConditionCheck: { TableName, Key: write.check, ...conditionOf(write.if) } }
  }
  return { Delete: { TableName, Key: write.remove, ...condition } }
}

const queryInput = (TableName: string, query: Query) => {
  const [hash, range] = query.index ? indexes[query.index] : (['pk', 'sk'] as const)
  const sort = query.startsWith ? ' AND begins_with(#r, :s)' : query.between ? ' AND #r BETWEEN :a AND :b' : ''
  return {
    TableName,
    ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
    KeyConditionExpression: `#h = :h${sort}`,
    ExpressionAttributeNames: { '#h': hash, ...(sort ? { '#r': range } : {}) },
    ExpressionAttributeValues: {
      ':h': query.partition,
      ...(query.startsWith ? { ':s': query.startsWith } : {}),
      ...(query.between ? { ':a': query.between[0], ':b': query.between[1] } : {}),
    },
    ScanIndexForward: !query.newestFirst,
    ...(query.limit ? { Limit: query.limit } : {}),
    ...(query.after ? { ExclusiveStartKey: query.after } : {}),
    ReturnConsumedCapacity: 'TOTAL' as const,
  }
}

type Consumed = { readonly CapacityUnits?: number }
type Answer = {
  readonly ConsumedCapacity?: Consumed | readonly Consumed[]
  readonly Responses?: { readonly [table: string]: readonly Item[] }
  readonly UnprocessedKeys?: { readonly [table: string]: { readonly Keys?: readonly Key[] } }
  readonly Items?: readonly Item[]
  readonly LastEvaluatedKey?: Item
}
const units = (answer: Answer): number =>
  [answer.ConsumedCapacity ?? []].flat().reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0)

const nameOf = (key: Key) => `${key.pk}|${key.sk}`

/** The table behind a `send`; `attempt` says how patiently a read is asked again. */
export const createTable = (TableName: string, send: Send, attempt: Attempt): Table => {
  const through = (meter: Meter): Table => {
    const trip = async (kind: 'rcu' | 'wcu', command: Command): Promise<Answer> => {
      meter.trips += 1
      const answer = (await send(command)) as Answer
      meter[kind] += units(answer)
      return answer
    }
    const readTrip = (command: Command) => patiently(attempt, () => trip('rcu', command))

    const gather: Table['gather'] = async (keys) => {
      const found = new Map<string, Item>()
      let wanted = [...new Map(keys.map((key) => [nameOf(key), { pk: key.pk, sk: key.sk }])).values()]
      for (let round = 0; wanted.length > 0; round += 1) {
        if (round > 0) await attempt.pause(round)
        if (round > attempt.most) throw new TryAgain(new Lost('throttled'))
        const chunk = wanted.slice(0, 100)
        const answer = await readTrip(
          new BatchGetCommand({
            RequestItems: { [TableName]: { Keys: chunk, ConsistentRead: true } },
            ReturnConsumedCapacity: 'TOTAL',
          }),
        )
        for (const item of answer.Responses?.[TableName] ?? []) found.set(nameOf(item), item)
        const left = answer.UnprocessedKeys?.[TableName]?.Keys ?? []
        wanted = [...left.map(({ pk, sk }) => ({ pk, sk })), ...wanted.slice(100)]
      }
      return keys.map((key) => found.get(nameOf(key)))
    }

    return {
      gather,
      query: async (query) => {
        const answer = await readTrip(new QueryCommand(queryInput(TableName, query)))
        const items = answer.Items ?? []
        return answer.LastEvaluatedKey ? { items, next: answer.LastEvaluatedKey } : { items }
      },
      transact: async (writes) => {
        const TransactItems = writes.map((write) => line(TableName, write))
        try {
          await trip('wcu', new TransactWriteCommand({ TransactItems, ReturnConsumedCapacity: 'TOTAL' }))
        } catch (fault) {
          throw lostBecause(fault)
        }
      },
      put: async (Item, condition) => {
        const kept = condition === undefined ? {} : conditionOf(condition)
        const once = () => trip('wcu', new PutCommand({ TableName, Item, ReturnConsumedCapacity: 'TOTAL', ...kept }))
        if (condition === undefined) return void (await patiently(attempt, once))
        // An unknown end may have been a good one: asked again it would find its own write in the way.
        await once().catch((fault) => {
          throw lostBecause(fault)
        })
      },
      metered: through,
    }
  }
  return through(newMeter())
}

/** A `send` over the AWS SDK. The SDK's own retries are off: they would hide a conflict from those who must decide again. */
export const sendThroughSdk = (config: DynamoDBClientConfig): Send => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 1, ...config }), {
    marshallOptions: { removeUndefinedValues: true },
  })
  return (command) => client.send(command as Parameters<typeof client.send>[0])
}

/** Makes the table on an engine that has none: the local engine and tests. In AWS the stack makes it. */
export const makeTable = async (TableName: string, config: DynamoDBClientConfig): Promise<void> => {
  const client = new DynamoDBClient(config)
  const attributes = ['pk', 'sk', ...Object.values(indexes).flat()]
  const schema = ([hash, range]: readonly [string, string]) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ]
  const there = await client.send(new DescribeTableCommand({ TableName })).then(
    () => true,
    () => false,
  )
  if (!there) {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: schema(['pk', 'sk']),
        GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, keys]) => ({
          IndexName,
          KeySchema: schema(keys),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        })),
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    )
  }
  client.destroy()
}
