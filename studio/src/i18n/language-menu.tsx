import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { TranslateIcon } from '@sanity/icons/Translate'
import { Button, Flex } from '@sanity/ui'
import { Menu, MenuButton, MenuItem } from '@sanity/ui/menu'
import { useLocale, useTranslation, type ToolMenuProps } from 'sanity'
import { NAMESPACE } from './bundle.ts'

/** The tools in the editor's language, and beside them the language: the Studio has no menu for it. */
export function ToolMenu(props: ToolMenuProps) {
  const { t } = useTranslation(NAMESPACE)
  const tools = props.tools.map((tool) => ({
    ...tool,
    title: t(`tool.${tool.name}`, { defaultValue: tool.title }),
  }))
  const aside = props.context === 'sidebar'
  return (
    <Flex direction={aside ? 'column' : 'row'} align={aside ? 'stretch' : 'center'} gap={1}>
      {props.renderDefault({ ...props, tools })}
      <LanguageMenu />
    </Flex>
  )
}

function LanguageMenu() {
  const { t } = useTranslation(NAMESPACE)
  const { locales, currentLocale, changeLocale } = useLocale()
  return (
    <MenuButton
      id="language"
      button={
        <Button
          mode="bleed"
          padding={2}
          icon={TranslateIcon}
          aria-label={t('language.choose', { language: currentLocale.title })}
        />
      }
      menu={
        <Menu>
          {locales.map(({ id, title }) => (
            <MenuItem
              key={id}
              lang={id}
              text={title}
              pressed={id === currentLocale.id}
              {...(id === currentLocale.id ? { iconRight: CheckmarkIcon } : {})}
              onClick={() => void changeLocale(id)}
            />
          ))}
        </Menu>
      }
    />
  )
}
