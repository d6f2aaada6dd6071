"""python -m retellctl, and the command itself."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the process's command line; its version is printed without loading anything."""
    if sys.argv[1:] == ["--version"]:
        from . import __version__

        try:
            sys.stdout.write(f"retellctl {__version__}\n")
            sys.stdout.flush()
        except (OSError, AttributeError):
            pass  # the program itself can say what keeps it from being printed
        else:
            return
    import os
    import signal

    # While the program is loaded there is nothing to put in order: Ctrl-C just ends it, without a traceback.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if os.getpid() == 1:
        # As a container's first process it is deaf to every signal that it does not handle itself.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, lambda number, _: os._exit(128 + number))
    from .cli.main import main as run

    run()


if __name__ == "__main__":
    main()
