"""Reports as lines for a shell: what an import did, the sources there are, what was read out of one, what was found.

Pure, like ``bot.render.console``; every sentence of our own is taken from ``bot.wording``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, assert_never

from bot import operator_wording, wording
from bot.render.lines import BLANK, Line, Look, Run, line, one_line
from facts.model import Mark, Passage, Source
from facts.reports import Hit, ImportReport, SourceView, Verification
from facts.values import DateValue, FigureValue, Mention, StatementValue

if TYPE_CHECKING:
    from facts.store.maintenance import StoreStatus

MARKED_CHARACTERS = 72
"""So much of a line that was left out is shown; ``footnote source ID`` shows it whole."""


def import_lines(reports: Sequence[ImportReport]) -> tuple[Line, ...]:
    """Return what an import did, source by source, and the sum."""
    lines: list[Line] = []
    for report in reports:
        lines += _report(report)
    outcomes = [report.outcome for report in reports]
    counts = (outcomes.count("new source"), outcomes.count("new edition"), outcomes.count("unchanged"))
    return (*lines, line(wording.imported(*counts)))


def _report(report: ImportReport) -> Iterator[Line]:
    title = f", “{one_line(report.source.title)}”" if report.source.title != report.source.id else ""
    if report.outcome == "unchanged":
        yield line(f"{report.source.id}: {report.outcome}{title}")
        return
    yield line(f"{report.source.id}: {report.outcome}, edition {report.edition}{title}")
    read = [wording.kind_of_mention(kind, number) for kind, number in report.mentions.items()]
    yield line(", ".join([wording.counted(report.passages, "passage"), *read]), first="  ")
    for passage in report.marked:
        yield _left_out(passage, "  ", MARKED_CHARACTERS)
    for note in report.notes:
        yield line(one_line(note), first="  note: ")


def _left_out(passage: Passage, first: str, most: int | None = None) -> Line:
    assert passage.mark is not None
    text = one_line(passage.text).strip()
    short = text if most is None or len(text) <= most else text[: most - 1].rstrip() + "…"
    reason = f" ({wording.left_out(passage.mark, one_line(passage.reason))})"
    runs = (Run(wording.LEFT_OUT, Look.QUIET), Run(short), Run(reason, Look.QUIET))
    return Line(runs, first, " " * (len(first) + 2))


def source_lines(views: Sequence[SourceView]) -> tuple[Line, ...]:
    """Return the sources there are: the id, then what is known of each."""
    if not views:
        return (line(wording.NO_SOURCES),)
    lines: list[Line] = []
    for view in views:
        lines.append(Line((Run(view.source.id, Look.VALUE), Run(f"  {one_line(view.source.title)}")), "", "  "))
        lines.append(line(", ".join([*_known(view.source), f"edition {view.edition.number}"]), Look.QUIET, first="  "))
    return tuple(lines)


def view_lines(view: SourceView) -> tuple[Line, ...]:
    """Return a source whole: what is known of it, its editions, its passages, and what was left out with the reason."""
    source = view.source
    facts = (
        ("id", source.id),
        ("published", str(source.published) if source.published else None),
        ("publisher", source.publisher),
        ("author", source.author),
        ("url", source.url),
        ("language", source.language),
    )
    lines = [line(one_line(source.title), Look.VALUE)]
    lines += [line(one_line(text), first=f"{label + ':':<11}") for label, text in facts if text]
    for edition in view.editions:
        current = ", current" if edition.current else ""
        about = (
            f"{edition.number}{current}, {wording.counted(edition.length, 'character')}, imported {edition.imported_at}"
        )
        lines.append(line(about, first=f"{'edition:':<11}"))
        lines.append(line(f"sha256 {edition.digest}", Look.QUIET, first=" " * 11))
    for passage in view.passages:
        if passage.mark is Mark.BLANK or not passage.text.strip():
            continue
        lines.append(BLANK)
        if passage.mark is not None:
            lines.append(_left_out(passage, "- "))
            continue
        lines.append(line(f"{passage.start}-{passage.end}", Look.QUIET))
        lines.append(line(one_line(passage.text).strip()))
    return tuple(lines)


def mention_lines(text: str, mentions: Iterable[Mention], citing: str = "") -> tuple[Line, ...]:
    """Return what was read out of ``text``, a line each: kind, words, value; ``citing`` comes before each span."""
    lines = [
        Line(
            (
                Run(f"{mention.kind.value:<10}", Look.QUIET),
                Run(one_line(mention.span.of(text)), Look.VALUE),
                Run(f"  {_value(text, mention)}"),
                Run(f"  {citing}{mention.span.start}-{mention.span.end}", Look.QUIET),
            ),
            "",
            " " * 10,
        )
        for mention in mentions
    ]
    return tuple(lines) or (line(wording.NO_MENTIONS if citing else wording.NOTHING_EXTRACTED),)


def _value(text: str, mention: Mention) -> str:
    """Return what the words were read as."""
    value = mention.value
    match value:
        case DateValue() | FigureValue():
            from facts.kinds import DateKind, FigureKind  # noqa: PLC0415 - brings the readers along

            kind = DateKind() if isinstance(value, DateValue) else FigureKind()
            counted = f", counts {value.counted}" if isinstance(value, FigureValue) and value.counted else ""
            return one_line(kind.normalized(value) + counted)
        case StatementValue():
            speaker = value.speaker_name or (value.speaker.of(text) if value.speaker else "nobody named")
            cue = f" ({value.cue.of(text)})" if value.cue else ""
            return one_line(f"{value.form.value}, {speaker}{cue}")
        case _:
            assert_never(value)


def hit_lines(hits: Sequence[Hit]) -> tuple[Line, ...]:
    """Return the sources that speak of the same thing, each with the sentence that shows it."""
    lines: list[Line] = []
    for number, hit in enumerate(hits, 1):
        first = f"{number}. "
        indent = " " * len(first)
        lines.append(line(one_line(hit.source.title), Look.VALUE, first=first))
        lines.append(line(one_line(hit.quote), first=indent + "> ", rest=indent + "> "))
        lines.append(line(", ".join([*_known(hit.source), str(hit.citation)]), Look.QUIET, first=indent))
    return tuple(lines) or (line(wording.NO_HITS),)


def verification_lines(verification: Verification) -> tuple[Line, ...]:
    """Return whether a citation is as it was imported, and the quotation if it is."""
    lines = [line(verification.what, Look.VALUE)]
    if verification.quote is not None:
        lines.append(line(one_line(verification.quote), first="> ", rest="> "))
    lines.append(line(", ".join([one_line(verification.source.title), *_known(verification.source)]), Look.QUIET))
    lines.append(line(f"{verification.citation}, sha256 {verification.edition.digest}", Look.QUIET))
    return tuple(lines)


def status_lines(status: StoreStatus) -> tuple[Line, ...]:
    """Return where a store is, its version, its size, what each community keeps in it, and what is wrong with it."""
    log = f", and {_size(status.log_size)} of write-ahead log" if status.log_size else ""
    facts = (
        ("store", f"{status.address} ({status.engine})"),
        ("version", operator_wording.versions(status.version, status.newest_version)),
        ("size", _size(status.size) + log),
    )
    lines = [line(text, first=f"{label + ':':<11}") for label, text in facts]
    for one in status.communities:
        kept = ", ".join(
            (
                wording.counted(one.kept.sources, "source"),
                wording.counted(one.editions, "edition"),
                wording.counted(one.kept.passages, "passage"),
                wording.counted(one.kept.mentions, "mention"),
            )
        )
        lines.append(line(f"{one_line(one.name)}: {kept}", first=f"{'community:':<11}"))
    lines += [line(one_line(problem), first="problem:   ") for problem in status.problems]
    return tuple(lines)


def _size(size: int) -> str:
    return f"{size / 1024:,.0f} KiB" if size < 10 * 1024 * 1024 else f"{size / (1024 * 1024):,.0f} MiB"


def _known(source: Source) -> list[str]:
    parts = (str(source.published) if source.published else None, source.publisher, source.author)
    return [one_line(part) for part in parts if part]
