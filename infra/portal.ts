// What a browser reaches: one address in front of the pages and of the files they fetch.
import { CfnOutput, Duration, Fn, RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3'

/** Where the built files lie, and the address people type. */
export type Portal = { readonly assets: IBucket; readonly origin: string }

const aBucket = (stack: Stack, name: string, more: object = {}): IBucket =>
  new Bucket(stack, name, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...more,
  }) as IBucket

const aYear = Duration.days(365)

/** One distribution: `/assets/*` from the bucket, kept for a year because names carry hashes; the rest is never cached. */
export const aPortal = (stack: Stack, api: HttpApi): Portal => {
  const logs = aBucket(stack, 'Logs', {
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: aYear }],
  })
  const assets = aBucket(stack, 'Assets', { serverAccessLogsBucket: logs, serverAccessLogsPrefix: 'assets/' })
  const keep = new ResponseHeadersPolicy(stack, 'AssetHeaders', {
    customHeadersBehavior: {
      customHeaders: [{ header: 'cache-control', value: 'public, max-age=31536000, immutable', override: true }],
    },
    securityHeadersBehavior: { contentTypeOptions: { override: true } },
  })
  const secure = new ResponseHeadersPolicy(stack, 'PageHeaders', {
    securityHeadersBehavior: {
      strictTransportSecurity: { accessControlMaxAge: aYear, includeSubdomains: true, override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      contentTypeOptions: { override: true },
    },
  })
  const distribution = new Distribution(stack, 'Distribution', {
    comment: 'Early help marketplace',
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    enableLogging: true,
    logBucket: logs,
    logFilePrefix: 'portal/',
    defaultBehavior: {
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: secure,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    },
    additionalBehaviors: {
      'assets/*': {
        origin: S3BucketOrigin.withOriginAccessControl(assets),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: keep,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
    },
  })
  Validations.of(logs).acknowledge({ id: 'AwsSolutions-S1', reason: 'It is where the other logs go.' })
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Families and workers travel; who may see what is decided by sign-in, not by country.',
    },
    { id: 'AwsSolutions-CFR2', reason: 'A council brings its own firewall; an idle one costs more than the pots.' },
    {
      id: 'AwsSolutions-CFR4',
      reason: 'The council has yet to name its own address; its certificate will set TLS 1.2 as the least.',
    },
  )
  const origin = `https://${distribution.distributionDomainName}`
  new CfnOutput(stack, 'PortalAddress', { value: origin })
  return { assets, origin }
}
