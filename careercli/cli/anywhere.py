"""The options that may stand anywhere on a command line, before or behind the command."""

from collections.abc import Mapping
from typing import get_args

from careercli.cli.parameter import Parameter
from careercli.configuration import ColorMode
from careercli.formats import FORMATS
from careercli.views import Detail

LANG = Parameter("lang", ("--lang",), metavar="LANGUAGE", help="Language: {values}.", variable="CAREERCLI_LANG")
PLAIN = Parameter(
    "plain", ("--plain",), help="Plain lines for screen readers, nothing drawn.", variable="CAREERCLI_PLAIN"
)
JSON = Parameter("json", ("--json",), help="Print JSON for scripts instead of a table.")
FORMAT = Parameter(
    "format",
    ("--format",),
    metavar="FORMAT",
    choices=tuple(FORMATS),
    help="What an answer is printed as, {values}: `careercli help formats`.",
)
EXCEL = Parameter("excel", ("--excel",), help="Print CSV that a double click opens in Excel, in the answer's language.")
SHORT_FOR_FORMATS = (PLAIN, JSON, EXCEL)
"""Each has the name of its format as its key."""
OUTPUT = Parameter(
    "output",
    ("-o", "--output"),
    metavar="FILE",
    help="Write the answer to this file, in the format that its ending names unless one is asked for; - prints it.",
)
FORCE = Parameter("force", ("--force",), help="Write over a file that is there.")
FIELDS = Parameter(
    "fields",
    ("--fields",),
    metavar="NAMES",
    help="Only these columns of a table, or these keys of the JSON, in this order: a,b.c.",
)
COLOR = Parameter("color", ("--color",), choices=get_args(ColorMode), help="When to use colours.")
NO_PAGER = Parameter("no_pager", ("--no-pager",), help="Never show a long answer page by page.")
DATA = Parameter(
    "data",
    ("--data",),
    metavar="FOLDER",
    help="Use the data pack in this folder.",
    variable="CAREERCLI_DATA",
)
PACK = Parameter(
    "pack",
    ("--pack",),
    metavar="PATH",
    help="Lay this data pack over the others, for this question; may be given several times.",
    several=True,
    variable="CAREERCLI_PACKS",
)
DEBUG = Parameter(
    "debug", ("--debug",), help="Show the traceback of an unexpected error.", variable="CAREERCLI_TRACEBACK"
)
HELP = Parameter("help", ("-h", "--help"), help="Show this help.")
VERSION = Parameter("version", ("--version",), help="Print program and data version.")
DETAILS: Mapping[Detail, Parameter] = {
    "full": Parameter("full", ("--full",), help="Show the whole answer."),
    "notes": Parameter("notes", ("--notes",), help="Show what has to be said about the figures."),
    "sources": Parameter("sources", ("--sources",), help="Show where everything comes from."),
    "explain": Parameter("explain", ("--explain",), help="Show how every amount was worked out."),
    "all": Parameter("all", ("--all",), help="List every figure known, not only those shown."),
}
OF_FORMATS = (JSON, PLAIN, FORMAT, OUTPUT, FORCE, FIELDS, EXCEL)
"""What an answer is written as, and where to."""
ANYWHERE = (LANG, *OF_FORMATS, *DETAILS.values(), COLOR, NO_PAGER, DATA, PACK, DEBUG, HELP, VERSION)
