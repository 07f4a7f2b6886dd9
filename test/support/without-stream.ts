// Spares a long test what it does not read: the engine in memory scans its whole stream at every write.
import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import type { Engine } from '../../functions/local/engine.ts'

/** Turns the stream of a house's table off. */
export const withoutStream = async ({ engine }: { readonly engine: Engine }): Promise<void> => {
  const client = new DynamoDBClient(engine.config)
  await client.send(new UpdateTableCommand({ TableName: 'house', StreamSpecification: { StreamEnabled: false } }))
  client.destroy()
}
