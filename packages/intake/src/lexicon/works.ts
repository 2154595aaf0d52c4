const works: ReadonlySet<string> = new Set(
  `film movie song book novel album single track play show series sitcom drama documentary podcast
  exhibition exhibit poem essay opera musical ballet symphony painting sculpture mural memoir
  biography comedy thriller anthem hymn ballad story article game episode programme program
  campaign project operation paper study report magazine column hit hits bestseller trilogy video
  clip lecture talk course sequel tour remix cover short feature concerto collection festival
  production record cookbook guidebook handbook picturebook lyrics chorus verse mixtape ep installation memoirs novella miniseries`.split(
    /\s+/,
  ),
)

/** What people make and give a title to: a film, an album, an essay. */
export const isWork = (noun: string): boolean => works.has(noun)
