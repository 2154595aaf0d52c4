import { createOnrecord, type Transport, type ValidationMode } from '@onrecord/client'
import { cdn } from '@onrecord/client/cdn'
import { quotePage } from './onrecord.generated.ts'

export const asking = (transport: Transport, validate: ValidationMode = 'throw') => {
  const news = createOnrecord({ transport, validate })
  return () => news.fetch(quotePage)
}

export const onrecord = (url: string) => asking(cdn({ url, dataset: 'production' }))
