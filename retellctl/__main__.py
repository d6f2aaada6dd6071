"""python -m retellctl."""

from retellctl.cli.main import main

if __name__ == "__main__":
    main()
