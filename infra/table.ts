// The one table, with the indexes that say whose turn it is and find a family's or a provider's work.
import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'

/** Partition and sort attribute of each index, keys only: what is found is then read from the table, consistently. */
export const INDEXES = {
  turn: ['turn', 'turnDue'],
  family: ['family', 'familyAt'],
  provider: ['provider', 'providerAt'],
} as const

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** On demand, so that an idle month costs storage alone; kept and recoverable, because it holds families' help and money. */
export const aTable = (stack: Stack): TableV2 =>
  new TableV2(stack, 'Table', {
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    globalSecondaryIndexes: Object.entries(INDEXES).map(([indexName, [partition, sort]]) => ({
      indexName,
      partitionKey: text(partition),
      sortKey: text(sort),
      projectionType: ProjectionType.KEYS_ONLY,
    })),
  })

/** What `platform/table.ts` asks of the table, action by action; a transaction needs the actions of its lines. */
export const mayUseTable = (table: TableV2): readonly PolicyStatement[] => [
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: ['BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'].map((each) => `dynamodb:${each}`),
    resources: [table.tableArn],
  }),
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: ['dynamodb:Query'],
    resources: Object.keys(INDEXES).map((name) => `${table.tableArn}/index/${name}`),
  }),
]
