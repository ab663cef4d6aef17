"""The only place with SQL: what is kept, and how passages are found by their words. Thinks about nothing."""
