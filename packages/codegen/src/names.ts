/** `article card` and `article-card` as a type's name: `ArticleCard`. */
export const pascal = (name: string): string =>
  name.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The same as a value's name: `articleCard`. */
export const camel = (name: string): string =>
  pascal(name).replace(/^[A-Z]/, (letter) => letter.toLowerCase())
