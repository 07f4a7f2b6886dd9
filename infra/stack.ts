// The whole product as one stack: table, API, portal and the files a browser fetches.
import { join } from 'node:path'
import { type App, CfnParameter, Stack, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { AwsSolutionsChecks } from 'cdk-nag'
import { uploadAssets } from './assets-upload.ts'
import { anHttpApi, openApi, openPortal } from './http-api.ts'
import { aLambda } from './lambda.ts'
import { aPortal } from './portal.ts'
import { aTable, mayUseTable } from './table.ts'

/** Furnishes the stack from the bundles in `built`, the same bytes the tests ran; synthesis fails on any AWS Solutions finding. */
export const aStack = (app: App, built: string): Stack => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  const stack = new Stack(app, 'EarlyHelpMarketplace', { description: 'Early help marketplace' })
  const asked = (name: string, description: string): string =>
    new CfnParameter(stack, name, { type: 'String', description }).valueAsString
  const signIn = {
    issuer: asked('Issuer', 'Address of the OIDC issuer that signs people in'),
    clientId: asked('ClientId', 'The client its tokens are made for'),
  }
  const secret = new Secret(stack, 'Secret', {
    description: 'Seals session cookies and list cursors',
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
  })
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'A new one signs everybody out: it is changed by hand, at a quiet hour or when it may be known.',
  })

  const table = aTable(stack)
  const api = anHttpApi(stack)
  const portal = aPortal(stack, api)
  const environment = {
    TABLE_NAME: table.tableName,
    ISSUER: signIn.issuer,
    CLIENT_ID: signIn.clientId,
    ORIGIN: portal.origin,
    // Resolved by CloudFormation at deployment: the function needs no right to read secrets, and no trip to do it.
    SECRET: secret.secretValue.unsafeUnwrap(),
  }
  const may = mayUseTable(table)
  openApi(api, aLambda(stack, 'Api', { code: join(built, 'api'), environment, may }), signIn)
  openPortal(api, aLambda(stack, 'Portal', { code: join(built, 'portal'), environment, may }))
  uploadAssets(stack, join(built, 'assets'), portal.assets)
  return stack
}
