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
CREATE TABLE community (
  id INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  revision BIGINT NOT NULL,
  next_key INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  tokens BIGINT NOT NULL,
  CONSTRAINT pk_community PRIMARY KEY (id),
  CONSTRAINT uq_community_name UNIQUE (name)
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
  words TEXT,
  CONSTRAINT pk_edition PRIMARY KEY (community_id, source_id, number),
  CONSTRAINT fk_edition_source FOREIGN KEY(community_id, source_id) REFERENCES source (community_id, id),
  CONSTRAINT ck_edition_number CHECK (number > 0)
);
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
