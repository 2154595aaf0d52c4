import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Something that users import, as the declarations in the tarball tell of it. */
export interface Export {
  readonly name: string
  /** Where it is imported from: `@onrecord/client/html`. */
  readonly from: string
  /** Whether it is there when a program runs: a function, a class, a constant. */
  readonly isValue: boolean
  /** Whether a comment says what it is. */
  readonly isDescribed: boolean
  /** The examples in its comment and in those of its members, as they stand there. */
  readonly examples: readonly string[]
}

/** Everything that an unpacked package exports, by every entry point. */
export function exportsOf(unpacked: string): Export[] {
  const { name, exports }: { name: string; exports: Record<string, { types?: string }> } =
    JSON.parse(readFileSync(path.join(unpacked, 'package.json'), 'utf8'))
  const entries = Object.entries(exports).flatMap(([entry, { types }]) =>
    types === undefined
      ? []
      : [{ from: path.posix.join(name, entry), file: path.join(unpacked, types) }],
  )
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, noEmit: true },
  )
  const checker = program.getTypeChecker()
  return entries.flatMap(({ from, file }) => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    if (module === undefined) throw new Error(`${file} declares no module`)
    return checker.getExportsOfModule(module).map((symbol) => exportOf(symbol, from, checker))
  })
}

function exportOf(exported: ts.Symbol, from: string, checker: ts.TypeChecker): Export {
  const symbol =
    (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported)
  const declarations = symbol.declarations ?? []
  return {
    name: exported.name,
    from,
    isValue: (symbol.flags & ts.SymbolFlags.Value) !== 0,
    isDescribed: symbol.getDocumentationComment(checker).length > 0,
    examples: [...new Set(declarations.flatMap(examplesIn))].map(
      ({ comment }) => ts.getTextOfJSDocComment(comment) ?? '',
    ),
  }
}

/** The examples of a declaration and of what it holds, some more than once. */
function examplesIn(node: ts.Node): ts.JSDocTag[] {
  const examples = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'example')
  ts.forEachChild(node, (child) => {
    if (!ts.isJSDoc(child)) examples.push(...examplesIn(child))
  })
  return examples
}
