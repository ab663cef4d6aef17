"""With which version of reading a text was indexed: one number, so that a store knows what an upgrade left behind.

A text that is kept is not read again by itself: a store made last year holds the dates, the stems and the passages that
the program of last year made of it. Each edition and each card remembers this number; ``footnote doctor`` counts those
that have another one, and ``footnote reread`` reads them again (``facts.rereading``).

A test reads known texts and compares what comes out with the digest below. Where it differs, reading has changed:
``FOOTNOTE_REFRESH=1 python -m pytest tests/facts/importing/test_reading_version.py`` raises the number and writes the
digest. This file knows nothing of reading itself.
"""

from __future__ import annotations

READING = 9
"""Raised whenever the same text is divided, stemmed or read otherwise than before."""

DIGEST = "2498e747e3d0b8de8ac3f8f65b7147e6bec1a91a9c39007ebdc354ed24e1120f"
"""What this version makes of known texts."""
