import { Card, Text } from '@sanity/ui'

/** A sentence in place of what could be shown. */
export function Message({
  text,
  tone = 'default',
}: {
  text: string
  tone?: 'default' | 'critical'
}) {
  return (
    <Card padding={4} radius={2} tone={tone} {...(tone === 'critical' ? { role: 'alert' } : {})}>
      <Text size={1} muted={tone === 'default'}>
        {text}
      </Text>
    </Card>
  )
}
