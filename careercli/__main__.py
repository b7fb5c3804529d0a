"""`python -m careercli`."""

from careercli.cli.app import main

main()
