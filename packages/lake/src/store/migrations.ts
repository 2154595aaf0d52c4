import { StartError } from '../errors.ts'
import { mentionsIn } from '../documents/references.ts'
import type { Driver } from './driver.ts'

/**
 * The tables, as steps from one version to the next. A step is never edited once it was released.
 *
 * `transactions` and `changes` are the log; documents, history and listener events derive from it.
 * Bodies are JSONB; `effect` columns are Mendoza patches as JSON text, and `mutations` what
 * `history/mutations.ts` makes of them.
 */
const STEPS: readonly (string | ((db: Driver) => void))[] = [
  `
  CREATE TABLE datasets (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    acl_mode TEXT NOT NULL CHECK (acl_mode IN ('public', 'private')),
    created_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE documents (
    seq INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL REFERENCES datasets (id),
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    rev TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (dataset, id)
  ) STRICT;
  CREATE INDEX documents_by_type ON documents (dataset, type, updated_at);

  CREATE TABLE refs (
    dataset INTEGER NOT NULL REFERENCES datasets (id),
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    strong INTEGER NOT NULL,
    PRIMARY KEY (dataset, from_id, to_id, strong)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX refs_by_target ON refs (dataset, to_id, strong);

  CREATE TABLE transactions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    dataset INTEGER NOT NULL REFERENCES datasets (id),
    id TEXT NOT NULL,
    timestamp TEXT NOT NULL,
    author TEXT NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (dataset, id)
  ) STRICT;

  CREATE TABLE changes (
    transaction_seq INTEGER NOT NULL REFERENCES transactions (seq),
    position INTEGER NOT NULL,
    dataset INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    previous_rev TEXT,
    mutations TEXT NOT NULL,
    apply_effect TEXT NOT NULL,
    revert_effect TEXT NOT NULL,
    PRIMARY KEY (transaction_seq, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX changes_by_document ON changes (dataset, document_id, transaction_seq);

  CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'viewer')),
    created_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE tokens (
    hash BLOB PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    label TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE keyvalues (
    user_id TEXT NOT NULL REFERENCES users (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user_id, key)
  ) STRICT, WITHOUT ROWID;
  `,
  // Comments and tasks live in a dataset of their own that belongs to another one.
  `
  ALTER TABLE datasets ADD COLUMN addon_for INTEGER REFERENCES datasets (id) ON DELETE CASCADE;
  ALTER TABLE datasets ADD COLUMN profile TEXT;
  `,
  // A hook reads the log from its cursor on; what it has to send waits in its messages.
  `
  CREATE TABLE hooks (
    id TEXT PRIMARY KEY,
    definition TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    log_cursor INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE hook_messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    hook_id TEXT NOT NULL REFERENCES hooks (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    payload TEXT,
    status TEXT NOT NULL CHECK (status IN ('queued', 'success', 'failure')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    due_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX hook_messages_by_hook ON hook_messages (hook_id, status, seq);

  CREATE TABLE hook_attempts (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    message_id TEXT NOT NULL REFERENCES hook_messages (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    duration INTEGER NOT NULL,
    result_code INTEGER,
    failure TEXT
  ) STRICT;
  CREATE INDEX hook_attempts_by_message ON hook_attempts (message_id);
  `,
  // Several people and robots. Who was removed stays, so that history can name them.
  `
  CREATE TABLE new_users (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'robot')),
    name TEXT NOT NULL,
    email TEXT COLLATE NOCASE,
    role TEXT NOT NULL,
    password TEXT,
    created_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT;
  INSERT INTO new_users SELECT id, 'person', name, email, role, NULL, created_at, NULL FROM users;
  CREATE TABLE new_tokens (
    hash BLOB PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES new_users (id),
    label TEXT NOT NULL,
    dataset TEXT,
    created_at TEXT NOT NULL,
    expires_at TEXT
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_tokens
    SELECT hash, lower(hex(randomblob(8))), user_id, label, NULL, created_at, expires_at FROM tokens;
  CREATE TABLE new_keyvalues (
    user_id TEXT NOT NULL REFERENCES new_users (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user_id, key)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_keyvalues SELECT * FROM keyvalues;
  DROP TABLE keyvalues;
  DROP TABLE tokens;
  DROP TABLE users;
  ALTER TABLE new_users RENAME TO users;
  ALTER TABLE new_tokens RENAME TO tokens;
  ALTER TABLE new_keyvalues RENAME TO keyvalues;
  CREATE UNIQUE INDEX users_by_email ON users (email) WHERE removed_at IS NULL;
  CREATE INDEX tokens_by_user ON tokens (user_id);
  `,
  // What holds for the whole folder.
  `
  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // The schema that what is published in a dataset must fit, as JSON.
  `
  ALTER TABLE datasets ADD COLUMN schema TEXT;
  `,
  // Sync tags are hashed with it. They outlive a restart, so it must.
  `
  ALTER TABLE datasets ADD COLUMN tag_secret BLOB;
  UPDATE datasets SET tag_secret = randomblob(32);
  `,
  findable,
  // What must hold of every change of a dataset, as JSON.
  `
  ALTER TABLE datasets ADD COLUMN policy TEXT;
  `,
  // Who refers to whom strongly stands with who mentions whom: a table less to keep with every write.
  `
  ALTER TABLE mentions ADD COLUMN strong INTEGER NOT NULL DEFAULT 0;
  INSERT INTO mentions (dataset, to_id, from_seq, open, strong)
    SELECT r.dataset, r.to_id, d.seq, 0, 1
    FROM refs r JOIN documents d ON d.dataset = r.dataset AND d.id = r.from_id
    WHERE r.strong = 1
    ON CONFLICT DO UPDATE SET strong = 1;
  DROP TABLE refs;
  `,
  // A key of whole rows keeps little of a row on its own page, and the rest on pages of which half
  // stayed empty.
  `
  CREATE TABLE new_changes (
    seq INTEGER PRIMARY KEY,
    transaction_seq INTEGER NOT NULL REFERENCES transactions (seq),
    position INTEGER NOT NULL,
    dataset INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    previous_rev TEXT,
    mutations TEXT NOT NULL,
    apply_effect TEXT NOT NULL,
    revert_effect TEXT NOT NULL,
    UNIQUE (transaction_seq, position)
  ) STRICT;
  INSERT INTO new_changes (transaction_seq, position, dataset, document_id, previous_rev, mutations, apply_effect, revert_effect)
    SELECT transaction_seq, position, dataset, document_id, previous_rev, mutations, apply_effect, revert_effect
    FROM changes ORDER BY transaction_seq, position;
  DROP TABLE changes;
  ALTER TABLE new_changes RENAME TO changes;
  CREATE INDEX changes_by_document ON changes (dataset, document_id, transaction_seq);
  `,
  // Where in a document a word stands, no search asks: only documents are kept with each word. What
  // FTS5 gathers before it writes has the room that the words of a batch take, and it merges when it
  // is told to.
  `
  DROP TABLE words;
  CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '_'"
  );
  INSERT INTO words (words, rank) VALUES ('hashsize', 8000000);
  INSERT INTO words (words, rank) VALUES ('automerge', 0);
  INSERT OR IGNORE INTO words_pending SELECT seq FROM documents;
  `,
  // How many documents there are, for counts that queries often ask for.
  `
  CREATE TABLE counters (
    id INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL,
    type TEXT NOT NULL,
    path TEXT NOT NULL,
    is_complete INTEGER NOT NULL,
    UNIQUE (dataset, type, path)
  ) STRICT;
  CREATE TABLE counts (
    counter INTEGER NOT NULL,
    value TEXT NOT NULL,
    place INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (counter, value, place)
  ) STRICT, WITHOUT ROWID;
  `,
]

/**
 * What queries look things up by: the id and layer that a perspective knows a document by, who
 * mentions whom, the words in a document, and the indexes that queries turned out to need.
 */
function findable(db: Driver): void {
  db.exec(`
    ALTER TABLE documents ADD COLUMN published_id TEXT AS (
      CASE
        WHEN id GLOB 'drafts.*' THEN substr(id, 8)
        WHEN id GLOB 'versions.*.*' THEN substr(id, 10 + instr(substr(id, 10), '.'))
        ELSE id
      END
    ) VIRTUAL;
    ALTER TABLE documents ADD COLUMN layer TEXT AS (
      CASE
        WHEN id GLOB 'drafts.*' THEN 'drafts'
        WHEN id GLOB 'versions.*.*' THEN 'versions.' || substr(id, 10, instr(substr(id, 10), '.') - 1)
        WHEN id GLOB 'versions.*' THEN id
        ELSE ''
      END
    ) VIRTUAL;
    CREATE INDEX documents_by_published ON documents (dataset, published_id, layer);
    CREATE INDEX documents_unpublishing ON documents (dataset)
      WHERE json_type(body, '$._system.delete') = 'true';

    CREATE TABLE mentions (
      dataset INTEGER NOT NULL REFERENCES datasets (id),
      to_id TEXT NOT NULL,
      from_seq INTEGER NOT NULL,
      open INTEGER NOT NULL,
      PRIMARY KEY (dataset, to_id, from_seq)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE words USING fts5 (
      text, content = '', contentless_delete = 1, detail = full,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '_'"
    );
    CREATE TABLE words_pending (seq INTEGER PRIMARY KEY) STRICT;
    INSERT INTO words_pending SELECT seq FROM documents;

    CREATE TABLE path_indexes (
      id INTEGER PRIMARY KEY,
      dataset INTEGER NOT NULL,
      type TEXT NOT NULL,
      paths TEXT NOT NULL,
      orderable INTEGER NOT NULL,
      UNIQUE (dataset, type, paths)
    ) STRICT;
  `)
  const insert = db.prepare(
    'INSERT INTO mentions (dataset, to_id, from_seq, open) VALUES (?, ?, ?, ?)',
  )
  const rows = db.prepare('SELECT seq, dataset, json(body) AS body FROM documents')
  for (const { seq, dataset, body } of rows.iterate())
    for (const [id, { isOpen }] of mentionsIn(JSON.parse(String(body))))
      insert.run(Number(dataset), id, Number(seq), isOpen ? 1 : 0)
}

/**
 * Brings the tables to the newest version, each step in its own transaction.
 *
 * @throws StartError when the folder was written by a newer lake
 */
export function migrate(db: Driver): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
  if (version > STEPS.length) {
    throw new StartError(
      `The data was written by a newer lake (storage version ${version}, this one knows ${STEPS.length}). Update Onrecord.`,
    )
  }
  for (const [index, step] of STEPS.entries()) {
    if (index < version) continue
    db.transaction(() => {
      if (typeof step === 'string') db.exec(step)
      else step(db)
      db.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}
