"""Tests of names: found, folded, matched, written in other letters."""
