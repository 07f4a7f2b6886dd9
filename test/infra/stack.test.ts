// What would be deployed, read from the synthesised template: small rights, few things, the table the code expects.
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { aStack } from '../../infra/stack.ts'
import { indexes } from '../../shared/platform/table.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')
const statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]).transform((actions) => [actions].flat()),
  Resource: z.unknown().transform((resources) => [resources].flat()),
})
const policy = z.object({
  Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }), Roles: z.array(z.unknown()) }),
})

let folder: string
let template: Template

// Tests of the template need some bundle, not this minute's: without a build a stand-in of one line does.
const bundles = async (): Promise<string> => {
  const built = join(folder, 'built')
  for (const name of ['api', 'portal']) {
    await mkdir(join(built, name), { recursive: true })
    await writeFile(join(built, name, 'index.mjs'), 'export const handler = () => {}')
  }
  await mkdir(join(built, 'assets'))
  await writeFile(join(built, 'assets', 'portal-0123456789.css'), '')
  for (const name of ['api', 'portal', 'assets'])
    if (existsSync(join(root, '.build', name)))
      await cp(join(root, '.build', name), join(built, name), { recursive: true })
  return built
}
const anApp = async (out: string): Promise<App> =>
  new App({ outdir: join(folder, out), context: JSON.parse(await read('cdk.json')).context })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stack-'))
  const app = await anApp('whole')
  const stack = aStack(app, await bundles())
  // Throws on any finding of cdk-nag or of CloudFormation's own validator.
  app.synth()
  template = Template.fromStack(stack)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const statements = () =>
  Object.values(template.findResources('AWS::IAM::Policy')).flatMap(
    (each) => policy.parse(each).Properties.PolicyDocument.Statement,
  )

describe('the stack', () => {
  it('would not pass with a finding', async () => {
    const app = await anApp('planted')
    new Bucket(aStack(app, join(folder, 'built')), 'Planted')
    expect(() => app.synth()).toThrow('AwsSolutions-S10')
  })

  it('makes the table the code expects: keys, sparse indexes, stream', async () => {
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ]
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: keys('pk', 'sk'),
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, [hash, range]]) => ({
          IndexName,
          KeySchema: keys(hash, range),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        })),
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    })
  })

  it('runs both functions on Node 24 and ARM, with what they need to know', () => {
    const ours = Object.values(
      template.findResources('AWS::Lambda::Function', { Properties: { Runtime: 'nodejs24.x' } }),
    )
    expect(ours).toHaveLength(2)
    for (const { Properties } of ours) {
      expect(Properties).toMatchObject({
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
      })
      expect(Object.keys(Properties.Environment.Variables).sort()).toEqual([
        'CLIENT_ID',
        'ISSUER',
        'ORIGIN',
        'SECRET',
        'TABLE_NAME',
      ])
    }
  })

  it('lets no role do more than it must', () => {
    const all = statements()
    expect(all.length).toBeGreaterThan(4)
    expect(all.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([])
    const everywhere = all.filter(({ Resource }) => Resource.includes('*'))
    expect(new Set(everywhere.flatMap(({ Action }) => Action))).toEqual(
      new Set(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']),
    )
    expect(JSON.stringify(template.findResources('AWS::IAM::Role'))).not.toContain('ManagedPolicyArns')
  })

  it('lets the functions do to the table what the code does, and nothing else', async () => {
    const needs: Record<string, readonly string[]> = {
      BatchGetCommand: ['BatchGetItem'],
      GetCommand: ['GetItem'],
      QueryCommand: ['Query'],
      PutCommand: ['PutItem'],
      UpdateCommand: ['UpdateItem'],
      DeleteCommand: ['DeleteItem'],
      TransactGetCommand: ['GetItem'],
      TransactWriteCommand: ['PutItem', 'DeleteItem', 'ConditionCheckItem'],
      // Local engines and tests only: in AWS this stack makes the table.
      CreateTableCommand: [],
      DescribeTableCommand: [],
    }
    const source = await read('shared/platform/table.ts')
    const commands = new Set([...source.matchAll(/new (\w+Command)\(/g)].map(([, name]) => name ?? ''))
    const needed = new Set([...commands].flatMap((name) => needs[name] ?? [`${name} is not in this table`]))
    const mayDo = statements()
      .flatMap(({ Action }) => Action)
      .filter((action) => action.startsWith('dynamodb:'))
    expect(commands.size).toBeGreaterThan(2)
    expect(new Set(mayDo)).toEqual(new Set([...needed].map((action) => `dynamodb:${action}`)))
  })

  it('opens /api to a token only, but for the document and the health check', () => {
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
    ])
    expect(Object.fromEntries(routes)).toEqual({
      'ANY /api/{proxy+}': 'JWT',
      'GET /api/openapi.json': 'NONE',
      'GET /health': 'NONE',
      'ANY /open-referral': 'NONE',
      'ANY /open-referral/{proxy+}': 'NONE',
      'ANY /{proxy+}': 'NONE',
      'ANY /': 'NONE',
    })
  })

  it('keeps every bucket shut and every address on TLS', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::S3::Bucket')))
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      })
    template.allResourcesProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        DefaultCacheBehavior: Match.objectLike({ ViewerProtocolPolicy: 'redirect-to-https' }),
        CacheBehaviors: [Match.objectLike({ PathPattern: 'assets/*', ViewerProtocolPolicy: 'redirect-to-https' })],
      }),
    })
  })

  it('holds nothing that costs money by the hour', () => {
    const kinds = new Set(
      Object.values(template.toJSON().Resources as Record<string, { Type: string }>).map(({ Type }) => Type),
    )
    const pricedByUse = [
      ...['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::Logs::LogGroup'],
      ...[
        'AWS::Lambda::Function',
        'AWS::Lambda::Permission',
        'AWS::Lambda::LayerVersion',
        'AWS::IAM::Role',
        'AWS::IAM::Policy',
      ],
      ...['AWS::ApiGatewayV2::Api', 'AWS::ApiGatewayV2::Stage', 'AWS::ApiGatewayV2::Route'],
      ...['AWS::ApiGatewayV2::Integration', 'AWS::ApiGatewayV2::Authorizer'],
      ...[
        'AWS::CloudFront::Distribution',
        'AWS::CloudFront::OriginAccessControl',
        'AWS::CloudFront::ResponseHeadersPolicy',
      ],
      ...['AWS::SecretsManager::Secret', 'Custom::CDKBucketDeployment', 'AWS::CDK::Metadata'],
    ]
    expect([...kinds].filter((kind) => !pricedByUse.includes(kind))).toEqual([])
    expect(JSON.stringify(template.toJSON())).not.toContain('ProvisionedConcurrency')
  })
})
