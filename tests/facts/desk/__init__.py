"""Tests of writing at a desk."""
