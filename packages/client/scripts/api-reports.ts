import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  CompilerState,
  ConsoleMessageId,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor'

// That it wrote what it was asked for is no complaint.
const CREATED: string = ConsoleMessageId.ApiReportCreated

// Where the packages are found that its types speak of.
const MODULES = path.join(import.meta.dirname, '../node_modules')

/**
 * What each entry point declares, as API Extractor reports it, by the name of the report's file.
 *
 * @param packed the package as it comes out of its tarball
 * @throws Error with what API Extractor complains about
 */
export function apiReports(packed: string): Record<string, string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'onrecord-api-'))
  try {
    const unpacked = path.join(folder, 'package')
    cpSync(packed, unpacked, { recursive: true })
    symlinkSync(MODULES, path.join(folder, 'node_modules'))
    return reportsOf(unpacked, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function reportsOf(unpacked: string, folder: string): Record<string, string> {
  const manifest: { exports: Record<string, { types?: string }> } = JSON.parse(
    readFileSync(path.join(unpacked, 'package.json'), 'utf8'),
  )
  const entries = Object.values(manifest.exports).flatMap(({ types }) =>
    types === undefined ? [] : [path.join(unpacked, types)],
  )
  const configs = entries.map((file) => configOf(unpacked, folder, file))
  const [first] = configs
  if (first === undefined) throw new Error(`${unpacked} has no entry points with types`)
  const compilerState = CompilerState.create(first, { additionalEntryPoints: entries })
  const complaints: string[] = []
  const reports = configs.map((config) => {
    Extractor.invoke(config, {
      compilerState,
      localBuild: true,
      messageCallback(message) {
        message.handled = true
        const { logLevel, messageId } = message
        if (messageId === CREATED) return
        if (logLevel === ExtractorLogLevel.Error || logLevel === ExtractorLogLevel.Warning)
          complaints.push(message.formatMessageWithLocation(unpacked))
      },
    })
    const name = path.basename(config.reportFilePath)
    return [name, readFileSync(config.reportFilePath, 'utf8')]
  })
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
  return Object.fromEntries(reports)
}

function configOf(unpacked: string, folder: string, file: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObjectFullPath: path.join(unpacked, 'api-extractor.json'),
    packageJsonFullPath: path.join(unpacked, 'package.json'),
    configObject: {
      projectFolder: unpacked,
      mainEntryPointFilePath: file,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2023',
            lib: ['es2024', 'dom'],
            module: 'nodenext',
            moduleResolution: 'nodenext',
            strict: true,
            skipLibCheck: true,
            types: [],
          },
          files: [file],
        },
      },
      apiReport: {
        enabled: true,
        reportFolder: folder,
        reportTempFolder: path.join(folder, 'temp'),
        reportFileName: `${path.basename(file, '.d.ts')}.api.md`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
          // Everything that is exported is public, and one entry may speak of another's types.
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
          // Names that say all there is to say need no words beside them.
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
          'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
        },
      },
    },
  })
}
