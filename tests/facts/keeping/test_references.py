"""What a proof is told to be, and which addresses are refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.errors import FactsError
from facts.facts import Noted
from facts.keeping.references import LONGEST_REFERENCE, LONGEST_URL, Words, checked_url, read_reference, shown_host
from facts.model import Citation, Span


def code_of(proof: str) -> str:
    with pytest.raises(FactsError) as refused:
        read_reference(proof)
    assert len(refused.value.what) < 200
    return refused.value.code


@pytest.mark.parametrize(
    ("proof", "reference"),
    [
        ("minutes@1:10-42", Citation("minutes", 1, Span(10, 42))),
        (" minutes@12:0-4 ", Citation("minutes", 12, Span(0, 4))),
        ("note: the harbour's log, page 4", Noted("the harbour's log, page 4")),
        ("NOTE :  log\n of 1890", Noted("log of 1890")),
        ("note: https://harbour.example/log", Noted("https://harbour.example/log")),
        ("https://harbour.example/log?a=1#b", Noted("https://harbour.example/log?a=1#b")),
        ("http://harbour.example", Noted("http://harbour.example")),
        ("HTTPS://HARBOUR.EXAMPLE/Log", Noted("HTTPS://HARBOUR.EXAMPLE/Log")),
        ("https://harbour.example/a_(b)", Noted("https://harbour.example/a_(b)")),
        ("The quay was opened in 1890.", Words("The quay was opened in 1890.")),
        ("minutes", Words("minutes")),
        ("Elena Ruiz: the quay stays open", Words("Elena Ruiz: the quay stays open")),
        ("note that the quay was opened", Words("note that the quay was opened")),
        ("the log at https://harbour.example", Words("the log at https://harbour.example")),
    ],
)
def test_what_a_proof_is(proof: str, reference: object) -> None:
    assert read_reference(proof) == reference


@pytest.mark.parametrize(
    ("proof", "code"),
    [
        ("", "F-SOURCE"),
        (" \n ", "F-SOURCE"),
        ("note:", "F-SOURCE"),
        ("note: …—", "F-SOURCE"),
        ("note: " + "log " * LONGEST_REFERENCE, "F-LONG"),
        ("words " * 600, "F-LONG"),
        ("note: javascript:alert(1)", "U-SCHEME"),
        ("minutes@1:42-10", "N-CITATION"),
        ("https://bank.example@evil.example/", "U-USERINFO"),
        ("https://user:secret@harbour.example/", "U-USERINFO"),
        ("javascript:alert(1)", "U-SCHEME"),
        ("JavaScript:alert(1)", "U-SCHEME"),
        ("data:text/html,hello", "U-SCHEME"),
        ("tg://user?id=1", "U-SCHEME"),
        ("file:///etc/passwd", "U-SCHEME"),
        ("ftp://harbour.example/log", "U-SCHEME"),
        ("gopher://harbour.example", "U-SCHEME"),
        ("mailto:a@b.example", "U-SCHEME"),
        ("www.harbour.example/log", "U-SCHEME"),
        ("\\\\harbour\\log", "U-SCHEME"),
        ("https://discord.gg/abc", "U-SCHEME"),
        ("https://discord.com/invite/abc", "U-SCHEME"),
        ("https://t.me/+abc", "U-SCHEME"),
        ("https://t.me/joinchat/abc", "U-SCHEME"),
        ("https://harbour.example/a b", "U-FORM"),
        ("https://harbour.example/a\nb", "U-FORM"),
        ("https://harbour.example/a\tb", "U-FORM"),
        ("https://harbour.example/<b>", "U-FORM"),
        ("https://harbour.example/a(b", "U-FORM"),
        ("https://[harbour.example/", "U-FORM"),
        ("https:///log", "U-FORM"),
        ("https://", "U-FORM"),
        ("https://harbour..example/", "U-FORM"),
        ("https://harbour.example:99999/", "U-FORM"),
        ("https://harbour.example/" + "a" * LONGEST_URL, "U-FORM"),
    ],
)
def test_a_proof_that_is_none_is_refused_with_its_code(proof: str, code: str) -> None:
    assert code_of(proof) == code


def test_the_longest_address_is_kept_and_one_more_letter_is_not() -> None:
    address = "https://harbour.example/"
    address += "a" * (LONGEST_URL - len(address))
    assert checked_url(address) == address
    assert code_of(address + "a") == "U-FORM"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Harbour.EXAMPLE./log", "harbour.example"),
        ("https://harbour.example:8443/log", "harbour.example"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("https://hаrbour.example/", "xn--hrbour-3nf.example"),  # the second letter is Cyrillic
        ("http://[::1]/", "::1"),
    ],
)
def test_a_host_is_shown_in_plain_letters(url: str, host: str) -> None:
    assert shown_host(url) == host


@settings(deadline=None)
@given(st.text(max_size=80))
def test_whatever_is_given_is_told_apart_or_refused(proof: str) -> None:
    reference: object
    try:
        reference = read_reference(proof)
    except FactsError as refused:
        reference = refused.code.partition("-")[0]
    assert reference in ("F", "U", "N") or isinstance(reference, (Citation, Noted, Words))


@settings(deadline=None)
@given(st.text(alphabet="ab./:@[]()%?#-_~é а", max_size=40))
def test_a_kept_address_has_a_host_in_plain_letters(rest: str) -> None:
    try:
        kept = checked_url("https://" + rest)
    except FactsError as refused:
        kept = refused.code
    if kept not in ("U-FORM", "U-USERINFO", "U-SCHEME"):
        assert shown_host(kept).isascii()
        assert "@" not in kept.partition("//")[2].partition("/")[0].partition("?")[0].partition("#")[0]
