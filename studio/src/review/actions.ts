import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { UndoIcon } from '@sanity/icons/Undo'
import { useToast } from '@sanity/ui/toast'
import type { ComponentType } from 'react'
import {
  useClient,
  useCurrentUser,
  useTranslation,
  type DocumentActionComponent,
  type DocumentBadgeComponent,
} from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { reasonOf } from '../reason.ts'
import { standingOf, useReview, writeReview, type Review } from './review.ts'

type Standing = ReturnType<typeof standingOf>

/** Says of a draft, as it is now, where it stands. Whether that may be said is the lake's to hold. */
function reviewAction(
  state: Review['state'],
  icon: ComponentType,
  fits: readonly Standing[],
): DocumentActionComponent {
  const ReviewAction: DocumentActionComponent = ({ id, draft, onComplete }) => {
    const { t } = useTranslation(NAMESPACE)
    const client = useClient({ apiVersion: '2025-02-19' })
    const user = useCurrentUser()
    const toast = useToast()
    const review = useReview(id)
    if (draft === null || user === null || !fits.includes(standingOf(review, draft._rev)))
      return null
    const write = async () => {
      try {
        await writeReview(client, id, { state, by: user.id, revision: draft._rev })
        toast.push({ status: 'success', title: t(`review.${state}.done`) })
      } catch (error) {
        const reason = reasonOf(error)
        toast.push({ status: 'error', closable: true, title: t('review.failed', { reason }) })
      }
      onComplete()
    }
    return { label: t(`review.${state}.label`), icon, onHandle: () => void write() }
  }
  ReviewAction.displayName = `Review(${state})`
  return ReviewAction
}

export const askForReview = reviewAction('asked', EyeOpenIcon, ['none', 'returned', 'outdated'])
export const approve = reviewAction('approved', CheckmarkIcon, ['asked', 'outdated'])
export const sendBack = reviewAction('returned', UndoIcon, ['asked', 'approved', 'outdated'])

const COLORS = {
  asked: 'primary',
  approved: 'success',
  returned: 'warning',
  outdated: 'warning',
} as const

/** Where a story stands, beside whether it is published: the two have nothing to do with each other. */
export const reviewBadge: DocumentBadgeComponent = ({ id, draft }) => {
  const { t } = useTranslation(NAMESPACE)
  const standing = standingOf(useReview(id), draft?._rev)
  if (standing === 'none') return null
  return {
    label: t(`review.${standing}`),
    title: t(`review.${standing}.title`),
    color: COLORS[standing],
  }
}
