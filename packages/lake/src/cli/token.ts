import { z } from 'zod'
import { ROLES } from '../accounts/roles.ts'
import { COMMON_HELP, group, print, readArguments, table, UsageError } from './command.ts'
import { connect, type Connection } from './connect.ts'
import { asRole } from './user.ts'

const help = `onrecord-lake token: tokens for programs.

  token list
  token add LABEL        --role ROLE                          viewer
                         --dataset NAME  for this one only    all
                         --expires WHEN  90d, 12h or a date   never
  token revoke ID        takes effect at once; open streams end

  ROLE                   ${ROLES.join(', ')}
${COMMON_HELP}

Example:
  onrecord-lake token add "reader site" --role viewer --dataset production --expires 365d`

const robot = z.object({
  id: z.string(),
  label: z.string(),
  memberships: z.array(z.object({ roleNames: z.array(z.string()) })),
  dataset: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  expired: z.boolean(),
})

export const tokenCommand = group(help, {
  async list(args) {
    const { values } = readArguments(args, {})
    const tokens = await connect(values.data, async (lake) => {
      const { data } = await lake.request(z.object({ data: z.array(robot) }), await robots(lake))
      return data.map(describe)
    })
    print(values.json, tokens, () =>
      table(
        ['Id', 'Label', 'Role', 'Dataset', 'Expires'],
        tokens.map(({ id, label, role, dataset, expiresAt, expired }) => [
          id,
          label,
          role,
          dataset ?? 'all',
          expired ? 'expired' : (expiresAt ?? 'never'),
        ]),
      ),
    )
  },

  async add(args) {
    const { values, positionals } = readArguments(
      args,
      {
        role: { type: 'string', default: 'viewer' },
        dataset: { type: 'string' },
        expires: { type: 'string', default: 'never' },
      },
      ['LABEL'],
    )
    const [label] = positionals
    const memberships = [{ resourceType: 'project', roleNames: [asRole(values.role)] }]
    const body = { label, memberships, dataset: values.dataset, expiresAt: moment(values.expires) }
    const made = await connect(values.data, async (lake) =>
      lake.request(robot.extend({ token: z.string() }), await robots(lake), {
        method: 'POST',
        body,
      }),
    )
    print(
      values.json,
      { ...describe(made), token: made.token },
      () =>
        `${made.token}\nIt is shown this once. Revoke it with: onrecord-lake token revoke ${made.id}`,
    )
  },

  async revoke(args) {
    const { values, positionals } = readArguments(args, {}, ['ID'])
    const [id = ''] = positionals
    await connect(values.data, async (lake) => {
      const path = `${await robots(lake)}/${encodeURIComponent(id)}`
      await lake.request(z.unknown(), path, { method: 'DELETE' })
    })
    print(values.json, { revoked: id }, () => `The token ${id} opens nothing any more.`)
  },
})

const robots = async (lake: Connection) => `/access/project/${await lake.project()}/robots`

const describe = ({ memberships, ...token }: z.infer<typeof robot>) => ({
  ...token,
  role: memberships[0]?.roleNames[0] ?? '',
})

const UNITS_MS = { d: 86_400_000, h: 3_600_000 }

/** @throws UsageError */
function moment(when: string): string | undefined {
  if (when === 'never') return undefined
  const [, count, unit] = /^(\d+)([dh])$/.exec(when) ?? []
  const time =
    count === undefined
      ? Date.parse(when)
      : Date.now() + Number(count) * UNITS_MS[unit === 'h' ? 'h' : 'd']
  if (Number.isFinite(time)) return new Date(time).toISOString()
  throw new UsageError(
    `"${when}" is no time. Give days (90d), hours (12h), a date (2027-01-31) or never.`,
  )
}
