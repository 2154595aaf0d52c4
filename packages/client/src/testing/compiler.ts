import path from 'node:path'
import ts from 'typescript'

const room = path.join(import.meta.dirname, '../..')

/**
 * Compiles texts as if each were a file in `src`, as strictly as the client itself.
 *
 * @param files text by name
 * @returns the program, and the path that each name has in it
 */
export function programOf(files: Readonly<Record<string, string>>) {
  const { config } = ts.readConfigFile(path.join(room, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  )
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, room)
  const pathOf = (name: string) => path.join(room, 'src', name)
  const texts = new Map(Object.entries(files).map(([name, text]) => [pathOf(name), text]))
  const host = ts.createCompilerHost(options)
  const readFile = host.readFile.bind(host)
  const fileExists = host.fileExists.bind(host)
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  const program = ts.createProgram(
    [...texts.keys()],
    { ...options, noUnusedLocals: false, noUnusedParameters: false },
    host,
  )
  return { program, pathOf }
}

/** The compiler's complaints about texts, each as a line with the name of its file. */
export function faultsOf(files: Readonly<Record<string, string>>): string[] {
  const { program, pathOf } = programOf(files)
  return Object.keys(files).flatMap((name) => {
    const source = program.getSourceFile(pathOf(name))
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  })
}
