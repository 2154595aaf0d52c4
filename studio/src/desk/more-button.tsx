import { Button } from '@sanity/ui'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'

/** Shows what a list has left, where it has. */
export function MoreButton({ left, onClick }: { left: number; onClick: () => void }) {
  const { t } = useTranslation(NAMESPACE)
  if (left <= 0) return null
  return <Button mode="ghost" text={t('list.more', { count: left })} onClick={onClick} />
}
