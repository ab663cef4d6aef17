"""Tests of the formats that sources come in."""
