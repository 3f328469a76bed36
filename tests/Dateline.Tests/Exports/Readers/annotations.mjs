// node annotations.mjs FILE: how many annotations of a collection validate-web-annotation takes, and the ids of those that it refuses.
import { readFileSync } from 'node:fs'
import isAnnotation from 'validate-web-annotation'

const collection = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const refused = collection.first.items.filter(item => !isAnnotation({ '@context': collection['@context'], ...item }))
console.log([`${collection.first.items.length - refused.length} taken`, ...refused.map(item => item.id)].join('\n'))
