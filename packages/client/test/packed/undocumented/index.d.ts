export declare const bare: string
/** Says what it is. */
export declare function described(): void
/**
 * Says what it is, and shows it.
 *
 * @example
 * ```ts
 * shown()
 * ```
 */
export declare function shown(): void
export interface Bare {
  readonly name: string
}
/** Says what it is. */
export type Described = string
