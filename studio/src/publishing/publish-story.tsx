import { Box, Button, Dialog, Flex } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useId, useState } from 'react'
import {
  useClient,
  useDocumentOperation,
  useSyncState,
  useTranslation,
  useWorkspace,
  type DocumentActionComponent,
} from 'sanity'
import { useOnce } from '../actions/once.tsx'
import { useOpener } from '../focus.ts'
import { NAMESPACE } from '../i18n/bundle.ts'
import { pageOf } from '../presentation/site.ts'
import { reasonOf } from '../reason.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { PackageList } from './package-list.tsx'
import { mayGoOut, packageOf, type Package } from './package.ts'
import type { Part } from './parts.ts'
import { addressesToKeep } from './addresses.ts'
import { publishTogether } from './publish.ts'

const API_VERSION = '2025-02-19'

/** To look up, and follow a link, in milliseconds. */
const SEEN_LONG_ENOUGH = 15_000

/**
 * Publishes a story, or a record, together with what it needs. The stock action publishes one
 * document, and fails for a story whose quotes are drafts; this one publishes all of them in one
 * transaction. What needs nothing else is published by the stock action.
 */
export function publishTogetherAction(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishTogether: DocumentActionComponent = (props) => {
    const stock = publish(props)
    const { t } = useTranslation(NAMESPACE)
    const client = useClient({ apiVersion: API_VERSION })
    const workspace = useWorkspace()
    const toast = useToast()
    const { patch } = useDocumentOperation(props.id, props.type)
    const { isSyncing } = useSyncState(props.id, props.type)
    const [step, setStep] = useState<'collecting' | 'publishing'>()
    const [asked, setAsked] = useState<Package>()
    const dialog = useId()
    const once = useOnce()
    const opener = useOpener()
    if (stock === null) return null

    const story = props.draft
    const isStory = props.type === 'article'

    const fail = (key: 'publish.failed' | 'publish.lookup-failed', error: unknown) => {
      setStep(undefined)
      toast.push({ status: 'error', title: t(key, { reason: reasonOf(error) }), closable: true })
    }
    const close = () => {
      setAsked(undefined)
      opener.giveBack()
    }
    const begin = async () => {
      if (story === null) return
      opener.remember()
      setStep('collecting')
      try {
        const found = await packageOf(client, workspace, story, props.published === null)
        if (found.parts.length > 0 || !mayGoOut(found)) {
          setAsked(found)
        } else {
          if (isStory && story['datePublished'] === undefined)
            patch.execute([{ setIfMissing: { datePublished: new Date().toISOString() } }])
          const previousSlugs = isStory ? addressesToKeep(story, props.published) : undefined
          if (previousSlugs !== undefined) patch.execute([{ set: { previousSlugs } }])
          stock.onHandle?.()
        }
        setStep(undefined)
      } catch (error) {
        fail('publish.lookup-failed', error)
      }
    }
    const confirm = async (parts: readonly Part[]) => {
      if (story === null) return
      setStep('publishing')
      try {
        await publishTogether(client, story, parts)
        setStep(undefined)
        close()
        const page = isStory ? pageOf(story) : undefined
        toast.push({
          status: 'success',
          closable: true,
          duration: SEEN_LONG_ENOUGH,
          title: t(isStory ? 'publish.story-done' : 'publish.done', { count: parts.length }),
          description: page !== undefined && (
            <a href={page} target="_blank" rel="noreferrer">
              {t('publish.see')}
            </a>
          ),
        })
      } catch (error) {
        fail('publish.failed', error)
      }
    }

    const ready = step === undefined && !isSyncing && asked !== undefined && mayGoOut(asked)
    return {
      ...stock,
      // A busy browser takes its time to hold everything against the rules.
      ...(step === 'collecting' && { label: t('publish.collecting') }),
      disabled: step !== undefined || (stock.disabled ?? false),
      onHandle: () => void begin(),
      dialog: asked !== undefined && {
        type: 'custom',
        component: once(
          <Dialog
            id={dialog}
            width={1}
            __unstable_autoFocus={false}
            header={t(isStory ? 'publish.story-title' : 'publish.title')}
            onClose={close}
            footer={
              <Flex gap={2} justify="flex-end" padding={3}>
                <Button
                  mode="bleed"
                  text={t('publish.cancel')}
                  autoFocus={!ready}
                  onClick={close}
                />
                <ConfirmButton
                  ready={ready}
                  text={
                    step === 'publishing'
                      ? t('publish.running')
                      : isSyncing
                        ? t('publish.saving')
                        : t('publish.confirm', { count: asked.parts.length + 1 })
                  }
                  onConfirm={() => void confirm(asked.parts)}
                />
              </Flex>
            }
          >
            <Box padding={3}>
              <PackageList found={asked} onLeave={() => setAsked(undefined)} />
            </Box>
          </Dialog>,
        ),
      },
    }
  }
  PublishTogether.action = 'publish'
  return PublishTogether
}
