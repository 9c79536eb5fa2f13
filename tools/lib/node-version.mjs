// Checked before anything else is loaded: the rest may not even parse on an older node. So nothing new in here.
const parts = process.versions.node.split('.').map(Number)
const isNewEnough = parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)

if (!isNewEnough) {
  console.error(`
  Node ${process.versions.node} is too old: Forno needs 20.19 or newer.
    Get it from https://nodejs.org, or with a version manager: nvm install 22
`)
  process.exit(1)
}
