// node schema.mjs SCHEMA FILE: holds a JSON file against a JSON Schema (2020-12), as Ajv reads it. Prints what is wrong; ends with 1 where something is.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'

const [schema, file] = process.argv.slice(2).map(path => JSON.parse(readFileSync(path, 'utf8')))
const check = new Ajv({ allErrors: true, strict: false }).compile(schema)
if (!check(file)) {
  for (const error of check.errors.slice(0, 20)) console.log(`${error.instancePath} ${error.message}`)
  process.exit(1)
}
console.log('valid')
