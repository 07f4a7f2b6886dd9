// What `npm run synth` and `npm run deploy` run.
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { aStack } from './stack.ts'

aStack(new App(), join(import.meta.dirname, '..', '.build'))
