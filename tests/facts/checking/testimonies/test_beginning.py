"""That something began on a day, where the sentence only tells that it was held then; nothing else of the day is its beginning."""

from __future__ import annotations

import pytest

from facts.verdicts import Verdict
from tests.support.checking import verdict_on

HELD = "The second thing is that Denmark held a twelve-day joint naval drill with Sweden on 9 May."


@pytest.mark.parametrize(
    ("text", "claim", "is_so"),
    [
        (HELD, "The joint drill of Denmark and Sweden started on 9 May.", True),
        (HELD, "The joint drill of Denmark and Sweden started on 12 May.", False),
        (HELD, "The joint drill of Denmark and Sweden did not start on 9 May.", False),
        (HELD, "The joint drill of Denmark and Norway started on 9 May.", False),
        (HELD, "The joint drill of Denmark and Sweden ended on 9 May.", False),
        ("Denmark broke off the timber talks with Sweden on 9 May.", "The timber talks of Denmark with Sweden began on 9 May.", False),
        ("Denmark cancelled the timber fair with Sweden on 9 May.", "The timber fair of Denmark with Sweden started on 9 May.", False),
        ("The strike at the mill of Keel was called off on 9 May.", "The strike at the mill of Keel started on 9 May.", False),
        ("The strike at the mill of Keel was over on 9 May.", "The strike at the mill of Keel started on 9 May.", False),
        ("The ferry from Keel to Marrow was repaired on 9 May.", "The ferry from Keel to Marrow began on 9 May.", False),
    ],
)  # fmt: skip
def test_what_was_held_on_a_day_began_then(text: str, claim: str, is_so: bool) -> None:
    assert (verdict_on(claim, text) is Verdict.MATCHES) is is_so
