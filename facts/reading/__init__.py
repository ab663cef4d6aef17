"""Text to typed values. Pure: no file, no database, no clock, no locale; every offset is into the text given."""
