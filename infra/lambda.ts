// A function as this product runs one: the tested bundle, on ARM, with a role that may do what is listed and no more.
import { Duration, RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib'
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'

/** A log group that ends: logs hold no names, and a year is long enough to answer what happened. */
export const aLog = (stack: Stack, name: string): LogGroup =>
  new LogGroup(stack, `${name}Log`, { retention: RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.DESTROY })

/** A role for Lambda that may write one log, and what else is listed. */
export const aRole = (stack: Stack, name: string, log: LogGroup, may: readonly PolicyStatement[]): Role => {
  const role = new Role(stack, `${name}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  log.grantWrite(role)
  for (const statement of may) role.addToPolicy(statement)
  return role
}

/** A function from the bundle folder `code`, whose program is `index.mjs` and exports `handler`. */
export const aLambda = (
  stack: Stack,
  name: string,
  {
    code,
    environment,
    may,
  }: { code: string; environment: Readonly<Record<string, string>>; may: readonly PolicyStatement[] },
): Lambda => {
  const logGroup = aLog(stack, name)
  const role = aRole(stack, name, logGroup, may)
  const made = new Lambda(stack, name, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: Code.fromAsset(code),
    handler: 'index.handler',
    environment: { ...environment },
    memorySize: 1024,
    timeout: Duration.seconds(10),
    tracing: Tracing.ACTIVE,
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
  })
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray takes segments for no resource in particular: the two xray:Put actions accept no other resource.',
  })
  return made
}
