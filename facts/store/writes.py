"""The statements that a save changes rows with, made once: what is asked for carries names that begin with b_.

(An update takes plain names for columns that it sets.) This file knows nothing of when what is written.
"""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from facts.store.prepared import Prepared
from facts.store.tables import alias, community, edition, mention, passage, source, word

ID = bindparam("b_community", type_=community.c.id.type)
SOURCE = bindparam("b_source", type_=source.c.id.type)

CHANGED = update(community).where(community.c.id == ID)

STATE = Prepared(
    select(
        source.c.title,
        source.c.url,
        source.c.published,
        source.c.publisher,
        source.c.author,
        source.c.language,
        edition.c.number,
        edition.c.digest,
        edition.c.mentions,
        edition.c.words,
        edition.c.current,
    )
    .join_from(
        source, edition, (edition.c.community_id == source.c.community_id) & (edition.c.source_id == source.c.id)
    )
    .where(source.c.community_id == ID, source.c.id == SOURCE)
    .order_by(edition.c.number.desc())
    .limit(1)
)
DESCRIBED = update(source).where(source.c.community_id == ID, source.c.id == SOURCE)
REPLACED = (
    update(edition)
    .where(edition.c.community_id == ID, edition.c.source_id == SOURCE, edition.c.current)
    .values(current=False, words=None)
)
OF_EDITION = (
    passage.c.community_id == ID,
    passage.c.source_id == SOURCE,
    passage.c.edition == bindparam("b_edition"),
)
SEARCHED = select(passage.c.key, passage.c.terms).where(*OF_EDITION, passage.c.terms.is_not(None))
NO_LONGER_SEARCHED = update(passage).where(*OF_EDITION, passage.c.terms.is_not(None)).values(terms=None)
FORGET_MENTIONS = mention.delete().where(
    mention.c.community_id == ID, mention.c.passage_key.in_(select(passage.c.key).where(*OF_EDITION))
)
FORGET_PASSAGES = passage.delete().where(*OF_EDITION)
REREAD = update(edition).where(
    edition.c.community_id == ID, edition.c.source_id == SOURCE, edition.c.number == bindparam("b_edition")
)
OF_SOURCE = (passage.c.community_id == ID, passage.c.source_id == SOURCE)
FORGET_SOURCE = (
    mention.delete().where(
        mention.c.community_id == ID, mention.c.passage_key.in_(select(passage.c.key).where(*OF_SOURCE))
    ),
    passage.delete().where(*OF_SOURCE),
    edition.delete().where(edition.c.community_id == ID, edition.c.source_id == SOURCE),
    source.delete().where(source.c.community_id == ID, source.c.id == SOURCE),
)
ALIASES = select(alias.c.name, alias.c.stands_for).where(alias.c.community_id == ID)
DROP_ALIAS = alias.delete().where(alias.c.community_id == ID, alias.c.name == bindparam("b_name"))
GONE_WORDS = word.delete().where(word.c.community_id == ID, word.c.passages <= 0)
