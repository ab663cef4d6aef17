"""From what people point at to what is kept: a source by its id or title, a citation to what stands around it.

Pure. This file knows nothing of stores and of values.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from facts.errors import NotFound, shown
from facts.model import Citation, Mark, Passage, Source
from facts.reading.words import content_words
from facts.reports import Context

NEAR = 0.5
"""How near a name must come to one that is known to be offered in its place."""


def named_source(name: str, sources: Sequence[Source]) -> Source:
    """Return the source that a person names: by id, by title, or by words that only one title has.

    Raises NotFound N-SOURCE, naming the nearest.

    >>> named_source("harbour notes", [Source("notes", "Notes of the harbour"), Source("log", "Log of the bridge")]).id
    'notes'
    """
    wanted = " ".join(name.split()).casefold()
    for exact in (
        [one for one in sources if one.id == name.strip()],
        [one for one in sources if one.id.casefold() == wanted],
        [one for one in sources if " ".join(one.title.split()).casefold() == wanted],
    ):
        if len(exact) == 1:
            return exact[0]
    stems = {word.stem for word in content_words(name)}
    holding = [one for one in sources if stems and stems <= {word.stem for word in content_words(one.title)}]
    if len(holding) == 1:
        return holding[0]
    raise NotFound("N-SOURCE", "There is no source “%(name)s” here.", _hint(wanted, holding, sources), name=shown(name))


def _hint(wanted: str, holding: Sequence[Source], sources: Sequence[Source]) -> str:
    known = {text.casefold(): source.id for source in sources for text in (source.title, source.id)}
    near = [source.id for source in holding[:3]]
    near = near or [known[text] for text in difflib.get_close_matches(wanted, known, n=1, cutoff=NEAR)]
    return f"Did you mean {' or '.join(near)}?" if near else "`footnote sources` lists what there is."


def context_of(citation: Citation, source: Source, passages: Sequence[Passage]) -> Context:
    """Return the passage or passages that a citation lies in, with the heading above them.

    ``passages`` are all of its edition. Raises NotFound N-CITATION where the citation lies outside the text.
    """
    met = [passage for passage in passages if passage.span.meets(citation.span)]
    if not met or met[-1].end < citation.span.end:
        raise NotFound(
            "N-CITATION",
            "“%(citation)s” lies outside the text of its edition.",
            "Check the two last numbers.",
            citation=shown(str(citation)),
        )
    text = "".join(passage.text for passage in met)
    start = met[0].start
    lead = len(text) - len(text.lstrip())
    if start + lead > citation.span.start:
        lead = 0
    whole = text[lead:].rstrip() if citation.span.end - start <= len(text.rstrip()) else text[lead:]
    heading = next(
        (p.text.strip() for p in reversed(passages[: passages.index(met[0])]) if p.mark is Mark.HEADING), None
    )
    return Context(citation, source, heading, whole, citation.span.moved(-start - lead))
