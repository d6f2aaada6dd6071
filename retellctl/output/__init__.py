"""The one way to stdout: table, tsv, csv, json, jsonl, yaml, ids; what is unsafe is made safe here."""

from .options import FORMATS, OutputOptions
from .sink import Sink

__all__ = ["FORMATS", "OutputOptions", "Sink"]
