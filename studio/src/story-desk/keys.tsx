import { Flex, Hotkeys, Text } from '@sanity/ui'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'

/** What the keys of the desk do. */
export function Keys() {
  const { t } = useTranslation(NAMESPACE)
  const enter = t('desk.key.enter')
  const keys = [
    { does: t('desk.keys.move'), by: ['j', 'k'] },
    { does: t('desk.keys.toggle'), by: ['x'] },
    { does: t('desk.keys.change'), by: [enter] },
    { does: t('desk.keys.create'), by: [t('desk.key.control'), enter] },
  ]
  return (
    <Flex gap={3} align="center">
      {keys.map(({ does, by }) => (
        <Flex key={does} gap={2} align="center">
          <Hotkeys fontSize={0} keys={by} />
          <Text size={1} muted>
            {does}
          </Text>
        </Flex>
      ))}
    </Flex>
  )
}
