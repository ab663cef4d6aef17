"""``sources``, ``source``, ``mentions``, ``verify``: looking at what is kept.

Nothing is changed here; how reports look is known by ``bot.render.listing``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.render.listing import mention_lines, source_lines, verification_lines, view_lines
from bot.shell.asking import AsJson
from bot.shell.printing import print_json, print_lines
from bot.shell.session import Session, session_of
from bot.shell.status import Status
from facts.errors import FactsError
from facts.values import KindName

if TYPE_CHECKING:
    from bot.json_replies import Json


def _known_ids(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of sources for the Tab key; trouble just means that nothing is completed."""
    session = context.obj
    if not isinstance(session, Session):
        return []
    # While completing, the options before the command are read but their function is not called.
    given = context.find_root().params
    session.store, session.config_file, session.community = given["store"], given["config"], given["community"]
    try:
        with session.facts(starter=False) as facts:
            return [view.source.id for view in facts.sources() if view.source.id.startswith(incomplete)]
    except FactsError:
        return []


SourceId = Annotated[str, typer.Argument(metavar="ID", help="The id of the source.", autocompletion=_known_ids)]
EditionNumber = Annotated[int | None, typer.Option("--edition", min=1, help="An earlier edition; the current one otherwise.")]  # fmt: skip


def sources(context: typer.Context, as_json: AsJson = False) -> None:
    """List the sources there are.

    \b
    Examples:
      $ footnote sources
      $ footnote sources --json
    """
    with session_of(context).facts() as facts:
        views = facts.sources()
    if as_json:
        from bot.json_replies import view_reply  # noqa: PLC0415 - people need no JSON

        print_json([view_reply(view) for view in views])
    else:
        print_lines(source_lines(views))


def source(context: typer.Context, id_: SourceId, edition: EditionNumber = None, as_json: AsJson = False) -> None:
    """Show a source: what is known of it, its passages, and what was left out and why.

    \b
    Examples:
      $ footnote source starter-brief
      $ footnote source starter-brief --edition 1 --json
    """
    with session_of(context).facts() as facts:
        view = facts.source(id_, edition=edition)
    if as_json:
        from bot.json_replies import view_reply  # noqa: PLC0415 - people need no JSON

        print_json(view_reply(view))
    else:
        print_lines(view_lines(view))


def mentions(
    context: typer.Context,
    id_: SourceId,
    kind: Annotated[list[KindName] | None, typer.Option(help="Only these; can be given several times.")] = None,
    edition: EditionNumber = None,
    as_json: AsJson = False,
) -> None:
    """List the dates, figures and statements that were read out of a source.

    \b
    Examples:
      $ footnote mentions starter-brief
      $ footnote mentions starter-brief --kind date --kind figure
    """
    with session_of(context).facts() as facts:
        listed = facts.mentions(id_, edition=edition)
        view = facts.source(id_, edition=edition)
    text = "".join(passage.text for passage in view.passages)
    wanted = [one for one in listed if not kind or one.mention.kind in kind]
    if as_json:
        from bot.json_replies import mention_reply  # noqa: PLC0415 - people need no JSON

        rows: list[Json] = [
            mention_reply(text, one.mention) | {"citation": str(one.citation), "sentence": one.sentence}
            for one in wanted
        ]
        print_json({"source": id_, "edition": view.edition.number, "items": rows})
    else:
        print_lines(mention_lines(text, [one.mention for one in wanted], f"{id_}@{view.edition.number}:"))


def verify(
    context: typer.Context,
    citation: Annotated[str, typer.Argument(metavar="CITATION", help="The id of a citation, as an answer shows it.")],
    as_json: AsJson = False,
) -> None:
    """Verify a citation: recompute the edition's digest and cut the quotation out again. Exit 1 if it is broken.

    \b
    Examples:
      $ footnote verify starter-brief@1:0-41
      $ footnote verify --json starter-brief@1:0-41
    """
    with session_of(context).facts() as facts:
        seen = facts.verify(citation)
    if as_json:
        from bot.json_replies import verification_reply  # noqa: PLC0415 - people need no JSON

        print_json(verification_reply(seen))
    else:
        print_lines(verification_lines(seen))
    if not seen.intact:
        raise typer.Exit(Status.TROUBLE_FOUND)
