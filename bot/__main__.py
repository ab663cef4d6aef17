"""The program ``footnote``: it runs a command and turns whatever goes wrong into one sentence and an exit status.

The only error boundary of the shell. Errors of ``facts`` are shown as they are; anything else is logged once with a
reference that the person sees. What the commands do is in ``bot.shell``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from bot import logs
from bot.config import ConfigMistakes
from bot.shell.app import app
from bot.shell.printing import print_error, use_utf8
from bot.shell.session import Session
from bot.shell.status import status_of
from bot.wiring import Parts
from facts.errors import FactsError


def main(
    arguments: Sequence[str] | None = None,
    *,
    parts: Parts | None = None,
    environment: Mapping[str, str] | None = None,
) -> int:
    """Run one command and return its exit status, which ``bot.shell.status`` explains.

    ``arguments`` are those of the process where they are not given, and so is ``environment``; ``parts`` are the
    real ones.
    """
    use_utf8()
    session = Session(parts or Parts(), os.environ if environment is None else environment)
    try:
        app(args=list(sys.argv[1:] if arguments is None else arguments), prog_name="footnote", obj=session)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except ConfigMistakes as mistakes:
        for mistake in mistakes.each:
            print_error(mistake)
        return status_of(mistakes)
    except FactsError as error:
        print_error(error)
        return status_of(error)
    except Exception as error:  # noqa: BLE001 - the last boundary: the person gets a sentence, the log the traceback
        told = session.unexpected(error)
        print_error(told)
        return status_of(told)
    finally:
        logs.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
