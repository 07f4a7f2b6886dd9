// The door of both functions: the API behind the outer gate of a token, the portal behind its own sign-in.
import { CfnOutput, Duration, type Stack, Validations } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { aLog } from './lambda.ts'

/** Who signs people in: the token's issuer and the client it was made for. */
export type SignIn = { readonly issuer: string; readonly clientId: string }

/** The empty door; routes come with {@link openApi} and {@link openPortal}, because the portal must know its address first. */
export const anHttpApi = (stack: Stack): HttpApi => {
  const api = new HttpApi(stack, 'HttpApi', { createDefaultStage: false })
  new HttpStage(stack, 'HttpStage', {
    httpApi: api,
    autoDeploy: true,
    throttle: { rateLimit: 100, burstLimit: 200 },
    accessLogSettings: { destination: new LogGroupLogDestination(aLog(stack, 'Access')) },
  })
  new CfnOutput(stack, 'ApiAddress', { value: api.apiEndpoint })
  return api
}

/** `/api` for whoever bears a token; the document that describes it, the health check and the public feed for anyone. */
export const openApi = (api: HttpApi, answers: IFunction, { issuer, clientId }: SignIn): void => {
  const integration = new HttpLambdaIntegration('ApiIntegration', answers)
  // The function verifies the token again: the gate only spares it what has none.
  const authorizer = new HttpJwtAuthorizer('Token', issuer, { jwtAudience: [clientId] })
  api.addRoutes({ path: '/api/{proxy+}', methods: [HttpMethod.ANY], integration, authorizer })
  for (const path of ['/api/openapi.json', '/health']) {
    for (const route of api.addRoutes({ path, methods: [HttpMethod.GET], integration })) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Says what the API is and whether it is up, to machines that have no token yet; holds no data.',
      })
    }
  }
  for (const path of ['/open-referral', '/open-referral/{proxy+}']) {
    for (const route of api.addRoutes({ path, methods: [HttpMethod.ANY], integration })) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'The standard of the public feed wants it open, without registration or key; it holds what is published.',
      })
    }
  }
}

/** Every other address is a page. */
export const openPortal = (api: HttpApi, answers: IFunction): void => {
  const integration = new HttpLambdaIntegration('PortalIntegration', answers, { timeout: Duration.seconds(29) })
  for (const route of api.addRoutes({ path: '/{proxy+}', methods: [HttpMethod.ANY], integration })) {
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'People come with a sealed session cookie, not a token: the portal sends whoever has none to sign in.',
    })
  }
  for (const route of api.addRoutes({ path: '/', methods: [HttpMethod.ANY], integration })) {
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The first page, guarded by the portal like every other.',
    })
  }
}
