"""What one sentence says of one claim: borne out, differs, partly, or nothing."""
