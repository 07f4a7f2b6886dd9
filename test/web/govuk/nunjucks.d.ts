// The part of nunjucks the comparison uses; the package brings no types of its own.
declare module 'nunjucks' {
  type Environment = { render(template: string, context: Readonly<Record<string, unknown>>): string }
  const nunjucks: {
    configure(folder: string, options: { trimBlocks: boolean; lstripBlocks: boolean }): Environment
  }
  // biome-ignore lint/style/noDefaultExport: it is how the package exports itself
  export default nunjucks
}
