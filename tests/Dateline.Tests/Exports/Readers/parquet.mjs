// node parquet.mjs FILE: the rows of a Parquet file, an object a line, as hyparquet reads them.
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'

const plain = (key, value) => typeof value === 'bigint' ? Number(value) : value
for (const row of await parquetReadObjects({ file: await asyncBufferFromFile(process.argv[2]) })) console.log(JSON.stringify(row, plain))
