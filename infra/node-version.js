// Says plainly which Node is missing, before an older one stumbles over a TypeScript file.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const runsTypeScript = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)

if (!runsTypeScript) {
  console.error(
    [
      `This is Node ${process.versions.node}. The scripts need Node 24 (22.18 at the least: it runs TypeScript directly).`,
      'On Linux x64 `npm ci` brings Node 24 with it: run it again without --omit=optional or --no-optional.',
      'Elsewhere install Node 24 yourself and put it first on PATH.',
    ].join('\n'),
  )
  process.exit(1)
}
