import { LockIcon } from '@sanity/icons/Lock'
import { useCallback } from 'react'
import { useClient, useTranslation, type DocumentActionComponent } from 'sanity'
import { useRouter } from 'sanity/router'
import { NAMESPACE } from '../i18n/bundle.ts'

/** Opens what the desk agreed with a source; makes it, under a private id, when there is none. */
export const openDossier: DocumentActionComponent = ({ id, published, draft }) => {
  const client = useClient({ apiVersion: '2025-02-19' })
  const { t } = useTranslation(NAMESPACE)
  const { navigateIntent } = useRouter()
  const open = useCallback(async () => {
    const known = await client.fetch<string | null>(
      '*[_type == "sourceDossier" && source._ref == $id][0]._id',
      { id },
      { perspective: 'raw' },
    )
    const dossier = known?.replace(/^drafts\./, '') ?? `private.${crypto.randomUUID()}`
    if (known === null) {
      await client.create({
        _id: `drafts.${dossier}`,
        _type: 'sourceDossier',
        source: { _type: 'reference', _ref: id, _weak: true },
        approvedAt: new Date().toISOString().slice(0, 10),
      })
    }
    navigateIntent('edit', { id: dossier, type: 'sourceDossier' })
  }, [client, id, navigateIntent])
  if ((published ?? draft)?.['identification'] !== 'unnamed') return null
  return { label: t('dossier.open'), icon: LockIcon, onHandle: () => void open() }
}
