import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { ROLES } from '../accounts/roles.ts'
import { randomId } from '../documents/ids.ts'
import {
  CommandError,
  COMMON_HELP,
  group,
  print,
  readArguments,
  table,
  UsageError,
} from './command.ts'
import { connect, type Connection } from './connect.ts'

const help = `onrecord-lake user: the people of a shared lake.

  user list
  user add EMAIL         --name NAME  --role ROLE             editor
  user role EMAIL ROLE   takes effect at once, also for who is signed in
  user password EMAIL    sets a new password, and signs out everywhere
  user remove EMAIL      takes role, password and sessions; history keeps the name

  ROLE                   ${ROLES.join(', ')}
  --password-stdin       read the password from standard input; without it
                         add and password make one and print it once
${COMMON_HELP}

Example:
  onrecord-lake user add ann@example.org --name "Ann Lee" --role contributor`

const user = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(ROLES),
  hasPassword: z.boolean(),
})

const password = { 'password-stdin': { type: 'boolean', default: false } } as const

export const userCommand = group(help, {
  async list(args) {
    const { values } = readArguments(args, {})
    const users = await connect(values.data, people)
    print(values.json, users, () =>
      table(
        ['E-mail', 'Name', 'Role', 'Signs in with'],
        users.map(({ email, name, role, hasPassword }) => [
          email ?? '',
          name,
          role,
          hasPassword ? 'password' : 'link',
        ]),
      ),
    )
  },

  async add(args) {
    const options = {
      name: { type: 'string' },
      role: { type: 'string', default: 'editor' },
    } as const
    const { values, positionals } = readArguments(args, { ...options, ...password }, ['EMAIL'])
    const [email = ''] = positionals
    const chosen = await choosePassword(values['password-stdin'])
    const added = await connect(values.data, (lake) =>
      lake.request(user, '/lake/users', {
        method: 'POST',
        body: {
          email,
          name: values.name ?? email.split('@')[0],
          role: asRole(values.role),
          password: chosen.password,
        },
      }),
    )
    print(values.json, { ...added, ...chosen.made }, () =>
      withPassword(`${added.name} (${email}) is a member, as ${added.role}.`, chosen),
    )
  },

  async role(args) {
    const { values, positionals } = readArguments(args, {}, ['EMAIL', 'ROLE'])
    const [email = '', role = ''] = positionals
    const next = asRole(role)
    const changed = await connect(values.data, (lake) => change(lake, email, { role: next }))
    print(values.json, changed, () => `${email} is ${changed.role} now.`)
  },

  async password(args) {
    const { values, positionals } = readArguments(args, password, ['EMAIL'])
    const [email = ''] = positionals
    const chosen = await choosePassword(values['password-stdin'])
    const changed = await connect(values.data, (lake) =>
      change(lake, email, { password: chosen.password }),
    )
    print(values.json, { ...changed, ...chosen.made }, () =>
      withPassword(`${email} has a new password, and is signed out everywhere.`, chosen),
    )
  },

  async remove(args) {
    const { values, positionals } = readArguments(args, {}, ['EMAIL'])
    const [email = ''] = positionals
    await connect(values.data, async (lake) => {
      const { id } = await find(lake, email)
      await lake.request(z.unknown(), `/lake/users/${id}`, { method: 'DELETE' })
    })
    print(values.json, { removed: email }, () => `${email} is no member any more.`)
  },
})

const people = (lake: Connection) => lake.request(z.array(user), '/lake/users')

async function find(lake: Connection, email: string) {
  const users = await people(lake)
  const found = users.find((one) => one.email?.toLowerCase() === email.toLowerCase())
  if (found !== undefined) return found
  throw new CommandError(
    `Nobody here has the address ${email}. There are: ${users.map((one) => one.email).join(', ')}.`,
  )
}

async function change(lake: Connection, email: string, body: object) {
  const { id } = await find(lake, email)
  return lake.request(user, `/lake/users/${id}`, { method: 'PATCH', body })
}

/** @throws UsageError that lists the roles */
export function asRole(name: string): (typeof ROLES)[number] {
  const role = ROLES.find((one) => one === name)
  if (role !== undefined) return role
  throw new UsageError(`"${name}" is not a role. Roles are ${ROLES.join(', ')}.`)
}

interface Chosen {
  readonly password: string
  /** What to tell of it: only a password that was made here. */
  readonly made: { readonly password?: string }
}

async function choosePassword(fromStdin: boolean): Promise<Chosen> {
  if (fromStdin) return { password: (await text(process.stdin)).replace(/\r?\n$/, ''), made: {} }
  const made = [randomId(5), randomId(5), randomId(5), randomId(5)].join('-')
  return { password: made, made: { password: made } }
}

const withPassword = (sentence: string, { made }: Chosen) =>
  made.password === undefined
    ? sentence
    : `${sentence}\nPassword: ${made.password}\nIt is shown this once.`
