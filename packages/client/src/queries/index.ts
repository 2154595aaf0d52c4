export * from './articles.groq.ts'
export * from './events.groq.ts'
export * from './quotes.groq.ts'
export * from './sources.groq.ts'
