import { newsroom } from '../newsroom.ts'
import { checkBody, quoteIdsIn, textOf, type Quotes } from './body.ts'
import { checkLanguage, isWebAddress } from './codes.ts'
import { error, info, say, warning, type Finding } from './finding.ts'
import { publishedIdOf, type ArticleLike } from './model.ts'
import { quotedInHeadline } from './quotation-marks.ts'
import { keepsTo } from './quote-integrity.ts'
import { checkTopics } from './topic.ts'
import { isKilled } from './update.ts'

/** What must be looked up before a story can be checked. */
export interface ArticleContext {
  /** The moment of the check, ISO 8601. */
  readonly now: string
  readonly quotes: Quotes
  /** The story as readers see it now, if they do. */
  readonly published?: ArticleLike | undefined
  readonly translationOf?: ArticleLike | undefined
  /** When a schedule publishes the story, ISO 8601, if one does. */
  readonly scheduledFor?: string | undefined
}

export function checkArticle(article: ArticleLike, context: ArticleContext): Finding[] {
  return [
    ...checkHeadline(article, context.quotes),
    ...checkTexts(article),
    ...checkPlaceholders(article),
    ...checkPeople(article),
    ...checkFiling(article),
    ...checkTiming(article, context),
    ...checkRelations(article, context),
    ...checkBody(article.body ?? [], context.quotes),
  ]
}

function checkHeadline({ headline = '', body = [] }: ArticleLike, quotes: Quotes): Finding[] {
  const findings: Finding[] = []
  if (headline.length > 110)
    findings.push(
      error('Keep the headline to 110 characters: feeds and search cut it off.', 'headline'),
    )
  else if (headline.length > 70)
    findings.push(
      warning('A headline of more than 70 characters is cut off in many places.', 'headline'),
    )
  const used = quoteIdsIn(body).flatMap((id) => quotes.get(publishedIdOf(id)) ?? [])
  const spoken = used.filter(({ quoteType }) => quoteType !== 'indirect')
  const invented = quotedInHeadline(headline).find(
    (words) => !spoken.some(({ text = '' }) => keepsTo(words, text)),
  )
  if (invented !== undefined) {
    findings.push(
      warning(
        say('The headline quotes “{{words}}”, and no quote in the story has these words.', {
          words: invented,
        }),
        'headline',
      ),
    )
  }
  return findings
}

function checkTexts({ description, language, body }: ArticleLike): Finding[] {
  const findings = checkLanguage(language, 'language')
  if (!description?.trim())
    findings.push(warning('Add one sentence that tells what the story is about.', 'description'))
  else if (description.length > 200)
    findings.push(warning('Keep it to 200 characters.', 'description'))
  if (body?.length === 0) findings.push(error('The story has no text yet.', 'body'))
  return findings
}

/** “TK” is how newsrooms mark what is to come: no reader should see it. */
const PLACEHOLDER = /\bTK(?:TK|K)*\b/

function checkPlaceholders({ headline = '', description = '', body = [] }: ArticleLike): Finding[] {
  const here = (...path: (string | { _key: string })[]) =>
    warning('TK: something is still to come here.', ...path)
  return [
    ...(PLACEHOLDER.test(headline) ? [here('headline')] : []),
    ...(PLACEHOLDER.test(description) ? [here('description')] : []),
    ...body
      .filter((block) => block._type === 'block' && PLACEHOLDER.test(textOf(block)))
      .map(({ _key }) => here('body', ...(_key === undefined ? [] : [{ _key }]))),
  ]
}

function checkPeople({ articleType, credits = [], dateline }: ArticleLike): Finding[] {
  const findings: Finding[] = []
  if (credits.length === 0)
    findings.push(
      warning(
        'No byline. If that is so by your rules, leave it; if not, say who wrote this.',
        'credits',
      ),
    )
  if (articleType === 'opinion' && !credits.some(({ role }) => role === 'author')) {
    findings.push(warning('Whose opinion is it? Name the author.', 'credits'))
  }
  if (dateline?.text && !dateline.place?.name)
    findings.push(warning('Which place is that?', 'dateline', 'place'))
  return findings
}

