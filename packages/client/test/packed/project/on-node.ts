import process from 'node:process'
import { useEveryEntry } from './every-entry.ts'

const [url = '', projectId = '', dataset = ''] = process.argv.slice(2)
console.log(JSON.stringify(await useEveryEntry({ url, projectId, dataset })))
