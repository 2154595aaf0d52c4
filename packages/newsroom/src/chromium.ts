import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { runStep, StepError } from '@onrecord/toolchain/step'

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

/**
 * The browser for the browser tests: `ONRECORD_CHROMIUM`, one that is installed, or one installed now.
 *
 * @throws StepError that says how to get one
 */
export async function findChromium(): Promise<string> {
  const named = process.env['ONRECORD_CHROMIUM']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new StepError(`✗ ONRECORD_CHROMIUM is "${named}", where no file is.`)
  }
  return installed() ?? (await install())
}

function installed(): string | undefined {
  return [...(USUAL_PLACES[process.platform] ?? []), chromium.executablePath()].find((place) =>
    existsSync(place),
  )
}

async function install(): Promise<string> {
  const title = 'Installing Chromium for the browser tests'
  const mend =
    'install Chromium or Google Chrome yourself, or set ONRECORD_CHROMIUM to the path of one, and run npm test again.'
  const asRootOnDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  const commands = asRootOnDebian
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
      ]
    : [
        [
          process.execPath,
          createRequire(import.meta.url).resolve('playwright-core/cli.js'),
          'install',
          'chromium',
        ],
      ]
  for (const [index, [command = '', ...args]] of commands.entries()) {
    await runStep({
      title,
      log: `chromium-${index}`,
      command,
      args,
      mend,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const found = installed()
  if (found === undefined)
    throw new StepError(`✗ ${title} ended, but no browser is there. What to do: ${mend}`)
  return found
}
