import { useDocumentOperation, type DocumentActionComponent } from 'sanity'

/** Publishes a story with the date on which that first happened. */
export function withPublicationDate(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishStory: DocumentActionComponent = (props) => {
    const stock = publish(props)
    const { patch } = useDocumentOperation(props.id, props.type)
    if (stock === null) return null
    return {
      ...stock,
      onHandle: () => {
        if (props.draft?.['datePublished'] === undefined) {
          patch.execute([{ setIfMissing: { datePublished: new Date().toISOString() } }])
        }
        stock.onHandle?.()
      },
    }
  }
  PublishStory.action = 'publish'
  return PublishStory
}
