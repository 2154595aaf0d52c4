import { error, info, say, warning, type Finding } from './finding.ts'
import type { TopicLike } from './model.ts'

const MAX_TOPICS = 8

export function checkTopics(topics: readonly TopicLike[] | undefined): Finding[] {
  if (topics === undefined || topics.length === 0)
    return [info('Topics help readers and partners find the story.', 'topics')]
  const findings: Finding[] = []
  if (topics.length > MAX_TOPICS)
    findings.push(
      warning(
        say('More than {{most}} topics say little. Keep the important ones.', { most: MAX_TOPICS }),
        'topics',
      ),
    )
  const seen = new Set<string>()
  for (const { _key, scheme, code, name } of topics) {
    const path = _key === undefined ? ['topics'] : ['topics', { _key }]
    if (scheme === 'medtop' && !/^\d{8}$/.test(code ?? '')) {
      findings.push(
        error(
          say('“{{code}}” is not a Media Topic code: they have eight digits.', {
            code: code ?? '',
          }),
          ...path,
        ),
      )
    }
    const topic = `${scheme} ${code}`
    if (seen.has(topic))
      findings.push(
        error(
          say('The topic “{{name}}” stands here twice.', { name: name ?? code ?? '' }),
          ...path,
        ),
      )
    seen.add(topic)
  }
  return findings
}
