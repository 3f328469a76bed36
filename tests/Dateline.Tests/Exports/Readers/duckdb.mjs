// node duckdb.mjs SQL: the rows that DuckDB answers, an object a line. Numbers beyond doubles, days and times come as strings.
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create()).connect()
for (const row of (await connection.runAndReadAll(process.argv[2])).getRowObjectsJson()) console.log(JSON.stringify(row))