function checkFiling({
  section,
  topics,
  channels = [],
  events = [],
  articleType,
  canonicalUrl,
  credits = [],
}: ArticleLike): Finding[] {
  const findings = checkTopics(topics)
  if (section === undefined)
    findings.push(warning('Without a section the story appears on no section page.', 'section'))
  else if (!newsroom.sections.some(({ value }) => value === section))
    findings.push(error(say('There is no section “{{section}}”.', { section }), 'section'))
  const channel = channels.find((name) => !newsroom.channels.some(({ value }) => value === name))
  if (channel !== undefined)
    findings.push(error(say('There is no channel “{{channel}}”.', { channel }), 'channels'))
  if (articleType === 'report' && events.length === 0)
    findings.push(info('What happened? Link the event the story is about.', 'events'))
  if (canonicalUrl !== undefined && isWebAddress(canonicalUrl)) {
    const host = new URL(canonicalUrl).hostname
    const ours = newsroom.hosts.some((own) => own === host)
    if (!ours && !credits.some(({ role }) => role === 'provider')) {
      findings.push(
        warning(
          say('The story belongs to {{host}}. Credit it as the provider.', { host }),
          'canonicalUrl',
        ),
      )
    }
  }
  return findings
}

/** Two times that say when a story may go out can disagree: it has one of them, never both. */
function checkEmbargo(
  embargoUntil: string | undefined,
  now: string,
  scheduledFor: string | undefined,
): Finding[] {
  // An embargo that has ended binds nobody.
  if (embargoUntil === undefined || Date.parse(embargoUntil) <= Date.parse(now)) return []
  return scheduledFor === undefined
    ? [
        error(
          'The story is under embargo. What is published is public at once: wait until then, or take the embargo out and schedule the story. A story that is scheduled needs none.',
          'embargoUntil',
        ),
      ]
    : [
        error(
          say(
            'The story is under embargo, and scheduled for {{time}}. It can have one of them: call the schedule off, or take the embargo out here.',
            { time: minuteOf(scheduledFor) },
          ),
          'embargoUntil',
        ),
      ]
}

/** A moment as a newsroom writes it, to the minute. */
const minuteOf = (moment: string): string =>
  `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`

function checkTiming(
  { datePublished, embargoUntil, slug, updates }: ArticleLike,
  { now, published, scheduledFor }: ArticleContext,
): Finding[] {
  const findings = checkEmbargo(embargoUntil, now, scheduledFor)
  if (isKilled(updates)) {
    findings.push(
      error(
        'This story was killed. Write a new one, or take the kill out of its updates.',
        'updates',
      ),
    )
  }
  if (datePublished !== undefined && Date.parse(datePublished) > Date.parse(now)) {
    findings.push(
      error(
        'The date of publication lies in the future. Clear it: publishing sets it.',
        'datePublished',
      ),
    )
  }
  if (published?.datePublished !== undefined && datePublished !== published.datePublished) {
    findings.push(
      warning(
        'The story was first published on another date. Changes belong in the updates.',
        'datePublished',
      ),
    )
  }
  const before = published?.slug?.current
  if (before !== undefined && slug?.current !== before) {
    findings.push(
      warning(
        say(
          'The story was published as “{{before}}”. Links to that address will lead to the new one.',
          { before },
        ),
        'slug',
      ),
    )
  }
  return findings
}

function checkRelations(
  { _id, relatedArticles = [], language }: ArticleLike,
  { translationOf }: ArticleContext,
): Finding[] {
  const findings: Finding[] = []
  const own = publishedIdOf(_id ?? '')
  if (relatedArticles.some(({ _ref = '' }) => own !== '' && publishedIdOf(_ref) === own)) {
    findings.push(error('A story cannot be related to itself.', 'relatedArticles'))
  }
  if (relatedArticles.length > 6)
    findings.push(error('At most six related stories.', 'relatedArticles'))
  if (translationOf !== undefined && translationOf.language === language) {
    findings.push(error('A translation is in another language than its original.', 'translationOf'))
  }
  return findings
}
