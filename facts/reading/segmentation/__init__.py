"""A text cut into what can be quoted: paragraphs, the lines among them that prove nothing, and sentences.

``paragraphs`` finds the blocks of a text, ``lines`` marks headings, tickers, calls and footers among them,
``repetitions`` the pull quotes, and ``sentences`` cuts a block, with ``sentence_repairs`` for what its library cannot
know. Nothing is ever removed, so that offsets hold. This package knows nothing of dates, figures or statements.
"""

from __future__ import annotations

from facts.reading.segmentation.lines import Marking, marks
from facts.reading.segmentation.paragraphs import Block, blocks
from facts.reading.segmentation.repetitions import could_repeat, pull_quotes
from facts.reading.segmentation.sentences import split

__all__ = ["Block", "Marking", "blocks", "could_repeat", "marks", "pull_quotes", "split"]
