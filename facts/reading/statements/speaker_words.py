"""The words by which a speaker is told from what stands around it, and who or what can speak at all.

Closed lists, English; ``speakers`` and ``subjects`` read with them. This file only holds.
"""

from __future__ import annotations

from facts.reading.word_sets import word_set

CONNECTIVES = word_set(
    """
    and but so yet or nor for however meanwhile still moreover furthermore also then thus therefore instead indeed
    nevertheless nonetheless additionally similarly likewise ironically perhaps maybe even now later earlier again
    once first second finally afterwards specifically notably separately asked that
    """
)
"""Words that lead into a clause and are no part of its subject."""

AFTER_SPEAKER = word_set(
    """
    in on at during after before when while as to who whom which that by last this earlier later because if since
    through via about with upon over and but from into following late early next amid
    """
)
"""Words that end the phrase of a speaker who stands behind the verb: said Ada Bell *during* the hearing."""

GLUE = word_set("of for and the de la van von der del di al bin from at")
"""Small words inside a name or title: mayor *of* Ayr, Vincent *van* Gogh."""

BEFORE_ING = word_set("by in after before while when and or but then with instead even again also repeatedly")
"""Words before a participle that has no subject of its own: *by* saying, *while* claiming."""

UNREAL = word_set("could should might may must can cannot can't couldn't shouldn't mustn't shall ought")
"""Modals under which nothing was said: Bell *could* say."""

DOCUMENTS = word_set(
    """
    poll polls survey surveys study studies report reports data figures analysis numbers research record records
    document documents letter letters email emails e-mails video footage statistics investigation review audit
    findings tests test evidence images results census estimates filings files transcript memo researchers
    scientists polling testimonies testimony reporters experts analysts papers letters memos leaks recordings transcripts
    diaries minutes messages archives
    """
)
"""What can show, find or reveal something in place of a person."""

PEOPLE = word_set(
    """
    mayor president minister spokesman spokeswoman spokesperson leader leaders official officials chairman director
    critics opponents supporters lawmakers senators senator governor judge lawyer lawyers experts doctors scientists
    researchers government party council company campaign candidate nominee police court people group groups union
    author article
    """
)
"""Small-letter words for those who can praise or attack."""

SAYING = word_set("say add note report argue explain write insist warn claim")
"""Verbs that may stand before their speaker without a quotation: C, *said* Bell."""
