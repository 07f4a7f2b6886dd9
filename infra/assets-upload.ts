// Brings the built stylesheet and script to their bucket, with a role that may do that alone.
import { type CfnElement, type Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Asset } from 'aws-cdk-lib/aws-s3-assets'
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { aLog, aRole } from './lambda.ts'

/**
 * Uploads the files of `from` below `assets/`. Files of earlier releases stay: a page rendered a minute ago still asks
 * for its own. CloudFront compresses by itself, so the compressed copies stay here.
 */
export const uploadAssets = (stack: Stack, from: string, assets: IBucket): void => {
  const release = new Asset(stack, 'Release', { path: from, exclude: ['*.br', 'manifest.json'] })
  const logGroup = aLog(stack, 'Upload')
  const role = aRole(stack, 'Upload', logGroup, [
    new PolicyStatement({
      actions: ['s3:GetObject'],
      resources: [release.bucket.arnForObjects(release.s3ObjectKey)],
    }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [assets.bucketArn] }),
    new PolicyStatement({ actions: ['s3:PutObject'], resources: [assets.arnForObjects('assets/*')] }),
  ])
  new BucketDeployment(stack, 'AssetsUpload', {
    sources: [Source.bucket(release.bucket, release.s3ObjectKey)],
    destinationBucket: assets,
    destinationKeyPrefix: 'assets',
    prune: false,
    // The construct would grant itself s3:GetObject*, s3:List* and more: it keeps to the role as it is.
    role: role.withoutPolicyUpdates(),
    logGroup,
  })
  const bucket = stack.getLogicalId(assets.node.defaultChild as CfnElement)
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/assets/*]`,
    reason:
      'Names carry hashes of the release, so the files to write cannot be listed; nothing outside assets/ can be.',
  })
  for (const uploader of stack.node.children.filter(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))) {
    Validations.of(uploader).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'The runtime of the CDK’s own uploader comes with the CDK and is renewed with it.',
    })
  }
}
