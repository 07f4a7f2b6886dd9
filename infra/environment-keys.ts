// Stands in for the AWS credential chain in a Lambda bundle: the runtime puts a function's keys in its environment.

type Keys = { accessKeyId: string; secretAccessKey: string; sessionToken?: string }

const fromEnvironment = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set: this bundle runs in a Lambda function`)
  return value
}

/** Has the name and shape the AWS SDK asks its credential chain for; keys are read at each call. */
export const defaultProvider = () => async (): Promise<Keys> => {
  const sessionToken = process.env.AWS_SESSION_TOKEN
  return {
    accessKeyId: fromEnvironment('AWS_ACCESS_KEY_ID'),
    secretAccessKey: fromEnvironment('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken === undefined ? {} : { sessionToken }),
  }
}
