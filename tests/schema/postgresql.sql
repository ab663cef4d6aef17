alembic_version: CREATE UNIQUE INDEX alembic_version_pkc ON alembic_version USING btree (version_num)
alembic_version: column version_num character varying(32) NOT NULL
alembic_version: constraint alembic_version_pkc PRIMARY KEY (version_num)
alias: CREATE UNIQUE INDEX pk_alias ON alias USING btree (community_id, name)
alias: column community_id integer NOT NULL
alias: column name text NOT NULL COLLATE C
alias: column stands_for text NOT NULL COLLATE C
alias: constraint fk_alias_community FOREIGN KEY (community_id) REFERENCES community(id)
alias: constraint pk_alias PRIMARY KEY (community_id, name)
change: CREATE INDEX ix_change_community_id_kind_entry_id ON change USING btree (community_id, kind, entry_id)
change: CREATE INDEX ix_change_community_id_person ON change USING btree (community_id, person)
change: CREATE UNIQUE INDEX pk_change ON change USING btree (community_id, number)
change: column action text NOT NULL
change: column after text
change: column at text NOT NULL
change: column before text
change: column command integer NOT NULL
change: column community_id integer NOT NULL
change: column digest character varying NOT NULL
change: column entry_id text NOT NULL COLLATE C
change: column kind character varying NOT NULL
change: column number integer NOT NULL
change: column person text NOT NULL COLLATE C
change: column previous character varying NOT NULL
change: column reason text NOT NULL
change: column revision integer NOT NULL
change: column role text NOT NULL
change: column undoes integer
change: constraint fk_change_community FOREIGN KEY (community_id) REFERENCES community(id)
change: constraint pk_change PRIMARY KEY (community_id, number)
community: CREATE UNIQUE INDEX pk_community ON community USING btree (id)
community: CREATE UNIQUE INDEX uq_community_name_collection ON community USING btree (name, collection)
community: column changes integer NOT NULL
community: column collection character varying NOT NULL
community: column head character varying NOT NULL
community: column id integer NOT NULL IDENTITY
community: column mentions integer NOT NULL
community: column name text NOT NULL COLLATE C
community: column next_key integer NOT NULL
community: column passages integer NOT NULL
community: column revision bigint NOT NULL
community: column sources integer NOT NULL
community: column tokens bigint NOT NULL
community: constraint pk_community PRIMARY KEY (id)
community: constraint uq_community_name_collection UNIQUE (name, collection)
edition: CREATE UNIQUE INDEX pk_edition ON edition USING btree (community_id, source_id, number)
edition: CREATE UNIQUE INDEX uq_edition_current ON edition USING btree (community_id, source_id) WHERE current
edition: column community_id integer NOT NULL
edition: column current boolean NOT NULL
edition: column digest character varying NOT NULL
edition: column imported_at character varying NOT NULL
edition: column length integer NOT NULL
edition: column mentions integer NOT NULL
edition: column number integer NOT NULL
edition: column reading integer
edition: column source_id text NOT NULL COLLATE C
edition: column words text
edition: constraint ck_edition_number CHECK ((number > 0))
edition: constraint fk_edition_source FOREIGN KEY (community_id, source_id) REFERENCES source(community_id, id)
edition: constraint pk_edition PRIMARY KEY (community_id, source_id, number)
entry: CREATE UNIQUE INDEX pk_entry ON entry USING btree (community_id, kind, id)
entry: column body text
entry: column community_id integer NOT NULL
entry: column id text NOT NULL COLLATE C
entry: column kind character varying NOT NULL
entry: column revision integer NOT NULL
entry: constraint fk_entry_community FOREIGN KEY (community_id) REFERENCES community(id)
entry: constraint pk_entry PRIMARY KEY (community_id, kind, id)
mention: CREATE UNIQUE INDEX pk_mention ON mention USING btree (community_id, passage_key, ordinal)
mention: column community_id integer NOT NULL
mention: column ends integer NOT NULL
mention: column kind character varying NOT NULL
mention: column ordinal integer NOT NULL
mention: column passage_key integer NOT NULL
mention: column starts integer NOT NULL
mention: column value text NOT NULL
mention: constraint fk_mention_passage FOREIGN KEY (community_id, passage_key) REFERENCES passage(community_id, key)
mention: constraint pk_mention PRIMARY KEY (community_id, passage_key, ordinal)
passage: CREATE UNIQUE INDEX pk_passage ON passage USING btree (community_id, key)
passage: CREATE UNIQUE INDEX uq_passage_community_id_source_id_edition_number ON passage USING btree (community_id, source_id, edition, number)
passage: column community_id integer NOT NULL
passage: column edition integer NOT NULL
passage: column key integer NOT NULL
passage: column mark character varying
passage: column number integer NOT NULL
passage: column reason text NOT NULL
passage: column sentences text NOT NULL
passage: column source_id text NOT NULL COLLATE C
passage: column starts integer NOT NULL
passage: column terms text
passage: column text text NOT NULL
passage: constraint fk_passage_edition FOREIGN KEY (community_id, source_id, edition) REFERENCES edition(community_id, source_id, number)
passage: constraint pk_passage PRIMARY KEY (community_id, key)
passage: constraint uq_passage_community_id_source_id_edition_number UNIQUE (community_id, source_id, edition, number)
passage_index: CREATE INDEX ix_passage_index_lexemes ON passage_index USING gin (lexemes) WITH (fastupdate=off)
passage_index: CREATE UNIQUE INDEX pk_passage_index ON passage_index USING btree (community_id, passage_key)
passage_index: column community_id integer NOT NULL
passage_index: column length integer NOT NULL
passage_index: column lexemes tsvector NOT NULL
passage_index: column passage_key integer NOT NULL
passage_index: constraint fk_passage_index_passage FOREIGN KEY (community_id, passage_key) REFERENCES passage(community_id, key)
passage_index: constraint pk_passage_index PRIMARY KEY (community_id, passage_key)
slip: CREATE INDEX ix_slip_community_id_expires ON slip USING btree (community_id, expires)
slip: CREATE INDEX ix_slip_community_id_person ON slip USING btree (community_id, person)
slip: CREATE UNIQUE INDEX pk_slip ON slip USING btree (community_id, kind, id)
slip: column body text NOT NULL
slip: column community_id integer NOT NULL
slip: column expires text COLLATE C
slip: column id text NOT NULL COLLATE C
slip: column kind text NOT NULL COLLATE C
slip: column person text COLLATE C
slip: constraint fk_slip_community FOREIGN KEY (community_id) REFERENCES community(id)
slip: constraint pk_slip PRIMARY KEY (community_id, kind, id)
source: CREATE UNIQUE INDEX pk_source ON source USING btree (community_id, id)
source: column author text
source: column community_id integer NOT NULL
source: column id text NOT NULL COLLATE C
source: column language character varying NOT NULL
source: column published character varying
source: column published_by text COLLATE C
source: column publisher text
source: column title text NOT NULL
source: column url text
source: constraint fk_source_community FOREIGN KEY (community_id) REFERENCES community(id)
source: constraint pk_source PRIMARY KEY (community_id, id)
word: CREATE INDEX ix_word_community_id_stem ON word USING btree (community_id, stem)
word: CREATE UNIQUE INDEX pk_word ON word USING btree (community_id, word, stem)
word: column community_id integer NOT NULL
word: column passages integer NOT NULL
word: column stem text NOT NULL COLLATE C
word: column word text NOT NULL COLLATE C
word: constraint fk_word_community FOREIGN KEY (community_id) REFERENCES community(id)
word: constraint pk_word PRIMARY KEY (community_id, word, stem)
