CREATE TABLE alembic_version (
  version_num VARCHAR(32) NOT NULL,
  CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE alias (
  community_id INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  stands_for VARCHAR NOT NULL,
  CONSTRAINT pk_alias PRIMARY KEY (community_id, name),
  CONSTRAINT fk_alias_community FOREIGN KEY(community_id) REFERENCES community (id)
);
CREATE TABLE change (
  community_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  command INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  entry_id VARCHAR NOT NULL,
  revision INTEGER NOT NULL,
  action TEXT NOT NULL,
  person VARCHAR NOT NULL,
  role TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  "before" TEXT,
  "after" TEXT,
  undoes INTEGER,
  previous VARCHAR NOT NULL,
  digest VARCHAR NOT NULL,
  CONSTRAINT pk_change PRIMARY KEY (community_id, number),
  CONSTRAINT fk_change_community FOREIGN KEY(community_id) REFERENCES community (id)
);
CREATE TRIGGER change_never_altered BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'changes are only ever added'); END;
CREATE TRIGGER change_never_taken_away BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'changes are only ever added'); END;
CREATE TABLE "community" (
  id INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  collection VARCHAR NOT NULL,
  revision BIGINT NOT NULL,
  next_key INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  tokens BIGINT NOT NULL,
  changes INTEGER NOT NULL,
  head VARCHAR NOT NULL,
  CONSTRAINT pk_community PRIMARY KEY (id),
  CONSTRAINT uq_community_name_collection UNIQUE (name, collection)
);
CREATE TABLE edition (
  community_id INTEGER NOT NULL,
  source_id VARCHAR NOT NULL,
  number INTEGER NOT NULL,
  digest VARCHAR NOT NULL,
  length INTEGER NOT NULL,
  imported_at VARCHAR NOT NULL,
  current BOOLEAN NOT NULL,
  mentions INTEGER NOT NULL,
  words TEXT, reading INTEGER,
  CONSTRAINT pk_edition PRIMARY KEY (community_id, source_id, number),
  CONSTRAINT fk_edition_source FOREIGN KEY(community_id, source_id) REFERENCES source (community_id, id),
  CONSTRAINT ck_edition_number CHECK (number > 0)
);
CREATE TABLE entry (
  community_id INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  revision INTEGER NOT NULL,
  body TEXT,
  CONSTRAINT pk_entry PRIMARY KEY (community_id, kind, id),
  CONSTRAINT fk_entry_community FOREIGN KEY(community_id) REFERENCES community (id)
);
CREATE INDEX ix_change_community_id_kind_entry_id ON change (community_id, kind, entry_id);
CREATE INDEX ix_change_community_id_person ON change (community_id, person);
CREATE INDEX ix_slip_community_id_expires ON slip (community_id, expires);
CREATE INDEX ix_slip_community_id_person ON slip (community_id, person);
CREATE INDEX ix_word_community_id_stem ON word (community_id, stem);
CREATE TABLE mention (
  community_id INTEGER NOT NULL,
  passage_key INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  value TEXT NOT NULL,
  CONSTRAINT pk_mention PRIMARY KEY (community_id, passage_key, ordinal),
  CONSTRAINT fk_mention_passage FOREIGN KEY(community_id, passage_key) REFERENCES passage (community_id, "key")
);
CREATE TABLE passage (
  community_id INTEGER NOT NULL,
  "key" INTEGER NOT NULL,
  source_id VARCHAR NOT NULL,
  edition INTEGER NOT NULL,
  number INTEGER NOT NULL,
  starts INTEGER NOT NULL,
  text TEXT NOT NULL,
  sentences TEXT NOT NULL,
  mark VARCHAR,
  reason TEXT NOT NULL,
  terms TEXT,
  CONSTRAINT pk_passage PRIMARY KEY (community_id, "key"),
  CONSTRAINT uq_passage_community_id_source_id_edition_number UNIQUE (community_id, source_id, edition, number),
  CONSTRAINT fk_passage_edition FOREIGN KEY(community_id, source_id, edition) REFERENCES edition (community_id, source_id, number)
);
CREATE VIRTUAL TABLE passage_index USING fts5(tokens, content='', columnsize=0, tokenize="ascii tokenchars '_'");
CREATE VIRTUAL TABLE passage_posting USING fts5vocab(passage_index, instance);
CREATE TABLE slip (
  community_id INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  id VARCHAR NOT NULL,
  body TEXT NOT NULL,
  person VARCHAR,
  expires VARCHAR,
  CONSTRAINT pk_slip PRIMARY KEY (community_id, kind, id),
  CONSTRAINT fk_slip_community FOREIGN KEY(community_id) REFERENCES community (id)
);
CREATE TABLE source (
  community_id INTEGER NOT NULL,
  id VARCHAR NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  published VARCHAR,
  published_by VARCHAR,
  publisher TEXT,
  author TEXT,
  language VARCHAR NOT NULL,
  CONSTRAINT pk_source PRIMARY KEY (community_id, id),
  CONSTRAINT fk_source_community FOREIGN KEY(community_id) REFERENCES community (id)
);
CREATE UNIQUE INDEX uq_edition_current ON edition (community_id, source_id) WHERE current;
CREATE TABLE word (
  community_id INTEGER NOT NULL,
  word VARCHAR NOT NULL,
  stem VARCHAR NOT NULL,
  passages INTEGER NOT NULL,
  CONSTRAINT pk_word PRIMARY KEY (community_id, word, stem),
  CONSTRAINT fk_word_community FOREIGN KEY(community_id) REFERENCES community (id)
);
