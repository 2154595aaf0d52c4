import { Accounts } from '../../src/accounts/accounts.ts'
import { Store } from '../../src/store/store.ts'

/** Two people who share a lake, and the token that signs each in. */
export interface People {
  readonly ada: string
  readonly bo: string
}

/** Makes both users in a lake that nobody serves yet. */
export async function addPeople(folder: string, projectId: string): Promise<People> {
  const store = new Store({ folder, projectId })
  const accounts = new Accounts(store.db)
  const add = async (name: string, email: string) => {
    const { id } = await accounts.addPerson({ name, email, role: 'administrator' })
    return accounts.issueToken(id, 'test')
  }
  const people = {
    ada: await add('Ada Ek', 'ada@example.org'),
    bo: await add('Bo Lind', 'bo@example.org'),
  }
  store.close()
  return people
}
